package io.github.huituo.internal.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.engine.Conclusion.Content;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Particulars;
import io.github.huituo.internal.law.Schedule;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where rules put their conclusions. A deciding rule makes exactly one call, about the subject of its question; {@link AnswerVerb}
 * is the table of the calls.
 *
 * <p>The readings and plain parameters that a rule matches are grounds of its conclusion without being named in the call;
 * rows of tables are named by passing the {@link Figure}. Used for one assessment; not thread-safe.
 */
public final class Answers {
  private final List<Conclusion> conclusions = new ArrayList<>();
  private @Nullable RuleInfo rule;
  private List<Object> matched = List.of();
  private int payments;

  Answers() {}

  /**
   * Takes in that a rule concludes next.
   *
   * @param matchedFacts the parameters, interpretations and terms that its conditions match
   */
  void firing(RuleInfo next, List<Object> matchedFacts) {
    this.rule = next;
    this.matched = matchedFacts;
  }

  List<Conclusion> conclusions() {
    return conclusions;
  }

  /** The requirement is met. */
  public void met(SubjectFact subject, Figure... grounds) {
    conclude(AnswerVerb.MET, subject, Outcome.MET, Content.NONE, grounds);
  }

  /** The requirement is met: so much is required, and so much is there. */
  public void met(SubjectFact subject, Figure required, @Nullable Object actual, Figure... grounds) {
    conclude(AnswerVerb.MET, subject, Outcome.MET, new Content.FigureComparison(required, actual), grounds);
  }

  /** The requirement is not met. */
  public void notMet(SubjectFact subject, Figure... grounds) {
    conclude(AnswerVerb.NOT_MET, subject, Outcome.NOT_MET, Content.NONE, grounds);
  }

  /** The requirement is not met: so much is required, and only so much is there. */
  public void notMet(SubjectFact subject, Figure required, @Nullable Object actual, Figure... grounds) {
    conclude(AnswerVerb.NOT_MET, subject, Outcome.NOT_MET, new Content.FigureComparison(required, actual), grounds);
  }

  /**
   * The requirement is a minimum. It is {@linkplain #met met} if the actual value reaches it, {@linkplain #notMet not met} if it
   * is less, and undetermined if the required figure is open. Concludes nothing if what there is, is not known.
   */
  public void atLeast(SubjectFact subject, @Nullable Object actual, Figure required) {
    compare(AnswerVerb.AT_LEAST, subject, actual, required, required.isAtMost(actual));
  }

  /** The requirement is that there be so much or less; otherwise as {@link #atLeast}. */
  public void atMost(SubjectFact subject, @Nullable Object actual, Figure required) {
    compare(AnswerVerb.AT_MOST, subject, actual, required, required.isAtLeast(actual));
  }

  /** The requirement is that there be more than so much; otherwise as {@link #atLeast}. */
  public void above(SubjectFact subject, @Nullable Object actual, Figure required) {
    compare(AnswerVerb.ABOVE, subject, actual, required, required.isBelow(actual));
  }

  /**
   * The requirement is that all of the choices be present; otherwise as {@link #atLeast}. Others that are present do not appear.
   */
  public void allOf(SubjectFact subject, @Nullable Set<String> actual, Figure required) {
    compare(AnswerVerb.ALL_OF, subject, actual == null ? null : ofThem(actual, required), required, required.isWithin(actual));
  }

  private static ImmutableSet<String> ofThem(Set<String> actual, Figure required) {
    ImmutableSet.Builder<String> ofThem = ImmutableSet.builder();
    for (String word : actual) {
      if (required.names(word)) {
        ofThem.add(word);
      }
    }
    return ofThem.build();
  }

  /** The requirement is that it be one of the choices. It may also be in the band; otherwise as {@link #atLeast}. */
  public void oneOf(SubjectFact subject, @Nullable Object actual, Figure required) {
    compare(AnswerVerb.ONE_OF, subject, actual, required, required.admits(actual));
  }

  /** The requirement is that this be so; concludes nothing if it is not known. */
  public void holds(SubjectFact subject, @Nullable Boolean so, Figure... grounds) {
    if (so != null) {
      conclude(AnswerVerb.HOLDS, subject, so ? Outcome.MET : Outcome.NOT_MET, Content.NONE, grounds);
    }
  }

  /** The requirement is that this not be so; concludes nothing if it is not known. */
  public void holdsNot(SubjectFact subject, @Nullable Boolean so, Figure... grounds) {
    if (so != null) {
      conclude(AnswerVerb.HOLDS_NOT, subject, so ? Outcome.NOT_MET : Outcome.MET, Content.NONE, grounds);
    }
  }

  private void compare(AnswerVerb verb, SubjectFact subject, @Nullable Object actual, Figure required, boolean met) {
    if (actual != null && required.isSettled()) {
      conclude(verb, subject, met ? Outcome.MET : Outcome.NOT_MET, new Content.FigureComparison(required, actual));
    } else if (actual != null && !required.isAbsent()) {
      waits(verb, subject, required);
    }
  }

  /** The requirement does not concern the subject. */
  public void notApplicable(SubjectFact subject, Figure... grounds) {
    conclude(AnswerVerb.NOT_APPLICABLE, subject, Outcome.NOT_APPLICABLE, Content.NONE, grounds);
  }

  /** The subject is entitled, without payments. */
  public void eligible(SubjectFact subject) {
    conclude(AnswerVerb.ELIGIBLE, subject, Outcome.ELIGIBLE, Content.NONE);
  }

  /** The subject is entitled to the figure, without payments; it replaces {@code {required}} in the sentences. */
  public void eligible(SubjectFact subject, Figure what) {
    conclude(AnswerVerb.ELIGIBLE, subject, Outcome.ELIGIBLE, new Content.FigureComparison(what, null));
  }

  /**
   * The subject is entitled to these payments. The answer is undetermined if an amount is open or silent, and not entitled if
   * nothing is due.
   */
  public void eligible(SubjectFact subject, Schedule schedule, Figure... grounds) {
    Figure waitsFor = schedule.unsettled();
    if (waitsFor == null) {
      Outcome outcome = schedule.isPayable() ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE;
      conclude(AnswerVerb.ELIGIBLE, subject, outcome, new Content.PaymentSchedule(schedule), grounds);
    } else {
      waits(AnswerVerb.ELIGIBLE, subject, waitsFor, grounds);
    }
  }

  /** The subject is entitled to what these figures give. The answer is undetermined if one of them is open or silent. */
  public void eligible(SubjectFact subject, Particulars particulars, Figure... grounds) {
    state(AnswerVerb.ELIGIBLE, Outcome.ELIGIBLE, subject, null, particulars, grounds);
  }

  /** The subject is not entitled, for the reason that the word names. The figures state what there is, such as a later day. */
  public void notEligible(SubjectFact subject, String why, Particulars particulars, Figure... grounds) {
    state(AnswerVerb.NOT_ELIGIBLE, Outcome.NOT_ELIGIBLE, subject, why, particulars, grounds);
  }

  private void state(
      AnswerVerb verb, Outcome outcome, SubjectFact subject, @Nullable String why, Particulars particulars, Figure... grounds) {
    Figure waitsFor = particulars.unsettled();
    if (waitsFor == null || outcome == Outcome.NOT_ELIGIBLE) {
      conclude(verb, subject, outcome, new Content.StatedParticulars(particulars, why), grounds);
    } else {
      waits(verb, subject, waitsFor, grounds);
    }
  }

  /**
   * The subject is entitled, whatever the amount. Another rule gives it by {@link #eligible(SubjectFact, Schedule, Figure...)}
   * once all is known. While none does, the answer states the entitlement and the missing facts of the amount.
   */
  public void entitled(SubjectFact subject, Figure... grounds) {
    conclude(AnswerVerb.ENTITLED, subject, Outcome.ELIGIBLE, Content.NONE, grounds);
  }

  /**
   * The subject is entitled, since at least this falls due; otherwise as {@link #entitled(SubjectFact, Figure...)}. Concludes nothing
   * if nothing does, or if an amount of it is open or silent.
   */
  public void entitled(SubjectFact subject, Schedule least, Figure... grounds) {
    if (least.unsettled() == null && least.isPayable()) {
      entitled(subject, grounds);
    }
  }

  /** The subject is not entitled, for the reason that the word names. It replaces {@code {why}} in the sentences. */
  public void notEligible(SubjectFact subject, String why, Figure... grounds) {
    conclude(AnswerVerb.NOT_ELIGIBLE, subject, Outcome.NOT_ELIGIBLE, new Content.RefusalReason(why), grounds);
  }

  /** The subject is not entitled. */
  public void notEligible(SubjectFact subject, Figure... grounds) {
    conclude(AnswerVerb.NOT_ELIGIBLE, subject, Outcome.NOT_ELIGIBLE, Content.NONE, grounds);
  }

  /** The answer depends on a figure that is open or silent. All facts are known. */
  public void undetermined(SubjectFact subject, Figure openOrSilent, Figure... grounds) {
    waits(AnswerVerb.UNDETERMINED, subject, openOrSilent, grounds);
  }

  private void waits(AnswerVerb verb, SubjectFact subject, Figure openOrSilent, Figure... grounds) {
    conclude(verb, subject, Outcome.UNDETERMINED, new Content.PendingFigure(openOrSilent), grounds);
  }

  private void conclude(AnswerVerb verb, SubjectFact subject, Outcome outcome, Content content, Figure... further) {
    Preconditions.checkState(verb.possible().contains(outcome), "%s cannot answer %s", verb, outcome);
    RuleInfo concluding = Objects.requireNonNull(rule, "a rule concludes outside an assessment");
    count(content, concluding, subject);
    ImmutableList<Figure> besides = further.length == 0 ? ImmutableList.of() : ImmutableList.copyOf(further);
    conclusions.add(new Conclusion(concluding, subject, outcome, content, verb, matched, besides));
  }

  private void count(Content content, RuleInfo concluding, SubjectFact subject) {
    payments += content instanceof Content.PaymentSchedule paid ? paid.schedule().payments().size() : 0;
    if (payments > Bounds.PAYMENTS) {
      throw new ProblemException(
          Problem.error(
              concluding.at(), "too-many-payments", Bounds.PAYMENTS, concluding.name(), subject.subjectKind().word(), subject.getId()));
    }
  }
}
