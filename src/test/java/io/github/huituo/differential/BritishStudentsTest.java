package io.github.huituo.differential;

import static io.github.huituo.differential.BritishCases.CASES;
import static io.github.huituo.differential.BritishCases.assess;
import static io.github.huituo.differential.BritishCases.figure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.britain.LearnersCare;
import io.github.huituo.tools.oracle.britain.ProviderPremium;
import io.github.huituo.tools.oracle.britain.StudentGrant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The money of students, of young parents and of providers in England. It is that of a second reading of the law file. */
class BritishStudentsTest {
  private final BritishCases draw = new BritishCases();

  private StudentGrant.Dependant dependant(LocalDate firstDay) {
    boolean needs = draw.rarely(3);
    LocalDate edge = draw.beside(firstDay.minusYears(draw.one(15, 15, 17)));
    return new StudentGrant.Dependant(draw.rarely(2) ? edge : firstDay.minusDays(draw.below(5000)), needs, draw.mostly(8));
  }

  private BigDecimal income(String year, boolean one) {
    String[] limits = year.equals("2024/25") ? new String[] {"19795.23", "28379.39"} : new String[] {"20107.23", "28914.47"};
    return draw.rarely(2) ? draw.beside(new BigDecimal(limits[one ? 0 : 1])) : BigDecimal.valueOf(draw.below(3_500_000), 2);
  }

  @Test
  void childcare_grant() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      String year =
          draw.rarely(2)
              ? draw.one("2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24")
              : draw.one("2024/25", "2025/26", "2026/27");
      LocalDate firstDay = LocalDate.of(Integer.parseInt(year.substring(0, 4)), 9, 1);
      List<StudentGrant.Dependant> children = new ArrayList<>();
      StringBuilder listed = new StringBuilder();
      for (int n = draw.below(4); n >= 0; n--) {
        StudentGrant.Dependant child = dependant(firstDay);
        children.add(child);
        listed.append(
            "    - {id: c%d, birthDate: %s, specialEducationalNeeds: %s, financiallyDependent: %s}\n"
                .formatted(n, child.born(), child.specialNeeds(), child.dependent()));
      }
      Set<String> support =
          draw.rarely(2)
              ? Set.of()
              : Set.of(draw.one("FUNDED_HOURS", "FUNDED_HOURS", "TAX_FREE_CHILDCARE", "WORKING_TAX_CREDIT_CHILDCARE",
                  "UNIVERSAL_CREDIT_CHILDCARE", "NHS_CHILDCARE_HELP"));
      StudentGrant.Student student =
          new StudentGrant.Student(draw.mostly(15), draw.mostly(15), draw.rarely(15), draw.mostly(15), support, draw.mostly(15));
      BigDecimal income = income(year, StudentGrant.counted(year, children) < 2);
      BigDecimal cost = draw.twenties(draw.one(100, 450));
      String text =
          """
          asOf: %s
          jurisdiction: gb-eng
          family:
            id: f
            academicYear: %s
            fullTimeStudent: %s
            studentFinanceEligible: %s
            postgraduateLoan: %s
            permanentResidentInEngland: %s
            otherChildcareSupport: %s
            providerRegister: %s
            householdIncome: GBP %s
            weeklyCost: GBP %s
            children:
          %s"""
              .formatted(firstDay.plusDays(draw.below(300)), year, student.fullTime(), student.finance(), student.postgraduateLoan(), student.resident(),
                  BritishCases.list(List.copyOf(support)), student.registered() ? draw.one("EARLY_YEARS_REGISTER", "CHILDCARE_REGISTER") : "NOT_REGISTERED",
                  income, cost, listed);
      EntitlementAnswer answer = assess(text).entitlement("gb-eng.childcare-grant").subject("f");
      Optional<BigDecimal> week = StudentGrant.week(year, student, income, cost, children);
      assertThat(answer.outcome()).as(text).isEqualTo(outcome(week));
      assertThat(figure(answer, "week")).as(text).isEqualTo(week.filter(w -> w.signum() > 0).map(w -> "GBP " + w).orElse("none"));
      paid += answer.outcome() == Outcome.ELIGIBLE ? 1 : 0;
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }

  private static Outcome outcome(Optional<BigDecimal> amount) {
    return amount.map(a -> a.signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE).orElse(Outcome.UNDETERMINED);
  }

  @Test
  void care_to_learn() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate start = draw.rarely(4) ? draw.one(LocalDate.of(2023, 8, 31), LocalDate.of(2023, 9, 1)) : draw.day("2010-09-01", "2026-06-30");
      LocalDate end = start.plusDays(30 + draw.below(700));
      LocalDate day = draw.rarely(5) ? draw.beside(end) : start.plusDays(draw.below(60));
      if (day.getMonthValue() == 8) { // when the academic year of a college begins is open
        continue;
      }
      LocalDate born = draw.rarely(2) ? draw.beside(start.minusYears(20)) : start.minusYears(15).minusDays(draw.below(1700));
      String programme = draw.mostly(6) ? draw.one("SCHOOL", "SIXTH_FORM", "COLLEGE", "OTHER_PROVIDER") : draw.one("HIGHER_EDUCATION", "WAGED_APPRENTICESHIP");
      LearnersCare.Learner learner =
          new LearnersCare.Learner(born, start, end, programme, draw.mostly(15), draw.mostly(15), draw.mostly(15), draw.rarely(2), draw.mostly(15));
      BigDecimal cost = draw.rarely(3) ? draw.beside(LearnersCare.most(day, learner.london())) : BigDecimal.valueOf(1 + draw.below(25_000), 2);
      LearnersCare.Care care = new LearnersCare.Care(cost, draw.mostly(15), draw.rarely(15), draw.rarely(15), draw.rarely(15));
      LocalDate applied = draw.rarely(2) ? draw.beside(start.plusDays(28)) : start.plusDays(draw.below(60) - 10L);
      if (applied.isAfter(day)) {
        applied = start;
      }
      String text =
          """
          asOf: %s
          jurisdiction: gb-eng
          family:
            id: f
            guardians:
              - {id: g, birthDate: %s, programmeStart: %s, programmeEnd: %s, programmeKind: %s, publiclyFunded: %s, mainCarer: %s, livesInEngland: %s,
                 inLondon: %s, rightToStudy: %s}
            children:
              - {id: c, birthDate: %s, weeklyCost: GBP %s, providerRegistered: %s, providerRelative: %s, otherParentCanCare: %s, otherParentFunded: %s,
                 applicationDate: %s}
          """
              .formatted(day, born, start, end, programme, learner.funded(), learner.carer(), learner.england(), learner.london(), learner.right(),
                  start.minusMonths(8), cost, care.registered(), care.relative(), care.otherParentCares(), care.otherParentFunded(), applied);
      EntitlementAnswer answer = assess(text).entitlement("gb-eng.care-to-learn").subject("c");
      BigDecimal week = LearnersCare.week(day, learner, care);
      assertThat(answer.outcome()).as(text).isEqualTo(outcome(Optional.of(week)));
      boolean some = week.signum() > 0;
      assertThat(figure(answer, "week")).as(text).isEqualTo(some ? "GBP " + week : "none");
      assertThat(figure(answer, "from")).as(text).isEqualTo(some ? LearnersCare.from(start, applied).toString() : "none");
      paid += some ? 1 : 0;
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }

  @Test
  void premium_and_access_fund_of_a_provider() {
    int some = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate day =
          switch (draw.below(8)) {
            case 0, 1 -> draw.day("2015-04-01", "2018-03-31");
            case 2 -> draw.day("2019-04-01", "2024-03-31");
            default -> draw.day("2024-04-01", "2027-03-31");
          };
      LocalDate born = day.minusMonths(draw.below(60)).minusDays(draw.below(30));
      boolean tooYoung = day.isBefore(born.plusMonths(9));
      if (!tooYoung && !ProviderPremium.isOfAge(day, born)) { // between the age and the first term, or under 3 where that is the age
        continue;
      }
      Set<String> benefits =
          draw.rarely(3) ? Set.of() : Set.of(draw.one("INCOME_SUPPORT", "INCOME_BASED_JSA", "INCOME_RELATED_ESA", "GUARANTEE_CREDIT",
              "WORKING_TAX_CREDIT_RUN_ON", "CHILD_TAX_CREDIT", "WORKING_TAX_CREDIT", "SAVINGS_CREDIT", "CARERS_ALLOWANCE",
              "UNIVERSAL_CREDIT", "UNIVERSAL_CREDIT", "OTHER_BENEFIT"));
      ProviderPremium.Pupil pupil =
          new ProviderPremium.Pupil(born, benefits, draw.beside(new BigDecimal("16190")), draw.rarely(12), draw.rarely(12), draw.rarely(12));
      boolean disabled = draw.rarely(4);
      int hours = draw.one(570, 569, 571, 1140, 1 + draw.below(600));
      String text =
          """
          asOf: %s
          jurisdiction: gb-eng
          family:
            id: f
            benefits: %s
            taxCreditYearlyIncome: GBP %s
            immigrationSupport: %s
            children: [{id: c, birthDate: %s, fundedHours: %d, disabilityBenefits: [%s], lookedAfterByAuthority: %s, leftCareBy: %s}]
          """
              .formatted(day, BritishCases.list(List.copyOf(benefits)), pupil.taxCreditIncome(), pupil.partSix() ? "PART_VI" : "NO_SUPPORT", born, hours,
                  disabled ? "DISABILITY_LIVING_ALLOWANCE" : "", pupil.lookedAfter(),
                  pupil.leftCare() ? draw.one("ADOPTION", "SPECIAL_GUARDIANSHIP", "CHILD_ARRANGEMENTS") : "NOT_FROM_CARE");
      EntitlementAnswer answer = assess(text).entitlement("gb-eng.extra-provider-funding").subject("c");
      Optional<BigDecimal> hour = tooYoung ? Optional.of(BigDecimal.ZERO) : ProviderPremium.ofHour(day, pupil);
      Optional<BigDecimal> fund = disabled && !tooYoung ? ProviderPremium.accessFund(day) : Optional.of(BigDecimal.ZERO);
      boolean open = hour.isEmpty() || fund.isEmpty(); // one answer for both: where either is not known, so is the answer
      Optional<BigDecimal> known = hour.filter(h -> !open && h.signum() > 0);
      assertThat(answer.outcome()).as(text)
          .isEqualTo(open ? Outcome.UNDETERMINED : hour.orElseThrow().add(fund.orElseThrow()).signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      assertThat(figure(answer, "premium-an-hour")).as(text).isEqualTo(known.map(h -> "GBP " + h).orElse("none"));
      assertThat(figure(answer, "premium-a-year")).as(text)
          .isEqualTo(known.map(h -> "GBP " + h.multiply(BigDecimal.valueOf(Math.min(570, hours)))).orElse("none"));
      assertThat(figure(answer, "access-fund")).as(text).isEqualTo(fund.filter(f -> !open && f.signum() > 0).map(f -> "GBP " + f).orElse("none"));
      some += known.isPresent() ? 1 : 0;
    }
    assertThat(some).isGreaterThan(CASES / 10);
  }
}
