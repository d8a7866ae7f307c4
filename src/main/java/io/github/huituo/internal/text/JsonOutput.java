package io.github.huituo.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as text. It is in one line, or in lines that are indented by two spaces. Thread-safe. */
public final class JsonOutput {
  /** The spaces by which a value is indented below that which holds it. */
  public static final String INDENT = "  ";

  private static final JsonFactory JSON = new JsonFactory();

  private JsonOutput() {}

  /** What a generator writes. */
  @FunctionalInterface
  public interface Content {
    /** Writes it where the generator is. */
    void writeTo(JsonGenerator out) throws IOException;
  }

  /** Returns it in one line, without a line break at the end. */
  public static String inOneLine(Content content) {
    return text(false, content);
  }

  /** Returns it in indented lines, without a line break at the end. */
  public static String indented(Content content) {
    return text(true, content);
  }

  /** Returns it as a file. It is in indented lines, the last of which ends with a line break. */
  public static String file(Content content) {
    return text(
        true,
        out -> {
          content.writeTo(out);
          out.writeRaw('\n');
        });
  }

  private static String text(boolean indented, Content content) {
    BufferRecycler buffers = JSON._getBufferRecycler();
    try (RecycledText text = new RecycledText(buffers);
        JsonGenerator out = JSON.createGenerator(text).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      if (indented) {
        out.setPrettyPrinter(new IndentedLines());
      }
      content.writeTo(out);
      out.flush();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      buffers.releaseToPool();
    }
  }
}
