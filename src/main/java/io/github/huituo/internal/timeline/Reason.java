package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Span.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cause, and which answers it may concern.
 *
 * @param cause the cause
 * @param questions the ids of the questions that it concerns; empty for any
 * @param subject the id of the subject whose age or day it is
 */
record Reason(Cause cause, ImmutableSet<String> questions, Optional<String> subject) {
  private static final Set<Outcome> DECIDED = Set.of(Outcome.MET, Outcome.NOT_MET, Outcome.ELIGIBLE);

  static Reason of(Cause cause) {
    return new Reason(cause, ImmutableSet.of(), Optional.empty());
  }

  /** Returns this reason as one of these questions only; of any if there are none. */
  Reason of(ImmutableSet<String> concerned) {
    return concerned.isEmpty() ? this : new Reason(cause, concerned, subject);
  }

  /** Returns this reason as one of whomever, such as the class of a child. */
  Reason ofAnybody() {
    return new Reason(cause, questions, Optional.empty());
  }

  /**
   * Returns the causes that concern the answers which change. They are those of the answers that come out otherwise if there are
   * any, or else of all; every cause if it seems that none does.
   */
  static List<Cause> concerning(Collection<Reason> reasons, List<ChangeOfAnswer> changes) {
    List<ChangeOfAnswer> otherwise = changes.stream().filter(Reason::comesOutOtherwise).toList();
    List<Cause> concerning =
        reasons.stream().filter(r -> r.concerns(otherwise.isEmpty() ? changes : otherwise)).map(Reason::cause).distinct().toList();
    return concerning.isEmpty() ? reasons.stream().map(Reason::cause).distinct().toList() : concerning;
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
}
