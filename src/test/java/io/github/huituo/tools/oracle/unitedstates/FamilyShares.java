package io.github.huituo.tools.oracle.unitedstates;

import static io.github.huituo.tools.oracle.unitedstates.IncomeScales.EXACT;
import static io.github.huituo.tools.oracle.unitedstates.IncomeScales.HUNDRED;
import static io.github.huituo.tools.oracle.unitedstates.IncomeScales.TWELVE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a family pays a month, and what is paid for one of its children. Both are by the law file and its default readings. */
public final class FamilyShares {
  private FamilyShares() {}

  /** Returns the income in per cent of the poverty guideline. It is the one that Rhode Island uses on a day. */
  private static BigDecimal percentInRhodeIsland(LocalDate day, int size, BigDecimal income) {
    int year = day.getYear();
    boolean before =
        (year == 2024 && day.isBefore(LocalDate.of(2024, 2, 18))) || (year == 2026 && day.isBefore(LocalDate.of(2026, 2, 15)));
    return IncomeScales.percent(income, IncomeScales.guideline(before ? year - 1 : year, size));
  }

  /** Returns whether an income is above the limit at renewal, from July 2022 on. That limit is above that at entry. */
  public static boolean isAboveEveryLimitOfRhodeIsland(LocalDate day, int size, BigDecimal income) {
    return percentInRhodeIsland(day, size, income).compareTo(BigDecimal.valueOf(300)) > 0;
  }

  /** Returns the family share of Rhode Island. */
  public static BigDecimal ofRhodeIsland(LocalDate day, int size, BigDecimal income) {
    BigDecimal p = percentInRhodeIsland(day, size, income);
    int share = p.compareTo(HUNDRED) <= 0 ? 0 : p.compareTo(BigDecimal.valueOf(125)) <= 0 ? 2 : p.compareTo(BigDecimal.valueOf(150)) <= 0 ? 5 : 7;
    return income.multiply(BigDecimal.valueOf(share)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  /** Returns the parent share of cost of Texas, from 13 January 2025 on. */
  public static BigDecimal ofTexas(LocalDate day, int size, BigDecimal income, int children) {
    BigDecimal r = IncomeScales.percent(income, IncomeScales.medianOfTexas(day, size));
    BigDecimal percent = BigDecimal.ZERO;
    if (r.compareTo(BigDecimal.ONE) >= 0) {
      BigDecimal line = new BigDecimal("2").add(r.subtract(BigDecimal.ONE).multiply(new BigDecimal("4.93")).divide(BigDecimal.valueOf(74), EXACT));
      BigDecimal further = new BigDecimal("0.015").multiply(r).multiply(BigDecimal.valueOf(Math.max(0, children - 1)));
      percent = line.min(BigDecimal.valueOf(7)).add(further).min(BigDecimal.valueOf(7));
    }
    return income.multiply(percent).divide(HUNDRED, EXACT).setScale(0, RoundingMode.HALF_UP).setScale(2);
  }

  /** Returns the copayment of Virginia, from 2023 to September 2026. */
  public static BigDecimal ofVirginia(LocalDate day, int size, BigDecimal income, int children) {
    int year = day.isBefore(LocalDate.of(day.getYear(), 10, 1)) ? day.getYear() - 1 : day.getYear();
    boolean later = !day.isBefore(LocalDate.of(2025, 7, 1));
    BigDecimal p = IncomeScales.percent(income, IncomeScales.guideline(year, size));
    int[] amounts = later ? new int[] {5, 125, 175, 225, 275, 325, 375} : new int[] {0, 60, 60, 120, 120, 180, 180};
    int band = 0;
    while (band < 6 && p.compareTo(BigDecimal.valueOf(100 + 50L * band)) > 0) {
      band++;
    }
    BigDecimal each = BigDecimal.valueOf(income.signum() == 0 ? 0 : amounts[band]);
    BigDecimal cap = income.multiply(BigDecimal.valueOf(later ? 5 : 7)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    return each.multiply(BigDecimal.valueOf(Math.min(3, children))).setScale(2).min(cap);
  }

  /**
   * Returns what is paid a month for a child. It is the lesser of fee and rate for the units of a month, less the child's part of
   * the share.
   */
  public static BigDecimal paid(BigDecimal fee, BigDecimal rate, BigDecimal units, BigDecimal share, int children) {
    BigDecimal covered = fee.min(rate).multiply(units).setScale(2, RoundingMode.HALF_UP);
    BigDecimal part = share.divide(BigDecimal.valueOf(Math.max(1, children)), 2, RoundingMode.HALF_UP);
    return covered.subtract(part).max(BigDecimal.ZERO.setScale(2));
  }

  /** Returns the weeks of a month. */
  public static BigDecimal weeksOfAMonth() {
    return BigDecimal.valueOf(52).divide(TWELVE, EXACT);
  }
}
