package io.github.huituo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hengshui pays 300 yuan a month for a first child, 500 for a second, and for a third what the authority sets, 1000 here, from the
 * enrolment in March 2025 until the month before the third birthday. In the edited rules a first child has 250 and a second child
 * 600 from January 2026 on.
 */
class ReformTest {
  private static final String PLACE = "cn-131100.care-place-subsidy";
  private static final String BORN = "2023-12-05";

  @TempDir Path folder;

  private void copy(String pack) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules", pack))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(Path.of("rules").relativize(file).toString());
        MoreFiles.createParentDirectories(to);
        Files.copy(file, to);
      }
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  private void write(String file, String text) throws IOException {
    MoreFiles.createParentDirectories(folder.resolve(file));
    Files.writeString(folder.resolve(file), text);
  }

  private LoadedPolicy amountsFrom2026() throws IOException {
    copy("cn-131100");
    String monthly = "cn-131100/care-place/care-place-subsidy.parameters.yaml";
    String text = Files.readString(folder.resolve(monthly));
    String values = text.substring(text.indexOf("    - from:"));
    Files.writeString(
        folder.resolve(monthly),
        text + values.replace("2023-01-01", "2026-01-01").replace("1: 300", "1: 250").replace("2: 500", "2: 600"));
    return LoadedPolicy.load(folder);
  }

  private static String family(String caseId, int birthOrder, String born) {
    return """
        {"caseId":"%s","asOf":"2025-09-01","jurisdiction":"cn-131100","settings":{"cn-131100.third-child-amount":1000},\
        "family":{"id":"f","children":[{"id":"%s","birthDate":"%s","birthOrder":%d,"policyCompliantBirth":true,\
        "enrolment":{"institution":"garden","serviceType":"FULL_DAY","from":"2025-03-01","monthlyFee":"CNY 1800.00"}}]},\
        "institution":{"id":"garden","location":"cn-131100","registered":true,"filed":{"on":"2024-05-10"}}}"""
        .formatted(caseId, caseId + "-an", born, birthOrder);
  }

  private static Impact run(Reform reform, String... lines) throws IOException {
    return reform.run(new BufferedReader(new StringReader(String.join("\n", lines))), done -> {});
  }

  private static String words(Impact.Totals totals) {
    return totals.before() + " -> " + totals.after() + ", " + totals.difference() + ", " + totals.gainers() + " gain, "
        + totals.losers() + " lose";
  }

  private static String words(Impact.Largest largest) {
    return largest.line() + " " + largest.subject() + " " + largest.difference();
  }

  /** 21 months at 500 are 10500; 10 at 500 and 11 at 600 are 11600. 21 at 300 are 6300; 10 at 300 and 11 at 250 are 5750. */
  @Test
  void one_family_gains_one_loses_one_is_unchanged_and_one_line_cannot_be_read() throws IOException {
    Impact impact =
        run(
            Reform.of(LoadedPolicy.bundled(), amountsFrom2026(), "cases.jsonl"),
            family("li", 2, BORN),
            family("wang", 1, BORN),
            "",
            family("zhao", 3, BORN),
            family("sun", 2, BORN).replace("\"family\"", "\"famly\""));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(1, 1, 1, 0, 1));
    assertThat(impact.programmes())
        .extracting(p -> p.id() + ": " + words(p.totals()))
        .containsExactly(
            PLACE + ": CNY 37800.00 -> CNY 38350.00, CNY 550.00, 1 gain, 1 lose",
            "cn-131100.third-child-delivery-subsidy: CNY 5000.00 -> CNY 5000.00, CNY 0.00, 0 gain, 0 lose");
    assertThat(impact.payees())
        .extracting(p -> p.payee() + ": " + words(p.totals()))
        .containsExactly(
            "FAMILY: CNY 5000.00 -> CNY 5000.00, CNY 0.00, 0 gain, 0 lose",
            "INSTITUTION: CNY 37800.00 -> CNY 38350.00, CNY 550.00, 1 gain, 1 lose");
    assertThat(impact.payees().get(1).title().in("zh")).isEqualTo("托育机构");
    assertThat(impact.outcomes()).isEmpty();
    assertThat(impact.largest())
        .extracting(l -> l.caseId().orElseThrow() + " " + l.before() + " -> " + l.after())
        .containsExactly("li CNY 10500.00 -> CNY 11600.00", "wang CNY 6300.00 -> CNY 5750.00");
    assertThat(impact.unreadable()).hasSize(1);
    assertThat(impact.unreadable().get(0).line()).isEqualTo(5);
    assertThat(impact.unreadable().get(0).caseId()).contains("sun");
    assertThat(impact.unreadable().get(0).before()).isNotEmpty().isEqualTo(impact.unreadable().get(0).after());
  }

  @Test
  void a_line_that_only_the_old_rules_refuse_is_named_with_what_they_say() throws IOException {
    copy("cn-131100");
    edit("cn-131100/care-place/_topic.yaml", "between: [800, 1200]", "between: [800, 1500]");
    edit("cn-131100/care-place/care-place-subsidy.parameters.yaml", "between: [800, 1200]", "between: [800, 1500]");
    Impact impact =
        run(
            Reform.of(LoadedPolicy.bundled(), LoadedPolicy.load(folder), "cases.jsonl"),
            family("li", 3, BORN).replace("amount\":1000", "amount\":1300"));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 0, 0, 1));
    assertThat(impact.unreadable().get(0).after()).isEmpty();
    assertThat(impact.unreadable().get(0).before()).hasSize(1);
    assertThat(impact.unreadable().get(0).before().get(0).in("en"))
        .startsWith("cases.jsonl:1:")
        .contains("the value 1300 of the setting");
  }

  @Test
  void a_line_that_is_no_json_counts_and_the_run_goes_on() throws IOException {
    LoadedPolicy bundled = LoadedPolicy.bundled();
    Impact impact = run(Reform.of(bundled, bundled, "cases.jsonl"), "not json", family("li", 2, BORN));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(1, 0, 0, 0, 1));
    assertThat(impact.unreadable()).extracting(Impact.Unreadable::line).containsExactly(1L);
  }

  @Test
  void of_many_lines_that_cannot_be_read_all_are_counted_and_ten_are_named() throws IOException {
    LoadedPolicy bundled = LoadedPolicy.bundled();
    Impact impact =
        run(Reform.of(bundled, bundled, "cases.jsonl"), IntStream.range(0, 11).mapToObj(i -> "x").toArray(String[]::new));
    assertThat(impact.cases().unreadable()).isEqualTo(11);
    assertThat(impact.unreadable()).extracting(Impact.Unreadable::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
  }

  /** A second child born in month m of 2023 is paid until the month before m of 2026: m - 1 months at 100 yuan more. */
  @Test
  void of_twelve_changes_the_ten_largest_are_shown_and_equal_ones_by_their_line() throws IOException {
    int[] months = {7, 2, 12, 3, 11, 4, 10, 5, 9, 6, 8, 6};
    String[] lines =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> family("c" + i, 2, "2023-%02d-05".formatted(months[i - 1])))
            .toArray(String[]::new);
    Impact impact = run(Reform.of(LoadedPolicy.bundled(), amountsFrom2026(), "cases.jsonl"), lines);
    assertThat(impact.largest())
        .extracting(ReformTest::words)
        .containsExactly(
            "3 c3-an CNY 1100.00",
            "5 c5-an CNY 1000.00",
            "7 c7-an CNY 900.00",
            "9 c9-an CNY 800.00",
            "11 c11-an CNY 700.00",
            "1 c1-an CNY 600.00",
            "10 c10-an CNY 500.00",
            "12 c12-an CNY 500.00",
            "8 c8-an CNY 400.00",
            "6 c6-an CNY 300.00");
  }

  @Test
  void of_eleven_equal_changes_the_last_line_is_left_out_and_a_loss_is_as_large_as_a_gain() throws IOException {
    String[] lines =
        IntStream.rangeClosed(1, 11).mapToObj(i -> family("c" + i, 2, "2023-06-05")).toArray(String[]::new);
    lines[10] = family("c11", 2, "2023-06-05").replace("c11-an", "a");
    lines[4] = family("c5", 1, "2023-11-05");
    Impact impact = run(Reform.of(LoadedPolicy.bundled(), amountsFrom2026(), "cases.jsonl"), lines);
    assertThat(impact.largest()).extracting(Impact.Largest::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(impact.largest().get(4).difference()).hasToString("CNY -500.00");
  }

  @Test
  void a_class_that_a_stricter_ratio_finds_short_changed_otherwise() throws IOException {
    copy("cn");
    edit("cn/staffing/care-worker-ratio.parameters.yaml", "INFANT: \"1:3\"", "INFANT: \"1:2\"");
    Impact impact =
        run(
            Reform.of(LoadedPolicy.bundled(), LoadedPolicy.load(folder), "cases.jsonl"),
            infants(9, 3),
            infants(6, 3),
            infants(9, 2));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(2, 0, 0, 1, 0));
    assertThat(impact.outcomes()).hasSize(1);
    Impact.OutcomeChange change = impact.outcomes().get(0);
    assertThat(change.id()).isEqualTo("cn.staffing.care-worker-ratio");
    assertThat(change.entitlement()).isFalse();
    assertThat(change.before()).contains(Outcome.MET);
    assertThat(change.after()).contains(Outcome.NOT_MET);
    assertThat(change.count()).isEqualTo(1);
  }

  private static String infants(int children, int careWorkers) {
    return "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"cn\",\"institution\":{\"classes\":[{\"band\":\"INFANT\",\"children\":%d,\"careWorkers\":%d}]}}"
        .formatted(children, careWorkers);
  }

  @Test
  void two_days_take_the_place_of_the_day_of_the_case() throws IOException {
    LoadedPolicy bundled = LoadedPolicy.bundled();
    Impact impact =
        run(
            Reform.of(bundled, LocalDate.of(2026, 12, 4), bundled, LocalDate.of(2026, 12, 5), "cases.jsonl"),
            family("li", 2, BORN));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 1, 0, 0));
    assertThat(impact.largest()).extracting(ReformTest::words).containsExactly("1 li-an CNY -10500.00");
    assertThat(impact.outcomes())
        .filteredOn(o -> o.id().equals(PLACE))
        .extracting(o -> o.before() + " " + o.after() + " " + o.count())
        .containsExactly(Optional.of(Outcome.ELIGIBLE) + " " + Optional.of(Outcome.NOT_ELIGIBLE) + " 1");
  }

  private void someland(int krona, int euro, int relief) throws IOException {
    write("xx/pack.yaml", "id: xx\ntitle: {zh: 某国, en: Someland}\nversion: 1.0.0\n");
    write("xx/sources.yaml", "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    StringBuilder questions = new StringBuilder("entitlements:\n");
    StringBuilder rules = new StringBuilder();
    entitlement(questions, rules, "krona", "MONEY", "SEK", krona);
    entitlement(questions, rules, "euro", "MONEY", "EUR", euro);
    entitlement(questions, rules, "relief", "DEDUCTION", "SEK", relief);
    write("xx/questions.yaml", questions.toString());
    write("xx/rules.drl", rules.toString());
  }

  private void entitlement(
      StringBuilder questions, StringBuilder rules, String name, String gives, String currency, int amount)
      throws IOException {
    questions.append(
        "  - {id: xx.%s, subject: child, title: {zh: 补助, en: Grant}, gives: %s, sources: [{source: act}], facts: [child.birthDate]}%n"
            .formatted(name, gives));
    write(
        "xx/parameters/" + name + ".yaml",
        "id: xx.%s%ndescription: {zh: 补助, en: Grant}%nunit: %s%nvalues: [{from: 2020-01-01, source: act, evidence: text, value: %d}]%n"
            .formatted(name, currency, amount));
    rules.append(
        """
        rule "%1$s"
          @question("xx.%1$s") @source("act") @en("It is.") @zh("是。")
        when
          $answers : Answers()
          $child : Child( birthDate != null )
          $amount : Parameter( id == "xx.%1$s" )
        then
          $answers.eligible( $child, $amount.once().paidTo("FAMILY") );
        end

        """
            .formatted(name));
  }

  @Test
  void amounts_of_other_currencies_and_deductions_are_never_added_up() throws IOException {
    someland(100, 10, 1000);
    LoadedPolicy before = LoadedPolicy.load(folder);
    someland(150, 5, 4000);
    Impact impact =
        run(
            Reform.of(before, LoadedPolicy.load(folder), "cases.jsonl"),
            "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"xx\",\"family\":{\"id\":\"f\",\"children\":[{\"id\":\"zhu-2\",\"birthDate\":\"2024-05-05\"},{\"id\":\"zhu-1\",\"birthDate\":\"2024-05-05\"}]}}");
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 0, 1, 0));
    assertThat(impact.programmes())
        .extracting(p -> p.id() + " " + p.totals().gives() + ": " + words(p.totals()))
        .containsExactly(
            "xx.euro MONEY: EUR 20.00 -> EUR 10.00, EUR -10.00, 0 gain, 2 lose",
            "xx.krona MONEY: SEK 200.00 -> SEK 300.00, SEK 100.00, 2 gain, 0 lose",
            "xx.relief DEDUCTION: SEK 2000.00 -> SEK 8000.00, SEK 6000.00, 2 gain, 0 lose");
    assertThat(impact.payees())
        .extracting(p -> p.payee() + " " + p.totals().gives() + ": " + words(p.totals()))
        .containsExactly(
            "FAMILY MONEY: EUR 20.00 -> EUR 10.00, EUR -10.00, 0 gain, 1 lose",
            "FAMILY MONEY: SEK 200.00 -> SEK 300.00, SEK 100.00, 1 gain, 0 lose",
            "FAMILY DEDUCTION: SEK 2000.00 -> SEK 8000.00, SEK 6000.00, 2 gain, 0 lose");
    assertThat(impact.largest())
        .extracting(l -> l.gives() + " " + words(l))
        .containsExactly(
            "MONEY 1 zhu-1 EUR -5.00",
            "MONEY 1 zhu-2 EUR -5.00",
            "MONEY 1 zhu-1 SEK 50.00",
            "MONEY 1 zhu-2 SEK 50.00",
            "DEDUCTION 1 zhu-1 SEK 3000.00",
            "DEDUCTION 1 zhu-2 SEK 3000.00");
    assertThat(impact.programmes()).extracting(p -> p.totals().gives()).contains(Gives.DEDUCTION);
  }

  @Test
  void an_answer_to_a_new_question_is_another_outcome() throws IOException {
    someland(100, 10, 1000);
    LoadedPolicy before = LoadedPolicy.load(folder);
    String questions = Files.readString(folder.resolve("xx/questions.yaml"));
    write(
        "xx/questions.yaml",
        questions
            + "requirements:\n  - {id: xx.born, subject: child, severity: ADVISORY, title: {zh: 出生, en: Born}, sources: [{source: act}], facts: [child.birthDate]}\n");
    write(
        "xx/born.drl",
        """
        rule "Born"
          @question("xx.born") @source("act") @en("Born.") @zh("已出生。")
        when
          $answers : Answers()
          $child : Child( birthDate != null )
        then
          $answers.met( $child );
        end
        """);
    Impact impact =
        run(
            Reform.of(before, LoadedPolicy.load(folder), "cases.jsonl"),
            "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"xx\",\"family\":{\"id\":\"f\",\"children\":[{\"id\":\"an\",\"birthDate\":\"2024-05-05\"}]}}");
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 0, 1, 0));
    assertThat(impact.outcomes())
        .extracting(o -> o.id() + " " + o.title() + " " + o.before() + " " + o.after())
        .isEqualTo(List.of("xx.born Born " + Optional.empty() + " " + Optional.of(Outcome.MET)));
  }
}
