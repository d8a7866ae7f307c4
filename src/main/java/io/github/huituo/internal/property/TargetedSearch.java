package io.github.huituo.internal.property;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.ChildcareCase;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * The search for a case that meets a question. It changes a drawn case, fact by fact, until it meets the conditions. Drawing
 * alone does not find cases where many conditions must be met together. Not thread-safe.
 */
final class TargetedSearch {
  private static final int STEPS = 60;
  private static final int NOBODY_ASKED = 1000;

  private final BiFunction<ChildcareCase, Question, AssessmentResult> assess;
  private final Question question;
  private final FactRedraw redraw;
  private final Random random;
  private ChildcareCase best;

  private TargetedSearch(
      CaseGenerator generator,
      BiFunction<ChildcareCase, Question, AssessmentResult> assess,
      Question question,
      ChildcareCase drawn,
      Random random) {
    this.assess = assess;
    this.question = question;
    this.redraw = new FactRedraw(generator, question, false);
    this.best = drawn;
    this.random = random;
  }

  /** Returns a case that is nearer to meeting the question than the drawn one. It may also be as near. */
  static ChildcareCase towards(
      Question question,
      ChildcareCase drawn,
      CaseGenerator generator,
      BiFunction<ChildcareCase, Question, AssessmentResult> assess,
      Random random) {
    return new TargetedSearch(generator, assess, question, drawn, random).steered();
  }

  private ChildcareCase steered() {
    int nearest = distance(best);
    for (int step = 0; step < STEPS && nearest > 0 && nearest < NOBODY_ASKED && !redraw.isEmpty(); step++) {
      ChildcareCase next = redraw.of(best, random);
      int distance = distance(next);
      if (distance <= nearest) {
        nearest = distance;
        best = next;
      }
    }
    return best;
  }

  /** Returns the number of missing facts and negative rules; 0 if the question is met. */
  private int distance(ChildcareCase tried) {
    return assess.apply(tried, question).answers().stream()
        .filter(a -> a.id().equals(question.id()))
        .mapToInt(TargetedSearch::distance)
        .min()
        .orElse(NOBODY_ASKED);
  }

  private static int distance(Answer answer) {
    return answer.outcome() == Outcome.MET || answer.outcome() == Outcome.ELIGIBLE
        ? 0
        : 1 + answer.missing().size() + answer.rules().size();
  }
}
