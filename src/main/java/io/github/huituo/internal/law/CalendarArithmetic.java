package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Computation of days with figures, each result with its step. What cannot be computed is as in {@link Arithmetic}.
 */
final class CalendarArithmetic {
  private CalendarArithmetic() {}

  static Figure monthStart(Figure figure) {
    if (!(figure.value() instanceof LocalDate day)) {
      return Figure.absent();
    }
    LocalDate first = day.withDayOfMonth(1);
    return figure.derived(first, new DateStep.MonthStart(first));
  }

  static Figure lastDay(Figure figure, @Nullable LocalDate event) {
    if (event == null || !(figure.value() instanceof Deadline deadline)) {
      return Figure.absent();
    }
    LocalDate last = deadline.lastDay(event);
    return figure.derived(last, new DateStep.LastDay(event, last));
  }

  static Figure monthsAfter(Figure figure, @Nullable LocalDate birth) {
    if (birth == null || !(figure.value() instanceof Integer months)) {
      return Figure.absent();
    }
    LocalDate day = birth.plusMonths(months);
    return figure.derived(day, new DateStep.AgeCompleted(birth, months, day));
  }

  static Figure monthsFrom(Figure figure, @Nullable LocalDate from) {
    if (from == null || !(figure.value() instanceof Integer months)) {
      return Figure.absent();
    }
    LocalDate day = from.plusMonths(months);
    return figure.derived(day, new DateStep.MonthsFrom(from, months, day));
  }

  static Figure daysAfter(Figure figure, @Nullable LocalDate from) {
    if (from == null || !(figure.value() instanceof Integer days)) {
      return Figure.absent();
    }
    LocalDate day = from.plusDays(days);
    return figure.derived(day, new DateStep.DaysAfter(from, days, day));
  }

  static Figure weeks(Figure figure, @Nullable LocalDate from) {
    if (from == null || !(figure.value() instanceof Integer months)) {
      return figure.unsettled();
    }
    DateStep.WeeksOfMonths step = DateStep.WeeksOfMonths.of(from, months);
    return figure.derived(step.weeks(), step);
  }

  static Figure ofYear(Figure figure, @Nullable LocalDate event, BiFunction<DaysOfYear, LocalDate, LocalDate> choice) {
    if (event == null || !(figure.value() instanceof DaysOfYear days)) {
      return figure.unsettled();
    }
    LocalDate day = choice.apply(days, event);
    return figure.derived(day, new DateStep.DayOfYear(event, day));
  }

  static Figure periodEnd(Figure cycle, Figure within) {
    if (!(cycle.value() instanceof Cycle periods) || !(within.value() instanceof LocalDate day)) {
      return cycle.isSettled() ? within.unsettled() : cycle;
    }
    LocalDate end = periods.beginOf(day).plusDays(periods.days() - 1L);
    return cycle.derived(end, new DateStep.PeriodEnd(day, end)).withGroundsOf(within, ImmutableSet.of());
  }

  static Figure periodStart(Figure cycle, Figure within) {
    if (!(cycle.value() instanceof Cycle periods) || !(within.value() instanceof LocalDate day)) {
      return cycle.isSettled() ? within.unsettled() : cycle;
    }
    LocalDate begin = periods.beginOf(day);
    return cycle.derived(begin, new DateStep.PeriodStart(day, begin)).withGroundsOf(within, ImmutableSet.of());
  }

  static Figure dayAfter(Figure figure) {
    if (!(figure.value() instanceof LocalDate day)) {
      return figure.unsettled();
    }
    return figure.derived(day.plusDays(1), new DateStep.DaysAfter(day, 1, day.plusDays(1)));
  }
}
