package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Severity;
import io.github.huituo.model.ChildcareCase;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What an employer asks of a planner.
 *
 * @param given the day, the jurisdiction, the readings and settings, the employers, and what of the institution is given
 * @param ages how many children there are of each age in completed months
 * @param attendance who is there in which part of the day; empty if all are there at the same time
 * @param limits what the plan has to keep to
 * @param costs what things cost, by the names of {@link CostKeys}
 * @param workingHours how many hours a day a care worker works, if that is stated
 * @param fee the fee a month
 * @param meet down to which severity the plan meets requirements
 * @param partners further employers who share the nursery, with their children
 */
public record Demand(
    ChildcareCase given,
    ImmutableSortedMap<Integer, Integer> ages,
    ImmutableList<PartOfDay> attendance,
    Limits limits,
    ImmutableSortedMap<String, Money> costs,
    Optional<BigDecimal> workingHours,
    Optional<Money> fee,
    Severity meet,
    ImmutableList<Partner> partners) {

  /**
   * A part of the day.
   *
   * @param from when it begins
   * @param until when it ends
   * @param ages how many children are there of each age
   */
  public record PartOfDay(LocalTime from, LocalTime until, ImmutableSortedMap<Integer, Integer> ages) {
    /** Returns how many hours it has. */
    public BigDecimal hours() {
      return BigDecimal.valueOf(time().minutes())
          .divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP)
          .stripTrailingZeros();
    }

    /** Returns when it is. */
    TimeOfDay time() {
      return new TimeOfDay(from, until);
    }
  }

  /**
   * A time of the day. One that ends no later than it begins ends on the next day.
   *
   * @param from when it begins
   * @param until when it ends
   */
  public record TimeOfDay(LocalTime from, LocalTime until) {
    private static final int DAY = 24 * 60;

    int minutes() {
      int minutes = (until.toSecondOfDay() - from.toSecondOfDay()) / 60;
      return minutes > 0 ? minutes : minutes + DAY;
    }

    /** Returns how many minutes after this begins another does. */
    private int to(TimeOfDay other) {
      return Math.floorMod((other.from.toSecondOfDay() - from.toSecondOfDay()) / 60, DAY);
    }

    boolean contains(TimeOfDay other) {
      return to(other) + other.minutes() <= minutes();
    }

    boolean overlaps(TimeOfDay other) {
      return to(other) < minutes() || other.to(this) < other.minutes();
    }

    @Override
    public String toString() {
      return from + "–" + until;
    }
  }

  /**
   * What a plan has to keep to. What is empty is not limited.
   *
   * @param area the area indoors in square metres
   * @param outdoor the area outdoors in square metres
   * @param floors the floors that may be used
   * @param places the places
   * @param classSize the children in a class
   * @param staff the staff in all
   * @param openingHours when the nursery is open
   */
  public record Limits(
      Optional<BigDecimal> area,
      Optional<BigDecimal> outdoor,
      ImmutableList<Integer> floors,
      Optional<Integer> places,
      Optional<Integer> classSize,
      Optional<Integer> staff,
      Optional<TimeOfDay> openingHours) {
    /** No limits. */
    public static final Limits NONE =
        new Limits(
            Optional.empty(), Optional.empty(), ImmutableList.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * An employer who shares a nursery.
   *
   * @param employer the id of the employer
   * @param ages how many children of its staff there are of each age
   */
  public record Partner(String employer, ImmutableSortedMap<Integer, Integer> ages) {}

  /** Returns the ages of all children, the youngest first. Each age occurs as often as there are children of it. */
  public ImmutableList<Integer> children() {
    return listed(everybody());
  }

  /** Returns the ages of the children for whom there must be room. Of each age there are as many as in any part of the day. */
  ImmutableList<Integer> present() {
    if (attendance.isEmpty()) {
      return children();
    }
    java.util.TreeMap<Integer, Integer> most = new java.util.TreeMap<>();
    attendance.forEach(part -> part.ages().forEach((age, number) -> most.merge(age, number, Math::max)));
    return listed(most);
  }

  /** Returns the parts of the day. They are those stated or, where the opening hours are, one in which all children are there. */
  ImmutableList<PartOfDay> day() {
    return attendance.isEmpty()
        ? limits.openingHours().stream().map(t -> new PartOfDay(t.from(), t.until(), everybody())).collect(ImmutableList.toImmutableList())
        : attendance;
  }

  /** Returns how many children there are of each age, with those of the partners. */
  public ImmutableSortedMap<Integer, Integer> everybody() {
    java.util.TreeMap<Integer, Integer> all = new java.util.TreeMap<>(ages);
    partners.forEach(p -> p.ages().forEach((age, number) -> all.merge(age, number, Integer::sum)));
    return ImmutableSortedMap.copyOfSorted(all);
  }

  /** Returns ages one by one, the youngest first. */
  static ImmutableList<Integer> listed(Map<Integer, Integer> byAge) {
    ImmutableList.Builder<Integer> all = ImmutableList.builder();
    byAge.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> {
      for (int i = 0; i < e.getValue(); i++) {
        all.add(e.getKey());
      }
    });
    return all.build();
  }

  /** Returns the same demand with other children. */
  Demand withChildren(Map<Integer, Integer> others) {
    return new Demand(
        given, ImmutableSortedMap.copyOf(others), ImmutableList.of(), limits, costs, workingHours, fee, meet, ImmutableList.of());
  }

  /** Returns the same demand with other limits. */
  Demand within(Limits others, Severity severity) {
    return new Demand(given, ages, attendance, others, costs, workingHours, fee, severity, partners);
  }

  /** Returns the same demand on some floors only. */
  Demand on(java.util.List<Integer> floors) {
    Limits others =
        new Limits(
            limits.area(), limits.outdoor(), ImmutableList.copyOf(floors), limits.places(), limits.classSize(), limits.staff(),
            limits.openingHours());
    return within(others, meet);
  }
}
