package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A number that depends on another in straight lines through points. Below the first point it is 0, behind the last one the last
 * line goes on, and it is never more than a greatest number.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param points two points or more, from the lowest on
 * @param most the greatest number, if there is one
 */
public record PiecewiseLine(ImmutableList<Point> points, Optional<BigDecimal> most) {
  /** Numbers between two points have so many decimals; the rest is rounded half-up. */
  private static final int DECIMALS = 8;

  /**
   * A point.
   *
   * @param at the number on which it depends
   * @param number the number there
   */
  public record Point(BigDecimal at, BigDecimal number) {
    @Override
    public String toString() {
      return Numbers.written(at) + ": " + Numbers.written(number);
    }
  }

  /** Returns the number at a number. */
  public BigDecimal at(BigDecimal number) {
    if (number.compareTo(points.get(0).at()) < 0) {
      return BigDecimal.ZERO;
    }
    int end = 1;
    while (end < points.size() - 1 && number.compareTo(points.get(end).at()) > 0) {
      end++;
    }
    Point from = points.get(end - 1);
    Point to = points.get(end);
    BigDecimal rise = to.number().subtract(from.number()).multiply(number.subtract(from.at()));
    BigDecimal exact = from.number().add(rise.divide(to.at().subtract(from.at()), DECIMALS, RoundingMode.HALF_UP));
    return most.map(exact::min).orElse(exact);
  }

  /** Returns the numbers from which a reader can compute. */
  ImmutableList<Object> numbers() {
    ImmutableList.Builder<Object> numbers = ImmutableList.builder();
    points.forEach(point -> numbers.add(point.at(), point.number()));
    most.ifPresent(numbers::add);
    return numbers.build();
  }

  /** Returns the points as {@code 1: 2, 75: 6.93; at most 7}. */
  @Override
  public String toString() {
    String through = points.stream().map(Point::toString).collect(Collectors.joining(", "));
    return through + most.map(m -> ", <= " + Numbers.written(m)).orElse("");
  }
}
