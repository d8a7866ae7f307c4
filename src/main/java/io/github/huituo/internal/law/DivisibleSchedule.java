package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as amounts that are divided. Parts are due, paid to others or held back.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface DivisibleSchedule permits Schedule {
  private Schedule schedule() {
    return (Schedule) this;
  }

  /**
   * Returns what is due for each month by the days that are used of it. Months of which the days are not known are left out.
   *
   * @param rule a {@link PartMonth} that does not depend on working days and has no open bound, as it is in force in each month
   */
  default Schedule forDays(Parameter rule, @Nullable Map<YearMonth, Integer> days) {
    return PartMonths.of(schedule(), rule, days, null, null, false);
  }

  /** Returns what is due for each month by the days that are used of it. It depends on the working days of the month, too. */
  default Schedule forDays(
      Parameter rule,
      @Nullable Map<YearMonth, Integer> days,
      @Nullable Map<YearMonth, Integer> workingDays,
      Interpretation atOpenBound) {
    return PartMonths.of(schedule(), rule, days, workingDays, atOpenBound, false);
  }

  /** Returns what is paid back for each month of which only a part is used. It is the amount without what is due by the days. */
  default Schedule refundedForDays(
      Parameter rule,
      @Nullable Map<YearMonth, Integer> days,
      @Nullable Map<YearMonth, Integer> workingDays,
      Interpretation atOpenBound) {
    return PartMonths.of(schedule(), rule, days, workingDays, atOpenBound, true);
  }

  /**
   * Returns the amount in yearly parts. Those are lost whose condition day comes when what it is paid for has ended.
   *
   * @param shares the parts in per cent, in rows numbered from 1 on
   * @param first the first day of what it is paid for, and the condition day of the first part
   * @param ended the first day on which it has ended; null if it has not
   */
  default Schedule inInstalments(Parameter shares, LocalDate first, @Nullable LocalDate ended) {
    return Instalments.of(schedule(), shares, first, ended);
  }

  /**
   * Returns the schedule split between two payees. The first has so many per cent of each amount, rounded down to the smallest
   * unit, and the second has the rest, so that both add up.
   */
  default Schedule split(Figure percent, String first, String second) {
    if (!(percent.value() instanceof Number share)) {
      return schedule().waitingFor(percent);
    }
    BigDecimal factor = Numbers.exact(share).movePointLeft(2);
    List<Payment> parts = new ArrayList<>();
    for (Payment due : schedule().payments()) {
      Money part = due.amount().multipliedBy(factor, RoundingMode.DOWN);
      if (!part.isZero()) {
        parts.add(new Payment(due.period(), part, first, due.fee(), due.recipient()));
      }
      Money rest = due.amount().minus(part);
      if (!rest.isZero()) {
        parts.add(new Payment(due.period(), rest, second, due.fee(), due.recipient()));
      }
    }
    parts.sort(Comparator.comparing(Payment::period).thenComparing(Payment::payee));
    List<ComputationStep> extended = new ArrayList<>(schedule().steps());
    extended.add(new ScheduleStep.Split(share, Numbers.plain(BigDecimal.valueOf(100).subtract(Numbers.exact(share)))));
    return schedule().with(parts, extended).restingOn(percent.grounds());
  }

  /**
   * Returns the schedule with so many per cent of each amount held back.
   *
   * @param rounding how what is held back is rounded to what can be paid, a word of {@link RoundingMode}
   * @param id the id under which the answer states what is held back
   */
  default Schedule withholding(Figure percent, Interpretation rounding, String id) {
    if (!(percent.value() instanceof Number share)) {
      return schedule().waitingFor(percent);
    }
    RoundingMode mode = Numbers.rounding(rounding.getChoice());
    if (mode == null) {
      return schedule().waitingFor(rounding.noValue());
    }
    List<Payment> paid = new ArrayList<>();
    List<ComputationStep> extended = new ArrayList<>(schedule().steps());
    List<StatedFigure> kept = new ArrayList<>();
    for (Payment due : schedule().payments()) {
      Money held = due.amount().multipliedBy(Numbers.exact(share).movePointLeft(2), mode);
      Money rest = due.amount().minus(held);
      paid.add(due.withAmount(rest));
      kept.add(new StatedFigure(id, due.period(), held));
      extended.add(new ScheduleStep.Withheld(due.period(), share, due.amount(), held, rest));
    }
    Schedule left = schedule().with(paid, extended).restingOn(percent.grounds()).restingOn(ImmutableSet.of(rounding)).stating(kept);
    return kept.stream().anyMatch(k -> !Comparing.isZero(k.value())) ? left.asAnswer() : left;
  }
}
