package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts by period, with what they rest on and how they were computed.
 *
 * <p>A schedule with an open or silent amount {@linkplain #unsettled() waits for it} and has no other content.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Schedule implements ReducibleSchedule, DivisibleSchedule, OffsettingSchedule {
  private final ImmutableList<Payment> dues;
  private final ImmutableSet<Provenance> grounds;
  private final ImmutableList<ComputationStep> steps;
  private final @Nullable Figure unsettled;
  private final ImmutableList<StatedFigure> stated;
  private final boolean heldBack;

  private Schedule(
      ImmutableList<Payment> dues,
      ImmutableSet<Provenance> grounds,
      ImmutableList<ComputationStep> steps,
      @Nullable Figure unsettled,
      ImmutableList<StatedFigure> stated,
      boolean heldBack) {
    this.dues = dues;
    this.grounds = grounds;
    this.steps = steps;
    this.unsettled = unsettled;
    this.stated = stated;
    this.heldBack = heldBack;
  }

  private Schedule(
      ImmutableList<Payment> dues,
      ImmutableSet<Provenance> grounds,
      ImmutableList<ComputationStep> steps,
      @Nullable Figure unsettled) {
    this(dues, grounds, steps, unsettled, ImmutableList.of(), false);
  }

  static Schedule of(
      ImmutableList<Payment> payments,
      ImmutableSet<Provenance> grounds,
      ImmutableList<ComputationStep> steps,
      @Nullable Figure unsettled) {
    return new Schedule(payments, grounds, steps, unsettled);
  }

  static Schedule of(List<Payment> payments, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps) {
    return new Schedule(ImmutableList.copyOf(payments), grounds, steps, null);
  }

  /** Returns a schedule of which the runs are listed anew, after other steps. */
  static Schedule ofRuns(
      List<Payment> payments, ImmutableSet<Provenance> grounds, List<ComputationStep> before, List<ComputationStep> more) {
    ImmutableList.Builder<ComputationStep> all = ImmutableList.builder();
    before.stream().filter(step -> !(step instanceof ScheduleStep.Run)).forEach(all::add);
    return of(payments, grounds, all.addAll(more).addAll(ScheduleStep.Run.all(payments)).build());
  }

  static Schedule waitingFor(Figure unsettled, ImmutableSet<Provenance> grounds) {
    return new Schedule(ImmutableList.of(), grounds, ImmutableList.of(), unsettled);
  }

  /** Returns the schedule of one amount in one period, such as {@code once}, {@code 2025} or {@code 2025-03}. */
  static Schedule of(String period, Figure amount) {
    return new DueAmounts().add(period, amount).schedule(ImmutableSet.of());
  }

  /** Returns the schedule that waits for a figure. If it waits for one already, it still waits for that. */
  Schedule waitingFor(Figure figure) {
    return waitingFor(unsettled == null ? figure : unsettled, grounds);
  }

  /** Returns the schedule with other amounts and steps. */
  Schedule with(List<Payment> otherDues, List<ComputationStep> otherSteps) {
    return new Schedule(ImmutableList.copyOf(otherDues), grounds, ImmutableList.copyOf(otherSteps), unsettled, stated, heldBack);
  }

  /** Returns the schedule with further grounds. */
  Schedule restingOn(ImmutableSet<? extends Provenance> more) {
    return new Schedule(
        dues, ImmutableSet.<Provenance>builder().addAll(grounds).addAll(more).build(), steps, unsettled, stated, heldBack);
  }

  /** Returns the schedule with figures that are no payments. The answer waits for one that is open or silent. */
  public Schedule with(Particulars particulars) {
    Figure waits = particulars.unsettled();
    Schedule stated = waits != null && unsettled == null ? waitingFor(waits, grounds) : this;
    return stated.stating(particulars.stated()).restingOn(particulars.grounds());
  }

  /** Returns the schedule with further figures. */
  Schedule stating(List<StatedFigure> more) {
    return new Schedule(
        dues, grounds, steps, unsettled, ImmutableList.<StatedFigure>builder().addAll(stated).addAll(more).build(), heldBack);
  }

  /**
   * Returns the schedule with a further figure, of its first period or, without one, once. It waits for the figure if that is not
   * settled. What states a figure is an answer even where nothing is due.
   */
  public Schedule stating(String id, Figure figure) {
    Object value = figure.value();
    if (value == null) {
      return unsettled == null && figure.isAbsent() ? this : waitingFor(figure);
    }
    String period = dues.isEmpty() ? "once" : dues.get(0).period();
    Schedule with = restingOn(figure.grounds()).stating(List.of(new StatedFigure(id, period, value)));
    // A figure may be computed from what the amount is computed from, too: its steps keep their order.
    ImmutableList<ComputationStep> ofFigure = figure.steps();
    ImmutableList<ComputationStep> all =
        ImmutableList.<ComputationStep>builder()
            .addAll(ofFigure)
            .addAll(with.steps.stream().filter(s -> !ofFigure.contains(s)).iterator())
            .build();
    return new Schedule(with.dues, with.grounds, all, unsettled, with.stated, true);
  }

  /**
   * Returns the schedule with what is due in a year so far. That is what the first payee is due from the year of a day through
   * its month. There is none if the day is not known or nothing is due by then.
   */
  public Schedule accumulatedAs(String id, @Nullable LocalDate day) {
    if (day == null || dues.isEmpty()) {
      return this;
    }
    String january = YearMonth.of(day.getYear(), 1).toString();
    String month = YearMonth.from(day).toString();
    return dues.stream()
        .filter(d -> d.payee().equals(dues.get(0).payee()))
        .filter(d -> d.period().length() == month.length() && d.period().compareTo(january) >= 0 && d.period().compareTo(month) <= 0)
        .map(Payment::amount)
        .reduce(Money::plus)
        .map(sum -> stating(List.of(new StatedFigure(id, month, sum))))
        .orElse(this);
  }

  /** Returns the schedule of which nothing is due, whatever it waits for. */
  Schedule withNothingDue(ComputationStep step) {
    return new Schedule(ImmutableList.of(), grounds, ImmutableList.of(step), null, stated, heldBack);
  }

  /** Returns the schedule as an answer even where nothing is due. An example is a share of 0. */
  public Schedule asAnswer() {
    return new Schedule(dues, grounds, steps, unsettled, stated, true);
  }

  /** Returns its amounts, each changed in the same way. */
  List<Payment> mapped(UnaryOperator<Payment> change) {
    ImmutableList.Builder<Payment> changed = ImmutableList.builderWithExpectedSize(dues.size());
    for (Payment due : dues) {
      changed.add(change.apply(due));
    }
    return changed.build();
  }

  /** Returns whether anything is paid, or would be if it were not all held back. */
  public boolean isPayable() {
    if (heldBack) {
      return true;
    }
    for (Payment due : dues) {
      if (!due.amount().isZero()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the open or silent figure that the schedule waits for. It is null if every amount is settled. */
  public @Nullable Figure unsettled() {
    return unsettled;
  }

  /** Returns the schedule with the amounts of each calendar year added up. */
  public Schedule byYear() {
    Map<String, Money> byYear = new TreeMap<>();
    String year = "";
    Money sum = null;
    for (Payment due : dues) {
      if (sum == null || !due.period().startsWith(year)) {
        if (sum != null) {
          byYear.merge(year, sum, Money::plus);
        }
        year = due.period().substring(0, 4);
        sum = due.amount();
      } else {
        sum = sum.plus(due.amount());
      }
    }
    if (sum != null) {
      byYear.merge(year, sum, Money::plus);
    }
    List<Payment> yearly = new ArrayList<>();
    List<ComputationStep> extended = new ArrayList<>(steps);
    byYear.forEach(
        (period, amount) -> {
          yearly.add(new Payment(period, amount, ""));
          extended.add(new ScheduleStep.YearTotal(period, amount));
        });
    return with(yearly, extended);
  }

  /** Returns the schedule with every amount so many times, such as once for every place. */
  public Schedule times(int count) {
    List<Payment> multiplied = mapped(d -> d.withAmount(d.amount().multipliedBy(count)));
    List<ComputationStep> extended = new ArrayList<>(steps);
    if (!dues.isEmpty()) {
      extended.add(new SumStep.AmountTimes(dues.get(0).amount(), BigDecimal.valueOf(count), multiplied.get(0).amount()));
    }
    return with(multiplied, extended);
  }

  /** Returns the amounts of both schedules, which agree on nothing but the currency. */
  public Schedule plus(Schedule other) {
    TreeMap<String, Money> sums = new TreeMap<>();
    dues.forEach(d -> sums.merge(d.period(), d.amount(), Money::plus));
    other.dues.forEach(d -> sums.merge(d.period(), d.amount(), Money::plus));
    List<Payment> all = new ArrayList<>();
    sums.forEach((period, amount) -> all.add(new Payment(period, amount, "")));
    return new Schedule(
            ImmutableList.copyOf(all),
            grounds,
            ImmutableList.<ComputationStep>builder().addAll(steps).addAll(other.steps).build(),
            unsettled == null ? other.unsettled : unsettled,
            ImmutableList.<StatedFigure>builder().addAll(stated).addAll(other.stated).build(),
            heldBack || other.heldBack)
        .restingOn(other.grounds);
  }

  /** Returns the schedule with the total of each period, where that is a sum. */
  Schedule withPeriodTotals() {
    List<ComputationStep> extended = new ArrayList<>(steps);
    dues.forEach(d -> extended.add(new ScheduleStep.PeriodTotal(d.period(), d.amount())));
    return with(dues, extended);
  }

  /** Returns the schedule paid to this payee, a word of the pack's vocabulary. */
  public Schedule paidTo(String word) {
    return with(mapped(d -> d.withPayee(word)), steps);
  }

  /** Returns the further figures of the answer. */
  public ImmutableList<StatedFigure> stated() {
    return stated;
  }

  /** Returns the amounts as payments, in the order of their periods. */
  public ImmutableList<Payment> payments() {
    return dues;
  }

  /** Returns the sum, if there is any amount. */
  public Optional<Money> total() {
    Money total = null;
    for (Payment due : dues) {
      total = total == null ? due.amount() : total.plus(due.amount());
    }
    return Optional.ofNullable(total);
  }

  /** Returns what it rests on. */
  public ImmutableSet<Provenance> grounds() {
    return grounds;
  }

  /** Returns how it was computed. */
  public ImmutableList<ComputationStep> steps() {
    return steps;
  }
}
