package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as amounts that are reduced to what is due.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface ReducibleSchedule permits Schedule {
  private Schedule schedule() {
    return (Schedule) this;
  }

  /** Returns the schedule with no amount above the cap. The cap may be the fee that it offsets; without one it is unchanged. */
  default Schedule cappedAt(@Nullable Money cap) {
    Figure waitsFor = schedule().unsettled();
    if (cap != null && cap.isZero() && waitsFor != null && waitsFor.isOpen()) {
      // Whatever an open amount comes to, nothing of it is due.
      return schedule().withNothingDue(new ScheduleStep.Cap(cap));
    }
    List<Payment> dues = schedule().payments();
    if (cap == null || dues.stream().noneMatch(d -> d.amount().isSameCurrency(cap) && d.amount().isGreaterThan(cap))) {
      return schedule();
    }
    List<Payment> capped = schedule().mapped(d -> d.amount().isGreaterThan(cap) ? d.withAmount(cap) : d);
    List<ComputationStep> extended = new ArrayList<>(schedule().steps());
    extended.add(new ScheduleStep.Cap(cap));
    extended.addAll(ScheduleStep.Run.all(capped));
    return schedule().with(capped, extended);
  }

  /** Returns the schedule {@linkplain #cappedAt(Money) capped} if the open point is read {@code CAPPED}. */
  default Schedule cappedAt(@Nullable Money cap, Interpretation reading) {
    return (reading.is("CAPPED") ? cappedAt(cap) : schedule()).restingOn(ImmutableSet.of(reading));
  }

  /**
   * Returns what is left to pay to somebody who has received so much. The first amounts are paid until the difference is reached.
   * Unchanged if the amount received is not known, or of another currency.
   */
  default Schedule lessReceived(@Nullable Money received) {
    Optional<Money> total = schedule().total();
    if (received == null || total.isEmpty() || !total.get().isSameCurrency(received)) {
      return schedule();
    }
    Money none = Money.zero(received.getCurrencyUnit());
    Money left = total.get().isGreaterThan(received) ? total.get().minus(received) : none;
    List<Payment> paid = new ArrayList<>();
    List<ComputationStep> recorded = new ArrayList<>(schedule().steps());
    recorded.add(new ScheduleStep.LessReceived(total.get(), received, left));
    Money sofar = none;
    for (Payment due : schedule().payments()) {
      Money rest = left.minus(sofar);
      if (rest.isLessThan(due.amount()) && rest.isPositive() && sofar.isPositive()) {
        recorded.add(new ScheduleStep.Remainder(due.period(), left, sofar, rest));
      }
      Money part = rest.isLessThan(due.amount()) ? rest : due.amount();
      if (part.isPositive()) {
        paid.add(due.withAmount(part));
      }
      sofar = sofar.plus(part);
    }
    recorded.addAll(ScheduleStep.Run.all(paid));
    return schedule().with(paid, recorded);
  }

  /** Returns the schedule {@linkplain #cappedAt(Money) capped} at an amount of the law. It then rests on that, too. */
  default Schedule cappedBy(Figure cap) {
    if (!(cap.value() instanceof Money most)) {
      return schedule().waitingFor(cap);
    }
    Schedule capped = cappedAt(most).restingOn(cap.grounds());
    List<ComputationStep> recorded = new ArrayList<>(cap.steps());
    recorded.addAll(capped.steps());
    return capped.payments().equals(schedule().payments()) ? capped : capped.with(capped.payments(), recorded);
  }
}
