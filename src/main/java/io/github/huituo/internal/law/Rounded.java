package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Shares of amounts, rounded as the law provides. They are rounded once, and to a multiple of what it names. */
final class Rounded {
  /** The decimals of an amount in per cent of a year's. A cent more changes it by more than the last of them. */
  private static final int DECIMALS = 8;

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private Rounded() {}

  /** Returns the smallest amount that can be paid in the currency of another. */
  static Figure smallest(Money amount) {
    return Figure.given(Money.ofMinor(amount.getCurrencyUnit(), 1));
  }

  /** Returns whether a reader knows the unit. It is the smallest that can be paid, or the law names it. */
  static boolean isKnown(Money unit, Ledger known) {
    return unit.getAmountMinorLong() == 1 || known.has(unit);
  }

  /** Returns the amount rounded to a multiple of the unit. */
  static Money to(Money unit, BigDecimal exact, RoundingMode rounding) {
    return unit.multipliedBy(exact.divide(unit.getAmount(), 0, rounding), RoundingMode.UNNECESSARY);
  }

  /** Returns a twelfth with many digits. Rounding it to any unit rounds the exact one. */
  static BigDecimal twelfth(Money year) {
    return year.getAmount().divide(MONTHS, year.getScale() + DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** Returns an amount in per cent of another. A twelfth of that counts if it is that of a year. */
  static BigDecimal percent(Money amount, Money whole, boolean monthOfYear) {
    BigDecimal counts = monthOfYear ? amount.getAmount().multiply(MONTHS) : amount.getAmount();
    return counts.movePointRight(2).divide(whole.getAmount(), DECIMALS, RoundingMode.HALF_UP);
  }

  static Figure percent(Figure figure, @Nullable Money amount, Figure unit, String rounding) {
    if (amount == null || !(figure.value() instanceof Number percent)) {
      return figure.unsettled();
    }
    RoundingMode mode = Numbers.rounding(rounding);
    if (!(unit.value() instanceof Money step) || !step.isSameCurrency(amount) || !step.isPositive() || mode == null) {
      return unit.unsettled();
    }
    Money part = to(step, Ledger.share(percent, amount), mode);
    return figure.withProvenanceOf(unit).derived(part, new ShareStep.PercentRounded(percent, amount, step, mode, part));
  }

  static Figure twelfth(Figure figure, Figure unit, String rounding) {
    if (!(figure.value() instanceof Money year)) {
      return figure.unsettled();
    }
    RoundingMode mode = Numbers.rounding(rounding);
    if (!(unit.value() instanceof Money step) || !step.isSameCurrency(year) || !step.isPositive() || mode == null) {
      return unit.unsettled();
    }
    Money month = to(step, twelfth(year), mode);
    return figure.withProvenanceOf(unit).derived(month, new ShareStep.Twelfth(year, step, mode, month));
  }

  static Figure monthInPercent(Figure figure, @Nullable Money month) {
    return inPercent(figure, month, true);
  }

  static Figure inPercent(Figure figure, @Nullable Money other) {
    return inPercent(figure, other, false);
  }

  private static Figure inPercent(Figure figure, @Nullable Money amount, boolean monthOfYear) {
    if (amount == null || !(figure.value() instanceof Money whole) || !whole.isSameCurrency(amount) || !whole.isPositive()) {
      return figure.unsettled();
    }
    Number percent = Numbers.plain(percent(amount, whole, monthOfYear));
    return figure.derived(percent, new ShareStep.InPercent(amount, whole, monthOfYear, percent));
  }
}
