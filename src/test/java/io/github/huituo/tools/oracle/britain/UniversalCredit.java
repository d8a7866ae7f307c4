package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Section 4: the childcare costs element of one assessment period for a parent in work. */
public final class UniversalCredit {
  private UniversalCredit() {}

  /** A charge for a child, paid on a day for care of some days. */
  public record Charge(String child, BigDecimal amount, LocalDate paid, LocalDate from, LocalDate to) {}

  /** Returns the maximum of a period that begins from 10 April 2017 on. In April 2025 and 2026 it is the least. */
  static BigDecimal most(LocalDate first, boolean one) {
    if (first.isBefore(LocalDate.parse("2024-04-08"))) {
      boolean old = first.isBefore(LocalDate.parse("2023-06-28"));
      return new BigDecimal(old ? (one ? "646.35" : "1108.04") : one ? "950.92" : "1630.15");
    }
    boolean of2024 = first.isBefore(LocalDate.parse("2025-05-01"));
    boolean of2025 = first.isBefore(LocalDate.parse("2026-05-01"));
    return new BigDecimal(of2024 ? (one ? "1014.63" : "1739.37") : of2025 ? (one ? "1031.88" : "1768.94") : one ? "1071.09" : "1836.16");
  }

  /** G-101: returns the last day on which charges for a child count. It is 31 August after its 16th birthday. */
  public static LocalDate lastDay(LocalDate born) {
    LocalDate birthday = born.plusYears(16);
    LocalDate september = LocalDate.of(birthday.getYear(), 9, 1);
    return (september.isAfter(birthday) ? september : september.plusYears(1)).minusDays(1);
  }

  /**
   * Returns the element of a period with charges for at most two children. It is nothing where it depends on the day of April 2025 or 2026
   * on which the maximum was raised.
   */
  public static BigDecimal element(LocalDate first, LocalDate last, List<Charge> charges) {
    BigDecimal sum = BigDecimal.ZERO;
    List<Charge> counted = charges.stream().filter(c -> days(c, first, last) > 0).toList();
    for (Charge charge : counted) {
      BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(charge.from(), charge.to()) + 1);
      sum = sum.add(charge.amount().multiply(BigDecimal.valueOf(days(charge, first, last))).divide(all, 2, RoundingMode.HALF_UP));
    }
    boolean one = counted.stream().map(Charge::child).distinct().count() < 2;
    BigDecimal share = sum.multiply(new BigDecimal("0.85")).setScale(2, RoundingMode.HALF_UP);
    boolean raised = first.getYear() > 2024 && first.getMonthValue() == 4;
    return raised && share.compareTo(most(first, one)) > 0 ? BigDecimal.ZERO : share.min(most(first, one));
  }

  /** Returns how many days of care of a charge belong to the period. */
  private static long days(Charge charge, LocalDate first, LocalDate last) {
    boolean inPeriod = !charge.paid().isBefore(first) && !charge.paid().isAfter(last);
    boolean before = charge.paid().isBefore(first) && !charge.paid().plusMonths(2).isBefore(first);
    LocalDate from = before && charge.from().isBefore(first) ? first : charge.from();
    LocalDate to = charge.to().isAfter(last) ? last : charge.to();
    return inPeriod || before ? Math.max(0, ChronoUnit.DAYS.between(from, to) + 1) : 0;
  }
}
