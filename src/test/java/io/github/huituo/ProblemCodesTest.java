package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of the codes of problems is complete, and has nothing else. */
class ProblemCodesTest {
  private static final Path MESSAGES = Path.of("src/main/resources/io/github/huituo/internal/text/messages_en.properties");

  /** A code that is given where a problem is made. It is behind the place, which may be a call of a call. */
  private static final String MADE = "\\.(?:%s)\\((?:[^;,()]|\\((?:[^()]|\\([^()]*\\))*\\))*,\\s*\"([a-z0-9-]*[a-z0-9])\"";

  private static String code;

  @BeforeAll
  static void readCode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
      code = all.toString();
    }
  }

  private static Set<String> made(String method) {
    return Pattern.compile(MADE.formatted(method)).matcher(code).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_problem_that_is_made_has_a_row() {
    assertThat(made("error|warning")).hasSizeGreaterThan(150).isSubsetOf(ProblemCodes.table().keySet());
  }

  /** Returns the sentences of problems by their codes. They are the messages without a dot in their keys. */
  private static Map<String, String> sentences() throws IOException {
    try (Reader in = Files.newBufferedReader(MESSAGES)) {
      PropertyResourceBundle messages = new PropertyResourceBundle(in);
      return messages.keySet().stream().filter(key -> !key.contains(".")).collect(Collectors.toMap(key -> key, messages::getString));
    }
  }

  @Test
  void every_sentence_of_a_problem_has_a_row_and_every_row_a_sentence() throws IOException {
    assertThat(ProblemCodes.table().keySet()).isEqualTo(sentences().keySet());
  }

  @Test
  void every_row_has_the_english_sentence_of_its_problem() throws IOException {
    sentences().forEach((key, sentence) -> assertThat(ProblemCodes.table().get(key).message()).as(key).isEqualTo(sentence));
  }

  /** Codes for mistyped signs are put together from two words. So are those for numbers with the way to write them. */
  @Test
  void no_row_is_without_use() {
    for (String row : ProblemCodes.table().keySet()) {
      String written = row.startsWith("mistyped-") ? "\"mistyped-" : '"' + row.replace("-as-written", "") + '"';
      assertThat(code.contains(written)).as(row).isTrue();
    }
  }

  @Test
  void the_warnings_are_those_that_are_made_as_warnings() {
    Set<String> warnings = new TreeSet<>(ProblemCodes.table().keySet());
    warnings.removeIf(key -> ProblemCodes.table().get(key).severity() == Problem.Severity.ERROR);
    assertThat(warnings).isEqualTo(made("warning"));
  }

  @Test
  void an_error_names_exceptions_of_the_library_and_a_warning_none() {
    Set<String> known =
        Stream.of(HuituoException.class, InvalidCaseException.class, InvalidPackException.class, RuleConflictException.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    ProblemCodes.table()
        .forEach(
            (key, row) -> {
              assertThat(known).as(key).containsAll(row.exceptions());
              assertThat(row.severity() == Problem.Severity.ERROR || row.exceptions().isEmpty()).as(key).isTrue();
              assertThat(row.since()).as(key).matches("\\d+\\.\\d+\\.\\d+");
            });
  }

  @Test
  void the_rows_are_in_order_so_that_a_reader_finds_them() throws IOException {
    List<String> rows = Files.readAllLines(ProblemCodes.FILE);
    assertThat(rows.get(0)).isEqualTo("code,severity,exceptions,since,message");
    assertThat(rows.subList(1, rows.size())).hasSize(ProblemCodes.table().size()).isSorted();
  }
}
