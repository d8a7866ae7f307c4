package io.github.huituo.internal.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A JSON value that is written again and again. It is kept as text, by its depth of nesting. Thread-safe. */
public final class JsonFragment {
  /** Answers nest values less deeply. */
  private static final int DEPTHS = 12;

  /** The place of what is written in one line. */
  private static final int LINE = DEPTHS;

  private final AtomicReferenceArray<SerializedString> written = new AtomicReferenceArray<>(DEPTHS + 1);

  /** Writes it where the generator is. Threads that write it at once may each prepare it, and it is the same. */
  public void write(JsonGenerator out, JsonOutput.Content content) throws IOException {
    boolean inOneLine = out.getPrettyPrinter() == null;
    int depth = inOneLine ? LINE : out.getOutputContext().getNestingDepth();
    if (!inOneLine && depth >= DEPTHS) {
      content.writeTo(out);
      return;
    }
    SerializedString known = written.get(depth);
    if (known == null) {
      String text = inOneLine ? JsonOutput.inOneLine(content) : indented(content, depth);
      known = new SerializedString(text);
      written.set(depth, known);
    }
    out.writeRawValue(known);
  }

  private static String indented(JsonOutput.Content content, int depth) {
    return JsonOutput.indented(content).replace("\n", "\n" + JsonOutput.INDENT.repeat(depth));
  }
}
