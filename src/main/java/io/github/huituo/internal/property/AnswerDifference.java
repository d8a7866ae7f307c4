package io.github.huituo.internal.property;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes the answer in which two results differ. */
final class AnswerDifference {
  private AnswerDifference() {}

  /** Returns the first answer that is another, by what was asked about whom. */
  static Optional<Text> of(AssessmentResult before, AssessmentResult after) {
    Optional<Text> failed = failed(before, after);
    if (failed.isPresent()) {
      return failed;
    }
    Map<AssessmentResult.QuestionKey, Answer> then = after.byQuestion();
    for (Map.Entry<AssessmentResult.QuestionKey, Answer> entry : before.byQuestion().entrySet()) {
      Answer other = then.remove(entry.getKey());
      if (other == null) {
        return Optional.of(Messages.text("found.not-asked", entry.getKey().question(), entry.getKey().subject()));
      }
      String was = shown(entry.getValue());
      String is = shown(other);
      if (!was.equals(is)) {
        return Optional.of(becomes(entry.getValue(), was, is));
      }
    }
    return then.keySet().stream()
        .findFirst()
        .map(asked -> Messages.text("found.not-asked", asked.question(), asked.subject()));
  }

  private static Optional<Text> failed(AssessmentResult before, AssessmentResult after) {
    if (before.failure().isPresent() == after.failure().isPresent()) {
      return Optional.empty();
    }
    RuntimeException failure = before.failure().orElseGet(() -> after.failure().orElseThrow());
    return Optional.of(fails(failure));
  }

  /** Returns the reason why a case cannot be assessed. */
  static Text fails(RuntimeException failure) {
    return failure instanceof HuituoException known
        ? Messages.text("found.problem", known.problems().get(0).at(), known.problems().get(0).message())
        : Messages.text("found.fails", failure.toString());
  }

  /** Returns the words for an answer that becomes another. */
  static Text becomes(Answer answer, String was, String is) {
    return Messages.text("found.becomes", answer.id(), answer.subject(), was, is);
  }

  /** Returns an answer in words, without its reason. */
  static String shown(Answer answer) {
    StringBuilder shown = new StringBuilder(answer.outcome().name());
    if (answer instanceof RequirementAnswer requirement) {
      requirement.required().ifPresent(r -> shown.append(", ").append(r));
    } else if (answer instanceof EntitlementAnswer entitlement) {
      entitlement.payments().forEach(p -> shown.append(", ").append(shown(p)));
    }
    return shown.toString();
  }

  private static String shown(Payment payment) {
    return payment.period() + ": " + payment.amount() + " " + payment.payee();
  }

  /** Returns the payments of periods that end before a day. */
  static List<Payment> before(LocalDate day, List<Payment> payments) {
    return payments.stream().filter(p -> p.days().filter(days -> !days.to().isAfter(day)).isPresent()).toList();
  }
}
