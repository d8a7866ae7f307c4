package io.github.huituo.internal.casefile;

import com.google.common.collect.Range;
import java.math.BigDecimal;

/** A range of numbers, each bound with or without itself. Immutable and thread-safe. */
public final class NumberRange {
  private final Range<BigDecimal> range;

  private NumberRange(Range<BigDecimal> range) {
    this.range = range;
  }

  /** Returns the range. */
  public static NumberRange of(Range<BigDecimal> range) {
    return new NumberRange(range);
  }

  /** Returns whether a number lies in the range. */
  public boolean contains(int number) {
    return range.contains(BigDecimal.valueOf(number));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberRange that && range.equals(that.range);
  }

  @Override
  public int hashCode() {
    return range.hashCode();
  }

  @Override
  public String toString() {
    return range.toString();
  }
}
