package io.github.huituo.tools.oracle.unitedstates;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Section 4.3: the most that Rhode Island pays for a week. */
public record RhodeIslandMaxima(PublishedTable rates) {
  private static final LocalDate FOUR_AGES_OF_CENTERS = LocalDate.of(2025, 7, 1);

  /** Returns the maximum of a week; none if it was not published. */
  public Optional<BigDecimal> ofWeek(LocalDate day, String type, int quality, BigDecimal hours, boolean kindergarten, LocalDate born) {
    String level = (type.equals("LICENSE_EXEMPT") ? "STEP_" : "STAR_") + quality;
    int months = (int) Period.between(born, day).toTotalMonths();
    String age = age(type.equals("LICENSED_CENTER") && !day.isBefore(FOUR_AGES_OF_CENTERS), months, kindergarten);
    return rates
        .row(
            day,
            row ->
                cell(row, "providerType").equals(type)
                    && cell(row, "quality").equals(level)
                    && cell(row, "ageGroup").equals(age)
                    && cell(row, "timeAuthorization").equals(time(hours)))
        .flatMap(row -> PublishedTable.amount(row, "weeklyRate"));
  }

  /** a child of a week, and of six weeks from 23 July 2025. */
  public static boolean isOldEnough(LocalDate day, LocalDate born) {
    return !day.isBefore(born.plusWeeks(day.isBefore(LocalDate.of(2025, 7, 23)) ? 1 : 6));
  }

  /** */
  private static String age(boolean ofFour, int months, boolean kindergarten) {
    if (kindergarten) {
      return "SCHOOL_AGE";
    } else if (months >= 36) {
      return "PRESCHOOL";
    }
    return !ofFour ? "INFANT_TODDLER" : months < 18 ? "INFANT" : "TODDLER";
  }

  /** R-20; hours between two steps belong to the step below. */
  private static String time(BigDecimal hours) {
    if (hours.compareTo(BigDecimal.valueOf(20)) < 0) {
      return hours.compareTo(BigDecimal.TEN) < 0 ? "QUARTER_TIME" : "HALF_TIME";
    }
    return hours.compareTo(BigDecimal.valueOf(30)) < 0 ? "THREE_QUARTER_TIME" : "FULL_TIME";
  }
}
