package io.github.huituo.internal.author.handbook;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** The pages of the handbook, as paths from the folder of a language. */
final class Links {
  private Links() {}

  static String page(String pack, String name) {
    return safe(pack) + "/" + name + ".html";
  }

  static String question(String pack, String id) {
    return page(pack, "question-" + safe(id));
  }

  static String parameter(String pack, String id) {
    return page(pack, "parameters") + "#" + safe(id);
  }

  static String source(String pack, String id) {
    return page(pack, "sources") + "#" + safe(id);
  }

  static String point(String pack, String id) {
    return page(pack, "interpretations") + "#" + safe(id);
  }

  static String setting(String pack, String id) {
    return page(pack, "interpretations") + "#setting-" + safe(id);
  }

  /** Returns the id in letters that file names and anchors may have. Ids that differ stay different. */
  static String safe(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.equals(id) && !id.startsWith(".")
        ? id
        : "x" + plain.replaceFirst("^\\.+", "") + "-"
            + Hashing.sha256().hashString(id, StandardCharsets.UTF_8).toString().substring(0, 8);
  }
}
