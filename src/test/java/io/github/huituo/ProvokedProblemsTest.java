package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem that the library reports is provoked by a test. The test expects its code or its words. */
class ProvokedProblemsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(:[^}]*)?}");
  private static final Pattern NAMED = Pattern.compile("\"([a-z0-9-]+)\"|\\bkey: ([a-z0-9-]+)");
  private static final int FEWEST_LETTERS = 12;

  private static final ResourceBundle MESSAGES = messages();

  private static ResourceBundle messages() {
    try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/io/github/huituo/internal/text/messages_en.properties"))) {
      return new PropertyResourceBundle(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is reported of a text that a foreign parser refuses. It does so for none of the reasons known. No such text is known. */
  private static final Set<String> FOR_WHAT_NOBODY_FORESAW = Set.of("csv-syntax", "rule-syntax", "rule-literal");

  private static String tests() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|yaml|csv)")).toList()) {
        if (!file.endsWith("ProvokedProblemsTest.java")) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString().replace("\\\"", "\"").replace("''", "'");
  }

  /** Returns the beginnings of the parts of a sentence between its arguments. They are long enough to be no other's. */
  private static List<String> words(String code) {
    return Arrays.stream(ARGUMENT.split(MESSAGES.getString(code)))
        .map(part -> part.strip().substring(0, Math.min(20, part.strip().length())).strip())
        .filter(part -> part.length() >= FEWEST_LETTERS)
        .toList();
  }

  @Test
  void every_code_of_a_problem_is_expected_by_a_test() throws IOException {
    String tests = tests();
    Set<String> named =
        NAMED.matcher(tests).results().map(r -> r.group(1) == null ? r.group(2) : r.group(1)).collect(Collectors.toSet());
    Set<String> unprovoked = new TreeSet<>(ProblemCodes.table().keySet());
    unprovoked.removeIf(code -> named.contains(code) || words(code).stream().anyMatch(tests::contains));
    assertThat(unprovoked).isEqualTo(FOR_WHAT_NOBODY_FORESAW);
  }
}
