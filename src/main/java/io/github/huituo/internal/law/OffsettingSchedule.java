package io.github.huituo.internal.law;

import io.github.huituo.assessment.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as amounts that are taken off a fee.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface OffsettingSchedule permits Schedule {
  private Schedule schedule() {
    return (Schedule) this;
  }

  /** Returns the schedule with a remark on the fee that is left after it. There is none where the fee is not known. */
  default Schedule offsetting(@Nullable Money fee) {
    List<Payment> dues = schedule().payments();
    if (fee == null || dues.isEmpty() || !dues.get(0).amount().isSameCurrency(fee)) {
      return schedule();
    }
    List<ComputationStep> extended = new ArrayList<>(schedule().steps());
    Money first = dues.get(0).amount();
    extended.add(new FeeStep.FeeLeft(fee, first, fee.minus(first)));
    return schedule().with(schedule().mapped(d -> d.withFee(fee)), extended);
  }

  /**
   * Returns the schedule with a remark on the rest of each period's fee. It has one only where the amounts are deducted from a
   * fee.
   */
  default Schedule offsetting() {
    List<ComputationStep> extended = new ArrayList<>(schedule().steps());
    List<Payment> dues = schedule().payments();
    dues.forEach(
        d ->
            d.fee()
                .ifPresent(
                    fee -> extended.add(new FeeStep.PeriodFeeLeft(d.period(), fee, d.amount(), fee.minus(d.amount())))));
    return schedule().with(dues, extended);
  }

  /**
   * Returns the schedule {@linkplain #offsetting() with a remark} on the fees. The answer states under this id what is left of
   * them.
   */
  default Schedule offsettingAs(String id) {
    List<StatedFigure> left = new ArrayList<>();
    schedule().payments().forEach(d -> d.fee().ifPresent(fee -> left.add(new StatedFigure(id, d.period(), fee.minus(d.amount())))));
    return offsetting().stating(left);
  }

  /** Returns the fee that the amounts are taken off. There is one if it is the same in every period. */
  default Optional<Money> offsetFee() {
    List<Payment> dues = schedule().payments();
    Optional<Money> first = dues.isEmpty() ? Optional.empty() : dues.get(0).fee();
    for (Payment due : dues) {
      if (!due.fee().equals(first)) {
        return Optional.empty();
      }
    }
    return first;
  }
}
