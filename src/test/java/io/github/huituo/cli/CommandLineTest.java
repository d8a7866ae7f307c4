package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import io.github.huituo.internal.author.Scenarios;
import io.github.huituo.internal.pack.PackLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String GARDEN =
      """
      asOf: 2025-09-01
      jurisdiction: cn-131100
      family:
        id: li
        children:
          - id: an
            birthDate: 2023-12-05
            birthOrder: 3
            enrolment: {institution: garden, from: 2025-03-01, monthlyFee: CNY 1800.00}
      institution: {id: garden, location: cn-131100}
      """;

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private static Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Huituo.run(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), args);
    Result result =
        new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    assertThat(result.out() + result.err()).doesNotContain("Exception").doesNotContain("\tat ");
    return result;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String assessErrors(String text) throws IOException {
    Path file = write("case.yaml", text);
    Result result = run("assess", file.toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    return result.err().replace(folder + "/", "");
  }

  /** Returns the sentence, the line of the text that it is about, and a caret below the column. */
  private static String marked(String text, int line, int column, String sentence) {
    return sentence + "\n" + text.lines().toList().get(line - 1) + "\n" + " ".repeat(column - 1) + "^\n";
  }

  @Test
  void anUnknownFieldIsNamedWithItsPlaceAndTheNearestWord() throws IOException {
    assertThat(assessErrors(GARDEN.replace("birthDate", "birthdate")))
        .startsWith("case.yaml:7:7: the key 'birthdate' is not known here; known: id, enrolment, birthDate, ")
        .endsWith("; did you mean 'birthDate'?\n      birthdate: 2023-12-05\n      ^\n");
  }

  @Test
  void aDateThatDoesNotExistIsRefused() throws IOException {
    String text = GARDEN.replace("2025-09-01", "2025-02-30");
    assertThat(assessErrors(text))
        .isEqualTo(marked(text, 1, 7,
            "case.yaml:1:7: '2025-02-30' must be a date that exists, written like 2025-06-01"));
  }

  @Test
  void aDanglingReferenceIsRefused() throws IOException {
    String text = GARDEN.replace("{institution: garden", "{institution: gardn");
    assertThat(assessErrors(text))
        .isEqualTo(marked(text, 9, 32,
            "case.yaml:9:32: 'gardn' in 'institution' names no institution of this case; there are: garden; did you mean 'garden'?"));
  }

  @Test
  void aListOfFloorsThatNamesNoneIsRefused() throws IOException {
    String text = GARDEN.replace("location: cn-131100", "premises: {floors: []}");
    assertThat(assessErrors(text))
        .isEqualTo(marked(text, 10, 46,
            "case.yaml:10:46: 'premises.floors' names 0 items; it must name at least 1, or be left out"));
  }

  @Test
  void aSettingOutsideItsRangeIsRefused() throws IOException {
    String text = GARDEN + "settings: {cn-131100.third-child-amount: 1201}\n";
    assertThat(assessErrors(text))
        .isEqualTo(marked(text, 11, 42,
            "case.yaml:11:42: the value 1201 of the setting 'cn-131100.third-child-amount' is outside [800, 1200], which is what the law allows"));
  }

  @Test
  void aJurisdictionWithoutPackIsRefused() throws IOException {
    String text = "asOf: 2025-06-01\njurisdiction: cn-13110\n";
    assertThat(assessErrors(text))
        .isEqualTo(marked(text, 2, 15,
            "case.yaml:2:15: there is no pack 'cn-13110'; there are: au, au-act, au-nsw, au-nt, au-qld, au-sa, au-tas, au-vic, au-wa, cn, cn-130000, cn-130100, cn-131100, cn-140000, cn-150100, cn-230000, cn-331100, cn-360111, cn-370200, cn-371083, cn-440900, cn-510000, cn-510100, cn-510700, cn-511400, cn-620300; did you mean 'cn-131100'?"));
  }

  @Test
  void aFileThatIsNoYamlIsRefused() throws IOException {
    String text = "asOf: [2025\njurisdiction: cn\n";
    assertThat(assessErrors(text))
        .isEqualTo(marked(text, 2, 1,
            "case.yaml:2:1: before 'jurisdiction', a comma or the closing ] of the [ at 1:7 is missing"));
  }

  @Test
  void allProblemsAreToldAtOnceAndInOrder() throws IOException {
    String errors =
        assessErrors(
            GARDEN
                .replace("2025-09-01", "2025-13-01")
                .replace("birthOrder: 3", "birthOrder: '3'")
                .replace("CNY 1800.00", "1800"));
    assertThat(errors.lines())
        .hasSize(9)
        .filteredOn(line -> line.startsWith("case.yaml:"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("case.yaml:1:7:"),
            second -> assertThat(second).startsWith("case.yaml:8:19: '3' must be a whole number"),
            third -> assertThat(third).startsWith("case.yaml:9:70: 1800 must be an amount with its currency"));
  }

  @Test
  void aMissingFileIsOneSentence() {
    Result result = run("assess", folder.resolve("none.yaml").toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void aGoodCaseIsAssessedBesideABadOne() throws IOException {
    Path good = write("good.yaml", GARDEN);
    Path bad = write("bad.yaml", "asOf: 2025-06-01\n");
    Result result = run("assess", "--format", "jsonl", bad.toString(), good.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(3);
    assertThat(result.out().lines()).hasSize(1);
  }

  @Test
  void without_an_option_the_language_is_that_of_the_jurisdiction() throws IOException {
    String okafor = "rules/au/subsidy/cases/okafor-2026.yaml";
    assertThat(run("assess", okafor).out()).startsWith("Australia  on 6 July 2026\n");
    assertThat(run("assess", okafor, "--lang", "zh").out()).startsWith("澳大利亚  截至 2026年7月6日\n");
    assertThat(run("assess", write("garden.yaml", GARDEN).toString()).out()).startsWith("衡水市  截至 2025年9月1日\n");
  }

  @Test
  void problems_of_a_case_are_in_the_language_of_its_jurisdiction() throws IOException {
    String wrong = "asOf: 2026-02-30\njurisdiction: au-vic\n";
    assertThat(run("assess", write("case.yaml", wrong).toString()).err()).contains("must be a date that exists");
    assertThat(run("assess", write("case.yaml", wrong.replace("au-vic", "cn")).toString()).err()).contains("日期");
  }

  @Test
  void a_folder_of_packs_is_checked_in_their_language() throws IOException {
    write("xx/pack.yaml", "id: xx\ntitle: {zh: 某镇, en: Town}\nversion: 1.0.0\nlanguage: en\n");
    assertThat(run("check", "--rules", folder.toString()).out()).isEqualTo(folder + ": no errors (packs: 1)\n");
    write("xx/pack.yaml", "id: xx\ntitle: {zh: 某镇, en: Town}\nversion: 1.0.0\nlanguage: zh\n");
    assertThat(run("check", "--rules", folder.toString()).out()).isEqualTo(folder + "：1 个规则包，没有错误\n");
  }

  @Test
  void withoutACommandTheBundledNurseryIsOneCareWorkerShort() {
    assertThat(run().out())
        .contains("✘ 监控录像保存期 · garden：保存60日，不少于90日。\n")
        .contains("✘ 保育人员配比 · infants：应配保育人员3名，现有2名，缺1名。\n")
        .contains("达标 100 项，不达标 2 项，不适用 48 项");
    assertThat(run("assess", "--lang", "en").out())
        .contains("✘ Care workers for the class · infants: Care workers: 3 required, only 2 there, 1 too few.");
  }

  @Test
  void coverageTellsWhereAProvisionIsAnsweredOrWhyNot() {
    assertThat(run("coverage", "--rules", "rules", "--lang", "en").out())
        .contains("| Children in a family childcare point | ")
        .contains(" art. 2 | \"每个家庭托育点的收托人数不得超过5人\" | cn.family-point.capacity — rules/cn/_scenarios/first-days.yaml, ")
        .contains(" | F-01, F-02, N2-41 |\n")
        .contains(" | The source names no jurisdiction; it is not national law. | N-29 |\n");
  }

  @Test
  void theSameCaseGivesTheSameBytes() {
    String first = run("assess", "--format", "json").out();
    assertThat(run("assess", "--format", "json").out()).isEqualTo(first);
    assertThat(run("assess", "--format", "jsonl").out().lines()).hasSize(1);
  }

  private Path rules() throws IOException {
    Path copy = folder.resolve("rules");
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(Path.of("rules").relativize(file).toString());
        MoreFiles.createParentDirectories(to);
        Files.copy(file, to);
      }
    }
    return copy;
  }

  private String checkErrors(Path rules) {
    Result result = run("check", "--rules", rules.toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    return result.out().replace(folder + "/", "");
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void aBrokenRuleFileIsReportedWithItsLine() throws IOException {
    Path rules = rules();
    edit(rules.resolve("cn/filing/filing.drl"), "$institution : Institution( registered == true )", "$institution : Institution( registered == true");
    assertThat(checkErrors(rules)).startsWith("rules/cn/filing/filing.drl:11:");
  }

  @Test
  void aMisspeltFactInARuleIsReportedWithTheRuleAndItsLine() throws IOException {
    Path rules = rules();
    edit(rules.resolve("cn/filing/filing.drl"), "registered == true", "registerd == true");
    assertThat(checkErrors(rules))
        .startsWith(
            "rules/cn/filing/filing.drl:10:31: the rule \"The institution is registered\" asks Institution for the fact"
                + " 'registerd', which is not in the vocabulary; did you mean 'registered'?\n");
  }

  @Test
  void aParameterWithoutSourceIsReported() throws IOException {
    Path rules = rules();
    edit(rules.resolve("cn/classes/class-size.parameters.yaml"), "    source: nhc-2019-58-setting\n", "");
    assertThat(checkErrors(rules)).startsWith("rules/cn/classes/class-size.parameters.yaml:6:5: 'source' is missing here\n");
  }

  @Test
  void aNumberInARuleIsReported() throws IOException {
    Path rules = rules();
    edit(rules.resolve("cn/staffing/security-guard.drl"), "of().isAtMost($guards)", "of().isAtMost(2)");
    assertThat(checkErrors(rules))
        .startsWith("rules/cn/staffing/security-guard.drl:13:83: the number 2 does not belong in a rule; put it into a parameter file\n");
  }

  @Test
  void aRuleThatNamesAnUnknownQuestionIsReported() throws IOException {
    Path rules = rules();
    edit(rules.resolve("cn/filing/filing.drl"), "@question(\"cn.filing.registered\")\n  @source(\"nhc-2019-25-filing 4\")\n  @en(\"The institution is registered.\")", "@question(\"cn.filing.registred\")\n  @source(\"nhc-2019-25-filing 4\")\n  @en(\"The institution is registered.\")");
    assertThat(checkErrors(rules))
        .startsWith("rules/cn/filing/filing.drl:4:14: the rule \"The institution is registered\" answers the question 'cn.filing.registred', which stands in no questions.yaml; did you mean 'cn.filing.registered'?\n");
  }

  @Test
  void aLocalPackThatLoosensAProtectedMinimumIsRefused() throws IOException {
    Path rules = rules();
    Path local = rules.resolve("cn-131100/classes/class-size.parameters.yaml");
    MoreFiles.createParentDirectories(local);
    String national = Files.readString(rules.resolve("cn/classes/class-size.parameters.yaml"));
    Files.writeString(local, national.replace("INFANT: 10", "INFANT: 11"));
    assertThat(checkErrors(rules))
        .contains("rules/cn-131100/classes/class-size.parameters.yaml:")
        .contains("the value 11 of 'cn.class.size' loosens the protected minimum 10 of 'nhc-2019-58-setting'");
    Files.writeString(local, national.replace("INFANT: 10", "INFANT: 8"));
    assertThat(run("check", "--rules", rules.toString(), "--cases", "0").code()).isZero();
  }

  @Test
  void aGoodFolderPassesCheckAndTest() throws IOException {
    Path rules = rules();
    assertThat(run("check", "--rules", rules.toString(), "--cases", "0", "--lang", "en").out()).endsWith("no errors (packs: 26)\n");
    Result test = run("test", "--rules", rules.toString(), "--lang", "en");
    int scenarios = Scenarios.of(PackLibrary.folder(rules)).size();
    assertThat(scenarios).isGreaterThan(1500);
    assertThat(test.out()).endsWith("\n" + scenarios + " passed, 0 failed\n");
    assertThat(test.code()).isZero();
  }

  @Test
  void aWrongScenarioIsReportedWithBothValues() throws IOException {
    Path file =
        write(
            "scenario.yaml",
            """
            - name: An infant class may hold 11 children
              case:
                asOf: 2025-06-01
                jurisdiction: cn
                institution: {classes: [{id: k1, band: INFANT, children: 11}]}
              expect:
                - {id: cn.class.size, subject: k1, outcome: MET}
            """);
    Result result = run("test", file.toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "scenario.yaml:7:49: the scenario \"An infant class may hold 11 children\": outcome of cn.class.size / k1: expected MET, but was NOT_MET");
  }

  @Test
  void aPopulationKeepsItsOrderAndItsBadLines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append(
          i % 1000 == 999
              ? "{\"caseId\":\"c" + i + "\",\"asOf\":\"2025-06-01\",\"jurisdiction\":\"cn\",\"famly\":{}}\n"
              : "{\"caseId\":\"c" + i + "\",\"asOf\":\"2025-06-01\",\"jurisdiction\":\"cn\",\"institution\":{\"classes\":[{\"band\":\"INFANT\",\"children\":"
                  + i % 12 + "}]}}\n");
    }
    Path cases = write("cases.jsonl", lines + "not json\n");
    Path out = folder.resolve("out.jsonl");
    Result result = run("simulate", "--cases", cases.toString(), "--out", out.toString(), "--lang", "en");
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
  void aPopulationWithoutErrorsExitsWithZero() throws IOException {
    Path cases = write("cases.jsonl", "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"cn\"}\n\n");
    Path out = folder.resolve("out.jsonl");
    assertThat(run("simulate", "--cases", cases.toString(), "--out", out.toString()).code()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(1);
  }

  @Test
  void handbook_writes_the_pages_of_a_jurisdiction_and_says_which_to_open() throws IOException {
    Path site = folder.resolve("site");
    Result result = run("handbook", "--out", site.toString(), "--jurisdiction", "cn-130100", "--lang", "en");
    assertThat(result.code()).isZero();
    assertThat(result.out()).matches("[0-9]+ files written; open " + site.resolve("index.html") + "\n");
    assertThat(Files.readString(site.resolve("zh/cn-130100/index.html"))).contains("石家庄市");
    assertThat(site.resolve("zh/cn-131100")).doesNotExist();
  }

  @Test
  void handbook_of_an_unknown_jurisdiction_is_an_error_and_writes_nothing() {
    Path site = folder.resolve("site");
    Result result = run("handbook", "--out", site.toString(), "--jurisdiction", "cn-130101", "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("there is no pack 'cn-130101'").contains("did you mean 'cn-130100'?");
    assertThat(site).doesNotExist();
  }
}
