package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Section 3.5: the early years pupil premium and the disability access fund. They are those of a provider in England. */
public final class ProviderPremium {
  private static final BigDecimal LIMIT = new BigDecimal("16190");
  private static final Set<String> BENEFITS =
      Set.of("INCOME_SUPPORT", "INCOME_BASED_JSA", "INCOME_RELATED_ESA", "GUARANTEE_CREDIT", "WORKING_TAX_CREDIT_RUN_ON");

  private ProviderPremium() {}

  /** What is stated of the child and its family. */
  public record Pupil(LocalDate born, Set<String> benefits, BigDecimal taxCreditIncome, boolean partSix, boolean lookedAfter, boolean leftCare) {
    /** Whether one of G-70 to G-75 is met. It is enough, too, if the child is or was in care. */
    boolean hasGround() {
      boolean taxCredit = benefits.contains("CHILD_TAX_CREDIT") || benefits.contains("WORKING_TAX_CREDIT");
      return lookedAfter || leftCare || partSix || benefits.stream().anyMatch(BENEFITS::contains) || (taxCredit && taxCreditIncome.compareTo(LIMIT) <= 0);
    }
  }

  /** Returns whether a child is clearly of the age. Then its hours have begun and not ended. */
  public static boolean isOfAge(LocalDate day, LocalDate born) {
    LocalDate age = day.isBefore(LocalDate.of(2024, 4, 1)) ? born.plusYears(3) : born.plusMonths(9);
    return !day.isBefore(FundedHours.termAfter(age)) && day.isBefore(FundedHours.end(born));
  }

  /**
   * Returns the premium of an hour for a child of the age. It is nothing without a ground, and empty if the law file does not have
   * the figure.
   */
  public static Optional<BigDecimal> ofHour(LocalDate day, Pupil pupil) {
    if (!pupil.hasGround()) { // up to which income universal credit is a ground is not in the law file
      return pupil.benefits().contains("UNIVERSAL_CREDIT") ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    }
    int year = day.minusMonths(3).getYear();
    return year < 2018
        ? Optional.of(new BigDecimal("0.53"))
        : switch (year) {
          case 2024 -> Optional.of(new BigDecimal("0.68"));
          case 2025 -> Optional.of(new BigDecimal("1.00"));
          case 2026 -> Optional.of(new BigDecimal("1.15"));
          default -> Optional.empty();
        };
  }

  /** Returns the access fund of a year, where the law file has it. It is for a child of the age with Disability Living Allowance. */
  public static Optional<BigDecimal> accessFund(LocalDate day) {
    return day.minusMonths(3).getYear() == 2026 ? Optional.of(new BigDecimal("975.00")) : Optional.empty();
  }
}
