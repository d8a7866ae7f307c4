package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import org.junit.jupiter.api.Test;

/** Answers by the same rules and the same grounds have one basis. This also holds in assessments of other cases. */
class AnswerBasesTest {
  private static final String CASE =
      """
      asOf: 2025-06-01
      jurisdiction: cn
      institutions:
      - id: sun
        classes:
        - {id: a, band: SENIOR_TODDLER, children: 10, careWorkers: 2}
        - {id: b, band: SENIOR_TODDLER, children: 12, careWorkers: 3}
        - {id: c, band: JUNIOR_TODDLER, children: 10, careWorkers: 1}
      """;

  private static Answer ratio(String text, String room) {
    ChildcareCase read = BundledPolicy.get().read("case.yaml", text);
    Assessment assessment = BundledPolicy.get().assess(read);
    return assessment.requirement("cn.staffing.care-worker-ratio").subject(room);
  }

  @Test
  void two_classes_of_one_band_rest_on_the_same() {
    assertThat(ratio(CASE, "a").sources()).isNotEmpty().isSameAs(ratio(CASE, "b").sources());
    assertThat(ratio(CASE, "a").interpretations()).isSameAs(ratio(CASE, "b").interpretations());
    assertThat(ratio(CASE, "a").because()).isNotEqualTo(ratio(CASE, "b").because());
  }

  @Test
  void another_band_another_day_and_another_reading_have_bases_of_their_own() {
    assertThat(ratio(CASE, "a").sources()).isNotSameAs(ratio(CASE, "c").sources());
    assertThat(ratio(CASE, "a").sources()).isNotSameAs(ratio(CASE.replace("06-01", "06-02"), "a").sources());
    String chosen = CASE + "interpretations: {ratio-rounding: PER_CLASS}\n";
    assertThat(ratio(chosen, "a").interpretations()).extracting(i -> i.byHost()).containsExactly(true);
    assertThat(ratio(CASE, "a").interpretations()).extracting(i -> i.byHost()).containsExactly(false);
  }
}
