package io.github.huituo.internal.law;

import java.time.LocalDate;
import java.util.List;

/** A step that gives a day, or counts by age. */
public sealed interface DateStep extends ComputationStep {
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
}
