package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.text.Bounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as amounts that fall due, by month, by year or once.
 *
 * <p>Implementations are thread-safe.
 */
public sealed interface PayableParameter permits Parameter {
  private Parameter parameter() {
    return (Parameter) this;
  }

  /**
   * Returns the amount of every month. Each is that in force on the first day of that month. Months without an amount in force
   * are left out.
   */
  default Schedule eachMonth(Months months, Object... keys) {
    DueAmounts dues = new DueAmounts();
    ParameterSeries.Version last = null;
    Figure figure = Figure.absent();
    for (YearMonth month : months.list()) {
      ParameterSeries.Version inForce = parameter().versionOn(month.atDay(1));
      if (inForce != null) {
        figure = inForce == last ? figure : parameter().in(inForce, keys);
        last = inForce;
        dues.add(MonthNames.of(month), figure);
      }
    }
    return dues.schedule(months.grounds());
  }

  /**
   * Returns the amount of so many years, from the year of the day on. The years end before the {@linkplain Bounds#END horizon}.
   * Each is the amount in force on the last day of that year.
   */
  default Schedule eachYear(LocalDate day, Figure years, Object... keys) {
    DueAmounts dues = new DueAmounts();
    if (years.value() instanceof Integer count) {
      long end = Math.min(Bounds.END.getYear(), (long) day.getYear() + count);
      for (int year = day.getYear(); year < end; year++) {
        dues.add(String.valueOf(year), parameter().on(LocalDate.of(year, 12, 31), keys));
      }
    }
    return dues.schedule(years.grounds());
  }

  /** Returns the amount of every year that one of the months lies in. Each is in force on the last day of that year. */
  default Schedule eachYear(Months months, Object... keys) {
    DueAmounts dues = new DueAmounts();
    int last = Integer.MIN_VALUE;
    for (YearMonth month : months.list()) {
      int year = month.getYear();
      if (year != last) {
        dues.add(String.valueOf(year), parameter().on(LocalDate.of(year, 12, 31), keys));
        last = year;
      }
    }
    return dues.schedule(months.grounds());
  }

  /**
   * Returns the amount of every month by the child's age in that month. Each is in force on the first day of the month.
   *
   * @param birth the day of birth
   * @param day the open point on which day of the month the age counts: {@code FIRST_DAY} or {@code LAST_DAY}
   */
  default Schedule eachMonthByAge(Months months, LocalDate birth, Interpretation day) {
    DueAmounts dues = new DueAmounts();
    for (YearMonth month : months.list()) {
      LocalDate on = day.is("LAST_DAY") ? month.atEndOfMonth() : month.atDay(1);
      dues.add(MonthNames.of(month), parameter().on(month.atDay(1), Ages.completedMonths(birth, on)));
    }
    return dues.schedule(ImmutableSet.<Provenance>builder().addAll(months.grounds()).add(day).build());
  }

  /**
   * Returns the sum of the amounts for persons of these ages. It is due in the month of the day. A row without an amount adds
   * nothing.
   */
  default Schedule forAges(LocalDate day, List<Integer> ages, Object... keysBefore) {
    return forEach(MonthNames.of(YearMonth.from(day)), ages, keysBefore);
  }

  /**
   * Returns the sum over numbers of the amount of their row, in a year. The numbers are such as those of the children of each
   * class, and the year is that of the day; for a number in whose row there is none there is none.
   */
  default Schedule yearForEach(LocalDate day, List<Integer> numbers, Object... keysBefore) {
    return forEach(String.valueOf(day.getYear()), numbers, keysBefore);
  }

  private Schedule forEach(String period, List<Integer> numbers, Object... keysBefore) {
    Schedule sum = new DueAmounts().schedule(ImmutableSet.of());
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    numbers.forEach(number -> counts.merge(number, 1, Integer::sum));
    Map<Figure, Integer> byFigure = new LinkedHashMap<>();
    counts.forEach(
        (number, count) -> {
          Object[] keys = Arrays.copyOf(keysBefore, keysBefore.length + 1);
          keys[keysBefore.length] = number;
          byFigure.merge(parameter().figure(keys), count, Integer::sum);
        });
    for (Map.Entry<Figure, Integer> row : byFigure.entrySet()) {
      sum = sum.plus(Schedule.of(period, row.getKey().times(row.getValue())));
    }
    return byFigure.size() > 1 ? sum.withPeriodTotals() : sum;
  }

  /** Returns the amount, once. */
  default Schedule once(Object... keys) {
    return Schedule.of("once", parameter().figure(keys));
  }

  /** Returns the amount, once for each of a number of units, such as places. */
  default Schedule onceFor(@Nullable Integer count, Object... keys) {
    return Schedule.of("once", parameter().figure(keys).times(count));
  }

  /** Returns the amount in the year of the day. */
  default Schedule inYear(LocalDate day, Object... keys) {
    return Schedule.of(String.valueOf(day.getYear()), parameter().figure(keys));
  }

  /** Returns the amount in the month of the day. */
  default Schedule inMonth(LocalDate day, Object... keys) {
    return Schedule.of(MonthNames.of(YearMonth.from(day)), parameter().figure(keys));
  }

  /** Returns the amount times a number of units, in the year of the day. */
  default Schedule yearFor(LocalDate day, @Nullable Integer count, Object... keys) {
    return Schedule.of(String.valueOf(day.getYear()), parameter().figure(keys).times(count));
  }

  /** Returns the amount times the figure, in the month of the day. The figure is a number of units. */
  default Schedule monthFor(LocalDate day, Figure count, Object... keys) {
    return Schedule.of(MonthNames.of(YearMonth.from(day)), parameter().figure(keys).times(count));
  }

  /** Returns the amount times a number of units, in the month of the day. */
  default Schedule monthFor(LocalDate day, @Nullable Integer count, Object... keys) {
    return Schedule.of(MonthNames.of(YearMonth.from(day)), parameter().figure(keys).times(count));
  }
}
