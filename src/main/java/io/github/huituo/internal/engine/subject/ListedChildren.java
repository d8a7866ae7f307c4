package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.casefile.ClassCounts;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts the children of classes that list them. Those that are not present do not count. A number of children of the class is
 * that of the listed children of whom a fact of the same name is true, and is open while it is open of one.
 */
final class ListedChildren {
  private final Vocabulary vocabulary;
  private final CasePart part;
  private final LocalDate day;

  private ListedChildren(Vocabulary vocabulary, CasePart part, LocalDate day) {
    this.vocabulary = vocabulary;
    this.part = part;
    this.day = day;
  }

  /** Returns the case with the numbers and ages of the children that its classes list. The ages are those on its day. */
  static ChildcareCase counted(ChildcareCase childcareCase, Vocabulary vocabulary) {
    ChildcareCase counted = childcareCase;
    for (CasePart part : vocabulary.shape().parts(SubjectKind.CLASS)) {
      if (part.listedUnder().isPresent() && isListed(counted, part)) {
        ListedChildren listed = new ListedChildren(vocabulary, part, counted.asOf());
        counted = counted.toBuilder().institutions(counted.institutions().stream().map(listed::counted).toList()).build();
      }
    }
    return counted;
  }

  private static boolean isListed(ChildcareCase childcareCase, CasePart part) {
    return childcareCase.institutions().stream()
        .flatMap(institution -> institution.classes().orElse(List.of()).stream())
        .anyMatch(group -> group.part(part).isPresent());
  }

  private Institution counted(Institution institution) {
    return institution.classes().isEmpty()
        ? institution
        : institution.toBuilder().classes(institution.classes().get().stream().map(this::counted).toList()).build();
  }

  private ClassGroup counted(ClassGroup group) {
    Optional<List<Subject>> listed = group.part(part).map(List::copyOf);
    if (listed.isEmpty() || ClassCounts.STATED.stream().anyMatch(group.facts()::containsKey)) {
      return group;
    }
    ListedThere there = ListedThere.on(day, listed.get());
    Map<String, Object> counts = new LinkedHashMap<>(Map.of(CoreFacts.CHILDREN.name(), there.number()));
    there.ages().ifPresent(ages -> counts.put(CoreFacts.CHILDREN_AGES.name(), ages));
    for (FactDefinition fact : vocabulary.facts(SubjectKind.CLASS)) {
      if (isCountOf(fact) && !group.facts().containsKey(fact.name())) {
        number(there.children(), fact, counts).ifPresent(number -> counts.put(fact.name(), number));
      }
    }
    ClassGroup.Builder built = group.toBuilder();
    counts.forEach(built::putFacts);
    return built.build();
  }

  /** Returns whether a fact of the class counts children. It counts those of whom a fact of the same name is true. */
  private boolean isCountOf(FactDefinition fact) {
    return fact.type() == FactType.COUNT && vocabulary.fact(part.kind(), fact.name()).filter(f -> f.type() == FactType.BOOLEAN).isPresent();
  }

  /**
   * Returns the number of children of whom a fact is true. It is no more than there may be by their ages, and empty if it is open
   * of one.
   */
  private static Optional<Integer> number(List<Subject> there, FactDefinition fact, Map<String, Object> counts) {
    List<Object> stated = there.stream().map(child -> child.facts().get(fact.name())).filter(Objects::nonNull).toList();
    long number = stated.stream().filter(Boolean.TRUE::equals).count();
    long most = fact.mostAmong(counts).map(Map.Entry::getValue).orElse(number);
    return stated.size() < there.size() ? Optional.empty() : Optional.of(Math.toIntExact(Math.min(number, most)));
  }
}
