package io.github.huituo.internal.law;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The staff that several groups of persons require together. Each group has a ratio of its own.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Staffing {
  /** The reading by which the shares of the groups are added up. The sum is rounded up. */
  public static final String SUM_THEN_ROUND_UP = "SUM_THEN_ROUND_UP";

  /** The reading by which the share of each group is rounded up. */
  public static final String PER_RANGE = "PER_RANGE";

  /** Another word for {@link #PER_RANGE}. */
  public static final String PER_AGE = "PER_AGE";

  /** The reading by which the strictest ratio is that of all persons. It is the strictest of the groups that are present. */
  public static final String YOUNGEST = "YOUNGEST";

  /**
   * The reading by which places left in a group go to later groups. Its staff takes persons of the groups after it, each as many
   * as a place of its own group; the rest of a group needs staff of its own. The groups are ordered from the strictest ratio on.
   */
  public static final String YOUNGEST_FIRST = "YOUNGEST_FIRST";

  private final ImmutableList<Group> groups;
  private final boolean oneByOne;

  private record Group(Figure ratio, Headcount persons) {
    int count() {
      Integer number = persons.getNumber();
      return number == null ? 0 : number;
    }
  }

  private Staffing(ImmutableList<Group> groups, boolean oneByOne) {
    this.groups = groups;
    this.oneByOne = oneByOne;
  }

  /** Returns the staff of one group. */
  public static Staffing of(Figure ratio, Headcount persons) {
    return new Staffing(ImmutableList.of(new Group(ratio, persons)), false);
  }

  /** Returns the staff of these groups and another. */
  public Staffing and(Figure ratio, Headcount persons) {
    return new Staffing(ImmutableList.<Group>builder().addAll(groups).add(new Group(ratio, persons)).build(), oneByOne);
  }

  /**
   * Returns the staff where a place that is left takes a whole person. The person is of a later group, so that shares that are
   * added up give no fewer than {@link #YOUNGEST_FIRST}.
   */
  public Staffing oneByOne() {
    return new Staffing(groups, true);
  }

  /**
   * Returns the staff that all groups require, rounded as the open point is read. A group without persons requires none. Absent
   * if a number of persons is not known, and open or silent if the ratio of a group with persons is.
   */
  public Figure required(Interpretation rounding) {
    if (groups.stream().anyMatch(g -> g.persons().getNumber() == null)) {
      return Figure.absent();
    }
    ImmutableList<Group> present = groups.stream().filter(g -> g.count() > 0).collect(ImmutableList.toImmutableList());
    for (Group group : present) {
      if (!(group.ratio().value() instanceof Ratio)) {
        return group.ratio().isSettled() ? Figure.absent() : group.ratio();
      }
    }
    ImmutableSet.Builder<Provenance> grounds = ImmutableSet.<Provenance>builder().add(rounding);
    present.forEach(g -> grounds.addAll(g.ratio().grounds()));
    Text unit = groups.get(0).ratio().unit();
    return switch (rounding.getChoice()) {
      case YOUNGEST -> strictest(present, grounds.build(), unit);
      case PER_RANGE, PER_AGE -> perRange(present, grounds.build(), unit);
      case SUM_THEN_ROUND_UP -> {
        Figure sum = summed(present, grounds.build(), unit);
        yield oneByOne ? sum.higherOf(filled(present, grounds.build(), unit)) : sum;
      }
      case YOUNGEST_FIRST -> filled(present, grounds.build(), unit);
      default -> rounding.noValue();
    };
  }

  private static Figure strictest(ImmutableList<Group> groups, ImmutableSet<Provenance> grounds, Text unit) {
    int all = groups.stream().mapToInt(Group::count).sum();
    return groups.stream()
        .map(Group::ratio)
        .min(Comparator.comparing(ratio -> -((Ratio) Objects.requireNonNull(ratio.value())).staffFor(all, RoundingMode.UP)))
        .map(ratio -> ratio.requiredFor(all))
        .map(staff -> staff.with(grounds, staff.steps()))
        .orElseGet(() -> Figure.computed(0, grounds, ImmutableList.of(), unit));
  }

  private static Figure filled(ImmutableList<Group> groups, ImmutableSet<Provenance> grounds, Text unit) {
    ImmutableList.Builder<ComputationStep> steps = ImmutableList.builder();
    long sum = 0;
    long spare = 0;
    for (Group group : groups) {
      int taken = (int) Math.min(spare, group.count());
      int rest = group.count() - taken;
      spare -= taken;
      if (taken > 0) {
        steps.add(new StaffStep.SparePlaces(taken, group.count()));
      }
      if (rest > 0) {
        Ratio ratio = ratio(group);
        long staff = ratio.staffFor(rest, RoundingMode.UP);
        sum = Math.addExact(sum, staff);
        spare += Math.multiplyExact(staff, (long) ratio.persons()) / ratio.staff() - rest;
        steps.add(new StaffStep.ForPersons(rest, ratio, true, Numbers.plain(BigDecimal.valueOf(staff)), unit));
      }
    }
    Number required = Numbers.plain(BigDecimal.valueOf(sum));
    if (groups.size() > 1) {
      steps.add(new StaffStep.OfGroups(required, unit));
    }
    return Figure.computed(required, grounds, steps.build(), unit);
  }

  private static Figure perRange(ImmutableList<Group> groups, ImmutableSet<Provenance> grounds, Text unit) {
    ImmutableList<Figure> parts =
        groups.stream().map(g -> g.ratio().requiredFor(g.count())).collect(ImmutableList.toImmutableList());
    Number sum =
        Numbers.plain(
            parts.stream()
                .map(f -> f.value() instanceof Number staff ? Numbers.exact(staff) : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    Stream<ComputationStep> each = parts.stream().flatMap(f -> f.steps().stream());
    Stream<ComputationStep> all = parts.size() == 1 ? each : Stream.concat(each, Stream.of(new StaffStep.OfGroups(sum, unit)));
    return Figure.computed(sum, grounds, all.collect(ImmutableList.toImmutableList()), unit);
  }

  private static Figure summed(ImmutableList<Group> groups, ImmutableSet<Provenance> grounds, Text unit) {
    BigDecimal denominator = BigDecimal.ONE;
    for (Group group : groups) {
      denominator = denominator.multiply(BigDecimal.valueOf(ratio(group).persons()));
    }
    BigDecimal numerator = BigDecimal.ZERO;
    ImmutableList.Builder<ComputationStep> steps = ImmutableList.builder();
    for (Group group : groups) {
      BigDecimal persons = BigDecimal.valueOf(ratio(group).persons());
      BigDecimal staff = BigDecimal.valueOf((long) group.count() * ratio(group).staff());
      numerator = numerator.add(staff.multiply(denominator.divideToIntegralValue(persons)));
      steps.add(new StaffStep.Share(group.count(), ratio(group), staff, persons));
    }
    Number required = Numbers.plain(numerator.divide(denominator, 0, RoundingMode.UP));
    steps.add(new StaffStep.SharesRoundedUp(required, unit));
    return Figure.computed(required, grounds, steps.build(), unit);
  }

  private static Ratio ratio(Group group) {
    return (Ratio) requireNonNull(group.ratio().value());
  }
}
