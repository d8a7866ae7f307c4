package io.github.huituo.differential;

import static io.github.huituo.differential.BritishCases.assess;
import static io.github.huituo.differential.BritishCases.figure;
import static io.github.huituo.differential.BritishCases.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.britain.BillSubsidy;
import io.github.huituo.tools.oracle.britain.EmployerVouchers;
import io.github.huituo.tools.oracle.britain.LearnersCare;
import io.github.huituo.tools.oracle.britain.StudentGrant;
import io.github.huituo.tools.oracle.britain.UniversalCredit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Borders of the British law, with amounts worked out by hand. They are the same for the packs and the second reading. */
class BritishBordersTest {
  private static final BigDecimal NOTHING = new BigDecimal("0");

  private static BigDecimal week(EntitlementAnswer answer) {
    return answer.outcome() == Outcome.ELIGIBLE ? new BigDecimal(figure(answer, "week").substring(4)) : NOTHING;
  }

  /** Section 5.1: 85 % up to the maximum. It is for an income below the limit and children below the age on 1 September. */
  @ParameterizedTest
  @CsvSource({
    "2025/26, 2020-01-01, 20107.22, 100.00, 85.00",
    "2025/26, 2020-01-01, 20107.22, 250.00, 199.62",
    "2025/26, 2020-01-01, 20107.23, 250.00, 0",
    "2024/25, 2020-01-01, 19795.22, 227.80, 193.62",
    "2024/25, 2020-01-01, 19795.23, 227.80, 0",
    "2025/26, 2010-09-02, 10000.00, 100.00, 85.00",
    "2025/26, 2010-09-01, 10000.00, 100.00, 0",
  })
  void childcare_grant(String year, LocalDate born, BigDecimal income, BigDecimal cost, BigDecimal expected) {
    String text =
        """
        asOf: %s-10-01
        jurisdiction: gb-eng
        family: {id: f, academicYear: %s, fullTimeStudent: true, studentFinanceEligible: true, permanentResidentInEngland: true, householdIncome: GBP %s,
          weeklyCost: GBP %s, children: [{id: c, birthDate: %s, specialEducationalNeeds: false}]}
        """
            .formatted(year.substring(0, 4), year, income, cost, born);
    StudentGrant.Student student = new StudentGrant.Student(true, true, false, true, Set.of(), true);
    assertThat(week(assess(text).entitlement("gb-eng.childcare-grant").subject("f"))).isEqualByComparingTo(expected);
    List<StudentGrant.Dependant> children = List.of(new StudentGrant.Dependant(born, false, true));
    assertThat(StudentGrant.week(year, student, income, cost, children).orElseThrow()).isEqualByComparingTo(expected);
  }

  /** Section 5.2: 19 on the first day of the programme. Applied for within 28 days of it, else from Monday 6 October 2025. */
  @ParameterizedTest
  @CsvSource({
    "2005-09-09, 2025-10-06, 180.00, 2025-09-08",
    "2005-09-08, 2025-10-06, 0, 2025-09-08",
    "2005-09-09, 2025-10-07, 180.00, 2025-10-06",
    "2005-09-09, 2025-10-12, 180.00, 2025-10-06",
  })
  void care_to_learn(LocalDate born, LocalDate applied, BigDecimal expected, LocalDate from) {
    LocalDate day = LocalDate.of(2025, 10, 20);
    LocalDate start = LocalDate.of(2025, 9, 8);
    String text =
        """
        asOf: %s
        jurisdiction: gb-eng
        family: {id: f, guardians: [{id: g, birthDate: %s, programmeStart: %s, programmeKind: COLLEGE, publiclyFunded: true, mainCarer: true,
          livesInEngland: true, inLondon: false}], children: [{id: c, weeklyCost: GBP 190.00, applicationDate: %s}]}
        """
            .formatted(day, born, start, applied);
    EntitlementAnswer answer = assess(text).entitlement("gb-eng.care-to-learn").subject("c");
    LearnersCare.Learner learner = new LearnersCare.Learner(born, start, start.plusYears(1), "COLLEGE", true, true, true, false, true);
    assertThat(week(answer)).isEqualByComparingTo(expected);
    assertThat(LearnersCare.week(day, learner, new LearnersCare.Care(new BigDecimal("190.00"), true, false, false, false))).isEqualByComparingTo(expected);
    assertThat(LearnersCare.from(start, applied)).isEqualTo(from);
    if (expected.signum() > 0) {
      assertThat(figure(answer, "from")).isEqualTo(from.toString());
    }
  }

  /** Section 2.4: a first voucher before 4 October 2018. It is by band from 6 April 2011 on, with less than 52 weeks since the last. */
  @ParameterizedTest
  @CsvSource({
    "2018-10-03, 2011-04-05, ADDITIONAL, 2025-01-07, 55.00",
    "2018-10-03, 2011-04-06, ADDITIONAL, 2025-01-07, 25.00",
    "2018-10-03, 2011-04-06, HIGHER, 2025-01-07, 28.00",
    "2018-10-04, 2011-04-05, BASIC, 2025-01-07, 0",
    "2018-10-03, 2011-04-05, BASIC, 2025-01-06, 0",
  })
  void vouchers(LocalDate first, LocalDate joined, String band, LocalDate last, BigDecimal expected) {
    LocalDate day = LocalDate.of(2026, 1, 5);
    String text =
        """
        asOf: %s
        jurisdiction: gb
        family: {id: f, guardians: [{id: g, firstVoucherDate: %s, joinedSchemeDate: %s, sameEmployerSince: 2011-01-01, lastVoucherDate: %s, incomeTaxBand: %s}],
          children: [{id: c, birthDate: 2015-01-01}]}
        """
            .formatted(day, first, joined, last, band);
    EmployerVouchers.Holder holder = new EmployerVouchers.Holder(joined, first, LocalDate.of(2011, 1, 1), last, band);
    assertThat(week(assess(text).entitlement("gb.employer-childcare-vouchers").subject("g"))).isEqualByComparingTo(expected);
    assertThat(EmployerVouchers.week(day, holder, List.of(new EmployerVouchers.Beneficiary(LocalDate.of(2015, 1, 1), false)))).isEqualByComparingTo(expected);
  }

  /** Section 7.3: 15 % up to 184, which 1,226.67 reaches. Children of primary school age from 1 September 2025 on. */
  @ParameterizedTest
  @CsvSource({
    "2025-09-01, true, 1000.00, 150.00",
    "2025-08-31, true, 1000.00, 0",
    "2025-08-31, false, 1226.60, 183.99",
    "2025-08-31, false, 1226.80, 184.00",
    "2025-08-31, false, 4000.00, 184.00",
  })
  void bills_of_northern_ireland(LocalDate day, boolean school, BigDecimal bill, BigDecimal expected) {
    String text =
        """
        asOf: %s
        jurisdiction: gb-nir
        family: {id: f, children: [{id: c, birthDate: %s, schooling: %s, registeredForTaxFreeChildcare: true, providerInScheme: true, monthlyBill: GBP %s}]}
        """
            .formatted(day, day.minusYears(school ? 7 : 2), school ? "PRIMARY_SCHOOL" : "BELOW_PRIMARY_SCHOOL", bill);
    assertThat(total(assess(text).entitlement("gb-nir.childcare-subsidy").subject("c"))).isEqualByComparingTo(expected);
    assertThat(BillSubsidy.off(day, school, school ? 7 : 2, true, true, bill)).isEqualTo(Optional.of(expected.signum() == 0 ? BigDecimal.ZERO : expected));
  }

  /**
   * Section 4: the maximum of the period, for one child and for two. For three from April 2026 it is open, and at least that of
   * two.
   */
  @ParameterizedTest
  @CsvSource({
    "2023-06-27, 1, 646.35",
    "2023-06-28, 1, 950.92",
    "2023-06-28, 2, 1630.15",
    "2024-04-07, 2, 1630.15",
    "2024-04-08, 3, 1739.37",
    "2025-05-01, 1, 1031.88",
    "2026-05-01, 1, 1071.09",
    "2026-05-01, 2, 1836.16",
    "2026-05-01, 3, open",
  })
  void maxima_of_universal_credit(LocalDate first, int children, String expected) {
    LocalDate last = first.plusMonths(1).minusDays(1);
    List<UniversalCredit.Charge> charges = new ArrayList<>();
    StringBuilder listed = new StringBuilder();
    StringBuilder born = new StringBuilder();
    for (int i = 0; i < children; i++) {
      charges.add(new UniversalCredit.Charge("c" + i, new BigDecimal("2500.00"), first, first, last));
      listed.append("{id: h%d, childId: c%d, amount: GBP 2500.00, paidOn: %s, careFrom: %s, careTo: %s}, ".formatted(i, i, first, first, last));
      born.append("{id: c%d, birthDate: 2022-0%d-01}, ".formatted(i, i + 1));
    }
    String text =
        """
        asOf: %s
        jurisdiction: gb
        family: {id: f, hasPartner: false, assessmentPeriodStart: %s, assessmentPeriodEnd: %s, guardians: [{id: g, inPaidWork: true}],
          charges: [%s], children: [%s]}
        """
            .formatted(last, first, last, listed, born);
    EntitlementAnswer answer = assess(text).entitlement("gb.universal-credit-childcare").subject("f");
    if (expected.equals("open")) {
      assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
      assertThat(answer.because().toString()).contains("1,836.16");
    } else {
      assertThat(total(answer)).isEqualByComparingTo(expected);
      assertThat(UniversalCredit.element(first, last, charges)).isEqualByComparingTo(expected);
    }
  }
}
