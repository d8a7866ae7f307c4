package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts that are paid in parts over years. Each part has the condition that what they are paid for is still there. */
final class Instalments {
  private Instalments() {}

  /**
   * Returns the amount in yearly parts, numbered from 1 on. There are as many as the table has rows.
   *
   * @param shares the parts in per cent, of which the last is the rest
   * @param first the day from which on it is there; the condition day of each part is that day, years later
   * @param ended the first day on which it is no longer there; null if it is still there
   */
  static Schedule of(Schedule whole, Parameter shares, LocalDate first, @Nullable LocalDate ended) {
    Optional<Money> total = whole.total();
    if (whole.unsettled() != null || total.isEmpty()) {
      return whole;
    }
    List<Payment> dues = new ArrayList<>();
    List<ComputationStep> steps = new ArrayList<>(whole.steps());
    ImmutableSet.Builder<Provenance> grounds = ImmutableSet.<Provenance>builder().addAll(whole.grounds());
    Money rest = total.get();
    boolean last = false;
    for (int number = 1; !last; number++) {
      Figure share = shares.of(number);
      if (!(share.value() instanceof Number percent)) {
        return Schedule.waitingFor(share, whole.grounds());
      }
      last = shares.of(number + 1).isAbsent();
      Money part = last ? rest : total.get().multipliedBy(Numbers.exact(percent).movePointLeft(2), RoundingMode.DOWN);
      rest = rest.minus(part);
      grounds.addAll(share.grounds());
      LocalDate condition = first.plusYears(number - 1L);
      String period = String.valueOf(condition.getYear());
      if (ended == null || ended.isAfter(condition)) {
        steps.add(new InstalmentStep.Instalment(period, percent, total.get(), part));
        dues.add(new Payment(period, part, ""));
      } else {
        steps.add(new InstalmentStep.LostInstalment(period, percent, condition, ended));
      }
    }
    return Schedule.of(dues, grounds.build(), com.google.common.collect.ImmutableList.copyOf(steps));
  }
}
