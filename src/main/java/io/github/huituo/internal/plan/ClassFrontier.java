package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Divides children into classes in every way that may be the best under limits. Of those, none is cheaper than another and
 * measures no more in anything. The children are taken in the order of their ages in the way of {@link ClassPartition}.
 */
final class ClassFrontier {
  /** So many ways to divide the first children are followed at the most. */
  private static final int MOST = 400;

  private final ClassNeeds needs;
  private final Objective objective;

  ClassFrontier(ClassNeeds needs, Objective objective) {
    this.needs = needs;
    this.objective = objective;
  }

  /**
   * A way to divide the first children.
   *
   * @param cost what the classes cost
   * @param measures what they measure
   * @param last the last class; null of no children
   * @param before the division of those before it; null of no children
   */
  private record Way(Objective.Cost cost, Measures measures, @Nullable ClassNeed last, @Nullable Way before) {
    ImmutableList<ClassNeed> classes() {
      List<ClassNeed> classes = new ArrayList<>();
      for (Way way = this; way != null && way.last != null; way = way.before) {
        classes.add(0, way.last);
      }
      return ImmutableList.copyOf(classes);
    }
  }

  /**
   * Divisions of the same children.
   *
   * @param divisions the classes of each, the cheapest first
   * @param complete whether every other division costs and measures at least as much as one of them
   */
  record Divisions(ImmutableList<ImmutableList<ClassNeed>> divisions, boolean complete) {}

  /** Returns the divisions; they are complete as far as runs of children are. */
  Divisions of(List<Integer> children) {
    List<Integer> sorted = children.stream().sorted().toList();
    List<List<Way>> found = new ArrayList<>();
    found.add(List.of(new Way(Objective.Cost.NOTHING, Measures.NOTHING, null, null)));
    List<List<Way>> open = new ArrayList<>();
    sorted.forEach(child -> open.add(new ArrayList<>()));
    boolean complete = true;
    for (int begin = 0; begin < sorted.size(); begin++) {
      for (Optional<String> kind : needs.kinds()) {
        extend(found.get(begin), kind, sorted, begin, open);
      }
      List<Way> best = best(open.get(begin));
      complete &= best.size() <= MOST;
      found.add(best.size() <= MOST ? best : best.subList(0, MOST));
    }
    return new Divisions(
        found.get(sorted.size()).stream().map(Way::classes).collect(ImmutableList.toImmutableList()), complete);
  }

  private void extend(List<Way> ways, Optional<String> kind, List<Integer> sorted, int begin, List<List<Way>> open) {
    ClassNeeds.GrowingClass growing = needs.empty(kind);
    for (int end = begin + 1; end <= sorted.size(); end++) {
      growing = growing.with(sorted.get(end - 1));
      if (growing.need().isEmpty()) {
        if (!growing.mayBeWith(sorted.get(sorted.size() - 1))) {
          return;
        }
        continue;
      }
      ClassNeed need = growing.need().get().of(ImmutableList.copyOf(sorted.subList(begin, end)));
      Objective.Cost cost = objective.of(need);
      Measures measures = Measures.of(need);
      for (Way way : ways) {
        open.get(end - 1).add(new Way(way.cost().plus(cost), way.measures().plus(measures), need, way));
      }
    }
  }

  /** Returns the ways than which none is cheaper and measures no more, the cheapest first. */
  private static List<Way> best(List<Way> ways) {
    List<Way> best = new ArrayList<>();
    ways.stream()
        .sorted(Comparator.comparing(Way::cost))
        .filter(way -> best.stream().noneMatch(b -> b.measures().isWithin(way.measures())))
        .forEach(best::add);
    return best;
  }
}
