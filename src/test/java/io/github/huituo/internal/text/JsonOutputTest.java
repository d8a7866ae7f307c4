package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
  private static String inOneLine(String words) {
    return JsonOutput.inOneLine(out -> out.writeString(words));
  }

  @Test
  void a_text_of_any_length_is_whole_whatever_was_written_before() {
    String longest = "婴幼儿照护".repeat(300_000);
    for (String words : new String[] {"", "a", longest, "托", longest.substring(1), "b".repeat(70_000)}) {
      assertThat(inOneLine(words)).isEqualTo('"' + words + '"');
    }
  }

  @Test
  void a_text_within_a_text_keeps_both_apart() {
    assertThat(JsonOutput.inOneLine(out -> {
      out.writeStartArray();
      out.writeString(inOneLine("inner"));
      out.writeEndArray();
    })).isEqualTo("[\"\\\"inner\\\"\"]");
  }

  @Test
  void content_that_fails_leaves_nothing_in_the_next_text() {
    assertThatThrownBy(() -> JsonOutput.inOneLine(out -> {
      out.writeString("begun");
      throw new IOException("no more");
    })).isInstanceOf(UncheckedIOException.class);
    assertThat(inOneLine("next")).isEqualTo("\"next\"");
  }
}
