package io.github.huituo.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.Tries;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.britain.FundedHours;
import io.github.huituo.tools.oracle.britain.MinimumIncome;
import io.github.huituo.tools.oracle.britain.TaxFreeChildcare;
import io.github.huituo.tools.oracle.britain.UniversalCredit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The British packs give the amounts and hours of a second, naive reading. That reads the law, for random cases in which all is stated. */
class BritishReadingTest {
  private static final ChildcarePolicy POLICY = ChildcarePolicy.bundled();
  private static final int CASES = Tries.times(200);

  private final Random random = new Random(Tries.seed());

  private LocalDate day(String first, String last) {
    LocalDate from = LocalDate.parse(first);
    LocalDate drawn = from.plusDays(random.nextInt((int) (LocalDate.parse(last).toEpochDay() - from.toEpochDay())));
    // Half of all days lie at the beginning or end of a month, where terms and rates turn.
    return random.nextBoolean() ? drawn : random.nextBoolean() ? drawn.withDayOfMonth(1) : drawn.withDayOfMonth(drawn.lengthOfMonth());
  }

  private BigDecimal beside(BigDecimal amount) {
    return amount.add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(random.nextInt(3) - 1L))).setScale(2, RoundingMode.UNNECESSARY);
  }

  private static Assessment assess(String text) {
    return POLICY.assess(POLICY.read("case.yaml", text));
  }

  private static BigDecimal total(EntitlementAnswer answer) {
    return answer.total().map(Money::getAmount).orElse(BigDecimal.ZERO.setScale(2));
  }

  private static String figure(EntitlementAnswer answer, String id) {
    return answer.figures().stream().filter(f -> f.id().equals(id)).map(f -> f.value().toString()).findFirst().orElse("none");
  }

  @Test
  void the_top_up_of_tax_free_childcare_and_the_minimum_income() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate declared = day("2019-04-06", "2026-12-31");
      boolean disabled = random.nextInt(4) == 0;
      LocalDate born = random.nextBoolean() ? declared.minusYears(disabled ? 16 : 11).minusDays(random.nextInt(400)) : declared.minusDays(random.nextInt(4000));
      LocalDate first = declared.plusDays(random.nextInt(30));
      LocalDate last = first.plusMonths(3).minusDays(1);
      BigDecimal payments = beside(BigDecimal.valueOf(List.of(2000, 4000, 1000, 1500, 100).get(random.nextInt(5))));
      List<TaxFreeChildcare.Parent> parents = new ArrayList<>();
      for (int p = random.nextInt(2); p >= 0; p--) {
        LocalDate parentBorn = declared.minusYears(List.of(17, 18, 20, 21, 23, 25, 30).get(random.nextInt(7))).minusDays(random.nextInt(2));
        BigDecimal least = MinimumIncome.quarter(parentBorn, declared);
        BigDecimal income = random.nextInt(4) == 0 ? beside(least) : least.add(BigDecimal.valueOf(1000));
        BigDecimal net = random.nextInt(4) == 0 ? beside(BigDecimal.valueOf(100_000)) : new BigDecimal("30000.00");
        parents.add(new TaxFreeChildcare.Parent(parentBorn, income.setScale(2), net, random.nextInt(12) == 0, random.nextInt(12) == 0));
      }
      String text = topUpCase(declared, born, disabled, first, last, payments, parents);
      Assessment assessment = assess(text);
      EntitlementAnswer answer = assessment.entitlement("gb.tax-free-childcare").subject("c");
      BigDecimal topUp = TaxFreeChildcare.topUp(born, disabled, declared, first, last, payments, parents);
      assertThat(total(answer)).as(text).isEqualByComparingTo(topUp);
      assertThat(answer.outcome()).as(text).isEqualTo(topUp.signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      EntitlementAnswer income = assessment.entitlement("gb.minimum-income").subject("g0");
      assertThat(figure(income, "quarter")).as(text).isEqualTo("GBP " + MinimumIncome.quarter(parents.get(0).born(), declared));
      assertThat(figure(income, "week")).as(text).isEqualTo("GBP " + MinimumIncome.week(parents.get(0).born(), declared));
      paid += topUp.signum();
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }

  private static String topUpCase(
      LocalDate declared, LocalDate born, boolean disabled, LocalDate first, LocalDate last, BigDecimal payments, List<TaxFreeChildcare.Parent> parents) {
    StringBuilder guardians = new StringBuilder();
    for (int i = 0; i < parents.size(); i++) {
      TaxFreeChildcare.Parent parent = parents.get(i);
      guardians.append(
          """
              - {id: g%d, birthDate: %s, inUnitedKingdom: true, hasNationalInsuranceNumber: true, workStatus: EMPLOYED, expectedQuarterIncome: GBP %s,
                 adjustedNetIncome: GBP %s, universalCreditPayable: %s, inEmployerChildcareScheme: %s}
          """
              .formatted(i, parent.born(), parent.quarterIncome(), parent.netIncome(), parent.universalCredit(), parent.scheme()));
    }
    return """
        asOf: %s
        jurisdiction: gb
        family:
          id: f
          hasPartner: %s
          children:
            - {id: c, birthDate: %s, livesWithApplicant: true, declarationDate: %s, entitlementPeriodStart: %s, entitlementPeriodEnd: %s,
               paymentsIntoAccount: GBP %s, disabilityBenefits: [%s]}
          guardians:
        %s"""
        .formatted(
            declared, parents.size() > 1, born, declared, first, last, payments, disabled ? "DISABILITY_LIVING_ALLOWANCE" : "", guardians);
  }

  @Test
  void the_funded_hours_of_england_by_terms() {
    int some = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate asOf = day("2021-01-01", "2027-12-31");
      LocalDate born = day("2015-01-01", "2027-12-31");
      LocalDate code = random.nextBoolean() ? asOf.minusDays(random.nextInt(400)) : day("2021-01-01", "2027-12-31");
      LocalDate declared = code.isBefore(LocalDate.parse("2019-04-06")) ? LocalDate.parse("2019-04-06") : code;
      String text =
          """
          asOf: %s
          jurisdiction: gb-eng
          family:
            id: f
            hasPartner: false
            children: [{id: c, birthDate: %s, livesInEngland: true, declarationDate: %s, codeIssuedOn: %s}]
            guardians:
              - {id: g, birthDate: 1980-01-01, inUnitedKingdom: true, hasNationalInsuranceNumber: true, workStatus: EMPLOYED,
                 expectedQuarterIncome: GBP 9000.00, adjustedNetIncome: GBP 30000.00}
          """
              .formatted(asOf, born, declared, code);
      Assessment assessment = assess(text);
      int universal = FundedHours.universal(born, asOf);
      int working = FundedHours.working(born, code, asOf);
      assertThat(figure(assessment.entitlement("gb-eng.universal-hours").subject("c"), "hours-a-year")).as(text).isEqualTo(universal == 0 ? "none" : "570");
      assertThat(figure(assessment.entitlement("gb-eng.working-parent-hours").subject("c"), "hours-a-year")).as(text).isEqualTo(working == 0 ? "none" : String.valueOf(working));
      some += Integer.signum(working);
    }
    assertThat(some).isPositive();
  }

  @Test
  void the_childcare_element_of_universal_credit() {
    for (int i = 0; i < CASES; i++) {
      LocalDate first = day("2023-07-01", "2026-03-31");
      LocalDate last = first.plusMonths(1).minusDays(1);
      List<UniversalCredit.Charge> charges = new ArrayList<>();
      for (int n = random.nextInt(4); n >= 0; n--) {
        LocalDate from = first.plusDays(random.nextInt(60) - 30L);
        LocalDate paid = first.plusDays(random.nextInt(110) - 70L);
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(120_000) + 1L, 2);
        charges.add(new UniversalCredit.Charge(random.nextBoolean() ? "a" : "b", amount, paid, from, from.plusDays(random.nextInt(40))));
      }
      String listed =
          charges.stream()
              .map(c -> "{id: c" + charges.indexOf(c) + ", childId: " + c.child() + ", amount: GBP " + c.amount() + ", paidOn: " + c.paid() + ", careFrom: " + c.from() + ", careTo: " + c.to() + "}")
              .collect(Collectors.joining(", "));
      String text =
          """
          asOf: %s
          jurisdiction: gb
          family:
            id: f
            hasPartner: false
            assessmentPeriodStart: %s
            assessmentPeriodEnd: %s
            guardians: [{id: g, inPaidWork: true}]
            charges: [%s]
            children: [{id: a, birthDate: 2020-01-01}, {id: b, birthDate: 2022-01-01}]
          """
              .formatted(last, first, last, listed);
      assertThat(total(assess(text).entitlement("gb.universal-credit-childcare").subject("f"))).as(text).isEqualByComparingTo(UniversalCredit.element(first, last, charges));
    }
  }
}
