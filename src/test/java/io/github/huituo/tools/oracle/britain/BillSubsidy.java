package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Section 7.3: what Northern Ireland takes off the bill of a month. The bill is that of a child in full-time care. */
public final class BillSubsidy {
  private static final LocalDate SCHOOL_AGE = LocalDate.of(2025, 9, 1);
  private static final LocalDate CAP_STATED = LocalDate.of(2025, 5, 1);
  private static final BigDecimal CAP = new BigDecimal("184.00");

  private BillSubsidy() {}

  /** Returns the subsidy, nothing without an entitlement. It is empty if the law file does not have the cap of the day. */
  public static Optional<BigDecimal> off(LocalDate day, boolean ofSchoolAge, int age, boolean registered, boolean provider, BigDecimal bill) {
    boolean ofAge = !ofSchoolAge || (!day.isBefore(SCHOOL_AGE) && age <= 11);
    if (!registered || !provider || !ofAge) {
      return Optional.of(BigDecimal.ZERO);
    }
    return day.isBefore(CAP_STATED) ? Optional.empty() : Optional.of(bill.multiply(new BigDecimal("0.15")).setScale(2, RoundingMode.HALF_UP).min(CAP));
  }
}
