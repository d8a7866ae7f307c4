package io.github.huituo.internal.author.handbook;

import io.github.huituo.internal.text.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A plan of a nursery as one page in every language. It needs nothing beside it. */
public final class PlanPage {
  private PlanPage() {}

  /**
   * Returns the page.
   *
   * @param language the language in which it is opened
   * @param values what the template shows in a language, by the names that it knows
   */
  public static String of(String language, Function<String, Map<String, Object>> values) {
    List<String> languages = new ArrayList<>(List.of(language));
    Messages.LANGUAGES.stream().filter(other -> !other.equals(language)).forEach(languages::add);
    List<Map<String, Object>> plans = new ArrayList<>();
    for (String each : languages) {
      Map<String, Object> plan = new HashMap<>(values.apply(each));
      plan.put("language", each);
      plans.add(plan);
    }
    return new Templates()
        .fill(
            "plan",
            language,
            Map.of(
                "lang", language,
                "plans", plans,
                "css", new String(Libraries.files().getOrDefault("handbook.css", new byte[0]), StandardCharsets.UTF_8),
                "script", new String(Libraries.own("report.js"), StandardCharsets.UTF_8)));
  }
}
