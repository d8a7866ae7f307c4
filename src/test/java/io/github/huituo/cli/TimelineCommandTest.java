package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code timeline} prints of a nursery and of a child in it. The nursery loses its filing, and the child turns three. */
class TimelineCommandTest {
  private static final String CASE =
      """
      asOf: 2026-01-01
      jurisdiction: cn-131100
      family:
        id: li
        children:
          - {id: an, birthDate: 2023-12-10, birthOrder: 1, policyCompliantBirth: true,
             enrolment: {institution: garden, from: 2025-03-01, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}
      institution: {id: garden, kind: CHILDCARE_INSTITUTION, location: cn-131100, registered: true, filed: true, classes: [{id: k1, band: INFANT, children: 9, careWorkers: 3}]}
      """;
  private static final String CHANGES =
      """
      changes:
        - {from: 2026-03-05, institution: {id: garden, classes: [{id: k1, children: 10}]}}
        - {from: 2026-06-10, institution: {id: garden, filed: false}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write_cases() throws IOException {
    Files.writeString(folder.resolve("paid.yaml"), CASE);
    Files.writeString(folder.resolve("case.yaml"), CASE + CHANGES);
  }

  private String run(int code, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] all = new String[options.length + 2];
    all[0] = "timeline";
    all[1] = folder.resolve("case.yaml").toString();
    System.arraycopy(options, 0, all, 2, options.length);
    assertThat(Huituo.run(both, both, all)).isEqualTo(code);
    return out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }

  @Test
  void people_read_what_changes_when_and_why_and_what_falls_due() {
    assertThat(run(0, "--from", "2026-01-01", "--to", "2027-01-01", "--lang", "en"))
        .startsWith("Hengshui  1 January 2026 to 31 December 2026\n")
        .contains(
            """
            From 5 March 2026
              the case changes: Children in the class of k1
            """)
        .contains("  ✘ Care workers for the class · k1: met → NOT MET. Care workers: 4 required, only 3 there, 1 too few.\n")
        .contains(
            """
            From 10 June 2026
              the case changes: Filing of garden
            """)
        .containsPattern("Care-place subsidy · an +January 2026 to June 2026 +¥300.00 × 6 +to the institution garden\n");
    assertThat(run(0, "--from", "2026-01-01", "--to", "2027-01-01"))
        .contains("2026年3月5日起\n", "案例发生变化：k1的在班人数\n", "an满3周岁", "付给托育机构（garden）");
  }

  @Test
  void people_read_what_is_owed() {
    assertThat(run(0, "--paid", folder.resolve("paid.yaml").toString(), "--from", "2026-05-01", "--to", "2026-09-01", "--lang", "en"))
        .contains("What is owed\n")
        .contains("to the institution garden  July 2026 to August 2026  Care-place subsidy · an: paid ¥300.00, due ¥0.00: ¥300.00 × 2 overpaid\n")
        .contains("as it is known now: The institution is not registered or not filed on this day.\n")
        .doesNotContain("June 2026 to August 2026");
    assertThat(run(0, "--paid", folder.resolve("case.yaml").toString(), "--from", "2026-05-01", "--to", "2026-09-01", "--lang", "en"))
        .contains("Nothing: what was paid is what is due.");
  }

  @Test
  void it_is_written_into_a_file() throws IOException {
    assertThat(run(0, "--from", "2026-05-01", "--to", "2026-09-01", "--format", "json", "--out", folder.resolve("out.json").toString())).isEmpty();
    assertThat(Files.readString(folder.resolve("out.json"))).startsWith("{\n  \"from\" : \"2026-05-01\"");
  }

  @Test
  void days_out_of_order_and_a_mistake_of_a_change_are_refused() throws IOException {
    assertThat(run(1, "--from", "2027-01-01", "--to", "2026-01-01", "--lang", "en"))
        .startsWith("timeline: the first day 2027-01-01 must be before the day after the last, 2026-01-01");
    Files.writeString(folder.resolve("case.yaml"), CASE + CHANGES.replace("id: k1", "id: k7"));
    assertThat(run(1, "--from", "2026-01-01", "--to", "2027-01-01", "--lang", "en"))
        .contains("'k7' names no class of 'garden' on 2026-03-05; there are: k1")
        .contains("^");
  }
}
