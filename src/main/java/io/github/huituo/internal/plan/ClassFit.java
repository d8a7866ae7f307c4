package io.github.huituo.internal.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is noted of the classes that may be. It shows whether runs of children are enough. Not thread-safe. */
final class ClassFit {
  private final Map<Optional<String>, int[]> bands = new HashMap<>();
  private final Map<List<Object>, Objective.Cost> costs = new HashMap<>();
  private final Map<List<Object>, Measures> measures = new HashMap<>();
  private boolean differ;

  /** Notes a class of a kind with its children, the youngest first. */
  void note(ClassNeed need, List<Integer> ages, Objective.Cost cost) {
    Optional<String> kind = need.kind();
    int youngest = ages.get(0);
    int oldest = ages.get(ages.size() - 1);
    int[] band = bands.computeIfAbsent(kind, k -> new int[] {youngest, oldest});
    band[0] = Math.min(band[0], youngest);
    band[1] = Math.max(band[1], oldest);
    List<Object> key = List.of(kind, ages.size());
    Objective.Cost same = costs.putIfAbsent(key, cost);
    Measures measured = Measures.of(need);
    differ |= same != null && same.compareTo(cost) != 0 || !measures.computeIfAbsent(key, k -> measured).isSame(measured);
  }

  /**
   * Returns whether the number of children alone decides about a class. It decides what the class costs and measures, and no band
   * of ages lies within another on both sides.
   */
  boolean runsAreEnough() {
    return !differ
        && bands.values().stream()
            .noneMatch(outer -> bands.values().stream().anyMatch(inner -> outer[0] < inner[0] && inner[1] < outer[1]));
  }
}
