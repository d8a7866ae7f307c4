package io.github.huituo.tools.oracle.unitedstates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;

/** Poverty guidelines and median incomes as the law file has them. */
final class IncomeScales {
  static final MathContext EXACT = new MathContext(60);
  static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The guideline of one person, and what each further one adds. */
  private static final Map<Integer, int[]> GUIDELINES =
      Map.of(
          2022, new int[] {13590, 4720},
          2023, new int[] {14580, 5140},
          2024, new int[] {15060, 5380},
          2025, new int[] {15650, 5500},
          2026, new int[] {15960, 5680});

  /** Per cent of the median income of four persons for one to eight. */
  private static final int[] SIZES = {52, 68, 84, 100, 116, 132, 135, 138};

  private IncomeScales() {}

  /** Returns the guideline of a year; the steps between sizes are the same for all. */
  static BigDecimal guideline(int year, int size) {
    int[] scale = GUIDELINES.get(year);
    return BigDecimal.valueOf(scale[0] + (long) scale[1] * (size - 1));
  }

  /** Returns the median income of Texas. */
  static BigDecimal medianOfTexas(LocalDate day, int size) {
    int four = day.isBefore(LocalDate.of(2025, 10, 1)) ? 103213 : 108284;
    int percent = size <= SIZES.length ? SIZES[size - 1] : SIZES[SIZES.length - 1] + 3 * (size - SIZES.length);
    return BigDecimal.valueOf(four).multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, EXACT);
  }

  /** Returns how many per cent of a yearly amount twelve months of another are. */
  static BigDecimal percent(BigDecimal month, BigDecimal year) {
    return month.multiply(TWELVE).multiply(HUNDRED).divide(year, EXACT);
  }
}
