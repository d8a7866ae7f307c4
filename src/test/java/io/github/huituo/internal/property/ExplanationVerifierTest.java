package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.ImmutableEntitlementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.ComputationStep;
import io.github.huituo.internal.law.ScheduleStep;
import io.github.huituo.internal.law.StaffStep;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An explanation that does not lead to its amount is found, whatever is wrong. */
class ExplanationVerifierTest {
  private PropertyCase trial;
  private EntitlementAnswer answer;

  @BeforeEach
  void threeMonthsOfAHundred() throws IOException {
    LoadedPolicy policy = TestPack.someland().policy();
    PropertyContext world = new PropertyContext(policy, "xx");
    trial =
        new PropertyCase(
            world,
            policy.read("case.yaml", "{asOf: 2024-05-02, jurisdiction: xx, family: {id: f, children: [{id: c, birthDate: 2024-03-10, resident: true}]}}"),
            1);
    answer = trial.result().assessment().orElseThrow().entitlement("xx.grant").all().get(0);
  }

  private Optional<String> fault(ComputationStep... steps) {
    return ExplanationVerifier.fault(ImmutableEntitlementAnswer.builder().from(answer).steps(List.of(steps)).build(), trial).map(t -> t.in("en"));
  }

  private static ComputationStep run(String each, int times, String all) {
    return new ScheduleStep.Run(Money.parse(each), times, "2024-03", "2024-05", Money.parse(all));
  }

  @Test
  void the_explanation_of_the_library_leads_to_the_amount() {
    assertThat(answer.steps()).containsExactly(run("SEK 100.00", 3, "SEK 300.00"));
    assertThat(ExplanationVerifier.fault(answer, trial)).isEmpty();
  }

  @Test
  void a_wrong_product_is_found() {
    assertThat(fault(run("SEK 100.00", 3, "SEK 301.00"))).hasValueSatisfying(message -> assertThat(message).contains("does not follow"));
  }

  @Test
  void an_amount_without_a_source_is_found() {
    assertThat(fault(run("SEK 75.00", 4, "SEK 300.00"))).hasValueSatisfying(message -> assertThat(message).contains("does not follow"));
  }

  @Test
  void a_step_that_is_left_out_is_found() {
    assertThat(fault()).hasValueSatisfying(message -> assertThat(message).contains("does not follow from the steps"));
  }

  @Test
  void a_step_too_many_is_found() {
    assertThat(fault(run("SEK 100.00", 3, "SEK 300.00"), run("SEK 100.00", 1, "SEK 100.00")))
        .hasValueSatisfying(message -> assertThat(message).contains("does not follow from the steps"));
  }

  @Test
  void a_step_that_nobody_can_compute_is_found() {
    assertThat(fault(new StaffStep.OfGroups(3, Text.same("staff")), run("SEK 100.00", 3, "SEK 300.00"))).isPresent();
  }
}
