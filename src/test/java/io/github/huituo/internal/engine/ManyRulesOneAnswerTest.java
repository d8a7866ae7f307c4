package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.author.Someland;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Someland.in(folder);
    Files.delete(folder.resolve("xx/class-size.drl"));
    Files.writeString(
        folder.resolve("xx/parameters/other.yaml"),
        """
        id: xx.other
        description: {zh: 其他, en: Other}
        unit: {zh: 个, en: pieces}
        values: [{from: 2020-01-01, source: act, article: "9", evidence: corroborated, value: {silent: {zh: 无, en: nothing}}}]
        """);
  }

  private void rules(String... rules) throws IOException {
    Files.writeString(folder.resolve("xx/size.drl"), String.join("", rules));
  }

  private static String rule(String name, String article, String parameter, String then) {
    return RULE.formatted(name, article, name, name, parameter, then);
  }

  private Answer answer() {
    LoadedPolicy policy = LoadedPolicy.load(folder);
    return policy
        .assess(policy.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: n, classes: [{id: k, children: 5}]}}"))
        .requirement("xx.class.size")
        .subject("k");
  }

  @Test
  void twoThatAgreeAreBothStatedAndCited() throws IOException {
    rules(rule("Second", "8", "xx.class.size", "$answers.met( $class );"), rule("First", "7", "xx.other", "$answers.met( $class );"));
    assertThat(answer().outcome()).isEqualTo(Outcome.MET);
    assertThat(answer().because().in("en")).isEqualTo("First. Second.");
    assertThat(answer().because().in("zh")).isEqualTo("First。Second。");
    assertThat(answer().rules()).containsExactly("First", "Second");
    assertThat(answer().sources()).extracting(s -> s.article().orElse("")).containsExactly("1", "7", "8", "9");
  }

  @Test
  void oneThatDecidesMakesTheOpenPointOfAnotherIrrelevant() throws IOException {
    rules(
        rule("Silent", "7", "xx.other", "$answers.undetermined( $class, $size.of() );"),
        rule("Small", "8", "xx.class.size", "$answers.atMost( $class, $children, $size.of() );"));
    assertThat(answer().outcome()).isEqualTo(Outcome.MET);
    assertThat(answer().rules()).containsExactly("Small");
    rules(rule("Silent", "7", "xx.other", "$answers.undetermined( $class, $size.of() );"));
    assertThat(answer().outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void twoThatDisagreeAreTheErrorOfBothInTheOrderOfTheFile() throws IOException {
    String met = rule("Yes", "7", "xx.class.size", "$answers.met( $class );");
    String notMet = rule("No", "8", "xx.class.size", "$answers.notMet( $class );");
    rules(met, notMet);
    assertThatThrownBy(this::answer).hasMessageContaining("\"Yes\" gives MET, \"No\" at " + folder + "/xx/size.drl:12:1 gives NOT_MET");
    rules(notMet, met);
    assertThatThrownBy(this::answer).hasMessageContaining("\"No\" gives NOT_MET, \"Yes\" at " + folder + "/xx/size.drl:12:1 gives MET");
  }
}
