package io.github.huituo.internal.law;

import java.time.LocalDate;

/** Ages as the law counts them. */
public final class Ages {
  private Ages() {}

  /**
   * Returns the age in completed months on a day. Somebody born on a day that a month does not have completes the month on its
   * last day.
   */
  public static int completedMonths(LocalDate birth, LocalDate day) {
    int months = (day.getYear() - birth.getYear()) * 12 + day.getMonthValue() - birth.getMonthValue();
    return birth.plusMonths(months).isAfter(day) ? months - 1 : months;
  }
}
