package io.github.huituo.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;
import java.util.Map;

/** Writes documents as JSON text that is read as the same document. */
public final class JsonText {
  private JsonText() {}

  /** Returns the document as JSON on one line, without a line break at the end. */
  public static String line(Node document) {
    return JsonOutput.inOneLine(out -> write(document, out));
  }

  /** Returns the document as indented JSON, without a line break at the end. */
  public static String of(Node document) {
    return JsonOutput.indented(out -> write(document, out));
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
