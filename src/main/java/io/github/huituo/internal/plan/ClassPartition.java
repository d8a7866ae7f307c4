package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Divides children into classes at the least cost. The children are taken in the order of their ages, and a class is a run of them:
 * where each kind of class takes the ages of a band, no band lies within another on both sides, and children of a class cost the same
 * whatever their ages, some cheapest division is of this form, since two children in the wrong order can change places. It is so, too,
 * where the youngest child of a class decides what it needs ({@link YoungestFit}). Elsewhere the division is one of the best, and
 * {@link Division#bound} is below every division.
 */
final class ClassPartition {
  /** So much sums of shares may be wrong. */
  private static final double ROUNDING = 1e-6;

  private final ClassNeeds needs;
  private final Objective objective;

  ClassPartition(ClassNeeds needs, Objective objective) {
    this.needs = needs;
    this.objective = objective;
  }

  /**
   * A division of children into classes.
   *
   * @param classes the classes
   * @param cost what they cost
   * @param bound what no division costs less than
   * @param fewest the care workers than whom no division has fewer
   * @param proved whether no division costs less than this one
   */
  record Division(ImmutableList<ClassNeed> classes, Objective.Cost cost, long bound, int fewest, boolean proved) {}

  /** The cheapest division of the first children, with its last class. That class begins at a child. */
  private record PartitionStep(Objective.Cost cost, int begin, ClassNeed last) {}

  /** Returns the cheapest division; empty if some child can be in no class. */
  Optional<Division> of(List<Integer> children) {
    List<Integer> sorted = children.stream().sorted().toList();
    @Nullable PartitionStep[] best = new PartitionStep[sorted.size() + 1];
    double[] share = new double[sorted.size()];
    double[] workers = new double[sorted.size()];
    Arrays.fill(share, Double.MAX_VALUE);
    Arrays.fill(workers, Double.MAX_VALUE);
    ClassFit fit = new ClassFit();
    YoungestFit youngest = new YoungestFit(sorted);
    for (int begin = 0; begin < sorted.size(); begin++) {
      for (Optional<String> kind : needs.kinds()) {
        ClassNeeds.GrowingClass growing = needs.empty(kind);
        for (int end = begin + 1; end <= sorted.size(); end++) {
          growing = growing.with(sorted.get(end - 1));
          Optional<ClassNeed> need = growing.need();
          if (need.isEmpty()) {
            if (!growing.mayBeWith(sorted.get(sorted.size() - 1))) {
              break;
            }
            continue;
          }
          Objective.Cost cost = objective.of(need.get());
          fit.note(need.get(), sorted.subList(begin, end), cost);
          youngest.note(need.get(), sorted.subList(begin, end), cost);
          for (int i = begin; i < end; i++) {
            share[i] = Math.min(share[i], (double) cost.money() / (end - begin));
            workers[i] = Math.min(workers[i], (double) cost.workers() / (end - begin));
          }
          PartitionStep before = begin == 0 ? new PartitionStep(Objective.Cost.NOTHING, 0, need.get()) : best[begin];
          if (before != null) {
            Objective.Cost sum = before.cost().plus(cost);
            PartitionStep there = best[end];
            if (there == null || sum.compareTo(there.cost()) < 0) {
              best[end] = new PartitionStep(sum, begin, need.get());
            }
          }
        }
      }
    }
    PartitionStep last = best[sorted.size()];
    if (last == null) {
      return Optional.empty();
    }
    List<ClassNeed> classes = new ArrayList<>();
    int end = sorted.size();
    for (PartitionStep step = last; step != null; step = step.begin() == 0 ? null : best[step.begin()]) {
      classes.add(0, step.last().of(ImmutableList.copyOf(sorted.subList(step.begin(), end))));
      end = step.begin();
    }
    boolean proved = fit.runsAreEnough() || youngest.decides(needs, objective);
    long bound = proved ? last.cost().money() : (long) Math.floor(Arrays.stream(share).sum() - ROUNDING);
    int fewest = (int) Math.ceil(Arrays.stream(workers).sum() - ROUNDING);
    return Optional.of(
        new Division(ImmutableList.copyOf(classes), last.cost(), Math.max(0, Math.min(bound, last.cost().money())), fewest, proved));
  }
}
