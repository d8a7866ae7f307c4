package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.ComputationStep;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Provenance;
import io.github.huituo.internal.law.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What one rule concluded about one subject.
 *
 * @param rule the rule
 * @param subject the subject
 * @param outcome what came out
 * @param required what is required, or null
 * @param actual what there is, or null
 * @param schedule what is paid, or null
 * @param waitsFor the figure that is open or silent, or null
 * @param verb the verb of the rule's call
 * @param grounds what it rests on
 * @param steps how it was computed
 */
record Conclusion(
    RuleInfo rule,
    SubjectFact subject,
    Outcome outcome,
    @Nullable Figure required,
    @Nullable Object actual,
    @Nullable Schedule schedule,
    @Nullable Figure waitsFor,
    AnswerVerb verb,
    ImmutableSet<Provenance> grounds,
    ImmutableList<ComputationStep> steps) {

  /** Returns whether the other says the same, whatever its reasons. */
  boolean agreesWith(Conclusion other) {
    return outcome == other.outcome
        && java.util.Objects.equals(value(required), value(other.required))
        && (outcome == Outcome.NOT_ELIGIBLE || java.util.Objects.equals(actual, other.actual))
        && java.util.Objects.equals(payments(), other.payments());
  }

  private static @Nullable Object value(@Nullable Figure figure) {
    return figure == null ? null : figure.value();
  }

  private @Nullable Object payments() {
    return schedule == null || outcome != Outcome.ELIGIBLE ? null : schedule.payments();
  }

  /** Returns whether the sentence of the rule is about the figure that is open, and not about the case that it is settled. */
  boolean isAboutOpenFigure() {
    return verb == AnswerVerb.UNDETERMINED;
  }

  /** Returns whether it grants something of which other rules decide the amount. */
  boolean leavesAmountToOthers() {
    return verb == AnswerVerb.ENTITLED;
  }

  /** Returns whether nothing falls due of what the rule grants. */
  boolean nothingFallsDue() {
    return schedule != null && outcome == Outcome.NOT_ELIGIBLE;
  }
}
