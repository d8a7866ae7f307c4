package io.github.huituo.internal.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes documents as YAML text that is read as the same document. */
public final class YamlText {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          // It knows more words that are no strings, such as ~, and so puts more of them between quotation marks.
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
          .setUseUnicodeEncoding(true)
          .setWidth(120)
          .build();

  private YamlText() {}

  /** Returns the document as YAML, one entry a line. */
  public static String of(Node document) {
    return new Dump(SETTINGS).dumpToString(plain(document));
  }

  private static @Nullable Object plain(Node node) {
    switch (node.kind()) {
      case MAPPING -> {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        node.entries().forEach((name, value) -> entries.put(name, plain(value)));
        return entries;
      }
      case SEQUENCE -> {
        List<@Nullable Object> items = new ArrayList<>();
        node.items().forEach(item -> items.add(plain(item)));
        return items;
      }
      case NUMBER -> {
        BigDecimal number = new BigDecimal(node.text());
        return number.scale() <= 0 ? (Object) number.toBigInteger() : number;
      }
      case BOOLEAN -> {
        return Boolean.valueOf(node.text());
      }
      case NULL -> {
        return null;
      }
      default -> {
        return node.text();
      }
    }
  }
}
