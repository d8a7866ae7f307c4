package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The months of a schedule by the days that are used of each. A month of which the days, or the working days on which they depend,
 * are not known is left out: nothing is due for it yet. Used for one schedule; not thread-safe.
 */
final class PartMonths {
  private final Parameter rules;
  private final Map<YearMonth, Integer> days;
  private final Map<YearMonth, Integer> workingDays;
  private final @Nullable Interpretation atOpenBound;
  private final boolean refunds;
  private final List<Payment> dues = new ArrayList<>();
  private final List<ComputationStep> steps = new ArrayList<>();
  private final ImmutableSet.Builder<Provenance> grounds = ImmutableSet.builder();

  private PartMonths(
      Parameter rules,
      Map<YearMonth, Integer> days,
      Map<YearMonth, Integer> workingDays,
      @Nullable Interpretation atOpenBound,
      boolean refunds) {
    this.rules = rules;
    this.days = days;
    this.workingDays = workingDays;
    this.atOpenBound = atOpenBound;
    this.refunds = refunds;
  }

  /**
   * Returns what is due for each month, or what is paid back of it. The rule is that in force on the first day of the month.
   *
   * @param rules the rule; months in which none is in force are left out
   * @param days the days used, by month
   * @param workingDays the working days, by month; null where the rule does not depend on them
   * @param atOpenBound how an open bound is read
   */
  static Schedule of(
      Schedule whole,
      Parameter rules,
      @Nullable Map<YearMonth, Integer> days,
      @Nullable Map<YearMonth, Integer> workingDays,
      @Nullable Interpretation atOpenBound,
      boolean refunds) {
    if (whole.unsettled() != null) {
      return whole;
    }
    Map<YearMonth, Integer> used = days == null ? Map.of() : days;
    PartMonths months = new PartMonths(rules, used, workingDays == null ? Map.of() : workingDays, atOpenBound, refunds);
    months.grounds.addAll(whole.grounds());
    for (Payment due : whole.payments()) {
      Figure open = months.add(due, YearMonth.parse(due.period()));
      if (open != null) {
        return Schedule.waitingFor(open, whole.grounds());
      }
    }
    return Schedule.ofRuns(months.dues, months.grounds.build(), whole.steps(), months.steps);
  }

  /** Adds a month and returns null, or the figure that is open. */
  private @Nullable Figure add(Payment whole, YearMonth month) {
    Integer used = days.get(month);
    Integer working = workingDays.get(month);
    Figure figure = rules.on(month.atDay(1));
    if (used == null || figure.isAbsent()) {
      return null;
    }
    if (!(figure.value() instanceof PartMonth rule)) {
      return figure;
    }
    grounds.addAll(figure.grounds());
    if (working == null && rule.dependsOnWorkingDays()) {
      return null;
    }
    PartMonth.PartMonthStep step = rule.stepOf(used, working, atOpenBound);
    if (atOpenBound != null && rule.isAtOpenBound(used, working)) {
      grounds.add(atOpenBound);
    }
    if (step == null) {
      return atOpenBound != null && !atOpenBound.isSettled()
          ? atOpenBound.noValue()
          : Figure.silent(Messages.text("silent.part-month", month, used), ImmutableSet.of());
    }
    Money due = due(whole, month, used, working, step.due());
    Money paid = refunds ? whole.amount().minus(due) : due;
    if (refunds && !paid.isZero()) {
      steps.add(new MonthStep.Refund(whole.period(), whole.amount(), due, paid));
    }
    if (!paid.isZero()) {
      dues.add(whole.withAmount(paid));
    }
    return null;
  }

  private Money due(Payment whole, YearMonth month, int used, @Nullable Integer working, PartMonth.MonthDue due) {
    Money amount = whole.amount();
    if (due instanceof PartMonth.Share share) {
      Number percent = Numbers.plain(share.percent());
      Money part = amount.multipliedBy(share.percent().movePointLeft(2), RoundingMode.DOWN);
      if (!part.equals(amount)) {
        steps.add(new MonthStep.PartOfMonth(whole.period(), used, percent, amount, part));
      }
      return part;
    }
    int of = daysOf((PartMonth.ByDays) due, month, working);
    if (used >= of) {
      return amount;
    }
    Money part = amount.multipliedBy(BigDecimal.valueOf(used), RoundingMode.DOWN).dividedBy(of, RoundingMode.DOWN);
    steps.add(new MonthStep.DaysOfMonth(whole.period(), used, of, amount, part));
    return part;
  }

  private static int daysOf(PartMonth.ByDays by, YearMonth month, @Nullable Integer working) {
    return switch (by.unit()) {
      case NUMBER -> by.number();
      case CALENDAR_DAYS -> month.lengthOfMonth();
      case WORKING_DAYS -> working == null ? 0 : working;
    };
  }
}
