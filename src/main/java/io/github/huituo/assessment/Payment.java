package io.github.huituo.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * An amount due in one period.
 *
 * @param period the year ({@code 2025}), the month ({@code 2025-03}), the day ({@code 2025-03-10}), the period of days, written
 *     by ISO 8601 as its first day and its length ({@code 2025-03-10/P14D}, a fortnight), or {@code once}; periods of days belong
 *     to the year in which they begin
 * @param amount the amount, with the currency's scale
 * @param payee who receives it, as a word of the pack's vocabulary
 * @param fee the fee of the same period from which the amount is deducted, if any
 * @param recipient the id of who receives it, where several enrolments of a child are paid to different ones
 */
public record Payment(String period, Money amount, String payee, Optional<Money> fee, Optional<String> recipient) {
  private static final Pattern PERIOD = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(/P[0-9]+[DWMY])?)?)?");
  private static final String FIRST_DAY = "0000-01-01";

  /** Creates a payment that is not deducted from a fee. */
  public Payment(String period, Money amount, String payee) {
    this(period, amount, payee, Optional.empty());
  }

  /** Creates a payment to the only one whom the payee names. */
  public Payment(String period, Money amount, String payee, Optional<Money> fee) {
    this(period, amount, payee, fee, Optional.empty());
  }

  /**
   * The days {@code [from, to)} of a period.
   *
   * @param from its first day
   * @param to the day after its last
   */
  public record Days(LocalDate from, LocalDate to) {}

  /** Returns the days of the period. It is empty for an amount that falls due once. */
  public Optional<Days> days() {
    return days(period);
  }

  /** Returns the days of a period in the notation of payments. It is empty for {@code once}. */
  public static Optional<Days> days(String period) {
    if (!PERIOD.matcher(period).matches()) {
      return Optional.empty();
    }
    int written = Math.min(FIRST_DAY.length(), period.length());
    LocalDate from = LocalDate.parse(period.substring(0, written) + FIRST_DAY.substring(written));
    LocalDate to =
        switch (period.length()) {
          case 4 -> from.plusYears(1);
          case 7 -> from.plusMonths(1);
          case 10 -> from.plusDays(1);
          default -> from.plus(Period.parse(period.substring(11)));
        };
    return Optional.of(new Days(from, to));
  }

  /** Returns this payment with another amount. */
  public Payment withAmount(Money other) {
    return new Payment(period, other, payee, fee, recipient);
  }

  /** Returns this payment to another payee. */
  public Payment withPayee(String other) {
    return new Payment(period, amount, other, fee, recipient);
  }

  /** Returns this payment, taken off a fee of the same period. */
  public Payment withFee(Money other) {
    return new Payment(period, amount, payee, Optional.of(other), recipient);
  }

  /** Returns this payment to one of several whom the payee may name. */
  public Payment withRecipient(String id) {
    return new Payment(period, amount, payee, fee, Optional.of(id));
  }
}
