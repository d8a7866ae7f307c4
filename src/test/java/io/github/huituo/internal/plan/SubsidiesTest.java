package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.RuleConflictException;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.testpack.TestPack;
import org.junit.jupiter.api.Test;

/** A plan whose subsidies cannot be told says so. It does not say that there are none. */
class SubsidiesTest {
  private static final String DEMAND = "{asOf: 2026-01-05, jurisdiction: xx, demand: {agesInMonths: {20: 4}}, fee: SEK 90.00}";

  /** A country that asks about a grant for care and its fee. */
  private static final TestPack LAND =
      TestPack.someland()
          .with(
              "questions.yaml",
              """
              requirements:
                - id: xx.fee
                  subject: enrolment
                  from: 2020-01-01
                  severity: MANDATORY
                  title: {zh: 收费, en: Fee}
                  sources: [{source: act, article: "3"}]
                  facts: [enrolment.monthlyFee]
              entitlements:
                - id: xx.grant
                  subject: child
                  from: 2020-01-01
                  title: {zh: 补助, en: Grant}
                  sources: [{source: act, article: "2"}]
                  facts: [child.birthDate, enrolment.monthlyFee]
              """)
          .parameter("nothing", "unit: {zh: 份, en: parts}", "value: 0")
          .without("class-size.drl")
          .with("grant.drl", grant("Every child in care has the grant", "$answers.eligible( $child );"))
          .with("fee.drl", fee("Every fee is low", "$answers.met( $care );"));

  private static String grant(String name, String consequence) {
    return rule(name, "xx.grant", "$child : Child( birthDate != null )\n  exists( Enrolment( child == $child, monthlyFee != null ) )", consequence);
  }

  private static String fee(String name, String consequence) {
    return rule(name, "xx.fee", "$care : Enrolment( monthlyFee != null )", consequence);
  }

  private static String rule(String name, String question, String conditions, String consequence) {
    return """
        rule "%s"
          @question("%s") @source("act 2") @en("So it is.") @zh("是。")
        when
          $answers : Answers()
          $nothing : Parameter( id == "xx.nothing" )
          $monthly : Parameter( id == "xx.grant.monthly" )
          %s
        then
          %s
        end

        """
        .formatted(name, question, conditions, consequence);
  }

  private static Plan plan(TestPack pack) {
    return ChildcarePolicy.load(pack).plan("demand.yaml", DEMAND);
  }

  private static Problem problem(TestPack pack, Class<? extends HuituoException> type) {
    ChildcarePolicy policy = ChildcarePolicy.load(pack);
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> policy.plan("demand.yaml", DEMAND));
    assertThat(thrown).isExactlyInstanceOf(type);
    assertThat(thrown.problems()).hasSize(1);
    return thrown.problems().get(0);
  }

  @Test
  void what_the_rules_give_for_the_children_is_listed() {
    Plan plan = plan(LAND);
    assertThat(plan.subsidies()).extracting(Plan.Subsidy::id).containsExactly("xx.grant");
    assertThat(plan.subsidies()).extracting(Plan.Subsidy::outcome).containsExactly(Outcome.ELIGIBLE);
    assertThat(plan.prices()).extracting(Plan.Price::outcome).containsExactly(Outcome.MET);
  }

  @Test
  void rules_that_contradict_each_other_on_a_subsidy_are_a_conflict() {
    Problem problem =
        problem(LAND.append("grant.drl", grant("No child has the grant", "$answers.notEligible( $child );")), RuleConflictException.class);
    assertThat(problem.key()).isEqualTo("conflict");
    assertThat(problem.in("en")).contains("two rules answer 'xx.grant'", "Every child in care has the grant", "No child has the grant");
  }

  @Test
  void rules_that_contradict_each_other_on_the_fee_are_a_conflict() {
    Problem problem = problem(LAND.append("fee.drl", fee("No fee is low", "$answers.notMet( $care );")), RuleConflictException.class);
    assertThat(problem.key()).isEqualTo("conflict");
    assertThat(problem.in("en")).contains("two rules answer 'xx.fee'", "Every fee is low", "No fee is low");
  }

  @Test
  void a_rule_that_fails_on_a_subsidy_is_named() {
    TestPack pack =
        LAND.with("grant.drl", grant("A part of nothing", "$answers.eligible( $child, $monthly.of().dividedBy($nothing.of()) );"));
    assertThat(problem(pack, HuituoException.class).in("en")).contains("not foreseen, in the rule \"A part of nothing\"");
  }

  @Test
  void a_rule_that_fails_on_the_fee_is_named() {
    TestPack pack = LAND.with("fee.drl", fee("A part of nothing", "$answers.atMost( $care, $monthly.of().dividedBy($nothing.of()), $monthly.of() );"));
    assertThat(problem(pack, HuituoException.class).in("en")).contains("not foreseen, in the rule \"A part of nothing\"");
  }
}
