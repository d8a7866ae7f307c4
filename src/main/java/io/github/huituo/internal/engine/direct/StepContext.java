package io.github.huituo.internal.engine.direct;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules of one jurisdiction share while they are turned into steps. Not thread-safe. */
final class StepContext {
  /** The place of a kind that there is not. */
  static final int NOWHERE = -1;

  private final Vocabulary vocabulary;
  private final CaseShape shape;
  private final Class<?> answers;
  private final ImmutableMap<SubjectKind, Integer> kinds;
  private final ImmutableSet<SubjectKind> members;
  private final Map<String, Integer> termNames = new LinkedHashMap<>();
  private final Map<SubjectKind, FactTests> factTests = new HashMap<>();

  StepContext(Vocabulary vocabulary, Class<?> answers) {
    this.vocabulary = vocabulary;
    this.shape = vocabulary.shape();
    this.answers = answers;
    this.members = ImmutableSet.copyOf(shape.within(SubjectKind.FAMILY));
    ImmutableMap.Builder<SubjectKind, Integer> places = ImmutableMap.builder();
    int next = 0;
    for (SubjectKind kind : shape.kinds()) {
      places.put(kind, next++);
    }
    this.kinds = places.buildOrThrow();
  }

  ImmutableMap<SubjectKind, Integer> kinds() {
    return kinds;
  }

  ImmutableMap<String, Integer> termNames() {
    return ImmutableMap.copyOf(termNames);
  }

  Class<?> answers() {
    return answers;
  }

  /** Returns whether the subjects of a class are families or in families. */
  boolean isMember(Class<?> type) {
    return kind(type).filter(members::contains).isPresent();
  }

  int place(SubjectKind kind) {
    return kinds.getOrDefault(kind, NOWHERE);
  }

  int termName(String name) {
    return termNames.computeIfAbsent(name, n -> termNames.size());
  }

  /** Returns the kind of the subjects of a class of a pack. */
  Optional<SubjectKind> kind(Class<?> type) {
    return isOfPack(type) ? shape.kindInRules(type.getSimpleName()) : Optional.empty();
  }

  /** Returns the tests of the facts of a kind. They are of the facts that rules read as the case states them. */
  FactTests factTests(SubjectKind kind) {
    return factTests.computeIfAbsent(kind, this::madeFactTests);
  }

  private FactTests madeFactTests(SubjectKind kind) {
    Map<String, SubjectKind> links = shape.accessors(kind);
    List<FactDefinition> plain =
        vocabulary.facts(kind).stream()
            .filter(fact -> !links.containsKey(fact.ruleName()) && !fact.type().isEvent() && !fact.type().isByMonth())
            .toList();
    return new FactTests(plain, vocabulary);
  }

  /** Returns whether a class is that of the subjects of a kind. The kind may be one that this jurisdiction does not have. */
  boolean isOfPack(Class<?> type) {
    return SubjectFact.class.isAssignableFrom(type) && type.getPackage() != SubjectFact.class.getPackage();
  }

  /** Returns the list in which a subject of another kind has those of a kind. */
  Optional<CasePart> listOf(SubjectKind kind) {
    return shape.partOf(kind).filter(part -> part.hasList() && part.holder().isPresent());
  }
}
