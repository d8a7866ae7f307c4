package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the facts that questions name, and conditions on them. Used for one pack; not thread-safe. */
final class ConditionReader {
  private final Vocabulary vocabulary;
  private final Problems problems;

  ConditionReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Reads {@code {institution.kind: [A, B], class.open: true}}. */
  ImmutableMap<Need.FactRef, ImmutableSet<String>> conditions(Map<String, Node> written) {
    ImmutableMap.Builder<Need.FactRef, ImmutableSet<String>> conditions = ImmutableMap.builder();
    for (Map.Entry<String, Node> entry : written.entrySet()) {
      Node value = entry.getValue();
      List<Node> words = value.is(Node.Kind.SEQUENCE) ? value.items() : List.of(value);
      fact(entry.getKey(), value)
          .ifPresent(
              f -> {
                words.forEach(word -> checkWord(f, word));
                conditions.put(f, words.stream().map(Node::text).collect(ImmutableSet.toImmutableSet()));
              });
    }
    return conditions.buildOrThrow();
  }

  private void checkWord(Need.FactRef asked, Node word) {
    Optional<FactDefinition> fact = vocabulary.fact(asked.kind(), asked.name());
    Set<String> allowed = Set.of();
    if (fact.filter(f -> f.type() == FactType.BOOLEAN).isPresent()) {
      allowed = ImmutableSet.of("true", "false");
    } else if (fact.filter(f -> f.type().isOfList()).isPresent()) {
      allowed = vocabulary.list(fact.get().list().orElse("")).keySet();
    }
    if (!allowed.isEmpty() && !allowed.contains(word.text())) {
      problems.error(
          word.at(),
          "not-one-of",
          word.shown(),
          asked.path(),
          String.join(", ", allowed),
          Suggestions.didYouMean(word.text(), allowed));
    }
  }

  /** Returns the fact that a path such as {@code class.children} names. If there is none, it notes that at a node. */
  Optional<Need.FactRef> fact(String path, Node node) {
    int dot = path.indexOf('.');
    Optional<SubjectKind> kind = dot < 0 ? Optional.empty() : vocabulary.shape().kind(path.substring(0, dot));
    if (kind.isPresent()) {
      String name = path.substring(dot + 1);
      List<String> names = new ArrayList<>();
      vocabulary.shape().parts(kind.get()).stream().filter(CasePart::isFact).map(CasePart::name).forEach(names::add);
      vocabulary.facts(kind.get()).stream().map(FactDefinition::name).forEach(names::add);
      if (names.contains(name)) {
        return Optional.of(new Need.FactRef(kind.get(), name));
      }
      Fields.refuse(node, problems, "unknown-fact", path, Suggestions.didYouMean(name, names));
    } else {
      Fields.refuse(node, problems, "unknown-fact", path, Text.empty());
    }
    return Optional.empty();
  }
}
