package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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

  /** What is left of the fee of a period with so many hours. */
  record Gap(String period, BigDecimal hours, Money left) {}

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
    if (!(hours.value() instanceof Number number)) {
      return Schedule.waitingFor(unsettled == null ? hours.unsettled() : unsettled, grounds);
    }
    return paid(
        hours,
        id,
        gap -> {
          BigDecimal counted = Numbers.exact(number).min(gap.hours());
          BigDecimal share = gap.left().getAmount().multiply(counted).divide(gap.hours(), gap.left().getScale(), RoundingMode.HALF_UP);
          Money amount = Money.of(gap.left().getCurrencyUnit(), share);
          Number ofPeriod = Numbers.plain(gap.hours());
          return new Part(amount, new FeeStep.ShareOfGap(gap.period(), gap.left(), Numbers.plain(counted), ofPeriod, amount));
        });
  }

  /**
   * Returns the amount in each period, but no more than is left.
   *
   * @param id the id under which the answer states what is still left
   */
  public Schedule upTo(Figure amount, String id) {
    if (!(amount.value() instanceof Money money)) {
      return Schedule.waitingFor(unsettled == null ? amount.unsettled() : unsettled, grounds);
    }
    return paid(
        amount,
        id,
        gap -> {
          Money part = money.isGreaterThan(gap.left()) ? gap.left() : money;
          return new Part(part, new FeeStep.UpToGap(gap.period(), money, gap.left(), part));
        });
  }

  private Schedule paid(Figure by, String id, Function<Gap, Part> share) {
    if (unsettled != null) {
      return Schedule.waitingFor(unsettled, grounds);
    }
    List<Payment> payments = new ArrayList<>();
    List<StatedFigure> left = new ArrayList<>();
    ImmutableList.Builder<ComputationStep> extended = ImmutableList.<ComputationStep>builder().addAll(steps).addAll(by.steps());
    for (Gap gap : gaps) {
      Part part = share.apply(gap);
      extended.add(part.step());
      left.add(new StatedFigure(id, gap.period(), gap.left().minus(part.amount())));
      if (part.amount().isPositive()) {
        payments.add(new Payment(gap.period(), part.amount(), ""));
      }
    }
    ImmutableSet<Provenance> all = ImmutableSet.<Provenance>builder().addAll(grounds).addAll(by.grounds()).build();
    return Schedule.of(payments, all, extended.build()).stating(left);
  }
}
