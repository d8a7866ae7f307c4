package io.github.huituo.internal.law;

import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
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
   * @param part the part
   * @param rounding how it is rounded to what can be paid
   */
  record PercentOf(Number percent, Money amount, Money part, RoundingMode rounding) implements AmountStep {
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
  record PercentRounded(Number percent, Money amount, Money unit, RoundingMode rounding, Money part) implements AmountStep {
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
  record Twelfth(Money year, Money unit, RoundingMode rounding, Money month) implements AmountStep {
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
  record InPercent(Money amount, Money whole, boolean monthOfYear, Number percent) implements AmountStep {
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
   * What a line gives at a number.
   *
   * @param number the number
   * @param line the line
   * @param result what it gives
   * @param unit the unit of what it gives
   */
  record OnLine(Number number, Line line, Number result, Text unit) implements AmountStep {
    @Override
    public String key() {
      return "step.on-line";
    }

    @Override
    public List<Object> arguments() {
      return List.of(number, result, unit, line.toString());
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(number)
          && line.numbers().stream().allMatch(known::has)
          && known.gives(result, line.at(Numbers.exact(number)));
    }
  }

  /**
   * A sum.
   *
   * @param parts numbers, or amounts from the least on
   * @param sum the sum
   */
  record SumOf(List<?> parts, Object sum) implements AmountStep {
    @Override
    public String key() {
      return "step.sum-of";
    }

    @Override
    public List<Object> arguments() {
      return List.of(parts.stream().map(String::valueOf).collect(Collectors.joining(" + ")), sum);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal added = parts.stream().map(SumOf::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
      known.enter(sum);
      return parts.stream().allMatch(known::has) && exact(sum).compareTo(added) == 0;
    }

    private static BigDecimal exact(Object part) {
      return part instanceof Money amount ? amount.getAmount() : Numbers.exact((Number) part);
    }
  }

  /**
   * By how much a number exceeds another.
   *
   * @param limit the other
   * @param number the number
   * @param excess by how much, at least 0
   */
  record Excess(Number limit, Number number, Number excess) implements AmountStep {
    @Override
    public String key() {
      return "step.excess";
    }

    @Override
    public List<Object> arguments() {
      return List.of(number, limit, excess);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(limit)
          && known.has(number)
          && known.gives(excess, Numbers.exact(number).subtract(Numbers.exact(limit)).max(BigDecimal.ZERO));
    }
  }

  /**
   * What is left of an amount.
   *
   * @param whole the amount
   * @param off what is taken off
   * @param left what is left, at least 0
   */
  record Less(Money whole, Money off, Money left) implements AmountStep {
    @Override
    public String key() {
      return off.isGreaterThan(whole) ? "step.nothing-left" : "step.less";
    }

    @Override
    public List<Object> arguments() {
      return List.of(whole, off, left);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(left);
      Money difference = whole.minus(off);
      return known.has(whole) && known.has(off) && left.equals(difference.isNegative() ? left.minus(left) : difference);
    }
  }

  /**
   * The value of a row behind the last one of a table. Each such row has as much more as the last one.
   *
   * @param last what the last row has
   * @param before what the row before it has
   * @param further how many rows behind the last one
   * @param result what comes out
   */
  record BeyondRows(Object last, Object before, int further, Object result) implements AmountStep {
    @Override
    public String key() {
      return "step.beyond-rows";
    }

    @Override
    public List<Object> arguments() {
      return List.of(last, before, further, result);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(result);
      return known.has(last) && known.has(before) && of(last, before, further).equals(result);
    }

    static Object of(Object last, Object before, int further) {
      if (last instanceof Money amount) {
        return amount.plus(amount.minus((Money) before).multipliedBy(further));
      }
      BigDecimal end = Numbers.exact((Number) last);
      return Numbers.plain(end.add(end.subtract(Numbers.exact((Number) before)).multiply(BigDecimal.valueOf(further))));
    }
  }

  /**
   * The sum of the numbers of a table's rows for persons of several ages.
   *
   * @param parts how many persons each number counts for
   * @param sum the sum
   */
  record SumOfRows(Map<Number, Integer> parts, Number sum) implements AmountStep {
    @Override
    public String key() {
      return "step.sum-of-rows";
    }

    @Override
    public List<Object> arguments() {
      return List.of(
          parts.entrySet().stream().map(e -> e.getValue() + " × " + e.getKey()).collect(Collectors.joining(" + ")), sum);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal total = BigDecimal.ZERO;
      for (Map.Entry<Number, Integer> part : parts.entrySet()) {
        if (!known.has(part.getKey())) {
          return false;
        }
        total = total.add(Numbers.exact(part.getKey()).multiply(BigDecimal.valueOf(part.getValue())));
      }
      return known.gives(sum, total);
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

    /**
     * Returns whether the number falls as the law states. It is that of whole steps, a known floor above it, or that of a
     * continuous fall.
     */
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
   * What is left of a number. It is negative where more is taken off than there is.
   *
   * @param whole the number
   * @param part what is taken off
   * @param rest what is left
   * @param unit the unit of what is left
   */
  record NumberLeft(Number whole, Number part, Number rest, Text unit) implements AmountStep {
    @Override
    public String key() {
      return "step.number-left";
    }

    @Override
    public List<Object> arguments() {
      return List.of(whole, part, rest, unit);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(whole) && known.has(part) && known.gives(rest, Numbers.exact(whole).subtract(Numbers.exact(part)));
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
}
