package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number that depends on an amount by brackets.
 *
 * <p>In each bracket it stays the same, or falls by so much for every so much. It may end, and has no value from there on.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param currency the currency of the amount
 * @param decimals how many decimals a number has that falls continuously; the rest is rounded half-up
 * @param brackets the brackets, from the lowest on
 */
public record Taper(String currency, int decimals, ImmutableList<Bracket> brackets) {
  /** The reading by which the number falls in whole steps, for every complete part only. */
  public static final String WHOLE_STEPS = "WHOLE_STEPS";

  /** The reading by which the number falls with every unit of the amount. */
  public static final String CONTINUOUS = "CONTINUOUS";

  /**
   * One bracket.
   *
   * @param begin where it begins; 0 for the first
   * @param end where it ends; empty if it does not
   * @param closed whether the end lies in it
   * @param number the number at its beginning
   * @param fall how it falls, if it does
   */
  public record Bracket(
      BigDecimal begin, Optional<BigDecimal> end, boolean closed, BigDecimal number, Optional<Fall> fall) {
    @Override
    public String toString() {
      String falling = fall.map(f -> " -" + f.by() + "/" + f.every() + f.floor().map(least -> ", >= " + least).orElse("")).orElse("");
      return "[" + begin + ", " + end.map(BigDecimal::toPlainString).orElse("") + (closed ? "]" : ")") + ": " + number + falling;
    }

    private boolean holds(BigDecimal amount) {
      int order = end.map(amount::compareTo).orElse(-1);
      return order < 0 || (closed && order == 0);
    }

    /** Returns the number at its end, or at its beginning if it does not end. */
    public BigDecimal numberAtEnd() {
      return fall.isPresent() && end.isPresent() ? fallen(end.get(), true, 0) : number;
    }

    BigDecimal fallen(BigDecimal amount, boolean wholeSteps, int decimals) {
      if (fall.isEmpty()) {
        return number;
      }
      BigDecimal over = amount.subtract(begin).max(BigDecimal.ZERO);
      BigDecimal every = fall.get().every();
      BigDecimal left =
          wholeSteps
              ? number.subtract(fall.get().by().multiply(over.divideToIntegralValue(every)))
              : number.multiply(every).subtract(fall.get().by().multiply(over)).divide(every, decimals, RoundingMode.HALF_UP);
      return fall.get().floor().map(left::max).orElse(left);
    }
  }

  /**
   * How a number falls.
   *
   * @param by by how much
   * @param every for every how much of the amount, more than 0
   * @param floor the least that it falls to
   */
  public record Fall(BigDecimal by, BigDecimal every, Optional<BigDecimal> floor) {}

  /** Returns the brackets as {@code currency [begin, end]: number -by/every}. */
  @Override
  public String toString() {
    return currency + " " + brackets.stream().map(Bracket::toString).collect(Collectors.joining("; "));
  }

  /** Returns the greatest number of all brackets; in none does it rise. */
  BigDecimal highest() {
    return brackets.stream().map(Bracket::number).reduce(BigDecimal::max).orElseThrow();
  }

  /** Returns the bracket in which the amount lies, or null behind the last. */
  @Nullable Bracket bracketOf(BigDecimal amount) {
    for (Bracket bracket : brackets) {
      if (bracket.holds(amount)) {
        return bracket;
      }
    }
    return null;
  }
}
