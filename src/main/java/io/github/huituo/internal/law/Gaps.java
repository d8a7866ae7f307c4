package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fees of each period that are left after what was paid. A third party may pay a part of them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Gaps {
  private final ImmutableList<Gap> gaps;
  private final ImmutableSet<Provenance> grounds;
  private final ImmutableList<ComputationStep> steps;
  private final @Nullable Figure unsettled;

  /** What is left of the fee of a period. The period begins on a day and has so many hours. */
  record Gap(String period, LocalDate begin, BigDecimal hours, Money left) {}

  /** A part of a gap and how it was computed. */
  private record Part(Money amount, ComputationStep step) {}

  Gaps(List<Gap> gaps, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps, @Nullable Figure unsettled) {
    this.gaps = ImmutableList.copyOf(gaps);
    this.grounds = grounds;
    this.steps = steps;
    this.unsettled = unsettled;
  }

  /**
   * Returns what is left for so many hours of each period, rounded half-up. If there are no more, it is for all of them.
   *
   * @param id the id under which the answer states what is still left
   */
  public Schedule forHours(Figure hours, String id) {
    return hours.value() instanceof Number number
        ? paid(List.of(hours), id, gap -> shareOf(gap, Numbers.exact(number).min(gap.hours())))
        : Schedule.waitingFor(unsettled == null ? hours.unsettled() : unsettled, grounds);
  }

  /**
   * Returns what is left for so many hours of each period. It is for no more in a year than so many, rounded half-up. A period
   * belongs to the year in which it begins.
   *
   * @param ofYear the hours of a year
   * @param used how many of them were used before the first of these periods, in its year
   * @param id the id under which the answer states what is still left
   * @param hoursLeft the id under which the answer states how many hours of each year are left
   */
  public Schedule forHours(Figure hours, Figure ofYear, @Nullable Number used, String id, String hoursLeft) {
    if (!(hours.value() instanceof Number number) || !(ofYear.value() instanceof Number most)) {
      Figure open = hours.value() instanceof Number ? ofYear.unsettled() : hours.unsettled();
      return Schedule.waitingFor(unsettled == null ? open : unsettled, grounds);
    }
    Map<Integer, BigDecimal> left = new TreeMap<>();
    Map<Gap, BigDecimal> counted = new HashMap<>();
    for (Gap gap : gaps) {
      BigDecimal before = left.isEmpty() && used != null ? Numbers.exact(used) : BigDecimal.ZERO;
      BigDecimal rest = left.getOrDefault(gap.begin().getYear(), Numbers.exact(most).subtract(before).max(BigDecimal.ZERO));
      BigDecimal counts = Numbers.exact(number).min(gap.hours()).min(rest);
      counted.put(gap, counts);
      left.put(gap.begin().getYear(), rest.subtract(counts));
    }
    List<StatedFigure> stated = new ArrayList<>();
    left.forEach((year, rest) -> stated.add(new StatedFigure(hoursLeft, year.toString(), Numbers.plain(rest))));
    return paid(List.of(hours, ofYear), id, gap -> shareOf(gap, Objects.requireNonNull(counted.get(gap)))).stating(stated);
  }

  private static Part shareOf(Gap gap, BigDecimal counted) {
    BigDecimal share = gap.left().getAmount().multiply(counted).divide(gap.hours(), gap.left().getScale(), RoundingMode.HALF_UP);
    Money amount = Money.of(gap.left().getCurrencyUnit(), share);
    Number ofPeriod = Numbers.plain(gap.hours());
    return new Part(amount, new FeeStep.ShareOfGap(gap.period(), gap.left(), Numbers.plain(counted), ofPeriod, amount));
  }

  /**
   * Returns the amount in each period, but no more than is left.
   *
   * @param id the id under which the answer states what is still left
   */
  public Schedule upTo(Figure amount, String id) {
    return upTo(new Daily(day -> amount), id);
  }

  /**
   * Returns in each period the amount of its first day. It is no more than is left.
   *
   * @param id the id under which the answer states what is still left
   */
  public Schedule upTo(Daily amount, String id) {
    List<Figure> amounts = gaps.stream().map(gap -> amount.on(gap.begin())).distinct().toList();
    for (Figure figure : amounts) {
      if (!(figure.value() instanceof Money)) {
        return Schedule.waitingFor(unsettled == null ? figure.unsettled() : unsettled, grounds);
      }
    }
    return paid(
        amounts,
        id,
        gap -> {
          Money money = (Money) Objects.requireNonNull(amount.on(gap.begin()).value());
          Money part = money.isGreaterThan(gap.left()) ? gap.left() : money;
          return new Part(part, new FeeStep.UpToGap(gap.period(), money, gap.left(), part));
        });
  }

  private Schedule paid(List<Figure> by, String id, Function<Gap, Part> share) {
    if (unsettled != null) {
      return Schedule.waitingFor(unsettled, grounds);
    }
    List<Payment> payments = new ArrayList<>();
    List<StatedFigure> left = new ArrayList<>();
    ImmutableSet.Builder<Provenance> all = ImmutableSet.<Provenance>builder().addAll(grounds);
    ImmutableList.Builder<ComputationStep> extended = ImmutableList.<ComputationStep>builder().addAll(steps);
    by.forEach(figure -> all.addAll(figure.grounds()));
    by.stream().flatMap(figure -> figure.steps().stream()).distinct().forEach(extended::add);
    for (Gap gap : gaps) {
      Part part = share.apply(gap);
      extended.add(part.step());
      left.add(new StatedFigure(id, gap.period(), gap.left().minus(part.amount())));
      if (part.amount().isPositive()) {
        payments.add(new Payment(gap.period(), part.amount(), ""));
      }
    }
    return Schedule.of(payments, all.build(), extended.build()).stating(left);
  }
}
