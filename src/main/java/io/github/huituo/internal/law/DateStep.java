package io.github.huituo.internal.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A step that gives a day, or counts by age. */
public sealed interface DateStep extends ComputationStep {
  /** No day of the year is further from any other day. */
  int MOST_DAYS_TO_A_DAY_OF_YEAR = 366;

  /**
   * The last day that a deadline sets.
   *
   * @param event the day of the event
   * @param lastDay the last day, inclusive
   */
  record LastDay(LocalDate event, LocalDate lastDay) implements DateStep {
    @Override
    public String key() {
      return "step.deadline";
    }

    @Override
    public List<Object> arguments() {
      return List.of(event, lastDay);
    }

    @Override
    public boolean follows(Ledger known) {
      return !lastDay.isBefore(event);
    }
  }

  /**
   * The day on which somebody completes an age.
   *
   * @param birth the day of birth
   * @param months the age in completed months
   * @param day the day
   */
  record AgeCompleted(LocalDate birth, int months, LocalDate day) implements DateStep {
    @Override
    public String key() {
      return "step.months-after";
    }

    @Override
    public List<Object> arguments() {
      return List.of(birth, months, day);
    }

    @Override
    public boolean follows(Ledger known) {
      return day.equals(birth.plusMonths(months));
    }
  }

  /**
   * The day so many months after another.
   *
   * @param from the other
   * @param months how many
   * @param day the day
   */
  record MonthsFrom(LocalDate from, int months, LocalDate day) implements DateStep {
    @Override
    public String key() {
      return "step.months-from";
    }

    @Override
    public List<Object> arguments() {
      return List.of(from, months, day);
    }

    @Override
    public boolean follows(Ledger known) {
      return day.equals(from.plusMonths(months));
    }
  }

  /**
   * The day so many days after another.
   *
   * @param from the other
   * @param days how many
   * @param day the day
   */
  record DaysAfter(LocalDate from, int days, LocalDate day) implements DateStep {
    @Override
    public String key() {
      return "step.days-after";
    }

    @Override
    public List<Object> arguments() {
      return List.of(from, days, day);
    }

    @Override
    public boolean follows(Ledger known) {
      return day.equals(from.plusDays(days));
    }
  }

  /**
   * The first day of a month.
   *
   * @param firstDay the day
   */
  record MonthStart(LocalDate firstDay) implements DateStep {
    @Override
    public String key() {
      return "step.month-start";
    }

    @Override
    public List<Object> arguments() {
      return List.of(firstDay);
    }

    @Override
    public boolean follows(Ledger known) {
      return firstDay.getDayOfMonth() == 1;
    }
  }

  /**
   * The day of a year to which an event leads.
   *
   * @param event the day of the event
   * @param day the day
   */
  record DayOfYear(LocalDate event, LocalDate day) implements DateStep {
    @Override
    public String key() {
      return "step.day-of-year";
    }

    @Override
    public List<Object> arguments() {
      return List.of(event, day);
    }

    @Override
    public boolean follows(Ledger known) {
      return Math.abs(ChronoUnit.DAYS.between(event, day)) <= MOST_DAYS_TO_A_DAY_OF_YEAR;
    }
  }

  /**
   * The first day of the period in which a day lies.
   *
   * @param day the day
   * @param begin the first day of the period
   */
  record PeriodStart(LocalDate day, LocalDate begin) implements DateStep {
    @Override
    public String key() {
      return "step.period-start";
    }

    @Override
    public List<Object> arguments() {
      return List.of(day, begin);
    }

    @Override
    public boolean follows(Ledger known) {
      return !begin.isAfter(day);
    }
  }

  /**
   * The last day of the period in which a day lies.
   *
   * @param day the day
   * @param end the last day of the period
   */
  record PeriodEnd(LocalDate day, LocalDate end) implements DateStep {
    @Override
    public String key() {
      return "step.period-end";
    }

    @Override
    public List<Object> arguments() {
      return List.of(day, end);
    }

    @Override
    public boolean follows(Ledger known) {
      return !end.isBefore(day);
    }
  }

  /**
   * How many complete weeks some months have.
   *
   * @param from the first day
   * @param months the number of months
   * @param weeks the number of complete weeks
   */
  record WeeksOfMonths(LocalDate from, int months, int weeks) implements DateStep {
    private static final int DAYS_OF_A_WEEK = 7;

    /** Returns the step, with its result. */
    static WeeksOfMonths of(LocalDate from, int months) {
      return new WeeksOfMonths(from, months, (int) (ChronoUnit.DAYS.between(from, from.plusMonths(months)) / DAYS_OF_A_WEEK));
    }

    @Override
    public String key() {
      return "step.weeks-of-months";
    }

    @Override
    public List<Object> arguments() {
      return List.of(from, months, weeks);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(weeks);
      return known.has(months) && equals(of(from, months));
    }
  }
}
