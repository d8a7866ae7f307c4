package io.github.huituo.tools.oracle.britain;

import java.time.LocalDate;

/** Section 3: the hours of England by terms, counted day by day. */
public final class FundedHours {
  private FundedHours() {}

  /** Returns the first 1 January, 1 April or 1 September after a day. */
  static LocalDate termAfter(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfMonth() != 1 || (next.getMonthValue() != 1 && next.getMonthValue() != 4 && next.getMonthValue() != 9)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** Returns the day after the prescribed day of compulsory school age. */
  static LocalDate end(LocalDate born) {
    LocalDate day = born.plusYears(5);
    while (!(day.getMonthValue() == 3 && day.getDayOfMonth() == 31)
        && !(day.getMonthValue() == 8 && day.getDayOfMonth() == 31)
        && !(day.getMonthValue() == 12 && day.getDayOfMonth() == 31)) {
      day = day.plusDays(1);
    }
    return day.plusDays(1);
  }

  /** Returns the universal hours of a year on a day. */
  public static int universal(LocalDate born, LocalDate day) {
    return !day.isBefore(termAfter(born.plusYears(3))) && day.isBefore(end(born)) ? 570 : 0;
  }

  /** Returns the hours of a year for working parents who meet the conditions. Their code was issued on a day. */
  public static int working(LocalDate born, LocalDate code, LocalDate day) {
    if (day.isBefore(termAfter(code)) || !day.isBefore(end(born))) {
      return 0;
    } else if (!day.isBefore(termAfter(born.plusYears(3)))) {
      return 1140;
    }
    boolean two = !day.isBefore(termAfter(born.plusYears(2)));
    boolean nine = !day.isBefore(termAfter(born.plusMonths(9)));
    LocalDate begin = LocalDate.parse(two ? "2024-04-01" : "2024-09-01");
    return !nine || day.isBefore(begin) ? 0 : day.isBefore(LocalDate.parse("2025-09-01")) ? 570 : 1140;
  }
}
