package io.github.huituo.tools.oracle.unitedstates;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Section 3.3: the most that Virginia pays for a day, by region. Homes by the default reading of V-43. */
public record VirginiaMaxima(PublishedTable rates, PublishedTable localities) {
  private static final BigDecimal PART_DAY = new BigDecimal("0.70");
  private static final Optional<BigDecimal> LICENSED_HOME_OF_THE_CAPITAL_AREA = Optional.of(new BigDecimal("81"));

  /** Returns the maximum of a day; none if it is not known. */
  public Optional<BigDecimal> ofDay(LocalDate day, String region, String type, boolean fullDay, BigDecimal specialNeeds, LocalDate born) {
    Optional<BigDecimal> full;
    if (type.equals("LICENSED_FAMILY_DAY_HOME")) {
      full = region.equals("CAPITAL_AREA") ? LICENSED_HOME_OF_THE_CAPITAL_AREA : Optional.empty();
    } else {
      boolean center = type.equals("CENTER");
      String age = center ? age((int) Period.between(born, day).toTotalMonths()) : "ANY";
      full =
          rates
              .row(
                  day,
                  row ->
                      cell(row, "readyRegion").equals(region)
                          && cell(row, "providerType").equals(center ? "CENTER" : "FAMILY_DAY_HOME")
                          && cell(row, "ageGroup").equals(age))
              .flatMap(row -> PublishedTable.amount(row, "fullDayRate"));
    }
    // V-45, V-47: part days are 70 per cent; special needs up to twice the rate.
    return full.map(rate -> rate.multiply(fullDay ? BigDecimal.ONE : PART_DAY).multiply(specialNeeds.min(BigDecimal.valueOf(2))));
  }

  /** V-46, in months. */
  private static String age(int months) {
    return months < 16 ? "INFANT" : months < 24 ? "TODDLER" : months < 36 ? "TWO_YEAR_OLD" : months < 60 ? "PRESCHOOL" : "SCHOOL_AGE";
  }
}
