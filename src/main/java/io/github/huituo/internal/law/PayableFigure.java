package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A figure as an amount that falls due.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface PayableFigure permits Figure {
  private Figure figure() {
    return (Figure) this;
  }

  /** Returns the schedule of this amount in a period of days that somebody declares. */
  default Schedule inPeriod(LocalDate first, LocalDate last) {
    return Schedule.of(first + "/P" + Math.max(1, ChronoUnit.DAYS.between(first, last) + 1) + "D", figure());
  }

  /** Returns the figure as a statement without payments. It waits for the figure if that is not settled. */
  default Schedule asStated(String id) {
    return new DueAmounts().schedule(ImmutableSet.of()).stating(id, figure());
  }

  /** Returns the schedule of this amount in the month of a day. It waits for the figure if that is not settled. */
  default Schedule inMonth(LocalDate day) {
    return Schedule.of(MonthNames.of(YearMonth.from(day)), figure());
  }

  /** Returns the schedule of this amount in the calendar year of a day. It waits for the figure if that is not settled. */
  default Schedule inYear(LocalDate day) {
    return Schedule.of(String.valueOf(day.getYear()), figure());
  }
}
