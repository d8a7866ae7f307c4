package io.github.huituo.internal.law;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The names of months as periods of payments, such as {@code 2025-03}. Those of a hundred years are made once.
 *
 * <p>This class is thread-safe.
 */
final class MonthNames {
  private static final int FIRST_YEAR = 1980;
  /** The names that are made. Two threads may both make a name, which is the same. */
  private static final @Nullable String[] NAMES = new String[12 * 100];

  private MonthNames() {}

  /** Returns the name of a month. */
  static String of(YearMonth month) {
    int place = (month.getYear() - FIRST_YEAR) * 12 + month.getMonthValue() - 1;
    if (place < 0 || place >= NAMES.length) {
      return month.toString();
    }
    String known = NAMES[place];
    if (known == null) {
      known = month.toString();
      NAMES[place] = known;
    }
    return known;
  }
}
