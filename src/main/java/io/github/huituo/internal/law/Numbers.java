package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Exact comparison of what facts and figures may be. */
final class Numbers {
  /** The order of two values that cannot be compared. It is less than 0, so that it is neither above nor the same. */
  static final int INCOMPARABLE = Integer.MIN_VALUE;

  private Numbers() {}

  /** Returns the number without passing through floating point. */
  static BigDecimal exact(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof Integer || number instanceof Long) {
      return BigDecimal.valueOf(number.longValue());
    }
    throw new IllegalArgumentException(number + " is neither whole nor decimal");
  }

  /** Returns the number as a whole one where it is. */
  static Number plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    boolean whole = stripped.scale() <= 0 && stripped.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    return whole ? (Number) stripped.intValueExact() : stripped;
  }

  /** Returns the number as a file has it, without zeros behind the point. */
  static String written(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** Returns how to round, by the word of {@link RoundingMode}, or null if it is none. */
  static @Nullable RoundingMode rounding(String word) {
    return Arrays.stream(RoundingMode.values()).filter(mode -> mode.name().equals(word)).findFirst().orElse(null);
  }

  /** Returns how the two compare: negative, 0 or positive, or {@link #INCOMPARABLE}. */
  static int compare(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return Integer.compare(x, y);
    } else if (a instanceof Number x && b instanceof Number y) {
      return exact(x).compareTo(exact(y));
    } else if (a instanceof LocalDate x && b instanceof LocalDate y) {
      return x.compareTo(y);
    } else if (a instanceof Money x && b instanceof Money y && x.isSameCurrency(y)) {
      return x.compareTo(y);
    }
    return INCOMPARABLE;
  }
}
