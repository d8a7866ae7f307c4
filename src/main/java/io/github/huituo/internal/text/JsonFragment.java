package io.github.huituo.internal.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** JSON that is written again and again. It is kept as text, by its depth of nesting. Thread-safe. */
public final class JsonFragment {
  /** Answers nest values less deeply. */
  private static final int DEPTHS = 12;

  /** The place of what is written in one line. */
  private static final int LINE = DEPTHS;

  private final AtomicReferenceArray<SerializedString> written = new AtomicReferenceArray<>(DEPTHS + 1);

  /** Writes it as a value where the generator is. Threads that write it at once may each prepare it, and it is the same. */
  public void write(JsonGenerator out, JsonOutput.Content value) throws IOException {
    int place = place(out);
    if (place > LINE) {
      value.writeTo(out);
      return;
    }
    SerializedString known = written.get(place);
    if (known == null) {
      known = keep(place, place == LINE ? JsonOutput.inOneLine(value) : deeper(JsonOutput.indented(value), place));
    }
    out.writeRawValue(known);
  }

  /** Writes it as fields behind other fields of an object. Threads may each prepare them, as in {@link #write}. */
  public void writeFields(JsonGenerator out, JsonOutput.Content fields) throws IOException {
    int place = place(out);
    if (place > LINE) {
      fields.writeTo(out);
      return;
    }
    SerializedString known = written.get(place);
    if (known == null) {
      JsonOutput.Content object =
          other -> {
            other.writeStartObject();
            fields.writeTo(other);
            other.writeEndObject();
          };
      String text = place == LINE ? JsonOutput.inOneLine(object) : deeper(JsonOutput.indented(object), place - 1);
      known = keep(place, "," + text.substring(1, text.lastIndexOf(place == LINE ? '}' : '\n')));
    }
    out.writeRaw(known);
  }

  /** Returns where the generator is: a depth, a line, or deeper than what is kept. */
  private static int place(JsonGenerator out) {
    if (out.getPrettyPrinter() == null) {
      return LINE;
    }
    int depth = out.getOutputContext().getNestingDepth();
    return depth < DEPTHS ? depth : LINE + 1;
  }

  private SerializedString keep(int place, String text) {
    SerializedString known = new SerializedString(text);
    written.set(place, known);
    return known;
  }

  private static String deeper(String text, int depth) {
    return text.replace("\n", "\n" + JsonOutput.INDENT.repeat(depth));
  }
}
