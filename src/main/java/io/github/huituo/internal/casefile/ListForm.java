package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form of facts that hold several values of another form. The values have an order or not. */
final class ListForm extends FactForm {
  private final FactForm item;

  private ListForm(Class<? extends Collection> javaType, FactForm item) {
    super(javaType);
    this.item = item;
  }

  /** Returns the form of values in order. */
  static ListForm inOrder(FactForm item) {
    return new ListForm(List.class, item);
  }

  /** Returns the form of different values without order. */
  static ListForm ofDifferent(FactForm item) {
    return new ListForm(Set.class, item);
  }

  @Override
  String sourceType() {
    Class<?> ofItem = item.javaType();
    String name = ofItem.getPackageName().equals("java.lang") ? ofItem.getSimpleName() : ofItem.getName();
    return javaType().getName() + "<" + name + ">";
  }

  @Override
  boolean accepts(Object value) {
    return super.accepts(value) && ((Collection<?>) value).stream().allMatch(item::accepts);
  }

  @Override
  Optional<?> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
    ImmutableList.Builder<Object> all = ImmutableList.builder();
    for (Node one : Fields.items(node, problems)) {
      item.parse(fact, one, vocabulary, problems).ifPresent(all::add);
    }
    return Optional.of(javaType() == Set.class ? ImmutableSet.copyOf(all.build()) : all.build());
  }

  @Override
  Node write(Object value) {
    return CaseWriter.sequence(((Collection<?>) value).stream().map(item::write).toList());
  }

  @Override
  Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
    return BoundsSchema.list(item.schema(fact, vocabulary));
  }

  @Override
  void check(FactDefinition fact, Object value, CheckContext check) {
    ((Collection<?>) value).forEach(one -> item.check(fact, one, check));
  }
}
