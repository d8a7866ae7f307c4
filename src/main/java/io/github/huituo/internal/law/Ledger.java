package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.joda.money.Money;

/** What a reader knows who computes an explanation again, step by step. Not thread-safe. */
public interface Ledger {
  /** The sums whose parts are steps of one kind. */
  enum Sum {
    /** What several enrolments of a child give. */
    ENROLMENTS,
    /** What a third party pays of what is left. */
    GAPS,
    /** What is paid after a part is held back. */
    WITHHELD,
    /** The amounts of calendar years. */
    YEARS,
    /** The amounts of periods of days. */
    PERIODS,
    /** The runs of equal amounts. */
    RUNS
  }

  /** Returns whether a number, an amount or a ratio is known. */
  boolean has(Object value);

  /** Enters a value that a step has given. */
  void enter(Object value);

  /** Returns whether an amount is the sum of some fees of sessions of the case. */
  boolean hasSumOfFees(Money sum);

  /** Adds an amount to a sum, and enters it. */
  void add(Sum sum, Money part);

  /** Begins a sum anew. */
  void clear(Sum sum);

  /** Returns whether a sum has come to an amount. */
  boolean comesTo(Sum sum, Money amount);

  /** Enters that amounts are split, one part being this percentage. */
  void split(BigDecimal percent);

  /** Enters an amount and returns whether it is the computed one, rounded to its decimals. */
  default boolean gives(Money result, BigDecimal computed, RoundingMode rounding) {
    enter(result);
    return result.getAmount().compareTo(computed.setScale(result.getScale(), rounding)) == 0;
  }

  /** Enters a number and returns whether it is the computed one. */
  default boolean gives(Number result, BigDecimal computed) {
    enter(result);
    return Numbers.exact(result).compareTo(computed) == 0;
  }

  /** Enters a number or amount and returns whether it is the computed one. The rounding may be one that the law leaves open. */
  default boolean isNear(Object result, BigDecimal computed) {
    enter(result);
    BigDecimal number = result instanceof Money amount ? amount.getAmount() : Numbers.exact((Number) result);
    return number.subtract(computed).abs().compareTo(number.ulp()) < 0;
  }

  /** Returns so many per cent of an amount, exactly. */
  static BigDecimal share(Number percent, Money of) {
    return Numbers.exact(percent).movePointLeft(2).multiply(of.getAmount());
  }

  /** Returns a quotient to sixteen digits. */
  static BigDecimal quotient(BigDecimal value, Number by) {
    return value.divide(Numbers.exact(by), MathContext.DECIMAL64);
  }
}
