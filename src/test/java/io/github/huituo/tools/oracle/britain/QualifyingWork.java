package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Section 2.3, G-22 to G-32: the work that Tax-Free Childcare asks for. It is also what the self-employed have instead, and who
 * need not work.
 */
public final class QualifyingWork {
  private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
  private static final Set<String> EXCUSES =
      Set.of(
          "INCAPACITY_BENEFIT",
          "SEVERE_DISABLEMENT_ALLOWANCE",
          "CARERS_ALLOWANCE",
          "CARER_SUPPORT_PAYMENT",
          "CONTRIBUTORY_ESA",
          "NI_CREDITS_INCAPACITY");

  private QualifyingWork() {}

  /** What is stated of a parent. It is the status, income of the quarter and of the tax year, the start of a business, and the benefits. */
  public record Earner(
      String status, LocalDate born, BigDecimal quarter, Optional<BigDecimal> taxYear, Optional<LocalDate> business, Set<String> benefits) {
    boolean isQualifying(LocalDate declared) {
      if (status.equals("NOT_WORKING")) {
        return false;
      }
      boolean self = status.equals("SELF_EMPLOYED") || status.equals("BOTH");
      boolean startUp = self && business.isPresent() && declared.isBefore(business.orElseThrow().plusMonths(12));
      boolean ofYear = self && taxYear.isPresent() && taxYear.orElseThrow().compareTo(QualifyingWork.taxYear(born, declared)) >= 0;
      return startUp || ofYear || quarter.compareTo(MinimumIncome.quarter(born, declared)) >= 0;
    }

    boolean isExcused() {
      return benefits.stream().anyMatch(EXCUSES::contains);
    }
  }

  /** Returns the minimum of the tax year of a day, by age on 6 April. The day is not from 1 to 5 April. */
  public static BigDecimal taxYear(LocalDate born, LocalDate declared) {
    LocalDate sixth = LocalDate.of(declared.getYear(), 4, 6);
    return MinimumIncome.week(born, declared.isBefore(sixth) ? sixth.minusYears(1) : sixth).multiply(WEEKS);
  }

  /** Returns whether the parents are in qualifying paid work. One of a couple may be excused. */
  public static boolean isMet(List<Earner> parents, LocalDate declared) {
    List<Earner> without = parents.stream().filter(parent -> !parent.isQualifying(declared)).toList();
    return without.size() < parents.size() && without.stream().allMatch(Earner::isExcused);
  }
}
