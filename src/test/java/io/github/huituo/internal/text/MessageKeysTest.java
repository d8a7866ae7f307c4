package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Java and the pages of the handbook ask for every message, and for no other. Codes of problems, which have no dot, are held by
 * {@code ProblemCodesTest}.
 */
class MessageKeysTest {
  private static final Path MESSAGES = Path.of("src/main/resources/io/github/huituo/internal/text/messages_en.properties");
  private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");
  private static final Pattern ASKED = Pattern.compile("Messages\\.(?:text|in)\\((?:[\\w.()]+,\\s*)?\"([\\w.-]+)\"\\s*[,)]");
  private static final Pattern WORD = Pattern.compile("([\\w-]+)");

  private static Set<String> keys;
  private static Set<String> literals;
  private static Set<String> asked;
  private static Set<String> words;

  @BeforeAll
  static void read() throws IOException {
    String java = text("src/main/java", "java");
    literals = found(LITERAL, java);
    asked = found(ASKED, java);
    words = found(WORD, java + text("src/main/resources", "html"));
    Properties messages = new Properties();
    try (Reader file = Files.newBufferedReader(MESSAGES)) {
      messages.load(file);
    }
    keys = messages.stringPropertyNames();
  }

  private static String text(String folder, String ending) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith("." + ending)).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_message_that_is_asked_for_exists() {
    assertThat(asked).isNotEmpty().isSubsetOf(keys);
  }

  @Test
  void no_message_is_without_use() {
    assertThat(keys).filteredOn(key -> key.contains(".") && !isUsed(key)).isEmpty();
  }

  /**
   * Returns whether a key is written whole, or at least its beginning. In that case it goes on with words that are written or with
   * the signs of a band.
   */
  private static boolean isUsed(String key) {
    return IntStream.rangeClosed(key.indexOf('.'), key.length())
        .filter(end -> literals.contains(key.substring(0, end)))
        .mapToObj(key::substring)
        .anyMatch(rest -> Stream.of(rest.split("[.\\[\\]()]")).allMatch(word -> word.isEmpty() || words.contains(word)));
  }
}
