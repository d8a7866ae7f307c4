package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of the law by period, on their way into a {@link Schedule}. A period without an amount is left out, and the schedule waits
 * for the first that is open or silent. Not thread-safe.
 */
final class DueAmounts {
  private final ImmutableList.Builder<Payment> dues = ImmutableList.builder();
  private final ImmutableSet.Builder<Provenance> grounds = ImmutableSet.builder();
  private final List<ComputationStep> steps = new ArrayList<>();
  private @Nullable Figure waits;
  private @Nullable Figure last;

  /** Adds the amount of the next period. */
  DueAmounts add(String period, Figure figure) {
    if (figure.value() instanceof Money amount) {
      dues.add(new Payment(period, amount, ""));
      if (figure != last) {
        grounds.addAll(figure.grounds());
        for (ComputationStep step : figure.steps()) {
          if (!steps.contains(step)) {
            steps.add(step);
          }
        }
      }
      last = figure;
    } else if (waits == null && !figure.isAbsent()) {
      waits = figure;
    }
    return this;
  }

  /** Returns the schedule, which rests on further grounds, too. */
  Schedule schedule(ImmutableSet<Provenance> further) {
    ImmutableList<Payment> all = dues.build();
    steps.addAll(ScheduleStep.Run.all(all));
    return Schedule.of(all, grounds.addAll(further).build(), ImmutableList.copyOf(steps), waits);
  }
}
