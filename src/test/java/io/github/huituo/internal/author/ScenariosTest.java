package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of a scenario that fails. Ida, born in January 2025, has 100 kronor for each of three months; a class of seven
 * has two children too many; in January 2022, the last month before her
 * third birthday, each of Yue's parents deducts half of 1,000 yuan.
 */
class ScenariosTest {
  @TempDir Path folder;

  private TestPack pack = TestPack.someland();

  /** Runs one scenario and returns its failures, without the name of the file. */
  private List<String> failures(String scenario) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
    Scenarios runner = new Scenarios(pack.policy());
    return Scenarios.of(file).stream()
        .flatMap(s -> runner.run(s).stream())
        .map(p -> p.in("en").replace(file + ":", ""))
        .toList();
  }

  private List<String> ida(String expected) throws IOException {
    return failures(
        """
        - name: Ida
          case: {asOf: 2025-06-01, jurisdiction: xx, family: {id: berg, children: [{id: ida, birthDate: 2025-01-15, resident: true}]}}
          expect:
            - id: xx.grant
              subject: ida
        """
            + expected.indent(6));
  }

  @Test
  void what_holds_is_not_reported() throws IOException {
    assertThat(ida("outcome: ELIGIBLE")).isEmpty();
    assertThat(ida("total: SEK 300.00\nsources: [act]\ninterpretations: []\nbecause: Granted")).isEmpty();
  }

  @Test
  void a_total_is_reported_with_its_difference() throws IOException {
    assertThat(ida("total: SEK 320.50"))
        .containsExactly("6:14: the scenario \"Ida\": total of xx.grant / ida: expected SEK 320.50, but was SEK 300.00, SEK 20.50 less");
    assertThat(ida("total: SEK 280.00"))
        .containsExactly("6:14: the scenario \"Ida\": total of xx.grant / ida: expected SEK 280.00, but was SEK 300.00, SEK 20.00 more");
  }

  @Test
  void amounts_in_two_currencies_have_no_difference() throws IOException {
    assertThat(ida("total: NOK 300.00"))
        .containsExactly("6:14: the scenario \"Ida\": total of xx.grant / ida: expected NOK 300.00, but was SEK 300.00");
  }

  @Test
  void a_number_is_reported_with_its_difference() throws IOException {
    assertThat(
            failures(
                """
                - name: Seven owls
                  case: {asOf: 2025-06-01, jurisdiction: xx, institution: {id: brook, classes: [{id: owls, children: 7}]}}
                  expect:
                    - {id: xx.class.size, subject: owls, outcome: MET, required: 8, shortfall: 1, unit: null}
                """))
        .containsExactly(
            "4:51: the scenario \"Seven owls\": outcome of xx.class.size / owls: expected MET, but was NOT_MET",
            "4:66: the scenario \"Seven owls\": required of xx.class.size / owls: expected 8, but was 5, 3 less",
            "4:80: the scenario \"Seven owls\": shortfall of xx.class.size / owls: expected 1, but was 2, 1 more",
            "4:89: the scenario \"Seven owls\": unit of xx.class.size / owls: expected null, but was {en: children, zh: 人}");
  }

  @Test
  void payments_are_reported_by_period_as_missing_extra_or_different() throws IOException {
    assertThat(
            ida(
                """
                payments:
                  - {period: 2025-02, amount: SEK 90.00, payee: FAMILY}
                  - {period: 2025-03, amount: SEK 100.00, payee: FAMILY}
                  - {period: 2025-04, amount: SEK 100.00, payee: FAMILY}
                  - {period: 2025-05, amount: SEK 100.00, payee: FAMILY}
                """))
        .containsExactly(
            "7:9: the scenario \"Ida\": payments of xx.grant / ida: not expected: 2025-01 SEK 100.00 FAMILY",
            "7:37: the scenario \"Ida\": payments 2025-02.amount of xx.grant / ida: expected SEK 90.00, but was SEK 100.00, SEK 10.00 more",
            "9:11: the scenario \"Ida\": payments of xx.grant / ida: missing: 2025-04 SEK 100.00 FAMILY, 2025-05 SEK 100.00 FAMILY");
  }

  @Test
  void payments_of_one_period_to_two_are_distinguished_by_the_payee() throws IOException {
    assertThat(
            failures(
                """
                - name: Yue's parents halve January
                  case: {asOf: 2022-01-15, jurisdiction: cn, family: {id: wang, children: [{id: yue, birthDate: 2019-02-10, deductionSplit: HALF_EACH}]}}
                  expect:
                    - id: cn.infant-care-deduction
                      subject: yue
                      payments:
                        - {period: 2022-01, amount: CNY 500.00, payee: TAXPAYER}
                        - {period: 2022-01, amount: CNY 400.00, payee: OTHER_TAXPAYER}
                """))
        .containsExactly(
            "8:37: the scenario \"Yue's parents halve January\": payments 2022-01.amount of cn.infant-care-deduction / yue:"
                + " expected CNY 400.00, but was CNY 500.00, CNY 100.00 more");
  }

  @Test
  void missing_and_extra_items_of_a_list_are_reported() throws IOException {
    assertThat(ida("sources: [decree, ordinance]"))
        .containsExactly(
            "6:16: the scenario \"Ida\": sources of xx.grant / ida: not expected: act",
            "6:17: the scenario \"Ida\": sources of xx.grant / ida: missing: decree, ordinance");
  }

  @Test
  void a_reading_that_is_not_used_is_reported_as_missing() throws IOException {
    assertThat(ida("interpretations: {sunday: YES}"))
        .containsExactly(
            "6:33: the scenario \"Ida\": interpretations.sunday of xx.grant / ida: expected YES, but there is none");
  }

  @Test
  void an_answer_about_nobody_names_those_who_are_answered() throws IOException {
    String twins =
        "- name: Twins\n  case: {asOf: 2025-06-01, jurisdiction: xx, family: {id: berg, children: ["
            + "{id: ida, birthDate: 2025-01-15, resident: true}, {id: ove, birthDate: 2025-01-15, resident: true}]}}\n  expect:\n";
    assertThat(failures(twins + "    - {id: xx.grant, subject: eva, outcome: ELIGIBLE}\n"))
        .containsExactly(
            "4:31: the scenario \"Twins\": there is no answer to 'xx.grant' about 'eva'; there are answers about: ida, ove");
    assertThat(failures(twins + "    - {id: xx.grant, outcome: ELIGIBLE}\n"))
        .containsExactly(
            "4:12: the scenario \"Twins\": 'xx.grant' is answered about several subjects; name one as 'subject': ida, ove");
    assertThat(failures(twins + "    - {id: xx.grand, subject: ida, outcome: ELIGIBLE}\n"))
        .containsExactly(
            "4:12: the scenario \"Twins\": 'xx.grand' is not asked of any subject of this case on this date; did you mean 'xx.grant'?");
  }

  @Test
  void coverage_counts_rules_definitions_questions_and_both_outcomes() {
    assertThat(coverage()).isEqualTo(new ScenarioCoverage(5, 5, 2, 2, 2, com.google.common.collect.ImmutableList.of()));
  }

  @Test
  void a_definition_that_never_holds_and_a_no_that_is_never_expected_are_reported() throws IOException {
    pack = pack.with(
        "scenarios/grant.yaml",
        """
        - name: Ida
          case: {asOf: 2025-06-01, jurisdiction: xx, family: {id: berg, children: [{id: ida, birthDate: 2025-01-15, resident: true}]}}
          expect: [{id: xx.grant, subject: ida, outcome: ELIGIBLE}]
        """);
    ScenarioCoverage coverage = coverage();
    assertThat(coverage.problems().stream().map(p -> p.in("en")))
        .containsExactly(
            "xx/grant.drl:8:1: no scenario fires the rule \"A child who does not live here is at home elsewhere\"",
            "xx/grant.drl:27:1: no scenario fires the rule \"A child at home elsewhere has no grant\"",
            "xx/questions.yaml:10:5: warning: no scenario of 'xx.grant' expects NOT_ELIGIBLE");
    assertThat(coverage.rulesFired()).isEqualTo(3);
    assertThat(coverage.questionsCovered()).isEqualTo(2);
    assertThat(coverage.questionsBothWays()).isEqualTo(1);
    assertThat(coverage.errors()).hasSize(2);
  }

  @Test
  void a_question_without_scenario_is_reported() throws IOException {
    pack = pack.without("scenarios/size.yaml");
    ScenarioCoverage coverage = coverage();
    assertThat(coverage.errors().stream().map(p -> p.in("en")))
        .containsExactly(
            "xx/class-size.drl:1:1: no scenario fires the rule \"A class is as small as it should be, or too large\"",
            "xx/questions.yaml:2:5: no scenario expects an answer to 'xx.class.size'");
    assertThat(coverage.questionsCovered()).isEqualTo(1);
  }

  private ScenarioCoverage coverage() {
    Scenarios runner = new Scenarios(pack.policy());
    Scenarios.of(pack).forEach(s -> assertThat(runner.run(s)).isEmpty());
    return runner.coverage(Set.of("xx"));
  }
}
