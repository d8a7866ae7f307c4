package io.github.huituo.internal.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Consecutive periods of equal length, without end in both directions.
 *
 * <p>Written as a repeating interval of ISO 8601: {@code R/2024-01-01/P14D} for the fortnights one of which begins on that day.
 *
 * @param first the first day of one of them
 * @param days how many days each has, at least 1
 */
public record Cycle(LocalDate first, int days) {
  private static final Pattern FORM = Pattern.compile("R/(\\d{4}-\\d{2}-\\d{2})/(P[0-9]+[DW])");

  /** Returns the periods written so, if they are. */
  public static Optional<Cycle> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int days = Period.parse(matcher.group(2)).getDays();
      return days < 1 ? Optional.empty() : Optional.of(new Cycle(LocalDate.parse(matcher.group(1)), days));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the first day of the period in which the day lies. */
  public LocalDate beginOf(LocalDate day) {
    long whole = Math.floorDiv(ChronoUnit.DAYS.between(first, day), (long) days);
    return first.plusDays(Math.multiplyExact(whole, (long) days));
  }

  /**
   * Returns the period in which the day lies, such as {@code 2024-01-15/P14D}. It is the day itself where each period is one day.
   */
  public String periodOf(LocalDate day) {
    return days == 1 ? day.toString() : beginOf(day) + "/P" + days + "D";
  }

  @Override
  public String toString() {
    return "R/" + first + "/P" + days + "D";
  }
}
