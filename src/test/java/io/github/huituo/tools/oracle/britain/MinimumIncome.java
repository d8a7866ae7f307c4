package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** Section 1: the minimum wage by age, and 16 hours of it for 13 weeks. */
public final class MinimumIncome {
  private static final BigDecimal HOURS = BigDecimal.valueOf(16);
  private static final BigDecimal WEEKS = BigDecimal.valueOf(13);

  private MinimumIncome() {}

  /** Returns the rate of an hour of somebody who is no apprentice, from April 2019 on. */
  static BigDecimal hour(LocalDate born, LocalDate day) {
    int age = Period.between(born, day).getYears();
    String[] rates =
        switch (day.minusMonths(3).getYear()) {
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

  /** Returns the minimum income of the quarter from a day on. */
  public static BigDecimal quarter(LocalDate born, LocalDate day) {
    return hour(born, day).multiply(HOURS).multiply(WEEKS);
  }

  /** Returns the minimum income of a week. */
  public static BigDecimal week(LocalDate born, LocalDate day) {
    return hour(born, day).multiply(HOURS);
  }
}
