package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the library exists once, in every language. */
class MessagesTest {
  private static List<String> languages() {
    return Messages.LANGUAGES;
  }

  private static List<String> keys(String language) throws IOException {
    Path file = Path.of("src/main/resources/io/github/huituo/internal/text/messages_" + language + ".properties");
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void no_message_hides_another_of_the_same_key(String language) throws IOException {
    assertThat(keys(language)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_message_exists_in_every_language(String language) throws IOException {
    assertThat(new TreeSet<>(keys(language))).isEqualTo(new TreeSet<>(keys("en")));
  }

  @Test
  void a_further_language_needs_no_java() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(Files::isRegularFile).filter(MessagesTest::namesChinese)).isEmpty();
    }
  }

  private static boolean namesChinese(Path file) {
    try {
      return Files.readString(file).contains("\"zh\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
