package io.github.huituo.tools.oracle.britain;

import java.time.LocalDate;

/** Section 2.3, G-29 and G-31: how long before work somebody is treated as in work. It is before a start of work, or a return to it. */
public final class ReturnToWork {
  private static final LocalDate DAYS_31 = LocalDate.of(2017, 12, 7);
  private static final LocalDate BY_TERM = LocalDate.of(2025, 10, 16);
  private static final LocalDate FIRST_TERM_ENDS = LocalDate.of(2026, 1, 31);

  private ReturnToWork() {}

  /** Returns whether a declaration before the day of work is close enough to it. */
  public static boolean isSoon(LocalDate declared, LocalDate work) {
    return !declared.isBefore(work.isBefore(BY_TERM) ? work.minusDays(declared.isBefore(DAYS_31) ? 14 : 31) : term(work));
  }

  private static LocalDate term(LocalDate work) {
    if (!work.isAfter(FIRST_TERM_ENDS)) {
      return LocalDate.of(2025, 9, 15);
    }
    int month = work.getMonthValue();
    if (month >= 2 && month <= 4) {
      return LocalDate.of(work.getYear(), 1, 1);
    } else if (month >= 5 && month <= 9) {
      return LocalDate.of(work.getYear(), 4, 1);
    }
    return LocalDate.of(month == 1 ? work.getYear() - 1 : work.getYear(), 9, 1);
  }
}
