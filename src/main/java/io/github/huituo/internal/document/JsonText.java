package io.github.huituo.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes documents as JSON text that is read as the same document. */
public final class JsonText {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** Returns the document as JSON on one line, without a line break at the end. */
  public static String line(Node document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Returns the document as indented JSON, without a line break at the end. */
  public static String of(Node document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Node node, JsonGenerator out) throws IOException {
    switch (node.kind()) {
      case MAPPING -> {
        out.writeStartObject();
        for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
          out.writeFieldName(entry.getKey());
          write(entry.getValue(), out);
        }
        out.writeEndObject();
      }
      case SEQUENCE -> {
        out.writeStartArray();
        for (Node item : node.items()) {
          write(item, out);
        }
        out.writeEndArray();
      }
      case NUMBER -> out.writeNumber(node.text());
      case BOOLEAN -> out.writeBoolean(Boolean.parseBoolean(node.text()));
      case NULL -> out.writeNull();
      default -> out.writeString(node.text());
    }
  }
}
