package io.github.huituo.assessment;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Whether a subject is entitled, and to which payments.
 *
 * <p>The payments are the whole schedule, past and future, of everything due if the facts stay as they are; the outcome is
 * the answer on the date of the assessment. Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface EntitlementAnswer extends Answer {
  /** Returns what it gives. */
  Gives gives();

  /** Returns the group of mutually exclusive entitlements that it belongs to, if any. */
  Optional<String> exclusive();

  /**
   * Returns the fee of a period from which the payments are deducted. It is empty if the fee differs between periods; then each
   * payment has its own.
   */
  Optional<Money> offsets();

  /** Returns the payments, in the order of their periods. */
  List<Payment> payments();

  /** Returns their sum, if there are any. */
  Optional<Money> total();

  /** Returns the further figures, each by period. They are in the order in which the question declares them. */
  List<NamedFigure> figures();

  /**
   * Returns what would settle the amount of an entitlement that is granted. Where only how much is paid, to whom or when is open,
   * the answer has no payments.
   */
  List<Missing> amountOpen();
}
