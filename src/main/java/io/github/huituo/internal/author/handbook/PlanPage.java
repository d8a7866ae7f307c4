package io.github.huituo.internal.author.handbook;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes a plan of a nursery as one page that needs nothing beside it. */
public final class PlanPage {
  private PlanPage() {}

  /**
   * Returns the page in a language.
   *
   * @param values what the template shows, by the names that it knows
   */
  public static String of(String language, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("lang", language);
    all.put("css", new String(Libraries.files().getOrDefault("handbook.css", new byte[0]), StandardCharsets.UTF_8));
    return new Templates().fill("plan", language, all);
  }
}
