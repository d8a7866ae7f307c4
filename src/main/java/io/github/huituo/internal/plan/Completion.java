package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.model.ChildcareCase;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Completes a case until its requirements are met. It meets one after another by the smallest changes that meet each.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Completion {
  private static final Set<Outcome> SETTLED = Set.of(Outcome.MET, Outcome.NOT_APPLICABLE);

  /** The most rounds, in each of which every requirement is met once. Two that undo each other so come to an end. */
  private static final int MOST_ROUNDS = 50;

  private final Engine engine;
  private final EditCandidates candidates;
  private final Severity meet;

  Completion(Engine engine, EditCandidates candidates, Severity meet) {
    this.engine = engine;
    this.candidates = candidates;
    this.meet = meet;
  }

  /**
   * A completed case.
   *
   * @param completed the case
   * @param unmet the requirements that could not be met, mandatory ones first
   */
  record Result(ChildcareCase completed, ImmutableList<RequirementAnswer> unmet) {
    boolean complies() {
      return unmet.stream().noneMatch(a -> a.severity() == Severity.MANDATORY);
    }
  }

  /**
   * Completes a case.
   *
   * @param words the questions that are asked; none leave the case as it is
   * @param concerned which answers are to be met
   */
  Result of(ChildcareCase given, Set<String> words, Predicate<RequirementAnswer> concerned, Levers levers) {
    RemedySearch search = new RemedySearch(engine, candidates, levers, RemedySearch.Validation.NONE);
    Set<String> givenUp = new HashSet<>();
    if (words.isEmpty()) {
      return new Result(given, ImmutableList.of());
    }
    ChildcareCase now = given;
    boolean changed = true;
    for (int round = 0; round < MOST_ROUNDS && changed; round++) {
      changed = false;
      for (RequirementAnswer open : open(assess(now, words), concerned)) {
        if (!givenUp.contains(key(open))) {
          Optional<ChildcareCase> better = met(now, open, levers, search);
          changed |= better.isPresent();
          now = better.orElse(now);
          better.ifPresentOrElse(b -> {}, () -> givenUp.add(key(open)));
        }
      }
    }
    return new Result(now, open(assess(now, words), concerned));
  }

  /** Returns the requirements of a case. */
  List<RequirementAnswer> answers(ChildcareCase given, Set<String> words) {
    return assess(given, words).requirements();
  }

  /** Returns the requirements of a case that are not met. */
  ImmutableList<RequirementAnswer> open(ChildcareCase given, Set<String> words, Predicate<RequirementAnswer> concerned) {
    return open(assess(given, words), concerned);
  }

  private Optional<ChildcareCase> met(ChildcareCase whole, RequirementAnswer before, Levers levers, RemedySearch search) {
    ChildcareCase now = candidates.excerpt(whole, before.id());
    Answer open = AnswerLookup.in(assess(now, Set.of(before.id())), before.id(), before.subject()).orElse(before);
    if (SETTLED.contains(open.outcome())) {
      return Optional.of(whole);
    }
    for (CaseEdit edit : candidates.required(now, open)) {
      if (levers.allows(edit)) {
        if (isMet(edit.of(now), open)) {
          return Optional.of(edit.of(whole));
        }
      }
    }
    return search.of(whole, open, SETTLED, 1).stream().findFirst().map(this::noMoreThanRequired);
  }

  /**
   * Returns the case with the changes of a remedy. What was not known is no more than the answer requires, where that is enough: of
   * a missing number the values at which the law changes are tried, and one of them may be greater.
   */
  private ChildcareCase noMoreThanRequired(CaseRemedy remedy) {
    ChildcareCase now = candidates.excerpt(remedy.changed(), remedy.answer().id());
    Set<String> filled = new HashSet<>();
    remedy.edits().forEach(edit -> {
      if (edit instanceof CaseEdit.OfFact fact && fact.before().isEmpty()) {
        filled.add(fact.target());
      }
    });
    for (CaseEdit edit : candidates.required(now, remedy.answer())) {
      if (filled.contains(edit.target()) && isLess(edit) && isMet(edit.of(now), remedy.answer())) {
        return edit.of(remedy.changed());
      }
    }
    return remedy.changed();
  }

  private static boolean isLess(CaseEdit edit) {
    return edit instanceof CaseEdit.OfFact fact
        && fact.after() instanceof BigDecimal after
        && fact.before().filter(b -> b instanceof BigDecimal before && after.compareTo(before) < 0).isPresent();
  }

  private boolean isMet(ChildcareCase tried, Answer open) {
    return AnswerLookup.in(assess(tried, Set.of(open.id())), open.id(), open.subject()).filter(a -> a.outcome() == Outcome.MET).isPresent();
  }

  /**
   * Returns the answers to a changed case, which is not validated. Every value that is tried is one of its fact, so that only the
   * finished plan is.
   */
  private Assessment assess(ChildcareCase asked, Set<String> words) {
    engine.noteValid(asked);
    return engine.assess(asked, words, CaseLocator.NONE);
  }

  private ImmutableList<RequirementAnswer> open(Assessment assessment, Predicate<RequirementAnswer> concerned) {
    return assessment.requirements().stream()
        .filter(a -> a.outcome() == Outcome.NOT_MET || a.outcome() == Outcome.UNDETERMINED)
        .filter(a -> a.severity().compareTo(meet) <= 0)
        .filter(concerned)
        .sorted(Comparator.comparing(RequirementAnswer::severity))
        .collect(ImmutableList.toImmutableList());
  }

  static String key(Answer answer) {
    return answer.id() + " " + answer.subject();
  }

  /** Returns the open requirements of the highest severity among them. */
  static List<RequirementAnswer> mandatory(List<RequirementAnswer> answers) {
    return answers.stream().filter(a -> a.severity() == Severity.MANDATORY).toList();
  }
}
