package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of an author of rules, as {@code check} and {@code test} print them. What they find is shown by {@code CheckTest}. */
class CheckCommandTest {
  @TempDir Path folder;

  private String checkErrors(TestPack pack) {
    pack.writeTo(folder.resolve("rules"));
    CommandRun result = CommandRun.of("check", "--rules", folder.resolve("rules").toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    return result.below(folder).out();
  }

  @Test
  void every_mistake_is_printed_with_its_line_and_a_caret() {
    TestPack pack =
        TestPack.someland()
            .edit("class-size.drl", "childCount != null", "childrenCount != null")
            .edit("parameters/size.yaml", ", source: act", "");
    assertThat(checkErrors(pack))
        .isEqualTo(
            """
            rules/xx/class-size.drl:5:36: the rule "A class is as small as it should be, or too large" asks ClassGroup for the fact \
            'childrenCount', which is not in the vocabulary; did you mean 'childCount'?
              $class : ClassGroup( $children : childrenCount != null )
                                               ^
            rules/xx/parameters/size.yaml:5:5: 'source' is missing here
              - {from: 2020-01-01, article: "1", evidence: text, value: 5}
                ^
            errors: 2, warnings: 0
            """);
  }

  @Test
  void a_rule_that_does_not_end_is_printed_with_its_line() {
    assertThat(checkErrors(TestPack.someland().edit("class-size.drl", "childCount != null )", "childCount != null")))
        .startsWith("rules/xx/class-size.drl:6:");
  }

  @Test
  void a_local_pack_that_loosens_a_protected_minimum_is_refused() {
    TestPack hengshui = TestPack.rules("cn-131100");
    String national = TestPack.rules("cn").content("cn/classes/class-size.parameters.yaml");
    String local = "cn-131100/classes/class-size.parameters.yaml";
    assertThat(checkErrors(hengshui.with(local, national.replace("INFANT: 10", "INFANT: 11"))))
        .contains("rules/cn-131100/classes/class-size.parameters.yaml:")
        .contains("the value 11 of 'cn.class.size' loosens the protected minimum 10 of 'nhc-2019-58-setting'");
    Path stricter = folder.resolve("stricter");
    hengshui.with(local, national.replace("INFANT: 10", "INFANT: 8")).writeTo(stricter);
    assertThat(CommandRun.of("check", "--rules", stricter.toString(), "--cases", "0").code()).isZero();
  }

  @Test
  void what_synthetic_people_are_made_of_is_checked_too() {
    assertThat(
            checkErrors(
                TestPack.rules("cn-131100")
                    .edit("cn-131100/population.yaml", "womanAge: {between: [21, 42], missing: 0.15, evidence: assumption}", "womanAge: {evidence: text}")))
        .contains("rules/cn-131100/population.yaml:")
        .contains("a figure has exactly one of value, share, of, each, between, median, daysBefore")
        .contains("a figure has a source, or the evidence 'assumption' and none");
  }

  @Test
  void a_good_folder_passes_check_and_test() {
    TestPack.someland().writeTo(folder);
    assertThat(CommandRun.of("check", "--rules", folder.toString(), "--lang", "en"))
        .isEqualTo(new CommandRun(0, folder + ": no errors (packs: 1)\n", ""));
    CommandRun test = CommandRun.of("test", "--rules", folder.toString(), "--lang", "en");
    assertThat(test.out()).endsWith("\n4 passed, 0 failed\n");
    assertThat(test.code()).isZero();
  }

  @Test
  void a_wrong_scenario_is_reported_with_both_values() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scenario.yaml"),
            """
            - name: An infant class may hold 11 children
              case:
                asOf: 2025-06-01
                jurisdiction: cn
                institution: {classes: [{id: k1, band: INFANT, children: 11}]}
              expect:
                - {id: cn.class.size, subject: k1, outcome: MET}
            """);
    CommandRun result = CommandRun.of("test", file.toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "scenario.yaml:7:49: the scenario \"An infant class may hold 11 children\": outcome of cn.class.size / k1: expected MET, but was NOT_MET");
  }

  @Test
  void a_folder_of_packs_is_checked_in_their_language() {
    TestPack.head().append("pack.yaml", "language: en\n").writeTo(folder);
    assertThat(CommandRun.of("check", "--rules", folder.toString()).out()).isEqualTo(folder + ": no errors (packs: 1)\n");
    TestPack.head().append("pack.yaml", "language: zh\n").writeTo(folder);
    assertThat(CommandRun.of("check", "--rules", folder.toString()).out()).isEqualTo(folder + "：1 个规则包，没有错误\n");
  }
}
