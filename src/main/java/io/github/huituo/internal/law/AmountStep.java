package io.github.huituo.internal.law;

import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** A step that computes a number or an amount from others. */
public sealed interface AmountStep extends ComputationStep {
  /**
   * An amount, so many times.
   *
   * @param amount the amount
   * @param times how many times
   * @param product the product
   */
  record AmountTimes(Money amount, BigDecimal times, Money product) implements AmountStep {
    @Override
    public String key() {
      return "step.times";
    }

    @Override
    public List<Object> arguments() {
      return List.of(amount, times.toPlainString(), product);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(amount) && known.gives(product, amount.getAmount().multiply(times), RoundingMode.HALF_UP);
    }
  }

  /**
   * A number, so many times.
   *
   * @param number the number
   * @param times how many times
   * @param product the product
   * @param unit the unit of the product
   */
  record NumberTimes(Number number, BigDecimal times, Number product, Text unit) implements AmountStep {
    @Override
    public String key() {
      return "step.times-unit";
    }

    @Override
    public List<Object> arguments() {
      return List.of(number, times.toPlainString(), product, unit);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(number) && known.gives(product, Numbers.exact(number).multiply(times));
    }
  }

  /**
   * So many per cent of an amount.
   *
   * @param percent the percentage
   * @param amount the amount
   * @param part the part, rounded down to what can be paid
   */
  record PercentOf(Number percent, Money amount, Money part) implements AmountStep {
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
          && known.gives(part, Ledger.share(percent, amount), RoundingMode.DOWN);
    }
  }

  /**
   * So many per cent of an amount, rounded as an open point is read.
   *
   * @param percent the percentage
   * @param amount the amount
   * @param part the part
   * @param rounding how it is rounded to what can be paid
   */
  record PercentRounded(Number percent, Money amount, Money part, RoundingMode rounding) implements AmountStep {
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
      return known.has(percent) && known.has(amount) && known.gives(part, Ledger.share(percent, amount), rounding);
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
  record PartOfDays(Money amount, long days, long ofDays, Money part, RoundingMode rounding) implements AmountStep {
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

  /**
   * Amounts added up.
   *
   * @param parts the amounts, from the least on
   * @param sum their sum
   */
  record Sum(List<Money> parts, Money sum) implements AmountStep {
    @Override
    public String key() {
      return "step.amounts";
    }

    @Override
    public List<Object> arguments() {
      return List.of(parts.stream().map(Money::toString).collect(Collectors.joining(" + ")), sum);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal added = parts.stream().map(Money::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
      return parts.stream().allMatch(known::has) && known.gives(sum, added, RoundingMode.UNNECESSARY);
    }
  }

  /**
   * Two numbers added up, the second of which may be negative.
   *
   * @param number the first number
   * @param added the second number
   * @param sum their sum
   * @param unit the unit of the sum
   */
  record NumberSum(Number number, Number added, Number sum, Text unit) implements AmountStep {
    @Override
    public String key() {
      return "step.numbers";
    }

    @Override
    public List<Object> arguments() {
      BigDecimal second = Numbers.exact(added);
      return List.of(number, second.signum() < 0 ? "−" : "+", Numbers.written(second.abs()), sum, unit);
    }

    @Override
    public boolean follows(Ledger known) {
      boolean hasBoth = known.has(number) && (known.has(added) || known.has(Numbers.exact(added).negate()));
      return hasBoth && known.gives(sum, Numbers.exact(number).add(Numbers.exact(added)));
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
  record NumberDivided(Number number, Number divisor, Number result, boolean multiple) implements AmountStep {
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
   * An amount divided.
   *
   * @param amount the amount
   * @param divisor the divisor
   * @param part the quotient
   * @param rounding how it is rounded to what can be paid
   */
  record AmountDivided(Money amount, Number divisor, Money part, RoundingMode rounding) implements AmountStep {
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
   * How many times a number is contained in another.
   *
   * @param part the number
   * @param whole the other number
   * @param times how many times, a part left out
   */
  record WholeTimes(Number part, Number whole, Number times) implements AmountStep {
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
   * The number of a bracket that stays the same.
   *
   * @param amount the amount that lies in the bracket
   * @param number the number
   * @param unit the unit of the number
   */
  record AtBracket(Money amount, Number number, Text unit) implements AmountStep {
    @Override
    public String key() {
      return "step.bracket";
    }

    @Override
    public List<Object> arguments() {
      return List.of(amount, number, unit);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(amount) && known.has(number);
    }
  }

  /**
   * The number of a bracket in which it falls.
   *
   * @param amount the amount that lies in the bracket
   * @param number the number
   * @param unit the unit of the number
   * @param atBegin the number at the beginning of the bracket
   * @param by by how much it falls
   * @param every for every how much of the amount
   * @param begin the beginning of the bracket
   */
  record AtFallingBracket(
      Money amount, Number number, Text unit, BigDecimal atBegin, BigDecimal by, BigDecimal every, BigDecimal begin)
      implements AmountStep {
    @Override
    public String key() {
      return "step.bracket-falling";
    }

    @Override
    public List<Object> arguments() {
      return List.of(
          amount,
          number,
          unit,
          atBegin.toPlainString(),
          by.toPlainString(),
          every.toPlainString(),
          begin.toPlainString());
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(amount)
          && known.has(atBegin)
          && known.has(by)
          && known.has(every)
          && known.has(begin)
          && falls(known);
    }

    /** The number is that of whole steps, a known floor above it, or that of a continuous fall. */
    private boolean falls(Ledger known) {
      BigDecimal over = amount.getAmount().subtract(begin);
      BigDecimal whole = atBegin.subtract(by.multiply(over.divideToIntegralValue(every)));
      BigDecimal continuous = atBegin.subtract(by.multiply(Ledger.quotient(over, every)));
      int order = Numbers.exact(number).compareTo(whole);
      boolean isFloor = known.has(number) && order > 0;
      known.enter(number);
      return order == 0 || isFloor || known.isNear(number, continuous);
    }
  }
}
