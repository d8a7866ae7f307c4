package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that cannot be read is refused with its line and a caret. All that is wrong with it is reported at once. */
class CaseErrorsTest {
  /** The case of a third child in a nursery of which little is known. */
  static final String GARDEN =
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

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String assessErrors(String text) throws IOException {
    Path file = write("case.yaml", text);
    CommandRun result = CommandRun.of("assess", file.toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    return result.below(folder).err();
  }

  /** Checks that a case is refused with a sentence. The line of the text that it is about follows, and a caret below the column. */
  private void checkRefused(String text, int line, int column, String sentence) throws IOException {
    assertThat(assessErrors(text)).isEqualTo(marked(text, line, column, "case.yaml:" + line + ":" + column + ": " + sentence));
  }

  private static String marked(String text, int line, int column, String sentence) {
    return sentence + "\n" + text.lines().toList().get(line - 1) + "\n" + " ".repeat(column - 1) + "^\n";
  }

  @Test
  void an_unknown_field_is_named_with_its_place_and_the_nearest_word() throws IOException {
    assertThat(assessErrors(GARDEN.replace("birthDate", "birthdate")))
        .startsWith("case.yaml:7:7: the key 'birthdate' is not known here; known: id, enrolment, enrolments, birthDate, ")
        .endsWith("; did you mean 'birthDate'?\n      birthdate: 2023-12-05\n      ^\n");
  }

  @Test
  void a_date_that_does_not_exist_is_refused() throws IOException {
    String text = GARDEN.replace("2025-09-01", "2025-02-30");
    checkRefused(text, 1, 7, "'2025-02-30' must be a date that exists, written like 2025-06-01");
  }

  @Test
  void a_dangling_reference_is_refused() throws IOException {
    String text = GARDEN.replace("{institution: garden", "{institution: gardn");
    checkRefused(text, 9, 32, "'gardn' in 'institution' names no institution of this case; there are: garden; did you mean 'garden'?");
  }

  @Test
  void a_list_of_floors_that_names_none_is_refused() throws IOException {
    String text = GARDEN.replace("location: cn-131100", "premises: {floors: []}");
    checkRefused(text, 10, 46, "'premises.floors' names 0 items; it must name at least 1, or be left out");
  }

  @Test
  void a_setting_outside_its_range_is_refused() throws IOException {
    String text = GARDEN + "settings: {cn-131100.third-child-amount: 1201}\n";
    checkRefused(text, 11, 42, "the value 1201 of the setting 'cn-131100.third-child-amount' is outside [800, 1200], which is what the law allows");
  }

  @Test
  void a_jurisdiction_without_pack_is_refused() throws IOException {
    String text = "asOf: 2025-06-01\njurisdiction: cn-13110\n";
    checkRefused(text, 2, 15, "there is no pack 'cn-13110'; there are: " + String.join(", ", BundledPolicy.loaded().jurisdictions()) + "; did you mean 'cn-131100'?");
  }

  @Test
  void a_file_that_is_no_yaml_is_refused() throws IOException {
    String text = "asOf: [2025\njurisdiction: cn\n";
    checkRefused(text, 2, 1, "before 'jurisdiction', a comma or the closing ] of the [ at 1:7 is missing");
  }

  @Test
  void all_problems_are_reported_at_once_and_in_order() throws IOException {
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
  void a_missing_file_is_one_sentence() {
    CommandRun result = CommandRun.of("assess", folder.resolve("none.yaml").toString(), "--lang", "en");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void a_good_case_is_assessed_beside_a_bad_one() throws IOException {
    Path good = write("good.yaml", GARDEN);
    Path bad = write("bad.yaml", "asOf: 2025-06-01\n");
    CommandRun result = CommandRun.of("assess", "--format", "jsonl", bad.toString(), good.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(3);
    assertThat(result.out().lines()).hasSize(1);
  }
}
