package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a day, or as that by which days are counted.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface CalendarFigure permits Figure {
  private Figure figure() {
    return (Figure) this;
  }

  /** Returns how many complete weeks so many months have from a day on. The figure gives the months. */
  default Figure weeksFrom(@Nullable LocalDate day) {
    return CalendarArithmetic.weeks(figure(), day);
  }

  /** Returns the day so many months after another as the figure gives. {@link #monthsAfter} is for ages. */
  default Figure monthsFrom(@Nullable LocalDate day) {
    return CalendarArithmetic.monthsFrom(figure(), day);
  }

  /** Returns the day so many days after another as the figure gives. */
  default Figure daysAfter(@Nullable LocalDate day) {
    return CalendarArithmetic.daysAfter(figure(), day);
  }

  /** Returns the first day of the month of the day. */
  default Figure monthStart() {
    return CalendarArithmetic.monthStart(figure());
  }

  /** Returns the last day, inclusive, that the deadline sets for an event on this day. */
  default Figure lastDay(@Nullable LocalDate event) {
    return CalendarArithmetic.lastDay(figure(), event);
  }

  /** Returns the day on which somebody completes so many months. The figure gives them, counted from the birth. */
  default Figure monthsAfter(@Nullable LocalDate birth) {
    return CalendarArithmetic.monthsAfter(figure(), birth);
  }

  /** Returns the first of the {@link DaysOfYear} after an event; absent if that is not known. */
  default Figure yearDayAfter(@Nullable LocalDate event) {
    return CalendarArithmetic.ofYear(figure(), event, DaysOfYear::after);
  }

  /** Returns the first of the {@link DaysOfYear} that is not before an event. It is absent if that is not known. */
  default Figure yearDayFrom(@Nullable LocalDate event) {
    return CalendarArithmetic.ofYear(figure(), event, DaysOfYear::onOrAfter);
  }

  /** Returns the last of the {@link DaysOfYear} that is not after an event. It is absent if that is not known. */
  default Figure yearDayUpTo(@Nullable LocalDate event) {
    return CalendarArithmetic.ofYear(figure(), event, DaysOfYear::onOrBefore);
  }

  /** Returns the first of the {@link DaysOfYear} after the day that another figure gives. It then rests on that figure. */
  default Figure yearDayAfter(Figure event) {
    return event.isSettled() ? yearDayAfter(event.date()).withProvenanceOf(event) : event;
  }

  /** Returns the first of the {@link DaysOfYear} from a day on. Another figure gives that day. */
  default Figure yearDayFrom(Figure event) {
    return event.isSettled() ? yearDayFrom(event.date()).withProvenanceOf(event) : event;
  }

  /** Returns the last day of a period of the {@link Cycle}. The day of another figure lies in the period. */
  default Figure periodEnd(Figure day) {
    return CalendarArithmetic.periodEnd(figure(), day);
  }

  /** Returns the first day of a period of the {@link Cycle}. The day of another figure lies in the period. */
  default Figure periodStart(Figure day) {
    return CalendarArithmetic.periodStart(figure(), day);
  }

  /** Returns the day after the day of the figure. */
  default Figure dayAfter() {
    return CalendarArithmetic.dayAfter(figure());
  }

  /**
   * Returns the day so many months after another. It rolls over to the next month where the open point is read {@code ROLL_OVER}.
   */
  default Figure monthsAfter(@Nullable LocalDate birth, Interpretation monthEnd) {
    Figure day = monthsAfter(birth);
    boolean shorter = birth != null && day.date() != null && day.date().getDayOfMonth() < birth.getDayOfMonth();
    return (shorter && monthEnd.is("ROLL_OVER") ? day.dayAfter() : day).withGroundsOf(day, ImmutableSet.of(monthEnd));
  }
}
