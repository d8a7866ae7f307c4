package io.github.huituo.internal.property;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of assessing a case: an assessment, or the failure to give one.
 *
 * @param assessment the assessment
 * @param failure why there is none
 */
record AssessmentResult(Optional<Assessment> assessment, Optional<RuntimeException> failure) {
  static AssessmentResult of(Assessment assessment) {
    return new AssessmentResult(Optional.of(assessment), Optional.empty());
  }

  static AssessmentResult of(RuntimeException failure) {
    return new AssessmentResult(Optional.empty(), Optional.of(failure));
  }

  /** Returns the problems of this kind for which there is no assessment. */
  List<Problem> problems(String key) {
    return failure
        .filter(HuituoException.class::isInstance)
        .map(e -> ((HuituoException) e).problems().stream().filter(p -> p.key().equals(key)).toList())
        .orElse(List.of());
  }

  /** Returns every answer; none if there is no assessment. */
  List<Answer> answers() {
    List<Answer> all = new ArrayList<>();
    assessment.ifPresent(
        a -> {
          all.addAll(a.requirements());
          all.addAll(a.entitlements());
        });
    return all;
  }

  /** Returns the answers by question and subject. */
  Map<QuestionKey, Answer> byQuestion() {
    Map<QuestionKey, Answer> all = new LinkedHashMap<>();
    answers().forEach(a -> all.put(new QuestionKey(a.id(), a.subject()), a));
    return all;
  }

  /**
   * A question about a subject.
   *
   * @param question the id of the question
   * @param subject the id of the subject
   */
  record QuestionKey(String question, String subject) {}
}
