package io.github.huituo.tools.oracle.unitedstates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Section 1, U-15: the most a state might charge while the federal cap applied. Then the states' own caps. */
public final class CopaymentCap {
  private static final LocalDate FIRST = LocalDate.of(2024, 4, 30);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 12);
  private static final BigDecimal FEDERAL = BigDecimal.valueOf(7);

  private CopaymentCap() {}

  /** Returns the percentage of income; none on days without a federal cap. */
  public static Optional<BigDecimal> federal(LocalDate day) {
    return day.isBefore(FIRST) || day.isAfter(LAST) ? Optional.empty() : Optional.of(FEDERAL);
  }

  /** Returns the percentage that binds a state. By default it is its own once the federal cap has gone. */
  public static BigDecimal in(String state, LocalDate day) {
    return federal(day).orElse(BigDecimal.valueOf(state.equals("us-va") && !day.isBefore(LocalDate.of(2025, 7, 1)) ? 5 : 7));
  }

  /** Returns a percentage of an income. */
  public static BigDecimal most(BigDecimal percent, BigDecimal income) {
    return income.multiply(percent).divide(IncomeScales.HUNDRED, 2, RoundingMode.HALF_UP);
  }
}
