package io.github.huituo.internal.plan;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds answers in assessments. */
final class AnswerLookup {
  private AnswerLookup() {}

  /** Returns every answer. */
  static Stream<Answer> all(Assessment assessment) {
    return Stream.concat(assessment.requirements().stream(), assessment.entitlements().stream());
  }

  /** Returns the answer to a question about a subject. */
  static Optional<Answer> in(Assessment assessment, String id, String subject) {
    return all(assessment).filter(a -> a.id().equals(id) && a.subject().equals(subject)).findFirst();
  }
}
