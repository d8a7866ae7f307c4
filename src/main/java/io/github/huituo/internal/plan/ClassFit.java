package io.github.huituo.internal.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is noted of the classes that may be, to know whether runs of children are enough. Not thread-safe. */
final class ClassFit {
  private final Map<Optional<String>, int[]> bands = new HashMap<>();
  private final Map<List<Object>, Objective.Cost> costs = new HashMap<>();
  private boolean costsDiffer;

  /** Notes a class of a kind with its children, the youngest first. */
  void note(Optional<String> kind, List<Integer> ages, Objective.Cost cost) {
    int youngest = ages.get(0);
    int oldest = ages.get(ages.size() - 1);
    int[] band = bands.computeIfAbsent(kind, k -> new int[] {youngest, oldest});
    band[0] = Math.min(band[0], youngest);
    band[1] = Math.max(band[1], oldest);
    Objective.Cost same = costs.putIfAbsent(List.of(kind, ages.size()), cost);
    costsDiffer |= same != null && same.compareTo(cost) != 0;
  }

  /** Returns whether costs depend on the number of children alone, and no band of ages lies within another on both sides. */
  boolean runsAreEnough() {
    return !costsDiffer
        && bands.values().stream()
            .noneMatch(outer -> bands.values().stream().anyMatch(inner -> outer[0] < inner[0] && inner[1] < outer[1]));
  }
}
