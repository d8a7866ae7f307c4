package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** More than one rule concludes about the same question and subject. */
class ManyRulesOneAnswerTest {
  private static final String RULE =
      """

      rule "%s"
        @question("xx.class.size") @source("act %s") @en("%s.") @zh("%s。")
      when
        $answers : Answers()
        $class : ClassGroup( $children : childCount != null )
        $size : Parameter( id == "%s" )
      then
        %s
      end
      """;

  private static final TestPack WITHOUT_RULES =
      TestPack.someland().without("class-size.drl").with(
          "parameters/other.yaml",
        """
        id: xx.other
        description: {zh: 其他, en: Other}
        unit: {zh: 个, en: pieces}
        values: [{from: 2020-01-01, source: act, article: "9", evidence: corroborated, value: {silent: {zh: 无, en: nothing}}}]
        """);

  private TestPack pack = WITHOUT_RULES;

  private void rules(String... rules) {
    pack = WITHOUT_RULES.with("size.drl", String.join("", rules));
  }

  private static String rule(String name, String article, String parameter, String then) {
    return RULE.formatted(name, article, name, name, parameter, then);
  }

  private Answer answer() {
    return pack
        .assess("{asOf: 2025-06-01, jurisdiction: xx, institution: {id: n, classes: [{id: k, children: 5}]}}")
        .requirement("xx.class.size")
        .subject("k");
  }

  @Test
  void two_that_agree_are_both_stated_and_cited() throws IOException {
    rules(rule("Second", "8", "xx.class.size", "$answers.met( $class );"), rule("First", "7", "xx.other", "$answers.met( $class );"));
    assertThat(answer().outcome()).isEqualTo(Outcome.MET);
    assertThat(answer().because().in("en")).isEqualTo("First. Second.");
    assertThat(answer().because().in("zh")).isEqualTo("First。Second。");
    assertThat(answer().rules()).containsExactly("First", "Second");
    assertThat(answer().sources()).extracting(s -> s.article().orElse("")).containsExactly("1", "7", "8", "9");
  }

  @Test
  void one_that_decides_makes_the_open_point_of_another_irrelevant() throws IOException {
    rules(
        rule("Silent", "7", "xx.other", "$answers.undetermined( $class, $size.of() );"),
        rule("Small", "8", "xx.class.size", "$answers.atMost( $class, $children, $size.of() );"));
    assertThat(answer().outcome()).isEqualTo(Outcome.MET);
    assertThat(answer().rules()).containsExactly("Small");
    rules(rule("Silent", "7", "xx.other", "$answers.undetermined( $class, $size.of() );"));
    assertThat(answer().outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void two_that_disagree_are_the_error_of_both_in_the_order_of_the_file() throws IOException {
    String met = rule("Yes", "7", "xx.class.size", "$answers.met( $class );");
    String notMet = rule("No", "8", "xx.class.size", "$answers.notMet( $class );");
    rules(met, notMet);
    assertThatThrownBy(this::answer).hasMessageContaining("\"Yes\" gives MET, \"No\" at xx/size.drl:12:1 gives NOT_MET");
    rules(notMet, met);
    assertThatThrownBy(this::answer).hasMessageContaining("\"No\" gives NOT_MET, \"Yes\" at xx/size.drl:12:1 gives MET");
  }
}
