package io.github.huituo.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.CaseText;
import io.github.huituo.ChildcarePolicy;
import io.github.huituo.InvalidCaseException;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children who move from one place to another or attend two at once. The amounts are worked out by hand. */
class SeveralEnrolmentsTest {
  private static final ChildcarePolicy POLICY = BundledPolicy.get();
  private static final String SUBSIDY = "cn-131100.care-place-subsidy";
  private static final String MOVES =
      """
      asOf: 2026-03-20
      jurisdiction: cn-131100
      family:
        id: li
        children:
          - id: an
            birthDate: 2024-05-10
            birthOrder: 1
            policyCompliantBirth: true
            enrolments:
              - {id: first, institution: garden, class: k1, from: 2025-11-12, until: 2026-03-10, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}
              - {id: second, institution: meadow, class: m1, from: 2026-03-10, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}
      institutions:
        - {id: garden, location: cn-131100, registered: true, filed: true, classes: [{id: k1, band: SENIOR_TODDLER, fromEnrolments: true}]}
        - {id: meadow, location: cn-131100, registered: true, filed: true, classes: [{id: m1, band: SENIOR_TODDLER, fromEnrolments: true}]}
      """;

  private static ChildcareCase read(String yaml) {
    return POLICY.read("case.yaml", yaml);
  }

  private static EntitlementAnswer subsidy(String yaml) {
    return POLICY.assess(read(yaml)).entitlement(SUBSIDY).subject("an");
  }

  private static List<String> payments(EntitlementAnswer answer) {
    return answer.payments().stream().map(p -> p.period() + " " + p.recipient().orElse("-")).toList();
  }

  /** March, in which the child moves, is paid once. The nursery that was left has it, since the child is there on 1 March. */
  @ParameterizedTest
  @CsvSource({"COUNTED, 2025-11, 18", "NOT_COUNTED, 2025-12, 17"})
  void every_month_is_paid_once_on_whichever_day_it_is_asked(String reading, String first, int months) {
    for (String day : List.of("2025-10-01", "2026-03-09", "2026-03-10", "2026-12-31")) {
      EntitlementAnswer answer =
          subsidy(MOVES.replace("asOf: 2026-03-20", "asOf: " + day + "\ninterpretations: {first-month: " + reading + "}"));
      assertThat(payments(answer)).hasSize(months).startsWith(first + " garden").contains("2026-03 garden", "2026-04 meadow").endsWith("2027-04 meadow");
    }
  }

  @Test
  void a_timeline_pays_each_month_to_the_nursery_of_its_first_day() {
    Timeline timeline = POLICY.timeline(read(MOVES), LocalDate.of(2025, 11, 1), LocalDate.of(2026, 6, 1));
    assertThat(timeline.payments().stream().filter(p -> p.id().equals(SUBSIDY)).map(p -> p.payment().period() + " " + p.payee()))
        .containsExactly(
            "2025-11 garden", "2025-12 garden", "2026-01 garden", "2026-02 garden", "2026-03 garden", "2026-04 meadow", "2026-05 meadow");
    assertThat(timeline.spans()).extracting(span -> span.from().toString()).contains("2026-03-10");
  }

  @Test
  void a_class_has_the_children_of_any_of_their_enrolments() {
    for (List<String> expected : List.of(List.of("2026-03-09", "1", "0"), List.of("2026-03-10", "0", "1"))) {
      Assessment assessment = POLICY.assess(read(MOVES.replace("2026-03-20", expected.get(0))));
      assertThat(assessment.requirement("cn.class.size").subject("k1").actual().orElseThrow()).hasToString(expected.get(1));
      assertThat(assessment.requirement("cn.class.size").subject("m1").actual().orElseThrow()).hasToString(expected.get(2));
    }
  }

  @Test
  void a_fee_that_is_missing_is_asked_for_by_the_id_of_its_enrolment() {
    EntitlementAnswer answer =
        subsidy(MOVES.replace("from: 2026-03-10, monthlyFee: CNY 1800.00", "from: 2026-03-10"));
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.missing()).extracting(m -> m.fact() + " of " + m.subject()).containsExactly("enrolment.monthlyFee of second");
    EntitlementAnswer before = subsidy(MOVES.replace("2026-03-20", "2026-02-01").replace("from: 2026-03-10, monthlyFee: CNY 1800.00", "from: 2026-03-10"));
    assertThat(before.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(before.amountOpen()).extracting(m -> m.fact() + " of " + m.subject()).containsExactly("enrolment.monthlyFee of second");
    assertThat(before.payments()).isEmpty();
  }

  @Test
  void the_order_in_which_enrolments_are_listed_has_no_effect() {
    int first = MOVES.indexOf("        - {id: first");
    int second = MOVES.indexOf("        - {id: second");
    int end = MOVES.indexOf("institutions:");
    String other = MOVES.substring(0, first) + MOVES.substring(second, end) + MOVES.substring(first, second) + MOVES.substring(end);
    assertThat(POLICY.assess(read(other)).toJson()).isEqualTo(POLICY.assess(read(MOVES)).toJson());
  }

  @Test
  void an_assessment_of_several_enrolments_is_read_back_as_it_was() {
    Assessment assessment = POLICY.assess(read(MOVES));
    assertThat(Assessment.fromJson(assessment.toJson()).toJson()).isEqualTo(assessment.toJson());
  }

  @Test
  void a_case_of_several_enrolments_is_written_and_read_as_the_same() {
    ChildcareCase given = read(MOVES);
    assertThat(POLICY.read("case.json", CaseText.toJson(given))).isEqualTo(given);
    assertThat(POLICY.read("case.yaml", CaseText.toYaml(given))).isEqualTo(given);
  }

  @Test
  void a_change_names_which_of_several_enrolments_it_is_about() {
    String ends = MOVES + "changes: [{from: 2026-06-01, family: {children: [{id: an, enrolments: [{id: second, until: 2026-06-10}]}]}}]";
    assertThat(read(ends).on(LocalDate.of(2026, 6, 1)).families().get(0).children().get(0).enrolments())
        .anySatisfy(place -> assertThat(place.facts()).containsEntry("until", LocalDate.of(2026, 6, 10)));
    String which = MOVES + "changes: [{from: 2026-06-01, family: {children: [{id: an, enrolment: {until: 2026-06-10}}]}}]";
    assertThatThrownBy(() -> POLICY.assess(read(which)))
        .isInstanceOf(InvalidCaseException.class)
        .hasMessageContaining("case.yaml:16:70: 'an' names no enrolment of 'an' on 2026-06-01; there are: first, second");
  }

  @Test
  void a_change_may_add_an_enrolment_to_that_of_a_child() {
    String more =
        MOVES.replaceAll("\\n {8}- \\{id: second.*", "")
            + "changes: [{from: 2026-02-01, adds: {family: {id: li, children: [{id: an, enrolments: [{id: second, institution: meadow, from: 2026-03-10, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}]}]}}}]";
    assertThat(payments(subsidy(more))).contains("2026-03 garden", "2026-04 meadow");
  }
}
