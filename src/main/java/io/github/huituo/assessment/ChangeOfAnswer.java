package io.github.huituo.assessment;

import java.util.List;
import java.util.Optional;

/**
 * An answer that becomes another on the first day of a span.
 *
 * @param id the id of the question
 * @param subject the id of the subject
 * @param before the answer until then; empty if nothing was asked
 * @param after the answer from then on; empty if nothing is asked any more
 * @param text what becomes otherwise, in words
 */
public record ChangeOfAnswer(String id, String subject, Optional<Answer> before, Optional<Answer> after, Text text) {
  /** Returns how much of the answer becomes another. */
  public Extent extent() {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? Extent.BEGINS : Extent.ENDS;
    } else if (before.get().outcome() != after.get().outcome()) {
      return Extent.OUTCOME;
    } else if (figures(before.get()).equals(figures(after.get()))) {
      return Extent.GROUNDS;
    }
    return Extent.FIGURES;
  }

  private static Object figures(Answer answer) {
    return answer instanceof EntitlementAnswer entitlement
        ? entitlement.payments()
        : answer instanceof RequirementAnswer requirement
            ? List.of(requirement.required(), requirement.actual(), requirement.shortfall())
            : answer;
  }

  /** How much of an answer becomes another. */
  public enum Extent {
    /** The law begins to ask. */
    BEGINS,
    /** The law asks no longer. */
    ENDS,
    /** Another outcome. */
    OUTCOME,
    /** The same outcome with other figures or payments. */
    FIGURES,
    /** The same with other reasons, sources or missing facts. */
    GROUNDS
  }
}
