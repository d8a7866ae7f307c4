package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Span.Cause;
import io.github.huituo.internal.law.Citation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A cause, and which answers it may concern.
 *
 * @param cause the cause
 * @param questions the ids of the questions that it concerns; empty for any
 * @param subject the id of the subject whose age or day it is
 * @param places where the law names the day; answers that rest on none of them hardly change by it. Empty if it is not known
 */
record ScopedCause(Cause cause, ImmutableSet<String> questions, Optional<String> subject, ImmutableSet<Citation> places) {
  private static final Set<Outcome> DECIDED = Set.of(Outcome.MET, Outcome.NOT_MET, Outcome.ELIGIBLE);

  static ScopedCause of(Cause cause) {
    return new ScopedCause(cause, ImmutableSet.of(), Optional.empty(), ImmutableSet.of());
  }

  /** Returns this cause for a day that is named at these places of the law. */
  ScopedCause namedAt(Set<Citation> named) {
    return new ScopedCause(cause, questions, subject, ImmutableSet.copyOf(named));
  }

  /** Returns this cause for these questions only. It is for any if there are none. */
  ScopedCause of(ImmutableSet<String> concerned) {
    return concerned.isEmpty() ? this : new ScopedCause(cause, concerned, subject, places);
  }

  /** Returns this cause for anybody, such as the class of a child. */
  ScopedCause ofAnybody() {
    return new ScopedCause(cause, questions, Optional.empty(), places);
  }

  /**
   * Returns the causes that concern the answers which change. They are those of the answers that come out otherwise if there are
   * any, or else of all; of them those of days that the law names where it is cited; every cause if it seems that none concerns one.
   */
  static List<Cause> concerning(Collection<ScopedCause> reasons, List<ChangeOfAnswer> changes) {
    List<ChangeOfAnswer> otherwise = changes.stream().filter(ScopedCause::comesOutOtherwise).toList();
    List<ChangeOfAnswer> of = otherwise.isEmpty() ? changes : otherwise;
    List<Cause> cited = causes(reasons, r -> r.concerns(of) && r.isCitedIn(of));
    List<Cause> concerning = cited.isEmpty() ? causes(reasons, r -> r.concerns(of)) : cited;
    return concerning.isEmpty() ? causes(reasons, r -> true) : concerning;
  }

  private static List<Cause> causes(Collection<ScopedCause> reasons, Predicate<ScopedCause> which) {
    return reasons.stream().filter(which).map(ScopedCause::cause).distinct().toList();
  }

  private static boolean comesOutOtherwise(ChangeOfAnswer change) {
    return switch (change.extent()) {
      case OUTCOME, FIGURES -> true;
      case BEGINS, ENDS -> change.after().or(change::before).filter(answer -> DECIDED.contains(answer.outcome())).isPresent();
      case GROUNDS -> false;
    };
  }

  private boolean concerns(List<ChangeOfAnswer> changes) {
    return (questions.isEmpty() || changes.stream().anyMatch(c -> questions.contains(c.id())))
        && subject.map(id -> changes.stream().anyMatch(c -> c.subject().equals(id))).orElse(true);
  }

  private boolean isCitedIn(List<ChangeOfAnswer> changes) {
    return places.isEmpty()
        || changes.stream()
            .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
            .flatMap(answer -> answer.sources().stream())
            .anyMatch(cited -> places.stream().anyMatch(p -> p.source().equals(cited.id()) && p.article().equals(cited.article())));
  }
}
