package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** Section 1: the minimum wage by age, and 16 hours of it for 13 weeks. */
public final class MinimumIncome {
  private static final BigDecimal HOURS = BigDecimal.valueOf(16);
  private static final BigDecimal WEEKS = BigDecimal.valueOf(13);

  private MinimumIncome() {}

  /** Returns the rate of an hour of somebody who is no apprentice. The rates are from April 2017 to March 2027. */
  public static BigDecimal hour(LocalDate born, LocalDate day) {
    int age = Period.between(born, day).getYears();
    String[] rates =
        switch (day.minusMonths(3).getYear()) {
          case 2017 -> new String[] {"4.05", "5.60", "7.05", "7.50"};
          case 2018 -> new String[] {"4.20", "5.90", "7.38", "7.83"};
          case 2019 -> new String[] {"4.35", "6.15", "7.70", "8.21"};
          case 2020 -> new String[] {"4.55", "6.45", "8.20", "8.72"};
          case 2021 -> new String[] {"4.62", "6.56", "8.36", "8.91"};
          case 2022 -> new String[] {"4.81", "6.83", "9.18", "9.50"};
          case 2023 -> new String[] {"5.28", "7.49", "10.18", "10.42"};
          case 2024 -> new String[] {"6.40", "8.60", "11.44", "11.44"};
          case 2025 -> new String[] {"7.55", "10.00", "12.21", "12.21"};
          default -> new String[] {"8.00", "10.85", "12.71", "12.71"};
        };
    int top = day.isBefore(LocalDate.parse("2021-04-01")) ? 25 : 23;
    return new BigDecimal(rates[age < 18 ? 0 : age < 21 ? 1 : age < top ? 2 : 3]);
  }

  /** Returns the rate of an hour of an apprentice. The apprentice is under 19, or in the first year of the apprenticeship. */
  public static BigDecimal hour(LocalDate born, LocalDate apprenticeship, LocalDate day) {
    boolean first = day.isBefore(apprenticeship.plusYears(1));
    if (!first && !day.isBefore(born.plusYears(19))) {
      return hour(born, day);
    }
    return new BigDecimal(
        switch (day.minusMonths(3).getYear()) {
          case 2017 -> "3.50";
          case 2018 -> "3.70";
          case 2019 -> "3.90";
          case 2020 -> "4.15";
          case 2021 -> "4.30";
          case 2022 -> "4.81";
          case 2023 -> "5.28";
          case 2024 -> "6.40";
          case 2025 -> "7.55";
          default -> "8.00";
        });
  }

  /** Returns the minimum income of the quarter from a day on. */
  public static BigDecimal quarter(LocalDate born, LocalDate day) {
    return ofQuarter(hour(born, day));
  }

  /** Returns the minimum income of a week. */
  public static BigDecimal week(LocalDate born, LocalDate day) {
    return ofWeek(hour(born, day));
  }

  /** Returns 16 hours at a rate. */
  public static BigDecimal ofWeek(BigDecimal hour) {
    return hour.multiply(HOURS);
  }

  /** Returns 13 weeks of 16 hours at a rate. */
  public static BigDecimal ofQuarter(BigDecimal hour) {
    return ofWeek(hour).multiply(WEEKS);
  }
}
