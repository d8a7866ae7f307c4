package io.github.huituo.internal.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * What of a nursery, or of some of its classes, a demand may limit.
 *
 * @param area the area indoors in square metres
 * @param outdoor the area outdoors in square metres
 * @param children the children
 * @param heads everybody who works there
 */
record Measures(BigDecimal area, BigDecimal outdoor, int children, int heads) {
  static final Measures NOTHING = new Measures(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

  static Measures of(ClassNeed need) {
    return new Measures(need.area(), need.outdoor(), need.ages().size(), need.workers());
  }

  static Measures of(List<ClassNeed> classes) {
    return classes.stream().map(Measures::of).reduce(NOTHING, Measures::plus);
  }

  static Measures of(Draft draft) {
    return new Measures(draft.area(), draft.outdoor(), draft.children().size(), draft.heads());
  }

  Measures plus(Measures other) {
    return new Measures(area.add(other.area), outdoor.add(other.outdoor), children + other.children, heads + other.heads);
  }

  Measures minus(Measures other) {
    return new Measures(
        area.subtract(other.area), outdoor.subtract(other.outdoor), children - other.children, heads - other.heads);
  }

  boolean isSame(Measures other) {
    return isWithin(other) && other.isWithin(this);
  }

  /** Returns whether nothing is more than in another. */
  boolean isWithin(Measures other) {
    return area.compareTo(other.area) <= 0
        && outdoor.compareTo(other.outdoor) <= 0
        && children <= other.children
        && heads <= other.heads;
  }
}
