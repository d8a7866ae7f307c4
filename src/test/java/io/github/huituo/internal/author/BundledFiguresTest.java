package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.testpack.BundledPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of answers that are no payments, which scenarios do not compare. */
class BundledFiguresTest {
  private static List<String> figures(String question, String subject, String text) {
    ChildcarePolicy policy = BundledPolicy.get();
    EntitlementAnswer answer = policy.assess(policy.read("case.yaml", text)).entitlement(question).subject(subject);
    return answer.figures().stream().map(f -> f.id() + " " + f.period() + " " + f.value()).toList();
  }

  /** Two days of 10 hours at AUD 11.00 an hour. Of these, 90 % are paid. On the second the child is absent. */
  private static String absent(int used) {
    return """
        asOf: 2026-06-29
        jurisdiction: au
        family:
          id: reid
          familyIncome: AUD 60000.00
          activityHours: 60
          residenceStatus: CITIZEN
          children:
            - id: evie
              birthDate: 2023-05-20
              schooling: BELOW_SCHOOL_AGE
              absenceDaysUsed: %d
              enrolment:
                institution: boronia
                liableForFee: true
                sessions: [{date: 2026-06-29, hours: 10, fee: AUD 110.00}, {date: 2026-06-30, hours: 10, fee: AUD 110.00, absent: true}]
        institution: {id: boronia, careType: CENTRE_BASED_DAY_CARE, approvedProvider: true}
        """
        .formatted(used);
  }

  @Test
  void a_day_of_absence_that_is_not_paid_for_uses_no_hours_and_leaves_its_whole_fee() {
    assertThat(figures("au.child-care-subsidy", "evie", absent(41)))
        .contains("hours-used 2026-06-22/P14D 20", "gap-fee 2026-06-29/P7D AUD 31.90");
    // 220.00 - (99.00 - 4.95)
    assertThat(figures("au.child-care-subsidy", "evie", absent(42)))
        .contains("hours-used 2026-06-22/P14D 10", "gap-fee 2026-06-29/P7D AUD 125.95");
  }

  @Test
  void free_kindergarten_states_the_hours_left_of_the_year() {
    String text =
        """
        asOf: 2026-06-22
        jurisdiction: au-qld
        family:
          id: reid
          familyIncome: AUD 235279.00
          activityHours: 60
          residenceStatus: CITIZEN
          children:
            - id: evie
              birthDate: 2022-06-30
              schooling: BELOW_SCHOOL_AGE
              kindyHoursUsed: 580
              enrolment:
                institution: boronia
                liableForFee: true
                sessions: [{date: 2026-06-22, hours: 10, fee: AUD 125.00}, {date: 2026-06-23, hours: 10, fee: AUD 125.00}]
        institution: {id: boronia, careType: CENTRE_BASED_DAY_CARE, approvedProvider: true, kindyProgramme: true, kindyHours: BY_WEEK}
        """;
    assertThat(figures("au-qld.free-kindy", "evie", text)).containsExactly("gap-fee 2026-06-22/P7D AUD 26.87", "kindy-hours-left 2026 5");
  }

  private static List<String> payroll(String facts) {
    String text = "asOf: 2026-06-01\njurisdiction: cn\nfamily: {id: li, children: [{id: an, birthDate: 2025-11-20, " + facts + "}]}\n";
    return figures("cn.infant-care-deduction", "an", text);
  }

  /** 2,000 yuan a month from November 2025 on. */
  @Test
  void payroll_deducts_what_has_accumulated_since_the_first_month_of_the_year() {
    assertThat(payroll("deductionSplit: ONE_PARENT, deductionReportedOn: 2025-12-31")).containsExactly("by-payroll 2025-12 CNY 4000.00");
    assertThat(payroll("deductionSplit: ONE_PARENT, deductionReportedOn: 2026-01-01")).containsExactly("by-payroll 2026-01 CNY 2000.00");
    assertThat(payroll("deductionSplit: ONE_PARENT, deductionReportedOn: 2026-05-10")).containsExactly("by-payroll 2026-05 CNY 10000.00");
    assertThat(payroll("deductionSplit: HALF_EACH, deductionReportedOn: 2026-05-10")).containsExactly("by-payroll 2026-05 CNY 5000.00");
  }

  @Test
  void without_a_report_or_before_the_first_month_payroll_deducts_nothing() {
    assertThat(payroll("deductionSplit: ONE_PARENT")).isEmpty();
    assertThat(payroll("deductionSplit: ONE_PARENT, deductionReportedOn: 2025-10-31")).isEmpty();
  }
}
