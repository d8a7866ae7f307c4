package io.github.huituo.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes facts of one subject agree that say the same in two ways. */
final class CoherentFacts {
  private CoherentFacts() {}

  /** Returns the facts of a class with the number and the bounds of the children's ages as the ages say. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> ofClass(Map<String, Object> facts) {
    Map<String, Object> coherent = new LinkedHashMap<>(facts);
    if (facts.get("childrenAges") instanceof List<?> ages) {
      List<Integer> months = (List<Integer>) ages;
      coherent.computeIfPresent("children", (name, told) -> months.size());
      if (months.isEmpty()) {
        coherent.remove("youngestAge");
        coherent.remove("oldestAge");
      } else {
        coherent.computeIfPresent("youngestAge", (name, told) -> Collections.min(months));
        coherent.computeIfPresent("oldestAge", (name, told) -> Collections.max(months));
      }
    } else if (facts.get("youngestAge") instanceof Integer youngest
        && facts.get("oldestAge") instanceof Integer oldest
        && youngest > oldest) {
      coherent.put("youngestAge", oldest);
      coherent.put("oldestAge", youngest);
    }
    return coherent;
  }
}
