package io.github.huituo.internal.author.handbook;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes a timeline of a case as one page that needs nothing beside it. */
public final class TimelinePage {
  private TimelinePage() {}

  /**
   * Returns the page in a language.
   *
   * @param values what the template shows, by the names that it knows
   */
  public static String of(String language, Map<String, Object> values) {
    Map<String, byte[]> files = Libraries.files();
    Map<String, Object> all = new HashMap<>(values);
    all.put("lang", language);
    all.put("css", text(files, "handbook.css"));
    all.put("echarts", text(files, "echarts/echarts.min.js"));
    all.put("script", text(Map.of("calendar.js", Libraries.own("calendar.js")), "calendar.js"));
    return new Templates().fill("case-timeline", language, all);
  }

  /** Returns the text of a file, in which no script of a page can end. */
  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8).replace("</script", "<\\/script");
  }
}
