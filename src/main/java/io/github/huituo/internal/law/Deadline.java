package io.github.huituo.internal.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last day for doing something. It is a fixed day, or the last day of a year counted from an event.
 *
 * @param fixed the day, if it is fixed
 * @param yearsAfter otherwise, how many calendar years after the year of the event that year is; 0 or more
 */
public record Deadline(Optional<LocalDate> fixed, int yearsAfter) {
  /** Returns the last day, inclusive, for an event on this day. */
  public LocalDate lastDay(LocalDate event) {
    return fixed.orElseGet(() -> LocalDate.of(event.getYear() + yearsAfter, 12, 31));
  }

  @Override
  public String toString() {
    return fixed.map(LocalDate::toString).orElse("12-31, +" + yearsAfter);
  }
}
