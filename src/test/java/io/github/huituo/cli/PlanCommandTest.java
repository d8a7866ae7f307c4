package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code plan} and {@code assess --advise} print. The plans of twelve employers were reviewed by hand: classes and care workers by the
 * ratios, areas by the areas a child, and sums by the costs. After a change each is written anew by
 * {@code huituo plan FILE.yaml --lang en > FILE.txt}, and reviewed again.
 */
class PlanCommandTest {
  private static final Path PLANS = Path.of("src/test/resources/plans");

  @TempDir Path folder;

  static Stream<Path> employers() throws IOException {
    try (Stream<Path> files = Files.list(PLANS)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("employers")
  void the_plan_of_an_employer_is_as_reviewed(Path demand) throws IOException {
    String reviewed = Files.readString(Path.of(demand.toString().replace(".yaml", ".txt")));
    assertThat(CommandRun.of("plan", demand.toString(), "--lang", "en").out()).isEqualTo(reviewed);
  }

  @Test
  void there_are_twelve_employers() throws IOException {
    assertThat(employers()).hasSize(12);
  }

  @Test
  void without_another_language_it_is_that_of_the_jurisdiction() {
    assertThat(CommandRun.of("plan", PLANS.resolve("01-hospital-nights.yaml").toString()).out())
        .startsWith("衡水市：单位自办托育机构，2026年1月5日\n✔ 合规：适用的105项强制性要求全部满足。\n")
        .contains("同一时间最多需保育人员4名。\n  每班不超过8小时且中间不休班，共聘9名。", "没有费用更低的合规分班。", "2026-02保育人员最多：5名。", "食品经营许可证");
  }

  @Test
  void json_has_the_plan_and_the_assessment_that_proves_it() {
    assertThat(CommandRun.of("plan", PLANS.resolve("03-county-bureau.yaml").toString(), "--format", "json").out())
        .startsWith("{\n  \"plan\" : {")
        .contains("\"classes\" : [", "\"staff\" : {", "\"area\" : {", "\"documents\" : [", "\"budget\" : {", "\"subsidies\" : [", "\"assessment\" : {");
  }

  @Test
  void a_page_is_written_to_a_file() throws IOException {
    Path page = folder.resolve("plan.html");
    CommandRun run =
        CommandRun.of("plan", PLANS.resolve("03-county-bureau.yaml").toString(), "--format", "html", "--lang", "zh", "--out", page.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readString(page)).contains("<html lang=\"zh-CN\">", "家庭托育点", "¥91,200.00");
  }

  @Test
  void mistakes_are_shown_in_their_line() throws IOException {
    Files.writeString(folder.resolve("demand.yaml"), "asOf: 2026-01-05\njurisdiction: cn-131100\ndemand: {ages: {20: 3}}\n");
    CommandRun run = CommandRun.of("plan", folder.resolve("demand.yaml").toString(), "--lang", "en").below(folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("demand.yaml:3:9: 'agesInMonths' is missing here", "demand.yaml:3:10: ", "demand: {ages: {20: 3}}");
    assertThat(CommandRun.of("plan", folder.resolve("none.yaml").toString(), "--lang", "en").code()).isEqualTo(1);
  }

  @Test
  void advice_follows_the_assessment() throws IOException {
    Files.writeString(
        folder.resolve("case.yaml"),
        """
        asOf: 2026-01-05
        jurisdiction: cn-131100
        institution: {id: garden, kind: CHILDCARE_INSTITUTION, filed: false, premises: {tenure: LEASED, leaseYears: 2}}
        """);
    String file = folder.resolve("case.yaml").toString();
    assertThat(CommandRun.of("assess", file, "--advise", "--lang", "en").out())
        .contains(
            """

            What would turn it
              ✘ Filing with the county health department · garden
                  → Filing of garden: no → 5 January 2026
                      also: Utilities at residential prices · garden: not eligible → eligible
              ✘ Own premises, or leased for three years or more · garden
                  → Term of the lease of garden: 2 years → 3 years
            """);
    assertThat(CommandRun.of("assess", file, "--advise", "--questions", "cn.premises.tenure", "--lang", "zh").out())
        .contains("怎样才能改变\n  ✘ 自有或租赁3年以上场地 · garden\n      → garden的租期：2年 → 3年\n")
        .doesNotContain("备案：否");
    assertThat(CommandRun.of("assess", file, "--advise", "--format", "jsonl").out())
        .startsWith("{\"assessment\":{")
        .contains("\"advice\":[{\"id\":\"cn.filing.filed\"", "\"becomes\":\"MET\"");
    assertThat(CommandRun.of("assess", file, "--advise", "--format", "json").out()).startsWith("{\n  \"assessment\" : {").contains("\"effort\" : 2");
  }
}
