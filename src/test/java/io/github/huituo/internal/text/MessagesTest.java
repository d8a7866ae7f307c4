package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library says to people is there once, and in every language. */
class MessagesTest {
  private static List<String> keys(String language) throws IOException {
    Path file = Path.of("src/main/resources/io/github/huituo/internal/text/messages_" + language + ".properties");
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void no_message_hides_another_of_the_same_key(String language) throws IOException {
    assertThat(keys(language)).doesNotHaveDuplicates();
  }

  @Test
  void every_message_is_said_in_both_languages() throws IOException {
    assertThat(new TreeSet<>(keys("zh"))).isEqualTo(new TreeSet<>(keys("en")));
  }
}
