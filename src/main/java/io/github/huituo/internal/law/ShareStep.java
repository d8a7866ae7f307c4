package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/** A step that takes a share. The share is a percentage, a quotient or the part of a period. */
public sealed interface ShareStep extends ComputationStep {
  /**
   * So many per cent of an amount.
   *
   * @param percent the percentage
   * @param amount the amount
   * @param part the part
   * @param rounding how it is rounded to what can be paid
   */
  record PercentOf(Number percent, Money amount, Money part, RoundingMode rounding) implements ShareStep {
    @Override
    public String key() {
      return "step.percent";
    }

    @Override
    public List<Object> arguments() {
      return List.of(percent, amount, part);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(percent)
          && known.has(amount)
          && known.gives(part, Ledger.share(percent, amount), rounding);
    }
  }

  /**
   * So many per cent of an amount, rounded to a multiple of a unit.
   *
   * @param percent the percentage
   * @param amount the amount
   * @param unit the unit
   * @param rounding how it is rounded
   * @param part the part
   */
  record PercentRounded(Number percent, Money amount, Money unit, RoundingMode rounding, Money part) implements ShareStep {
    @Override
    public String key() {
      return "step.percent-rounded";
    }

    @Override
    public List<Object> arguments() {
      return List.of(percent, amount, unit, part);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(part);
      return known.has(percent)
          && known.has(amount)
          && Rounded.isKnown(unit, known)
          && Rounded.to(unit, Ledger.share(percent, amount), rounding).equals(part);
    }
  }

  /**
   * A twelfth of the amount of a year.
   *
   * @param year the amount of the year
   * @param unit the unit to a multiple of which it is rounded
   * @param rounding how it is rounded
   * @param month the twelfth
   */
  record Twelfth(Money year, Money unit, RoundingMode rounding, Money month) implements ShareStep {
    @Override
    public String key() {
      return "step.twelfth";
    }

    @Override
    public List<Object> arguments() {
      return List.of(year, unit, month);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(month);
      return known.has(year) && Rounded.isKnown(unit, known) && Rounded.to(unit, Rounded.twelfth(year), rounding).equals(month);
    }
  }

  /**
   * An amount in per cent of another.
   *
   * @param amount the amount
   * @param whole the other
   * @param monthOfYear whether the other is that of a year, of which a twelfth counts
   * @param percent the percentage, to eight decimals
   */
  record InPercent(Money amount, Money whole, boolean monthOfYear, Number percent) implements ShareStep {
    @Override
    public String key() {
      return monthOfYear ? "step.month-in-percent" : "step.in-percent";
    }

    @Override
    public List<Object> arguments() {
      return List.of(amount, whole, percent);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(amount) && known.has(whole) && known.gives(percent, Rounded.percent(amount, whole, monthOfYear));
    }
  }

  /**
   * An amount divided.
   *
   * @param amount the amount
   * @param divisor the divisor
   * @param part the quotient
   * @param rounding how it is rounded to what can be paid
   */
  record AmountDivided(Money amount, Number divisor, Money part, RoundingMode rounding) implements ShareStep {
    @Override
    public String key() {
      return "step.divided";
    }

    @Override
    public List<Object> arguments() {
      return List.of(amount, divisor, part);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(amount)
          && known.has(divisor)
          && known.gives(part, Ledger.quotient(amount.getAmount(), divisor), rounding);
    }
  }

  /**
   * A number divided, or reduced to a multiple of another.
   *
   * @param number the number
   * @param divisor the number by which it is divided, or of which the result is a multiple
   * @param result the quotient, to four decimals, or the multiple
   * @param multiple whether it is a multiple
   */
  record NumberDivided(Number number, Number divisor, Number result, boolean multiple) implements ShareStep {
    /** The decimals of a quotient. */
    static final int DECIMALS = 4;

    @Override
    public String key() {
      return multiple ? "step.multiple" : "step.divided";
    }

    @Override
    public List<Object> arguments() {
      return List.of(number, divisor, result);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(number) && known.has(divisor) && known.gives(result, computed());
    }

    private BigDecimal computed() {
      BigDecimal of = Numbers.exact(number);
      BigDecimal by = Numbers.exact(divisor);
      return multiple ? of.divideToIntegralValue(by).multiply(by) : of.divide(by, DECIMALS, RoundingMode.HALF_UP);
    }

    /** Returns the step that divides a number, with its result. */
    static NumberDivided of(Number number, Number divisor, boolean multiple) {
      return new NumberDivided(number, divisor, Numbers.plain(new NumberDivided(number, divisor, 0, multiple).computed()), multiple);
    }
  }

  /**
   * How many times a number is contained in another.
   *
   * @param part the number
   * @param whole the other number
   * @param times how many times, a part left out
   */
  record WholeTimes(Number part, Number whole, Number times) implements ShareStep {
    @Override
    public String key() {
      return "step.goes-into";
    }

    @Override
    public List<Object> arguments() {
      return List.of(part, whole, times);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(part)
          && known.gives(times, Numbers.exact(whole).divideToIntegralValue(Numbers.exact(part)));
    }
  }

  /**
   * The part of an amount for some of the days of a period.
   *
   * @param amount the amount of the whole period
   * @param days how many of its days count
   * @param ofDays how many days it has
   * @param part the part
   * @param rounding how it is rounded to what can be paid
   */
  record PartOfDays(Money amount, long days, long ofDays, Money part, RoundingMode rounding) implements ShareStep {
    @Override
    public String key() {
      return "step.part-of-days";
    }

    @Override
    public List<Object> arguments() {
      return List.of(amount, days, ofDays, part);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal whole = amount.getAmount().multiply(BigDecimal.valueOf(days));
      return known.has(amount) && known.gives(part, Ledger.quotient(whole, ofDays), rounding);
    }
  }
}
