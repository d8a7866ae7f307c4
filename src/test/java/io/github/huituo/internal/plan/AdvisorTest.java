package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.Advice;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.model.ChildcareCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice on nurseries and families, worked out by hand. It is verified by assessing each changed case. */
class AdvisorTest {
  private static final ChildcarePolicy HENGSHUI = PlannerTest.HENGSHUI;
  private static final String GARDEN =
      """
      asOf: 2025-09-01
      jurisdiction: cn-131100
      family:
        id: li
        children:
          - {id: an, birthDate: 2023-12-05, nationality: CN, policyCompliantBirth: true, birthOrder: 2,
             enrolment: {institution: garden, from: 2025-03-01, monthlyFee: CNY 1800.00}}
      institution:
        id: garden
        kind: CHILDCARE_INSTITUTION
        location: cn-131100
        registered: true
        filed: false
        premises: {tenure: LEASED, leaseYears: 2}
        classes:
          - {id: k1, band: JUNIOR_TODDLER, childrenAges: [12, 13, 13, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 21, 21, 22, 22], careWorkers: 3}
          - {id: k2, band: JUNIOR_TODDLER, childrenAges: [12, 13, 13], careWorkers: 1}
      """;

  private static List<String> changes(List<Advice> all, String id, String subject) {
    return all.stream()
        .filter(a -> a.answer().id().equals(id) && a.answer().subject().equals(subject))
        .flatMap(a -> a.remedies().stream())
        .map(r -> String.join("; ", r.changes().stream().map(c -> c.in("en")).toList()))
        .toList();
  }

  private static List<Advice> advice(String text) {
    return HENGSHUI.advise(HENGSHUI.read("case.yaml", text));
  }

  /** Seventeen are two more than a junior toddler class may have. */
  @Test
  void two_children_move_to_the_other_class() {
    assertThat(changes(advice(GARDEN), "cn.class.size", "k1").get(0))
        .isEqualTo("move 2 children from k1 to k2 (months of age: 12, 13)");
  }

  /** Seventeen at 1:5 need four. */
  @Test
  void one_care_worker_is_hired() {
    assertThat(changes(advice(GARDEN), "cn.staffing.care-worker-ratio", "k1"))
        .contains("Care workers of the class of k1: 3 care workers → 4 care workers");
  }

  @Test
  void the_lease_is_extended_to_three_years() {
    assertThat(changes(advice(GARDEN), "cn.premises.tenure", "garden").get(0)).isEqualTo("Term of the lease of garden: 2 years → 3 years");
  }

  /** A second child's place has 500 yuan a month once the nursery is filed. That is no earlier than the day of the case. */
  @Test
  void the_nursery_is_filed_and_what_else_that_turns_is_stated() {
    List<Advice> all = advice(GARDEN);
    assertThat(changes(all, "cn.filing.filed", "garden")).containsExactly("Filing of garden: no → 2025-09-01");
    assertThat(changes(all, "cn-131100.care-place-subsidy", "an")).containsExactly("Filing of garden: no → 2025-09-01");
    Advice filed = all.stream().filter(a -> a.answer().id().equals("cn.filing.filed")).findFirst().orElseThrow();
    assertThat(filed.remedies().get(0).also())
        .filteredOn(e -> e.id().equals("cn-131100.care-place-subsidy"))
        .singleElement()
        .satisfies(e -> assertThat(e.after()).contains(Outcome.ELIGIBLE));
  }

  /** A child of the third birth order has the delivery subsidy. A second one can do nothing about it. */
  @Test
  void what_nobody_can_bring_about_is_no_advice() {
    assertThat(changes(advice(GARDEN), "cn-131100.third-child-delivery-subsidy", "an")).isEmpty();
    assertThat(changes(advice(GARDEN.replace(", birthOrder: 2", "")), "cn-131100.third-child-delivery-subsidy", "an"))
        .contains("Birth order of an: 3");
  }

  @Test
  void a_director_is_hired_with_all_that_a_director_needs() {
    String without = GARDEN + "  staff: []\n";
    assertThat(changes(advice(without), "cn.staffing.director", "garden").get(0))
        .isEqualTo(
            "one more director (staff-1) at garden; Education of staff-1: junior college; Years in relevant management of staff-1: 3 years;"
                + " Director training passed of staff-1: yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"})
  void every_piece_of_advice_on_the_bundled_case_does_what_it_states(String file) {
    verify(HENGSHUI, HENGSHUI.read(Path.of(file)));
  }

  @Test
  void every_piece_of_advice_on_the_garden_does_what_it_states() {
    verify(HENGSHUI, HENGSHUI.read("case.yaml", GARDEN));
  }

  @Test
  void every_piece_of_advice_in_australia_does_what_it_states() {
    verify(
        PlannerTest.NEW_SOUTH_WALES,
        PlannerTest.NEW_SOUTH_WALES.read(
            "case.yaml",
            """
            asOf: 2026-02-02
            jurisdiction: au-nsw
            institution:
              id: centre
              careType: CENTRE_BASED_DAY_CARE
              preschoolProgramme: NO_PRESCHOOL
              classes: [{id: room, childrenAges: [4, 5, 6, 14, 15], careWorkers: 1}]
            """));
  }

  private static void verify(ChildcarePolicy policy, ChildcareCase asked) {
    List<Advice> all = policy.advise(asked);
    Assessment before = policy.assess(asked);
    assertThat(all).isNotEmpty();
    for (Advice advice : all) {
      for (Advice.Remedy remedy : advice.remedies()) {
        Assessment after = policy.assess(remedy.changed());
        Answer turned = AnswerLookup.in(after, advice.answer().id(), advice.answer().subject()).orElseThrow();
        assertThat(turned.outcome()).as(advice.answer().id()).isIn(Outcome.MET, Outcome.ELIGIBLE);
        for (Advice.Effect effect : remedy.also()) {
          assertThat(AnswerLookup.in(before, effect.id(), effect.subject()).map(Answer::outcome)).isEqualTo(effect.before());
          assertThat(AnswerLookup.in(after, effect.id(), effect.subject()).map(Answer::outcome)).isEqualTo(effect.after());
        }
      }
      assertThat(advice.remedies()).extracting(Advice.Remedy::effort).allMatch(e -> e >= 1);
    }
  }

  @Test
  void only_the_questions_that_are_asked_are_advised_on() {
    ChildcareCase asked = HENGSHUI.read("case.yaml", GARDEN);
    Advisor advisor = new Advisor(io.github.huituo.internal.policy.LoadedPolicy.bundled("cn-131100").engine("cn-131100"));
    assertThat(advisor.of(asked, Set.of("cn.class.size"))).extracting(a -> a.answer().id()).containsExactly("cn.class.size");
  }
}
