package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A value that is kept as text is written as it would be without that, at every depth and in one line. */
class JsonFragmentTest {
  private static final JsonOutput.Content VALUE =
      out -> {
        out.writeStartObject();
        out.writeStringField("zh", "第一行\n\"二\"");
        out.writeArrayFieldStart("list");
        out.writeNumber(1);
        out.writeEndArray();
        out.writeEndObject();
      };

  private final JsonFragment fragment = new JsonFragment();

  private static void nested(JsonGenerator out, int depth, JsonOutput.Content value) throws IOException {
    if (depth == 0) {
      value.writeTo(out);
      return;
    }
    out.writeStartObject();
    out.writeNumberField("before", depth);
    out.writeFieldName("value");
    nested(out, depth - 1, value);
    out.writeEndObject();
  }

  @Test
  void it_is_written_the_same_at_every_depth_and_again() {
    for (int again = 0; again < 2; again++) {
      for (int depth = 0; depth < 15; depth++) {
        int here = depth;
        assertThat(JsonOutput.indented(out -> nested(out, here, o -> fragment.write(o, VALUE))))
            .as("depth %s", depth)
            .isEqualTo(JsonOutput.indented(out -> nested(out, here, VALUE)));
        assertThat(JsonOutput.inOneLine(out -> nested(out, here, o -> fragment.write(o, VALUE))))
            .isEqualTo(JsonOutput.inOneLine(out -> nested(out, here, VALUE)));
      }
    }
  }
}
