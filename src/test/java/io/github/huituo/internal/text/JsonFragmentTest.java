package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A value or fields kept as text are written as they would be without that. This holds at every depth and in one line. */
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

  private static final JsonOutput.Content FIELDS =
      out -> {
        out.writeStringField("zh", "第一行\n\"}\"");
        out.writeFieldName("list");
        VALUE.writeTo(out);
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

  private static JsonOutput.Content between(JsonOutput.Content fields) {
    return out -> {
      out.writeStartObject();
      out.writeStringField("before", "fields");
      fields.writeTo(out);
      out.writeStringField("after", "fields");
      out.writeEndObject();
    };
  }

  @Test
  void fields_are_written_the_same_at_every_depth_and_again() {
    for (int again = 0; again < 2; again++) {
      for (int depth = 0; depth < 20; depth++) {
        int here = depth;
        assertThat(JsonOutput.indented(out -> nested(out, here, between(o -> fragment.writeFields(o, FIELDS)))))
            .as("depth %s", depth)
            .isEqualTo(JsonOutput.indented(out -> nested(out, here, between(FIELDS))));
        assertThat(JsonOutput.inOneLine(out -> nested(out, here, between(o -> fragment.writeFields(o, FIELDS)))))
            .isEqualTo(JsonOutput.inOneLine(out -> nested(out, here, between(FIELDS))));
      }
    }
  }

  @Test
  void indented_lines_are_those_of_the_default_printer_of_the_library() throws IOException {
    JsonOutput.Content value =
        out -> {
          out.writeStartArray();
          nested(out, 20, between(FIELDS));
          out.writeStartObject();
          out.writeEndObject();
          out.writeStartArray();
          out.writeEndArray();
          out.writeEndArray();
        };
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      value.writeTo(out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter)));
    }
    assertThat(JsonOutput.indented(value)).isEqualTo(text.toString());
  }
}
