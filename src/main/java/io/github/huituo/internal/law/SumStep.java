package io.github.huituo.internal.law;

import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** A step that adds up, multiplies or takes off. It gives a number or an amount. */
public sealed interface SumStep extends ComputationStep {
  /**
   * An amount, so many times.
   *
   * @param amount the amount
   * @param times how many times
   * @param product the product
   */
  record AmountTimes(Money amount, BigDecimal times, Money product) implements SumStep {
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
  record NumberTimes(Number number, BigDecimal times, Number product, Text unit) implements SumStep {
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
   * A sum.
   *
   * @param parts numbers, or amounts from the least on
   * @param sum the sum
   */
  record SumOf(List<?> parts, Object sum) implements SumStep {
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
  record Excess(Number limit, Number number, Number excess) implements SumStep {
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
  record Less(Money whole, Money off, Money left) implements SumStep {
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
   * What is left of a number. It is negative where more is taken off than there is.
   *
   * @param whole the number
   * @param part what is taken off
   * @param rest what is left
   * @param unit the unit of what is left
   */
  record NumberLeft(Number whole, Number part, Number rest, Text unit) implements SumStep {
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
}
