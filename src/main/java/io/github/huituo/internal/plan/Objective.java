package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * What makes one plan better than another. It is the money a year by the costs that are stated, then fewer care workers, fewer
 * classes and a smaller area.
 *
 * @param worker a care worker for a year in the smallest unit of the currency
 * @param area a square metre for a year in the same
 */
record Objective(double worker, double area) {
  private static final int MONTHS = 12;

  static Objective of(ImmutableSortedMap<String, Money> costs) {
    return new Objective(yearly(costs.get(CostKeys.OF_CARE_WORKER)), yearly(costs.get(CostKeys.OF_RENT)));
  }

  static double yearly(@org.jspecify.annotations.Nullable Money month) {
    return month == null ? 0 : month.getAmountMinor().doubleValue() * MONTHS;
  }

  Cost of(ClassNeed need) {
    double money = need.workers() * worker + need.area().doubleValue() * area;
    return new Cost(Math.round(money), need.workers(), 1, need.area().setScale(0, RoundingMode.CEILING));
  }

  /** Returns a division into classes that have been chosen among others. */
  ClassPartition.Division of(List<ClassNeed> classes) {
    Cost cost = classes.stream().map(this::of).reduce(Cost.NOTHING, Cost::plus);
    return new ClassPartition.Division(ImmutableList.copyOf(classes), cost, 0, 0, false);
  }

  /**
   * What classes cost.
   *
   * @param money the money a year, in the smallest unit of the currency
   * @param workers the care workers
   * @param classes the classes
   * @param area the area
   */
  record Cost(long money, int workers, int classes, BigDecimal area) implements Comparable<Cost> {
    static final Cost NOTHING = new Cost(0, 0, 0, BigDecimal.ZERO);

    Cost plus(Cost other) {
      return new Cost(money + other.money, workers + other.workers, classes + other.classes, area.add(other.area));
    }

    @Override
    public int compareTo(Cost other) {
      return Comparator.comparingLong(Cost::money)
          .thenComparingInt(Cost::workers)
          .thenComparingInt(Cost::classes)
          .thenComparing(Cost::area)
          .compare(this, other);
    }
  }
}
