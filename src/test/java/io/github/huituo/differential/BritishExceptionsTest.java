package io.github.huituo.differential;

import static io.github.huituo.differential.BritishCases.CASES;
import static io.github.huituo.differential.BritishCases.assess;
import static io.github.huituo.differential.BritishCases.figure;
import static io.github.huituo.differential.BritishCases.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.britain.MinimumIncome;
import io.github.huituo.tools.oracle.britain.QualifyingWork;
import io.github.huituo.tools.oracle.britain.QualifyingWork.Earner;
import io.github.huituo.tools.oracle.britain.TaxFreeChildcare;
import io.github.huituo.tools.oracle.britain.UniversalCredit;
import io.github.huituo.tools.oracle.britain.WorkCondition;
import io.github.huituo.tools.oracle.britain.WorkCondition.Claimant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Who need not work, or not earn enough, for universal credit and Tax-Free Childcare. It is what a second reading of the law file
 * gives.
 */
class BritishExceptionsTest {
  private final BritishCases draw = new BritishCases();

  /** Draws a claimant who does not work more often than not. The days are near the edges of the periods. */
  private Claimant claimant(LocalDate first, LocalDate last, Optional<LocalDate> award) {
    boolean paid = draw.rarely(3);
    // An offer for the last day of the next period itself is left out: "before the end of the next period" may be read either way.
    Optional<LocalDate> offer = paid || draw.mostly(4) ? Optional.empty() : Optional.of(first.plusMonths(2).plusDays(draw.one(-20, -2, 0, 1, 20)));
    LocalDate edge = draw.one(first.minusMonths(1), last, award.orElse(first).minusMonths(1), award.orElse(first));
    Optional<LocalDate> ended = paid || draw.mostly(3) ? Optional.empty() : Optional.of(draw.beside(edge));
    return new Claimant(paid, offer, ended, draw.rarely(8), draw.rarely(5), draw.rarely(5), draw.rarely(5), draw.rarely(10));
  }

  private static String guardian(int number, Claimant claimant) {
    return ("    - {id: g%d, inPaidWork: %s, statutoryPay: %s, limitedCapabilityForWork: %s, "
        + "caresForSeverelyDisabled: %s, temporarilyAbsent: %s, fullTimeStudent: %s%s%s}\n")
        .formatted(number, claimant.inPaidWork(), claimant.statutoryPay(), claimant.limitedCapability(), claimant.carer(), claimant.absent(),
            claimant.student(), claimant.offer().map(d -> ", workOfferStart: " + d).orElse(""), claimant.ended().map(d -> ", workEndedOn: " + d).orElse(""));
  }

  @Test
  void the_work_condition_of_universal_credit_and_charges_that_do_not_count() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate first = draw.rarely(4) ? draw.one(LocalDate.of(2023, 6, 27), LocalDate.of(2023, 6, 28), LocalDate.of(2024, 4, 7), LocalDate.of(2024, 4, 8))
          : draw.day("2017-04-10", "2026-12-01");
      if (first.getDayOfMonth() > 28 || (first.getMonthValue() == 4 && first.getYear() > 2024)) {
        continue; // ends of months are open, and the day of April of the new maximum is not in the law file
      }
      LocalDate last = first.plusMonths(1).minusDays(1);
      LocalDate eldest = draw.rarely(4) ? first.minusYears(draw.one(16, 17)).minusDays(draw.below(300)) : first.minusYears(3);
      LocalDate lastDay = UniversalCredit.lastDay(eldest);
      if (!lastDay.isBefore(first) && lastDay.isBefore(last)) { // whether a period counts in which 1 September falls is open
        continue;
      }
      Optional<LocalDate> award = draw.rarely(2) ? Optional.empty() : Optional.of(first.minusMonths(draw.below(4)));
      List<Claimant> claimants = new ArrayList<>();
      StringBuilder guardians = new StringBuilder();
      for (int n = draw.one(0, 1, 1); n >= 0; n--) {
        claimants.add(claimant(first, last, award));
        guardians.append(guardian(n, claimants.get(claimants.size() - 1)));
      }
      List<UniversalCredit.Charge> counted = new ArrayList<>();
      StringBuilder charges = new StringBuilder();
      for (int n = draw.below(3); n >= 0; n--) {
        UniversalCredit.Charge charge = new UniversalCredit.Charge(draw.one("a", "b"), draw.twenties(draw.one(300, 1500)), first, first, last);
        boolean met = draw.rarely(8);
        boolean registered = draw.mostly(8);
        boolean late = draw.rarely(8); // whether one that is reported in the next period counts is left out
        boolean tooOld = charge.child().equals("a") && lastDay.isBefore(first);
        boolean fund = !met && draw.rarely(6); // G-104: counts as paid since then; together with "met by others" it is open
        boolean asPaid = !fund || !first.isBefore(LocalDate.of(2023, 6, 28));
        if (!met && registered && !late && !tooOld && asPaid) {
          counted.add(charge);
        }
        LocalDate reported = late ? last.plusMonths(1).plusDays(5) : draw.one(first, last);
        charges.append(
            "    - {id: h%d, childId: %s, amount: GBP %s, paidOn: %s, careFrom: %s, careTo: %s, metByOthers: %s, providerRegistered: %s, "
                    .formatted(n, charge.child(), charge.amount(), first, first, last, met, registered)
                + "reportedOn: " + reported + ", flexibleSupportFund: " + fund + "}\n");
      }
      String text =
          """
          asOf: %s
          jurisdiction: gb
          family:
            id: f
            hasPartner: %s
            assessmentPeriodStart: %s
            assessmentPeriodEnd: %s
          %s  guardians:
          %s  charges:
          %s  children: [{id: a, birthDate: %s}, {id: b, birthDate: %s}]
          """
              .formatted(last, claimants.size() > 1, first, last, award.map(d -> "  universalCreditFrom: " + d + "\n").orElse(""), guardians, charges,
                  eldest, first.minusYears(1));
      boolean met = WorkCondition.isMet(first, last, award, claimants);
      BigDecimal element = met ? UniversalCredit.element(first, last, counted) : BigDecimal.ZERO;
      EntitlementAnswer answer = assess(text).entitlement("gb.universal-credit-childcare").subject("f");
      assertThat(answer.outcome()).as(text).isEqualTo(element.signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      assertThat(total(answer)).as(text).isEqualByComparingTo(element);
      paid += element.signum();
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }

  private Earner earner(LocalDate declared) {
    LocalDate born = declared.minusYears(draw.one(17, 18, 20, 21, 23, 25, 30)).minusDays(draw.below(300));
    String status = draw.one("EMPLOYED", "SELF_EMPLOYED", "SELF_EMPLOYED", "BOTH", "NOT_WORKING");
    BigDecimal least = draw.beside(MinimumIncome.quarter(born, declared));
    BigDecimal quarter = new BigDecimal(status.equals("NOT_WORKING") ? "0.00" : draw.one(least.toString(), "100.00", "200.00"));
    Optional<BigDecimal> taxYear = draw.rarely(2) ? Optional.empty() : Optional.of(draw.beside(QualifyingWork.taxYear(born, declared)));
    LocalDate yearAgo = declared.minusMonths(12);
    Optional<LocalDate> business =
        draw.rarely(2) ? Optional.empty() : Optional.of(draw.one(yearAgo, yearAgo.plusDays(1), declared, declared.minusYears(3)));
    Set<String> benefits =
        draw.rarely(2) ? Set.of() : Set.of(draw.one("INCAPACITY_BENEFIT", "SEVERE_DISABLEMENT_ALLOWANCE", "CARERS_ALLOWANCE", "CARER_SUPPORT_PAYMENT",
            "CONTRIBUTORY_ESA", "NI_CREDITS_INCAPACITY", "INCOME_SUPPORT", "INCOME_RELATED_ESA", "OTHER_BENEFIT"));
    return new Earner(status, born, quarter, taxYear, business, benefits);
  }

  private static String guardian(int number, Earner earner) {
    return ("    - {id: g%d, birthDate: %s, inUnitedKingdom: true, hasNationalInsuranceNumber: true, workStatus: %s, expectedQuarterIncome: GBP %s, "
            + "adjustedNetIncome: GBP 30000.00, universalCreditPayable: false, inEmployerChildcareScheme: false, benefits: %s%s%s}\n")
        .formatted(number, earner.born(), earner.status(), earner.quarter(), BritishCases.list(List.copyOf(earner.benefits())),
            earner.taxYear().map(t -> ", expectedTaxYearSelfEmploymentIncome: GBP " + t).orElse(""),
            earner.business().map(b -> ", selfEmploymentStart: " + b).orElse(""));
  }

  @Test
  void the_self_employed_and_those_who_need_not_work_in_tax_free_childcare() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate declared = draw.day("2019-04-06", "2027-03-31");
      if (declared.getMonthValue() == 4 && declared.getDayOfMonth() < 6) { // a new rate in the old tax year
        continue;
      }
      List<Earner> parents = new ArrayList<>();
      StringBuilder guardians = new StringBuilder();
      int partners = draw.below(2);
      for (int n = 0; n <= partners; n++) {
        parents.add(earner(declared));
        guardians.append(guardian(n, parents.get(n)));
      }
      LocalDate born = declared.minusDays(30 + draw.below(2000));
      LocalDate last = declared.plusMonths(3).minusDays(1);
      BigDecimal payments = draw.twenties(2500);
      String text =
          """
          asOf: %s
          jurisdiction: gb
          family:
            id: f
            hasPartner: %s
            children:
              - {id: c, birthDate: %s, livesWithApplicant: true, declarationDate: %s, entitlementPeriodStart: %s, entitlementPeriodEnd: %s,
                 paymentsIntoAccount: GBP %s}
            guardians:
          %s"""
              .formatted(declared, partners > 0, born, declared, declared, last, payments, guardians);
      BigDecimal topUp =
          QualifyingWork.isMet(parents, declared) ? TaxFreeChildcare.topUp(born, false, declared, declared, last, payments, List.of()) : BigDecimal.ZERO;
      Assessment assessment = assess(text);
      EntitlementAnswer answer = assessment.entitlement("gb.tax-free-childcare").subject("c");
      assertThat(answer.outcome()).as(text).isEqualTo(topUp.signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      assertThat(total(answer)).as(text).isEqualByComparingTo(topUp);
      assertThat(figure(assessment.entitlement("gb.minimum-income").subject("g0"), "tax-year")).as(text)
          .isEqualTo("GBP " + QualifyingWork.taxYear(parents.get(0).born(), declared));
      paid += topUp.signum();
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }
}
