package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A slip of the pen is mended; what nobody can have meant is not compared. */
class SuggestionsTest {
  @Test
  void a_slip_of_the_pen_finds_the_nearest_word() {
    assertThat(Suggestions.nearest("birthOrdr", List.of("birthDate", "birthOrder"))).contains("birthOrder");
  }

  @Test
  void a_word_of_over_a_hundred_letters_finds_none() {
    assertThat(Suggestions.nearest("a".repeat(100), List.of("a".repeat(99)))).isPresent();
    assertThat(Suggestions.nearest("a".repeat(101), List.of("a".repeat(100)))).isEmpty();
  }
}
