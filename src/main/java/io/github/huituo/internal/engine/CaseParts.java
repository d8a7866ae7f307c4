package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.direct.RuleReach.Extent;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Divides a case into parts that give the same answers to some questions. Rules of most questions about families look at one family
 * at a time, and a day on which one child of a nursery turns three then concerns its family only.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CaseParts {
  private final ImmutableSet<SubjectKind> members;
  private final boolean divisible;
  private final Map<Extent, Set<String>> questions = new EnumMap<>(Extent.class);

  /**
   * A part of a case.
   *
   * @param given what it holds of the case
   * @param questions the ids of the questions that are asked about it
   */
  public record Part(ChildcareCase given, ImmutableSet<String> questions) {}

  /**
   * Creates the division for some questions.
   *
   * @param asked the questions
   */
  CaseParts(Jurisdiction law, RuleExecution execution, List<Question> asked) {
    Vocabulary vocabulary = law.vocabulary();
    this.members = ImmutableSet.copyOf(vocabulary.shape().within(SubjectKind.FAMILY));
    this.divisible =
        vocabulary.facts().map(FactDefinition::to).flatMap(Optional::stream).noneMatch(members::contains);
    for (Question question : asked) {
      questions.computeIfAbsent(extent(question, law, execution), e -> new TreeSet<>()).add(question.id());
    }
  }

  /** Returns how far a question looks, with those that exclude its payments. */
  private Extent extent(Question question, Jurisdiction law, RuleExecution execution) {
    List<Question> together =
        question.exclusive().isEmpty()
            ? List.of(question)
            : law.questions().stream().filter(q -> q.exclusive().equals(question.exclusive())).toList();
    Extent extent = execution.extent(together);
    boolean ofMembers = together.stream().allMatch(q -> members.contains(q.subject()));
    boolean ofOthers = together.stream().flatMap(CaseParts::subjects).noneMatch(members::contains);
    return switch (extent) {
      case NO_FAMILY -> ofOthers ? extent : Extent.ALL_FAMILIES;
      case ONE_FAMILY -> ofMembers ? extent : Extent.ALL_FAMILIES;
      case ALL_FAMILIES -> extent;
    };
  }

  /** Returns the kinds of subjects on which a question depends. By them it is asked or not, and misses facts. */
  private static Stream<SubjectKind> subjects(Question question) {
    Stream<Need.FactRef> needs =
        question.needs().stream()
            .flatMap(n -> Stream.of(n.anyOf(), n.where().keySet(), n.when().keySet()).flatMap(facts -> facts.stream()));
    return Stream.concat(
        Stream.of(question.subject()), Stream.concat(needs, question.scope().keySet().stream()).map(Need.FactRef::kind));
  }

  /** Returns the parts of a case; the case itself where it cannot be divided. */
  public List<Part> of(ChildcareCase given) {
    if (!divisible || given.families().size() < 2 || !given.changes().isEmpty() || countsChildren(given)) {
      return List.of(part(given, Iterables.concat(questions.values())));
    }
    List<Part> parts = new ArrayList<>();
    questions.forEach(
        (extent, ids) -> {
          switch (extent) {
            case NO_FAMILY -> parts.add(part(given.toBuilder().families(List.of()).build(), ids));
            case ONE_FAMILY ->
                given.families().forEach(family -> parts.add(part(given.toBuilder().families(List.of(family)).build(), ids)));
            case ALL_FAMILIES -> parts.add(part(given, ids));
          }
        });
    return parts;
  }

  private static Part part(ChildcareCase given, Iterable<String> questions) {
    return new Part(given, ImmutableSet.copyOf(questions));
  }

  private static boolean countsChildren(ChildcareCase given) {
    return given.institutions().stream()
        .flatMap(institution -> institution.classes().orElse(List.<ClassGroup>of()).stream())
        .anyMatch(group -> group.get(CoreFacts.FROM_ENROLMENTS).orElse(false));
  }
}
