package io.github.huituo.assessment;

import io.github.huituo.model.ChildcareCase;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What would turn one answer. The answer is an unmet requirement, or an entitlement that is refused or not determined.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param answer the answer as it is
 * @param remedies ways to turn it, that of the least effort first; none if nothing that can be changed turns it
 */
public record Advice(Answer answer, List<Remedy> remedies) {
  /** Copies the list. */
  public Advice {
    remedies = List.copyOf(remedies);
  }

  /**
   * Changes that turn an answer. The changed case has been assessed.
   *
   * @param changes the changes in words, none of which can be left out
   * @param effort how much it takes, in comparison with other remedies
   * @param becomes the answer for the changed case
   * @param also what else becomes otherwise
   * @param changed the changed case
   */
  public record Remedy(List<Text> changes, int effort, Answer becomes, List<Effect> also, ChildcareCase changed) {
    /** Copies the lists. */
    public Remedy {
      changes = List.copyOf(changes);
      also = List.copyOf(also);
    }
  }

  /**
   * Another answer that a remedy changes.
   *
   * @param id the id of the question
   * @param subject the id of the subject
   * @param title what is asked
   * @param before the outcome until then; empty if it was not asked
   * @param after the outcome from then on; empty if it is no longer asked
   * @param total the sum that is then due, where it becomes another
   */
  public record Effect(
      String id, String subject, Text title, Optional<Outcome> before, Optional<Outcome> after, Optional<Money> total) {}

  /** Returns an assessment with the advice on it as indented JSON. The document ends with a line break. */
  public static String toJson(Assessment assessment, List<Advice> advice, Detail detail) {
    return AdviceJson.file(assessment, advice, detail);
  }

  /** Returns the same on one line, without a line break. */
  public static String toJsonLine(Assessment assessment, List<Advice> advice, Detail detail) {
    return AdviceJson.line(assessment, advice, detail);
  }
}
