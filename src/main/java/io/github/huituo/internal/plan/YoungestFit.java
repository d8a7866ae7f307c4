package io.github.huituo.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is noted of the classes that may be. It shows whether the youngest child and the number of children alone decide what a
 * class needs. Then runs of children are enough: the classes in the order of their youngest may take the children in the order of
 * their ages, so that the youngest of none is younger. Not thread-safe.
 */
final class YoungestFit {
  private final List<Integer> children;
  private final TreeMap<Integer, Map<Integer, Noted>> byYoungest = new TreeMap<>();
  private Optional<String> kind = Optional.empty();
  private boolean differ;

  /** Creates an empty note of classes of children, the youngest first. */
  YoungestFit(List<Integer> children) {
    this.children = children;
  }

  private record Noted(Objective.Cost cost, Measures measures) {
    boolean isSame(Noted other) {
      return cost.compareTo(other.cost) == 0 && measures.isSame(other.measures);
    }

    boolean isNoMore(Noted other) {
      return cost.compareTo(other.cost) <= 0 && measures.isWithin(other.measures);
    }
  }

  /** Notes a class with its children, the youngest first. */
  void note(ClassNeed need, List<Integer> ages, Objective.Cost cost) {
    differ |= !byYoungest.isEmpty() && !need.kind().equals(kind);
    kind = need.kind();
    Noted noted = new Noted(cost, Measures.of(need));
    Noted same = byYoungest.computeIfAbsent(ages.get(0), a -> new HashMap<>()).putIfAbsent(ages.size(), noted);
    differ |= same != null && !same.isSame(noted);
  }

  /** Returns whether the youngest decides, and one that is older never needs more. */
  boolean decides(ClassNeeds needs, Objective objective) {
    if (differ || byYoungest.isEmpty()) {
      return false;
    }
    Map<Integer, Noted> younger = Map.of();
    for (Map.Entry<Integer, Map<Integer, Noted>> of : byYoungest.entrySet()) {
      int age = of.getKey();
      if (!isNoMore(age, younger)
          || !of.getValue().entrySet().stream().allMatch(n -> isSame(age, n.getKey(), n.getValue(), needs, objective))) {
        return false;
      }
      younger = of.getValue();
    }
    return true;
  }

  /** Returns whether every class with an older youngest may be and needs no more. It looks as far as there are children. */
  private boolean isNoMore(int age, Map<Integer, Noted> younger) {
    long there = children.stream().filter(a -> a >= age).count();
    Map<Integer, Noted> older = byYoungest.getOrDefault(age, Map.of());
    return younger.entrySet().stream()
        .filter(e -> e.getKey() <= there)
        .allMatch(e -> Optional.ofNullable(older.get(e.getKey())).filter(o -> o.isNoMore(e.getValue())).isPresent());
  }

  /**
   * Returns whether the other ages of a class make no difference. All others may then be as young as the youngest or as old as
   * the oldest.
   */
  private boolean isSame(int youngest, int number, Noted noted, ClassNeeds needs, Objective objective) {
    for (int other : List.of(youngest, children.get(children.size() - 1))) {
      List<Integer> ages = new ArrayList<>(List.of(youngest));
      ages.addAll(Collections.nCopies(number - 1, other));
      Optional<ClassNeed> need = needs.of(kind, ages);
      if (need.isEmpty() || !new Noted(objective.of(need.get()), Measures.of(need.get())).isSame(noted)) {
        return false;
      }
    }
    return true;
  }
}
