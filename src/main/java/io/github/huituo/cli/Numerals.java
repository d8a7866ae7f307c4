package io.github.huituo.cli;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes numbers with their thousands apart. */
final class Numerals {
  private Numerals() {}

  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String of(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
  }

  /** Returns the number with a sign unless it is 0. */
  static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + of(number);
  }
}
