package io.github.huituo.differential;

import static io.github.huituo.differential.BritishCases.CASES;
import static io.github.huituo.differential.BritishCases.assess;
import static io.github.huituo.differential.BritishCases.figure;
import static io.github.huituo.differential.BritishCases.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.britain.BillSubsidy;
import io.github.huituo.tools.oracle.britain.EmployerVouchers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vouchers of employers, and what is taken off bills in Northern Ireland. They are those of a second reading of the law file. */
class BritishVouchersTest {
  private final BritishCases draw = new BritishCases();

  private EmployerVouchers.Holder holder(LocalDate day) {
    LocalDate first = draw.rarely(3) ? draw.beside(LocalDate.of(2018, 10, 4)) : draw.day("2005-04-06", "2018-10-03");
    LocalDate joined = draw.rarely(3) ? draw.beside(LocalDate.of(2011, 4, 6)) : first.minusDays(draw.below(100));
    LocalDate employer = draw.mostly(8) ? first.minusDays(draw.below(2000)) : draw.beside(first);
    LocalDate last = draw.rarely(2) ? draw.beside(day.minusWeeks(52)) : day.minusDays(draw.below(360));
    String band = draw.one("BASIC", "HIGHER", "ADDITIONAL");
    return new EmployerVouchers.Holder(joined.isAfter(first) ? first : joined, first, employer, last.isBefore(first) ? first : last, band);
  }

  @Test
  void vouchers_of_an_employer() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate day = draw.day("2018-10-05", "2027-03-31");
      if (day.getMonthValue() == 9 && day.getDayOfMonth() == 1) { // "until 1 September" may or may not include it
        day = day.plusDays(draw.one(-1L, 1L));
      }
      List<EmployerVouchers.Beneficiary> children = new ArrayList<>();
      StringBuilder listed = new StringBuilder();
      for (int n = draw.below(3); n >= 0; n--) {
        LocalDate born = day.minusDays(draw.one(200, 6700)).minusDays(draw.below(500));
        if (draw.rarely(3)) {
          born = LocalDate.of(day.getYear() - draw.one(15, 16, 17), draw.one(8, 9), draw.one(2, 30));
        }
        children.add(new EmployerVouchers.Beneficiary(born, draw.rarely(3)));
        listed.append("    - {id: c%d, birthDate: %s, disabilityBenefits: [%s]}\n"
            .formatted(n, born, children.get(children.size() - 1).disabled() ? "DISABILITY_LIVING_ALLOWANCE" : ""));
      }
      EmployerVouchers.Holder holder = holder(day);
      String text =
          """
          asOf: %s
          jurisdiction: gb
          family:
            id: f
            guardians:
              - {id: g, firstVoucherDate: %s, joinedSchemeDate: %s, sameEmployerSince: %s, lastVoucherDate: %s, incomeTaxBand: %s}
            children:
          %s"""
              .formatted(day, holder.first(), holder.joined(), holder.sameEmployerSince(), holder.last(), holder.band(), listed);
      EntitlementAnswer answer = assess(text).entitlement("gb.employer-childcare-vouchers").subject("g");
      BigDecimal week = EmployerVouchers.week(day, holder, children);
      assertThat(answer.outcome()).as(text).isEqualTo(week.signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      assertThat(figure(answer, "week")).as(text).isEqualTo(week.signum() > 0 ? "GBP " + week : "none");
      paid += week.signum();
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }

  @Test
  void subsidy_of_northern_ireland() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate day = draw.rarely(3) ? draw.one(LocalDate.of(2025, 4, 30), LocalDate.of(2025, 5, 1), LocalDate.of(2025, 8, 31), LocalDate.of(2025, 9, 1))
          : draw.day("2024-09-01", "2027-03-31");
      boolean school = draw.rarely(2);
      LocalDate born = school ? day.minusMonths(55 + draw.below(120)) : day.minusMonths(draw.below(48));
      int age = Period.between(born, day).getYears();
      if (school && age == 11) { // "to 11" may or may not include children of 11
        continue;
      }
      boolean registered = draw.mostly(6);
      boolean provider = draw.mostly(6);
      BigDecimal bill = draw.rarely(3) ? draw.one(new BigDecimal("1226.60"), new BigDecimal("1226.80"), new BigDecimal("1300.00")) : draw.twenties(2000);
      String text =
          """
          asOf: %s
          jurisdiction: gb-nir
          family:
            id: f
            children:
              - {id: c, birthDate: %s, schooling: %s, registeredForTaxFreeChildcare: %s, providerInScheme: %s, monthlyBill: GBP %s}
          """
              .formatted(day, born, school ? "PRIMARY_SCHOOL" : "BELOW_PRIMARY_SCHOOL", registered, provider, bill);
      Optional<BigDecimal> subsidy = BillSubsidy.off(day, school, age, registered, provider, bill);
      EntitlementAnswer answer = assess(text).entitlement("gb-nir.childcare-subsidy").subject("c");
      assertThat(answer.outcome()).as(text)
          .isEqualTo(subsidy.map(s -> s.signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE).orElse(Outcome.UNDETERMINED));
      assertThat(total(answer)).as(text).isEqualByComparingTo(subsidy.orElse(BigDecimal.ZERO));
      paid += subsidy.orElse(BigDecimal.ZERO).signum();
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }
}
