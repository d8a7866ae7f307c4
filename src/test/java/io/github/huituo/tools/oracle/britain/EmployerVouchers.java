package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Section 2.4: what of the vouchers of an employer is free of tax a week. */
public final class EmployerVouchers {
  private static final LocalDate CLOSED = LocalDate.of(2018, 10, 4);
  private static final LocalDate BY_BAND = LocalDate.of(2011, 4, 6);

  private EmployerVouchers() {}

  /** What is stated of the parent. */
  public record Holder(LocalDate joined, LocalDate first, LocalDate sameEmployerSince, LocalDate last, String band) {}

  /** A child of the parent. */
  public record Beneficiary(LocalDate born, boolean disabled) {
    boolean isOfAge(LocalDate day) {
      LocalDate birthday = born.plusYears(disabled ? 16 : 15);
      LocalDate september = LocalDate.of(birthday.getYear(), 9, 1);
      return day.isBefore(september.isAfter(birthday) ? september : september.plusYears(1));
    }
  }

  /** Returns the amount of a week; nothing where the scheme is closed to the parent. */
  public static BigDecimal week(LocalDate day, Holder holder, List<Beneficiary> children) {
    boolean open =
        holder.first().isBefore(CLOSED)
            && !holder.sameEmployerSince().isAfter(holder.first())
            && day.isBefore(holder.last().plusWeeks(52))
            && children.stream().anyMatch(child -> child.isOfAge(day));
    if (!open) {
      return BigDecimal.ZERO;
    } else if (holder.joined().isBefore(BY_BAND)) {
      return new BigDecimal("55.00");
    }
    return new BigDecimal(
        switch (holder.band()) {
          case "BASIC" -> "55.00";
          case "HIGHER" -> "28.00";
          default -> "25.00";
        });
  }
}
