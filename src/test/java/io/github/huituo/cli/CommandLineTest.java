package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for cases, populations, coverage and the handbook. */
class CommandLineTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void without_an_option_the_language_is_that_of_the_jurisdiction() throws IOException {
    String okafor = "rules/au/subsidy/cases/okafor-2026.yaml";
    assertThat(CommandRun.of("assess", okafor).out()).startsWith("Australia  on 6 July 2026\n");
    assertThat(CommandRun.of("assess", okafor, "--lang", "zh").out()).startsWith("澳大利亚  截至 2026年7月6日\n");
    assertThat(CommandRun.of("assess", write("garden.yaml", CaseErrorsTest.GARDEN).toString()).out()).startsWith("衡水市  截至 2025年9月1日\n");
  }

  @Test
  void problems_of_a_case_are_in_the_language_of_its_jurisdiction() throws IOException {
    String wrong = "asOf: 2026-02-30\njurisdiction: au-vic\n";
    assertThat(CommandRun.of("assess", write("case.yaml", wrong).toString()).err()).contains("must be a date that exists");
    assertThat(CommandRun.of("assess", write("case.yaml", wrong.replace("au-vic", "cn")).toString()).err()).contains("日期");
  }

  @Test
  void without_a_command_the_bundled_nursery_is_one_care_worker_short() {
    assertThat(CommandRun.of().out())
        .contains("✘ 监控录像保存期 · garden：保存60日，不少于90日。\n")
        .contains("✘ 保育人员配比 · infants：应配保育人员3名，现有2名，缺1名。\n")
        .contains("达标 128 项，不达标 2 项，不适用 53 项");
    assertThat(CommandRun.of("assess", "--lang", "en").out())
        .contains("✘ Care workers for the class · infants: Care workers: 3 required, only 2 there, 1 too few.");
  }

  @Test
  void coverage_shows_where_a_provision_is_answered_or_why_not() {
    assertThat(CommandRun.of("coverage", "--rules", "rules", "--lang", "en").out())
        .contains("| Children in a family childcare point | ")
        .contains(" art. 2 | \"每个家庭托育点的收托人数不得超过5人\" | cn.family-point.capacity — rules/cn/_scenarios/first-days.yaml, ")
        .contains(" | F-01, F-02, N2-41 |\n")
        .contains("| Education and Care Services National Regulations reg. 123 |")
        .contains(" | The source names no jurisdiction; it is not national law. | N-29 |\n");
  }

  @Test
  void the_same_case_gives_the_same_bytes() {
    String first = CommandRun.of("assess", "--format", "json").out();
    assertThat(CommandRun.of("assess", "--format", "json").out()).isEqualTo(first);
    assertThat(CommandRun.of("assess", "--format", "jsonl").out().lines()).hasSize(1);
  }

  @Test
  void a_population_keeps_its_order_and_its_bad_lines() throws IOException {
    Path rules = folder.resolve("rules");
    TestPack.someland().writeTo(rules);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append(
          i % 1000 == 999
              ? "{\"caseId\":\"c" + i + "\",\"asOf\":\"2025-06-01\",\"jurisdiction\":\"xx\",\"famly\":{}}\n"
              : "{\"caseId\":\"c" + i + "\",\"asOf\":\"2025-06-01\",\"jurisdiction\":\"xx\",\"institution\":{\"classes\":[{\"children\":"
                  + i % 12 + "}]}}\n");
    }
    Path cases = write("cases.jsonl", lines + "not json\n");
    Path out = folder.resolve("out.jsonl");
    CommandRun result = CommandRun.of("simulate", "--rules", rules.toString(), "--cases", cases.toString(), "--out", out.toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("4995 cases assessed, 6 lines that could not be read");
    var written = Files.readAllLines(out);
    assertThat(written).hasSize(5001);
    for (int i = 0; i < 5000; i++) {
      assertThat(written.get(i)).startsWith("{\"caseId\":\"c" + i + "\",");
    }
    assertThat(written.get(999))
        .startsWith("{\"caseId\":\"c999\",\"line\":1000,\"error\":[")
        .contains("cases.jsonl:1000:")
        .contains("did you mean 'family'?");
    assertThat(written.get(5000)).startsWith("{\"line\":5001,\"error\":[");
  }

  @Test
  void a_population_without_errors_exits_with_zero() throws IOException {
    Path cases = write("cases.jsonl", "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"cn\"}\n\n");
    Path out = folder.resolve("out.jsonl");
    assertThat(CommandRun.of("simulate", "--cases", cases.toString(), "--out", out.toString()).code()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(1);
  }

  @Test
  void handbook_writes_the_pages_of_a_jurisdiction_and_names_the_one_to_open() throws IOException {
    Path site = folder.resolve("site");
    CommandRun result = CommandRun.of("handbook", "--out", site.toString(), "--jurisdiction", "cn-130100", "--lang", "en");
    assertThat(result.code()).isZero();
    assertThat(result.out()).matches("[0-9]+ files written; open " + site.resolve("index.html") + "\n");
    assertThat(Files.readString(site.resolve("zh/cn-130100/index.html"))).contains("石家庄市");
    assertThat(site.resolve("zh/cn-131100")).doesNotExist();
  }

  @Test
  void a_handbook_that_cannot_be_written_is_one_sentence() throws IOException {
    Path file = write("site", "");
    CommandRun result = CommandRun.of("handbook", "--out", file.toString(), "--jurisdiction", "cn-130100", "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).singleElement().asString().startsWith(file + ": it cannot be written: ");
  }

  @Test
  void handbook_of_an_unknown_jurisdiction_is_an_error_and_writes_nothing() {
    Path site = folder.resolve("site");
    CommandRun result = CommandRun.of("handbook", "--out", site.toString(), "--jurisdiction", "cn-130101", "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("there is no pack 'cn-130101'").contains("did you mean 'cn-130100'?");
    assertThat(site).doesNotExist();
  }
}
