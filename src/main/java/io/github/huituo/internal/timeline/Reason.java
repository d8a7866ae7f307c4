package io.github.huituo.internal.timeline;

import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Span.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A cause, and which answers it may concern.
 *
 * @param cause the cause
 * @param question the id of the only question that it concerns
 * @param subject the id of the subject whose age or day it is
 */
record Reason(Cause cause, Optional<String> question, Optional<String> subject) {
  static Reason of(Cause cause) {
    return new Reason(cause, Optional.empty(), Optional.empty());
  }

  /** Returns the causes that concern the answers which change; all of them if it seems that none does. */
  static List<Cause> concerning(Collection<Reason> reasons, List<ChangeOfAnswer> changes) {
    List<Cause> concerning = reasons.stream().filter(r -> r.concerns(changes)).map(Reason::cause).distinct().toList();
    return concerning.isEmpty() ? reasons.stream().map(Reason::cause).distinct().toList() : concerning;
  }

  private boolean concerns(List<ChangeOfAnswer> changes) {
    return question.map(id -> changes.stream().anyMatch(c -> c.id().equals(id))).orElse(true)
        && subject.map(id -> changes.stream().anyMatch(c -> c.subject().equals(id))).orElse(true);
  }
}
