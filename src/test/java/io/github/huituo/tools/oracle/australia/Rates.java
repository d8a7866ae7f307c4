package io.github.huituo.tools.oracle.australia;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Section 1, the table: percentages and hourly caps of both rate years. */
final class Rates {
  private static final LocalDate FIRST = LocalDate.parse("2025-07-07");
  private static final LocalDate SECOND = LocalDate.parse("2026-07-06");

  private final boolean second;

  private Rates(boolean second) {
    this.second = second;
  }

  /** Returns the rates of a day, or null before those in the law file. */
  static @Nullable Rates on(LocalDate day) {
    return day.isBefore(FIRST) ? null : new Rates(!day.isBefore(SECOND));
  }

  /** Returns the cap of an hour. From six years on a child counts as of school age. */
  BigDecimal cap(String care, boolean schoolAge) {
    String cap =
        switch (care) {
          case "FAMILY_DAY_CARE" -> second ? "14.08" : "13.56";
          case "IN_HOME_CARE" -> second ? "41.31" : "39.80";
          default -> schoolAge ? (second ? "13.30" : "12.81") : (second ? "15.19" : "14.63");
        };
    return new BigDecimal(cap);
  }

  /** The rate of the eldest, and of children over five. It is 90 %, and one point less for every 5,000. */
  BigDecimal standard(BigDecimal income, boolean continuous) {
    BigDecimal end = money(second ? 538_520 : 535_279);
    return income.compareTo(end) >= 0
        ? BigDecimal.ZERO
        : falling(90, income, money(second ? 88_520 : 85_279), 5_000, continuous);
  }

  /** The rate of the second and younger children aged five or under. It is used where it is above the standard rate. */
  BigDecimal higher(BigDecimal income, boolean continuous) {
    BigDecimal rate = BigDecimal.ZERO;
    if (income.compareTo(money(second ? 191_437 : 188_273)) < 0) {
      rate = falling(95, income, money(second ? 146_437 : 143_273), 3_000, continuous);
    } else if (income.compareTo(money(second ? 360_727 : 357_563)) < 0) {
      rate = falling(80, income, money(second ? 270_727 : 267_563), 3_000, continuous);
    } else if (income.compareTo(money(second ? 370_727 : 367_563)) < 0) {
      rate = BigDecimal.valueOf(50);
    }
    return rate.max(standard(income, continuous));
  }

  private static BigDecimal money(long amount) {
    return BigDecimal.valueOf(amount);
  }

  /** So many per cent, less one point for every complete step above the threshold. Or it is one for each part of a step to two decimals. */
  private static BigDecimal falling(long percent, BigDecimal income, BigDecimal threshold, long step, boolean continuous) {
    BigDecimal above = income.subtract(threshold).max(BigDecimal.ZERO);
    BigDecimal points = above.divide(BigDecimal.valueOf(step), continuous ? 10 : 0, RoundingMode.DOWN);
    return BigDecimal.valueOf(percent).subtract(points).setScale(2, RoundingMode.HALF_UP);
  }
}
