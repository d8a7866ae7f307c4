package io.github.huituo.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.engine.subject.SubjectFact;
import io.github.huituo.law.Figure;
import io.github.huituo.law.Ground;
import io.github.huituo.law.Interpretation;
import io.github.huituo.law.Parameter;
import io.github.huituo.law.Schedule;
import io.github.huituo.law.Step;
import io.github.huituo.law.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where rules put their conclusions. A deciding rule makes exactly one call, about the subject of its question.
 *
 * <p>The readings and plain parameters that a rule matches are grounds of its conclusion without being named in the call;
 * rows of tables are named by passing the {@link Figure}. Used for one assessment; not thread-safe.
 */
public final class Answers {
  private final List<Conclusion> conclusions = new ArrayList<>();
  private @Nullable RuleInfo rule;
  private Collection<Object> matched = List.of();

  Answers() {}

  void firing(RuleInfo next, Collection<Object> matchedFacts) {
    this.rule = next;
    this.matched = matchedFacts;
  }

  List<Conclusion> conclusions() {
    return conclusions;
  }

  /** The requirement is met. */
  public void met(SubjectFact subject, Figure... grounds) {
    conclude(subject, Outcome.MET, null, null, null, null, grounds);
  }

  /** The requirement is met: so much is required, and so much is there. */
  public void met(SubjectFact subject, Figure required, @Nullable Object actual, Figure... grounds) {
    conclude(subject, Outcome.MET, required, actual, null, null, grounds);
  }

  /** The requirement is not met. */
  public void notMet(SubjectFact subject, Figure... grounds) {
    conclude(subject, Outcome.NOT_MET, null, null, null, null, grounds);
  }

  /** The requirement is not met: so much is required, and only so much is there. */
  public void notMet(SubjectFact subject, Figure required, @Nullable Object actual, Figure... grounds) {
    conclude(subject, Outcome.NOT_MET, required, actual, null, null, grounds);
  }

  /** The requirement does not concern the subject. */
  public void notApplicable(SubjectFact subject, Figure... grounds) {
    conclude(subject, Outcome.NOT_APPLICABLE, null, null, null, null, grounds);
  }

  /** The subject is entitled, without payments. */
  public void eligible(SubjectFact subject, Figure... grounds) {
    conclude(subject, Outcome.ELIGIBLE, null, null, null, null, grounds);
  }

  /** The subject is entitled to these payments. */
  public void eligible(SubjectFact subject, Schedule schedule, Figure... grounds) {
    conclude(subject, Outcome.ELIGIBLE, null, null, schedule, null, grounds);
  }

  /** The subject is not entitled. */
  public void notEligible(SubjectFact subject, Figure... grounds) {
    conclude(subject, Outcome.NOT_ELIGIBLE, null, null, null, null, grounds);
  }

  /** Everything that is known leaves the answer to a figure that is open, or for which the source gives no value. */
  public void undetermined(SubjectFact subject, Figure openOrSilent, Figure... grounds) {
    conclude(subject, Outcome.UNDETERMINED, null, null, null, openOrSilent, grounds);
  }

  private void conclude(
      SubjectFact subject,
      Outcome outcome,
      @Nullable Figure required,
      @Nullable Object actual,
      @Nullable Schedule schedule,
      @Nullable Figure waitsFor,
      Figure... besides) {
    RuleInfo concluding = java.util.Objects.requireNonNull(rule, "a rule concludes outside an assessment");
    LinkedHashSet<Ground> grounds = new LinkedHashSet<>();
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (Object fact : matched) {
      if (fact instanceof Interpretation interpretation) {
        grounds.add(interpretation);
      } else if (fact instanceof Term term) {
        grounds.addAll(term.grounds());
      } else if (fact instanceof Parameter parameter && parameter.isPlain()) {
        grounds.addAll(parameter.of().grounds());
      }
    }
    List<Figure> figures = new ArrayList<>(List.of(besides));
    if (required != null) {
      figures.add(0, required);
    }
    if (waitsFor != null) {
      figures.add(0, waitsFor);
    }
    for (Figure figure : figures) {
      grounds.addAll(figure.grounds());
      steps.addAll(figure.steps());
    }
    if (schedule != null) {
      grounds.addAll(schedule.grounds());
      steps.addAll(schedule.steps());
    }
    conclusions.add(
        new Conclusion(
            concluding,
            subject,
            outcome,
            required,
            actual,
            schedule,
            waitsFor,
            ImmutableSet.copyOf(grounds),
            steps.build()));
  }
}
