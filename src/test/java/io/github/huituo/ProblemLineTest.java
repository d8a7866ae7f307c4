package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A problem with its line and a caret below the column. */
class ProblemLineTest {
  private static String shown(int line, int column, String source) {
    Problem problem = Problem.error(new Location("case.yaml", line, column), "yaml-two-documents");
    String shown = problem.shown("en", source);
    assertThat(shown).startsWith(problem.in("en"));
    return shown.substring(problem.in("en").length());
  }

  @Test
  void the_caret_is_below_the_column() {
    assertThat(shown(2, 8, "asOf: 2025-06-01\nplaces: many\n")).isEqualTo("\nplaces: many\n       ^");
    assertThat(shown(1, 1, "places: many")).isEqualTo("\nplaces: many\n^");
  }

  /** 名额： is three characters in six columns. */
  @Test
  void a_full_width_character_is_two_columns() {
    assertThat(shown(1, 4, "名额：many")).isEqualTo("\n名额：many\n      ^");
  }

  @Test
  void a_tab_is_as_wide_as_in_the_line() {
    assertThat(shown(1, 3, "\ta: b")).isEqualTo("\n\ta: b\n\t ^");
  }

  @Test
  void the_end_of_a_line_is_a_column_too() {
    assertThat(shown(1, 4, "a: ")).isEqualTo("\na: \n   ^");
    assertThat(shown(1, 90, "a: ")).isEqualTo("\na: \n   ^");
  }

  @Test
  void lines_end_as_they_do_on_any_system() {
    assertThat(shown(2, 1, "a: 1\r\nb: 2\r\n")).isEqualTo("\nb: 2\n^");
  }

  @Test
  void without_a_column_there_is_no_caret_and_without_a_line_nothing() {
    assertThat(shown(1, 0, "a: 1")).isEqualTo("\na: 1");
    assertThat(shown(0, 0, "a: 1")).isEmpty();
    assertThat(shown(9, 1, "a: 1")).isEmpty();
  }

  /** Of 1,000 columns the 80 before the caret are shown, and 120 in all. */
  @Test
  void of_a_long_line_the_part_around_the_column_is_shown() {
    String line = "x".repeat(499) + "HERE" + "y".repeat(497);
    assertThat(shown(1, 500, line))
        .isEqualTo("\n…" + "x".repeat(80) + "HERE" + "y".repeat(36) + "…\n" + " ".repeat(81) + "^");
  }

  @Test
  void no_control_character_reaches_the_terminal() {
    assertThat(shown(1, 2, "a\u001b[31mb")).isEqualTo("\na\uFFFD[31mb\n ^");
  }
}
