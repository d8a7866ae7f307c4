package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.engine.Engine;
import io.github.huituo.testpack.BundledPolicy;
import org.junit.jupiter.api.Test;

/** What the rules of a question refer to. */
class QuestionReferencesTest {
  private static final Engine NATION = BundledPolicy.loaded().engine("cn");

  private static QuestionReferences.Of of(String question) {
    return QuestionReferences.of(NATION).of(NATION.law().question(question).orElseThrow());
  }

  @Test
  void a_term_that_is_one_of_two_alternatives_is_referred_to_with_its_facts() {
    QuestionReferences.Of entry = of("cn.child.entry-check");
    assertThat(entry.terms()).contains("short-absence", "rechecked");
    assertThat(entry.facts()).contains("child.monthsAway", "child.recheckedAfterAbsence");
    assertThat(entry.parameters()).contains("cn.child.entry-check.absence");
  }

  @Test
  void a_variable_that_is_called_like_a_fact_of_another_kind_is_no_reference_to_it() {
    assertThat(of("cn.filing.filed").facts()).doesNotContain("enrolment.institution");
    assertThat(of("cn.filing.filed").facts()).contains("institution.filed");
  }
}
