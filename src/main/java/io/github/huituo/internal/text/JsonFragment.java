package io.github.huituo.internal.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** JSON that is written again and again. It is kept as text, by its depth of nesting. Thread-safe. */
public final class JsonFragment {
  /** Answers nest values less deeply. */
  private static final int DEPTHS = 12;

  /** The place of what is written in one line. */
  private static final int LINE = DEPTHS;

  private final AtomicReferenceArray<SerializedString> written = new AtomicReferenceArray<>(DEPTHS + 1);

  /** How the text is prepared for a place. */
  private interface Preparation {
    String at(int place);
  }

  /** Writes it as a value where the generator is. Threads that write it at once may each prepare it, and it is the same. */
  public void write(JsonGenerator out, JsonOutput.Content value) throws IOException {
    SerializedString known = text(out, place -> place == LINE ? JsonOutput.inOneLine(value) : deeper(JsonOutput.indented(value), place));
    if (known == null) {
      value.writeTo(out);
    } else {
      out.writeRawValue(known);
    }
  }

  /** Writes it as fields behind other fields of an object. Threads may each prepare them, as in {@link #write}. */
  public void writeFields(JsonGenerator out, JsonOutput.Content fields) throws IOException {
    SerializedString known = text(out, place -> fields(fields, place));
    if (known == null) {
      fields.writeTo(out);
    } else {
      out.writeRaw(known);
    }
  }

  /** Returns the text for the place of the generator. It is null if that is deeper than what is kept. */
  private @Nullable SerializedString text(JsonGenerator out, Preparation preparation) {
    int place = out.getPrettyPrinter() == null ? LINE : out.getOutputContext().getNestingDepth();
    if (place >= DEPTHS && out.getPrettyPrinter() != null) {
      return null;
    }
    SerializedString known = written.get(place);
    if (known == null) {
      known = new SerializedString(preparation.at(place));
      written.set(place, known);
    }
    return known;
  }

  /** Returns fields as they are in an object, with what separates them from those before. */
  private static String fields(JsonOutput.Content fields, int place) {
    JsonOutput.Content object =
        out -> {
          out.writeStartObject();
          fields.writeTo(out);
          out.writeEndObject();
        };
    String text = place == LINE ? JsonOutput.inOneLine(object) : deeper(JsonOutput.indented(object), place - 1);
    return "," + text.substring(1, text.lastIndexOf(place == LINE ? '}' : '\n'));
  }

  private static String deeper(String text, int depth) {
    return text.replace("\n", "\n" + JsonOutput.INDENT.repeat(depth));
  }
}
