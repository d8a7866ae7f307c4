package io.github.huituo.law;

import java.util.Optional;
import org.joda.money.Money;

/**
 * An amount that falls due.
 *
 * @param period the year ({@code 2025}), the month ({@code 2025-03}), the day ({@code 2025-03-10}), the period of days, written
 *     by ISO 8601 as its first day and its length ({@code 2025-03-10/P14D}, a fortnight), or {@code once}; periods of days belong
 *     to the year in which they begin
 * @param amount the amount, with the currency's scale
 * @param payee who receives it, as a word of the pack's vocabulary
 * @param fee the fee of the same period that the amount is taken off, if it is taken off one
 */
public record Payment(String period, Money amount, String payee, Optional<Money> fee) {
  /** Creates a payment that is taken off no fee. */
  public Payment(String period, Money amount, String payee) {
    this(period, amount, payee, Optional.empty());
  }

  Payment withAmount(Money other) {
    return new Payment(period, other, payee, fee);
  }

  Payment withPayee(String other) {
    return new Payment(period, amount, other, fee);
  }

  Payment withFee(Money other) {
    return new Payment(period, amount, payee, Optional.of(other));
  }
}
