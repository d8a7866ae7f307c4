package io.github.huituo.internal.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * The line breaks and spaces of indented JSON, as Jackson's default printer has them. Each break is written at once with what precedes
 * it. For one document; not thread-safe.
 */
final class IndentedLines implements PrettyPrinter {
  /** Documents seldom nest more deeply. */
  private static final int DEPTHS = 16;

  private static final char[][] BREAKS = new char[DEPTHS][];
  private static final char[][] SEPARATORS = new char[DEPTHS][];
  private static final char[] COLON = {' ', ':', ' '};

  static {
    for (int i = 0; i < DEPTHS; i++) {
      BREAKS[i] = lineBreak(i).toCharArray();
      SEPARATORS[i] = ("," + lineBreak(i)).toCharArray();
    }
  }

  private int depth;

  private static String lineBreak(int depth) {
    return "\n" + JsonOutput.INDENT.repeat(depth);
  }

  private void breakLine(JsonGenerator out) throws IOException {
    write(out, BREAKS, "");
  }

  private void separate(JsonGenerator out) throws IOException {
    write(out, SEPARATORS, ",");
  }

  /** Writes a line break with what precedes it. This is as it is prepared, if the depth is. */
  private void write(JsonGenerator out, char[][] prepared, String before) throws IOException {
    if (depth < DEPTHS) {
      out.writeRaw(prepared[depth], 0, prepared[depth].length);
    } else {
      out.writeRaw(before + lineBreak(depth));
    }
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(' ');
  }

  @Override
  public void writeStartObject(JsonGenerator out) throws IOException {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) throws IOException {
    breakLine(out);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(COLON, 0, COLON.length);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
    separate(out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) throws IOException {
    end(out, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) throws IOException {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) throws IOException {
    breakLine(out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
    separate(out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) throws IOException {
    end(out, values, ']');
  }

  private void end(JsonGenerator out, int written, char close) throws IOException {
    depth--;
    if (written > 0) {
      breakLine(out);
    } else {
      out.writeRaw(' ');
    }
    out.writeRaw(close);
  }
}
