package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hengshui raises its amount for a second child from 2026 on. It lowers that for a first child, and renames a rule. */
class DiffCommandTest {
  @TempDir Path folder;

  private CommandRun run(String... args) {
    return CommandRun.of(args).below(folder);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private TestPack raised;

  @BeforeEach
  void writeBothSides() {
    TestPack hengshui = TestPack.rules("cn-131100").writeTo(folder.resolve("old"));
    String monthly = "cn-131100/care-place/care-place-subsidy.parameters.yaml";
    String text = hengshui.content(monthly);
    raised =
        hengshui
            .append(
                monthly,
                text.substring(text.indexOf("    - from:"))
                    .replace("2023-01-01\n      source: hengshui-2022-birth-support", "2026-01-01\n      source: hengshui-2026-report")
                    .replace("1: 300", "1: 250")
                    .replace("2: 500", "2: 600"))
            .writeTo(folder.resolve("new"));
  }

  private void rename() {
    raised
        .edit("cn-131100/care-place/care-place-subsidy.drl", "rule \"A child that is three has", "rule \"A three-year-old has")
        .writeTo(folder.resolve("new"));
  }

  private String cases(String... lines) throws IOException {
    return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", lines) + "\n").toString();
  }

  private static String family(String id, int birthOrder) {
    return """
        {"caseId":"%s","asOf":"2025-09-01","jurisdiction":"cn-131100","settings":{"cn-131100.third-child-amount":1000},\
        "family":{"id":"f","children":[{"id":"an","birthDate":"2023-12-05","birthOrder":%d,"policyCompliantBirth":true,\
        "enrolment":{"institution":"garden","serviceType":"FULL_DAY","from":"2025-03-01","monthlyFee":"CNY 1800.00"}}]},\
        "institution":{"id":"garden","location":"cn-131100","registered":true,"filed":{"on":"2024-05-10"}}}"""
        .formatted(id, birthOrder);
  }

  @Test
  void changes_are_described_in_words_that_an_author_knows() throws IOException {
    rename();
    CommandRun result = run("diff", at("old"), at("new"), "--lang", "en");
    assertThat(result.code()).isZero();
    int line =
        Files.readAllLines(folder.resolve("old/cn-131100/care-place/care-place-subsidy.drl"))
                .indexOf("rule \"A child that is three has no care-place subsidy\"")
            + 1;
    assertThat(result.out())
        .isEqualTo(
            """
            From old to new

            cn-131100
              Parameters
                ~ cn-131100.care-place-subsidy.monthly, birthOrder 1: 300 → 250 CNY/month from 2026-01-01 (hengshui-2026-report)
                ~ cn-131100.care-place-subsidy.monthly, birthOrder 2: 500 → 600 CNY/month from 2026-01-01 (hengshui-2026-report)
                ~ cn-131100.care-place-subsidy.monthly, birthOrder 3, [4, ): source hengshui-2022-birth-support (corroborated) → hengshui-2026-report (corroborated) from 2026-01-01
              Rules
                ~ "A child that is three has no care-place subsidy" → "A three-year-old has no care-place subsidy" (name only)  old/cn-131100/care-place/care-place-subsidy.drl:LINE → new/cn-131100/care-place/care-place-subsidy.drl:LINE
            """
                .replace("LINE", String.valueOf(line)));
  }

  @Test
  void rules_that_are_the_same_are_one_sentence() {
    assertThat(run("diff", at("old"), "bundled", "--lang", "en"))
        .isEqualTo(new CommandRun(0, "Nothing changed from old to bundled.\n", ""));
    assertThat(run("diff", at("old"), at("old")).out()).isEqualTo("从 old 到 old 没有变化。\n");
  }

  @Test
  void a_zip_file_is_a_side_too() throws IOException {
    Path zip = folder.resolve("old.zip");
    try (var archive = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(folder.resolve("old"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        archive.putNextEntry(new java.util.zip.ZipEntry(folder.resolve("old").relativize(file).toString()));
        archive.write(Files.readAllBytes(file));
      }
    }
    assertThat(run("diff", zip.toString(), at("old"), "--lang", "en").out()).isEqualTo("Nothing changed from old.zip to old.\n");
  }

  /** The sums are those of ReformTest: 37800 and 38350 yuan. */
  @Test
  void who_gains_and_who_loses_follows_what_changed() throws IOException {
    String cases =
        cases(family("li", 2), family("wang", 1), family("zhao", 3), family("sun", 2).replace("\"family\"", "\"famly\""));
    CommandRun result = run("diff", at("old"), at("new"), "--cases", cases, "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).as("no bar where nobody looks at a terminal").isEmpty();
    String report = result.out().substring(result.out().indexOf("Cases: "));
    assertThat(report.substring(0, report.indexOf("    cases.jsonl:")))
        .isEqualTo(
            """
            Cases: 4
              1 unchanged, 1 gain, 1 lose, 0 changed otherwise, 1 could not be read

            By programme
              programme                     title               of                  old       new  difference  gain  lose
              cn-131100.care-place-subsidy  Care-place subsidy  the child  CNY 37800.00  38350.00     +550.00     1     1
              unchanged: cn-131100.third-child-delivery-subsidy CNY 5000.00

            By payee
              payee                     old       new  difference  gain  lose
              the family        CNY 5000.00   5000.00        0.00     0     0
              the institution  CNY 37800.00  38350.00     +550.00     1     1

            Largest changes
              li (line 1)    an  Care-place subsidy  cn-131100.care-place-subsidy  CNY 10500.00 → 11600.00  +1100.00
              wang (line 2)  an  Care-place subsidy  cn-131100.care-place-subsidy    CNY 6300.00 → 5750.00   -550.00

            Lines that could not be read or assessed
              sun (line 4) under both
            """);
    assertThat(report).contains("cases.jsonl:4:").contains("did you mean 'family'?");
    assertThat(run("diff", at("old"), at("new"), "--cases", cases, "--lang", "en").out()).isEqualTo(result.out());
  }

  @Test
  void what_a_change_costs_is_stated_by_year_group_and_value() throws IOException {
    String cases = cases(family("li", 2), family("wang", 1));
    CommandRun result =
        run(
            "diff", at("old"), at("new"), "--cases", cases, "--lang", "en", "--years", "2", "--sweep",
            "cn-131100.care-place-subsidy.monthly/birthOrder/2=600..700:100", "--summary", at("cost.json"));
    assertThat(result.out().substring(result.out().indexOf("Cost by programme")))
        .isEqualTo(
            """
            Cost by programme and year
              2 cases, 0 that could not be read or assessed under both laws.
              Amounts fall due in 2 calendar years from that of each case on, as its children grow; children that are born later are not in the population.
              Programme                                         Year           Old       New  Difference
              Care-place subsidy  cn-131100.care-place-subsidy  2025  CNY 8,000.00  8,000.00        0.00
              Care-place subsidy  cn-131100.care-place-subsidy  2026  CNY 8,800.00  9,350.00     +550.00
              in all                                            2025  CNY 8,000.00  8,000.00        0.00
              in all                                            2026  CNY 8,800.00  9,350.00     +550.00

            By Birth order
              Group              Old        New  Difference  gain  lose
              1         CNY 6,300.00   5,750.00     -550.00     0     1
              2        CNY 10,500.00  11,600.00   +1,100.00     1     0

            By province
              Group                       Old        New  Difference  gain  lose
              Hebei  cn-130000  CNY 16,800.00  17,350.00     +550.00     1     1

            By city
              Group                          Old        New  Difference  gain  lose
              Hengshui  cn-131100  CNY 16,800.00  17,350.00     +550.00     1     1

            Cost for each value of cn-131100.care-place-subsidy.monthly/birthOrder/2=600..700:100
              Value            Old       Cost  Difference
                600  CNY 16,800.00  18,350.00   +1,550.00
                700  CNY 16,800.00  20,450.00   +3,650.00
            """);
    Node budget = Documents.json("cost.json", 1, Files.readString(folder.resolve("cost.json")));
    assertThat(budget.get("costs").orElseThrow().items()).hasSize(2);
    assertThat(budget.get("swept").orElseThrow().items().get(1).get("difference").orElseThrow().text()).isEqualTo("3650.00");
    assertThat(run("diff", at("old"), at("new"), "--years", "2", "--lang", "en").err())
        .isEqualTo("diff: --years needs a population: --cases or --population\n");
    assertThat(run("diff", at("old"), at("new"), "--cases", cases, "--years", "31", "--lang", "en").err())
        .isEqualTo("diff: the number of years must be from 1 to 30, not 31\n");
    assertThat(
            run("diff", at("old"), at("new"), "--cases", cases, "--by", "child.birthOrder", "--lang", "en", "--old-date", "2025-01-01", "--new-date", "2026-01-01")
                .err())
        .isEqualTo("diff: --by takes each case on its own day; leave out --old-date and --new-date\n");
  }

  /** From 2026 on the nation asks about daily fire safety. It is a fact that the case lacks. */
  @Test
  void two_days_of_one_folder_are_compared() throws IOException {
    CommandRun result =
        run(
            "diff",
            at("new"),
            at("new"),
            "--old-date",
            "2025-12-31",
            "--new-date",
            "2026-01-01",
            "--cases",
            cases(family("li", 2)),
            "--lang",
            "en");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("From new on 2025-12-31 to new on 2026-01-01\n")
        .contains("~ cn-131100.care-place-subsidy.monthly, birthOrder 2: 500 → 600 CNY/month (hengshui-2026-report)\n")
        .contains("Cases: 1\n  0 unchanged, 0 gain, 0 lose, 1 changed otherwise, 0 could not be read\n")
        .containsPattern("\n  cn\\.safety\\.fire-rules +Daily fire safety +not asked → undetermined +1\n")
        .containsPattern("\n  cn\\.child-rearing-subsidy\\.open +Applications of 2026 .* are open +not asked → not eligible +1\n");
  }

  @Test
  void one_day_without_the_other_is_wrong_usage() {
    CommandRun result = run("diff", at("old"), at("new"), "--old-date", "2026-01-01");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--new-date");
  }

  @Test
  void json_holds_the_same() throws IOException {
    CommandRun result = run("diff", at("old"), at("new"), "--cases", cases(family("li", 2)), "--format", "json");
    Node document = Documents.json("diff", 1, result.out());
    Node value = document.get("changes").orElseThrow().items().get(0).get("details").orElseThrow().items().get(1);
    assertThat(value.get("row").orElseThrow().get("birthOrder").map(Node::text)).contains("2");
    assertThat(value.get("from").map(Node::text)).contains("2026-01-01");
    assertThat(value.get("old").orElseThrow().get("value").map(Node::text)).contains("500");
    assertThat(value.get("new").orElseThrow().get("value").map(Node::text)).contains("600");
    Node population = document.get("population").orElseThrow();
    assertThat(population.get("cases").orElseThrow().get("gain").map(Node::text)).contains("1");
    Node programme = population.get("programmes").orElseThrow().items().get(0);
    assertThat(programme.get("difference").orElseThrow().get("value").map(Node::text)).contains("1100.00");
  }

  @Test
  void a_folder_that_is_not_there_is_one_sentence() {
    assertThat(run("diff", at("none"), at("new"), "--lang", "en"))
        .isEqualTo(new CommandRun(1, "", "none: there is no such folder\n"));
  }
}
