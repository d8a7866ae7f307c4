package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One first child with a place, and a line that is no case. The place is from March 2025 on, at 300 yuan for 21 months. */
class SimulateCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void writeCases() throws IOException {
    Files.writeString(
        folder.resolve("cases.jsonl"),
        """
        {"caseId":"li","asOf":"2025-09-01","jurisdiction":"cn-131100","family":{"id":"f","children":[{"id":"an",\
        "birthDate":"2023-12-05","birthOrder":1,"policyCompliantBirth":true,"enrolment":{"institution":"garden",\
        "serviceType":"FULL_DAY","from":"2025-03-01","monthlyFee":"CNY 1800.00"}}]},\
        "institution":{"id":"garden","location":"cn-131102","registered":true,"filed":true}}
        not json
        """);
  }

  private CommandRun run(String... more) {
    String[] args = {"simulate", "--cases", at("cases.jsonl"), "--lang", "en", "--questions", "cn-131100.care-place-subsidy"};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.of(all).below(folder);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void chosen_questions_are_answered_as_briefly_as_asked_and_errors_go_apart() throws IOException {
    CommandRun run = run("--out", at("out.jsonl"), "--errors", at("errors.jsonl"));
    assertThat(run).isEqualTo(new CommandRun(1, "", "1 case assessed, 1 line that could not be read, written to out.jsonl\n"));
    Node answer = Documents.json("out.jsonl", 1, text("out.jsonl"));
    assertThat(answer.get("requirements").orElseThrow().items()).isEmpty();
    assertThat(answer.get("entitlements").orElseThrow().items().get(0).entries().keySet())
        .containsExactly("id", "subject", "outcome", "payments", "total", "missing");
    assertThat(text("errors.jsonl")).startsWith("{\"line\":2,\"error\":[\"");
    run("--out", at("why.jsonl"), "--errors", at("errors.jsonl"), "--explain", "reasons");
    assertThat(text("why.jsonl")).contains("\"because\":{", "\"sources\":[").doesNotContain("\"computation\"");
  }

  @Test
  void without_a_checkpoint_resuming_starts_from_the_beginning() throws IOException {
    run("--out", at("once.jsonl"));
    Files.writeString(folder.resolve("out.jsonl"), "something else");
    run("--out", at("out.jsonl"), "--resume");
    assertThat(text("out.jsonl")).isEqualTo(text("once.jsonl"));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("cases.jsonl", "once.jsonl", "out.jsonl");
  }

  @Test
  void the_summary_is_written_in_each_form() throws IOException {
    run("--out", at("out.jsonl"), "--summary", at("s.csv"));
    assertThat(text("s.csv").lines())
        .contains(
            "table,id,level,place,severity,outcome,fact,payee,period,currency,atMost,value",
            "programme,\"cn-131100.care-place-subsidy\",,,,ELIGIBLE,,,,,,1",
            "amount,\"cn-131100.care-place-subsidy\",,,,,,,2025,CNY,,3000.00",
            "payee,,,,,,,INSTITUTION,2026,CNY,,3300.00",
            "place-amount,\"cn-131100.care-place-subsidy\",county,cn-131102,,,,,,CNY,,6300.00");
    run("--out", at("out.jsonl"), "--summary", at("s.json"));
    Node summary = Documents.json("s.json", 1, text("s.json"));
    assertThat(summary.get("programmes").orElseThrow().items().get(0).get("amounts").orElseThrow().get("CNY").orElseThrow().get("total"))
        .get()
        .extracting(Node::text)
        .isEqualTo("6300.00");
    run("--out", at("out.jsonl"), "--summary", at("s.html"));
    String markup = text("s.html").replaceAll("(?s)<script.*?</script>", "");
    assertThat(markup).contains("CNY 6,300.00", "入托补贴", "Care-place subsidy").doesNotContain(" src=", "http:", "https:", "@import");
    assertThat(run("--out", at("out.jsonl"), "--summary", at("s.xlsx")).err())
        .isEqualTo("s.xlsx: a summary is written as one of .html, .json, .csv, which its name ends in\n");
  }

  @Test
  void files_that_cannot_be_written_or_read_are_one_sentence() {
    assertThat(run("--out", at("no/out.jsonl")).err()).startsWith("no/out.jsonl: it cannot be written: ").hasLineCount(1);
    assertThat(run("--out", "/dev/full").err()).isEqualTo("/dev/full: it cannot be written: No space left on device\n");
    assertThat(run("--out", at("out.jsonl"), "--questions", "cn.nothing").code()).isEqualTo(1);
    CommandRun same = run("--out", at("cases.jsonl"));
    assertThat(same.err()).isEqualTo("cases.jsonl: the file is both read and written; give each a name of its own\n");
    assertThat(List.of(same.code())).containsExactly(1);
  }

  @Test
  void a_synthetic_population_is_assessed_as_it_is_made_or_from_its_file() throws IOException {
    CommandRun written =
        CommandRun.of("population", "cn-131100", "--size", "20", "--seed", "3", "--out", at("people.jsonl"), "--lang", "en").below(folder);
    assertThat(written).isEqualTo(new CommandRun(0, "", "20 cases written to people.jsonl\n"));
    String[] asked = {"--questions", "cn-131100.care-place-subsidy", "--lang", "en"};
    CommandRun.of("simulate", "--cases", at("people.jsonl"), "--out", at("file.jsonl"), asked[0], asked[1], asked[2], asked[3]);
    CommandRun made =
        CommandRun.of(
                "simulate", "--population", "cn-131100", "--size", "20", "--seed", "3", "--out", at("made.jsonl"), asked[0], asked[1],
                asked[2], asked[3])
            .below(folder);
    assertThat(made).isEqualTo(new CommandRun(0, "", "20 cases assessed, 0 lines that could not be read, written to made.jsonl\n"));
    assertThat(text("made.jsonl")).isEqualTo(text("file.jsonl")).hasLineCount(20);
    assertThat(CommandRun.of("population", "cn-131100", "--size", "0", "--out", at("x"), "--lang", "en").err())
        .contains("a population has at least one case, not 0");
  }
}
