package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Section 2: the top-up of an entitlement period for a child. The parents are all employed. */
public final class TaxFreeChildcare {
  private TaxFreeChildcare() {}

  /** What is stated of a parent. */
  public record Parent(LocalDate born, BigDecimal quarterIncome, BigDecimal netIncome, boolean universalCredit, boolean scheme) {}

  /** Returns the first day on which a child no longer qualifies. It is the Sunday after the week of 1 September after its birthday. */
  static LocalDate end(LocalDate born, boolean disabled) {
    LocalDate birthday = born.plusYears(disabled ? 16 : 11);
    LocalDate september = LocalDate.of(birthday.getYear(), 9, 1);
    LocalDate after = september.isAfter(birthday) ? september : september.plusYears(1);
    return after.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)).plusDays(1);
  }

  /** Returns the top-up; nothing if there is no entitlement. */
  public static BigDecimal topUp(
      LocalDate born, boolean disabled, LocalDate declared, LocalDate first, LocalDate last, BigDecimal paid, List<Parent> parents) {
    LocalDate end = end(born, disabled);
    boolean entitled = !declared.isBefore(born) && declared.isBefore(end) && parents.stream().allMatch(p -> qualifies(p, declared));
    if (!entitled) {
      return BigDecimal.ZERO;
    }
    long whole = ChronoUnit.DAYS.between(first, last) + 1;
    long days = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(first, end)));
    BigDecimal most = BigDecimal.valueOf(disabled ? 4000 : 2000).multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    return paid.min(most).divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
  }

  private static boolean qualifies(Parent parent, LocalDate declared) {
    return parent.quarterIncome().compareTo(MinimumIncome.quarter(parent.born(), declared)) >= 0
        && parent.netIncome().compareTo(BigDecimal.valueOf(100_000)) <= 0
        && !parent.universalCredit()
        && !parent.scheme();
  }
}
