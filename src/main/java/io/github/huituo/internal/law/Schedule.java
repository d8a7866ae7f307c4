package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
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
public final class Schedule {
  private static final int FIRST_YEAR = 1980;
  /** The names of the months of a hundred years; two threads may both make a name, which is the same. */
  private static final @Nullable String[] PERIODS = new String[12 * 100];

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

  static Schedule of(Map<String, Figure> byPeriod, ImmutableSet<Provenance> further) {
    ImmutableList.Builder<Payment> dues = ImmutableList.builder();
    ImmutableSet.Builder<Provenance> grounds = ImmutableSet.builder();
    List<ComputationStep> steps = new ArrayList<>();
    Figure waits = null;
    Figure last = null;
    for (Map.Entry<String, Figure> each : byPeriod.entrySet()) {
      Figure figure = each.getValue();
      if (figure.value() instanceof Money amount) {
        dues.add(new Payment(each.getKey(), amount, ""));
        if (figure != last) {
          grounds.addAll(figure.grounds());
          figure.steps().stream().filter(s -> !steps.contains(s)).forEach(steps::add);
        }
        last = figure;
      } else if (waits == null && !figure.isAbsent()) {
        waits = figure;
      }
    }
    ImmutableList<Payment> all = dues.build();
    steps.addAll(runs(all));
    return new Schedule(all, grounds.addAll(further).build(), ImmutableList.copyOf(steps), waits);
  }

  static Schedule of(List<Payment> payments, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps) {
    return new Schedule(ImmutableList.copyOf(payments), grounds, steps, null);
  }

  /** Returns a schedule of which the runs are listed anew, after other steps. */
  static Schedule ofRuns(
      List<Payment> payments, ImmutableSet<Provenance> grounds, List<ComputationStep> before, List<ComputationStep> more) {
    ImmutableList.Builder<ComputationStep> all = ImmutableList.builder();
    before.stream().filter(step -> !(step instanceof ScheduleStep.Run)).forEach(all::add);
    return of(payments, grounds, all.addAll(more).addAll(runs(payments)).build());
  }

  static Schedule waitingFor(Figure unsettled, ImmutableSet<Provenance> grounds) {
    return new Schedule(ImmutableList.of(), grounds, ImmutableList.of(), unsettled);
  }

  /** Returns the schedule of one amount in one period, such as {@code once}, {@code 2025} or {@code 2025-03}. */
  static Schedule of(String period, Figure amount) {
    return of(Map.of(period, amount), ImmutableSet.of());
  }

  /** Returns a step for each run of equal amounts, with the amount, the number of times and the days. */
  private static ImmutableList<ComputationStep> runs(List<Payment> dues) {
    ImmutableList.Builder<ComputationStep> steps = ImmutableList.builder();
    int begin = 0;
    for (int i = 1; i <= dues.size(); i++) {
      if (i == dues.size() || !dues.get(i).amount().equals(dues.get(begin).amount())) {
        Payment first = dues.get(begin);
        int times = i - begin;
        steps.add(
            new ScheduleStep.Run(
                first.amount(),
                times,
                first.period(),
                dues.get(i - 1).period(),
                first.amount().multipliedBy(times)));
        begin = i;
      }
    }
    return steps.build();
  }

  private Schedule with(List<Payment> otherDues, List<ComputationStep> otherSteps) {
    return new Schedule(ImmutableList.copyOf(otherDues), grounds, ImmutableList.copyOf(otherSteps), unsettled, stated, heldBack);
  }

  private Schedule restingOn(ImmutableSet<? extends Provenance> more) {
    return new Schedule(
        dues, ImmutableSet.<Provenance>builder().addAll(grounds).addAll(more).build(), steps, unsettled, stated, heldBack);
  }

  /** Returns the schedule with figures that are no payments; the answer waits for one that is open or silent. */
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
      return unsettled == null && figure.isAbsent() ? this : waitingFor(unsettled == null ? figure : unsettled, grounds);
    }
    String period = dues.isEmpty() ? "once" : dues.get(0).period();
    Schedule with = restingOn(figure.grounds()).stating(List.of(new StatedFigure(id, period, value)));
    // A figure may be computed from what the amount is computed from, too: its steps keep their order.
    ImmutableList<ComputationStep> ofFigure = figure.steps();
    ImmutableList<ComputationStep> all =
        ImmutableList.<ComputationStep>builder().addAll(ofFigure).addAll(with.steps.stream().filter(s -> !ofFigure.contains(s)).iterator()).build();
    return new Schedule(with.dues, with.grounds, all, unsettled, with.stated, true);
  }

  /**
   * Returns the schedule with a figure: what the first payee is due from the beginning of the year of a day through its month. There is
   * none if the day is not known or nothing is due by then.
   */
  public Schedule accumulatedAs(String id, @Nullable LocalDate day) {
    if (day == null || dues.isEmpty()) {
      return this;
    }
    String month = day.toString().substring(0, 7);
    return dues.stream()
        .filter(d -> d.payee().equals(dues.get(0).payee()))
        .filter(d -> d.period().length() == month.length() && d.period().startsWith(month.substring(0, 5)) && d.period().compareTo(month) <= 0)
        .map(Payment::amount)
        .reduce(Money::plus)
        .map(sum -> stating(List.of(new StatedFigure(id, month, sum))))
        .orElse(this);
  }

  /** Returns the schedule as an answer even where nothing is due, such as a share of 0. */
  public Schedule asAnswer() {
    return new Schedule(dues, grounds, steps, unsettled, stated, true);
  }

  private List<Payment> mapped(UnaryOperator<Payment> change) {
    ImmutableList.Builder<Payment> changed = ImmutableList.builderWithExpectedSize(dues.size());
    for (Payment due : dues) {
      changed.add(change.apply(due));
    }
    return changed.build();
  }

  /** Returns the schedule with no amount above the cap. The cap may be the fee that it offsets; without one it is unchanged. */
  public Schedule cappedAt(@Nullable Money cap) {
    if (cap != null && cap.isZero() && unsettled != null && unsettled.isOpen()) {
      // Whatever an open amount comes to, nothing of it is due.
      return new Schedule(ImmutableList.of(), grounds, ImmutableList.of(new ScheduleStep.Cap(cap)), null, stated, heldBack);
    }
    if (cap == null || dues.stream().noneMatch(d -> d.amount().isSameCurrency(cap) && d.amount().isGreaterThan(cap))) {
      return this;
    }
    List<Payment> capped =
        mapped(d -> d.amount().isGreaterThan(cap) ? d.withAmount(cap) : d);
    List<ComputationStep> extended = new ArrayList<>(steps);
    extended.add(new ScheduleStep.Cap(cap));
    extended.addAll(runs(capped));
    return with(capped, extended);
  }

  /** Returns the schedule {@linkplain #cappedAt(Money) capped} if the open point is read {@code CAPPED}. */
  public Schedule cappedAt(@Nullable Money cap, Interpretation reading) {
    return (reading.is("CAPPED") ? cappedAt(cap) : this).restingOn(ImmutableSet.of(reading));
  }

  /**
   * Returns what is left to pay to somebody who has received so much already: the first amounts are paid until the difference is
   * reached. Unchanged if the amount received is not known, or of another currency.
   */
  public Schedule lessReceived(@Nullable Money received) {
    Optional<Money> total = total();
    if (received == null || total.isEmpty() || !total.get().isSameCurrency(received)) {
      return this;
    }
    Money none = Money.zero(received.getCurrencyUnit());
    Money left = total.get().isGreaterThan(received) ? total.get().minus(received) : none;
    List<Payment> paid = new ArrayList<>();
    List<ComputationStep> recorded = new ArrayList<>(steps);
    recorded.add(new ScheduleStep.LessReceived(total.get(), received, left));
    Money sofar = none;
    for (Payment due : dues) {
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
    recorded.addAll(runs(paid));
    return with(paid, recorded);
  }

  /** Returns the schedule {@linkplain #cappedAt(Money) capped} at an amount that the law gives, on which it then rests. */
  public Schedule cappedBy(Figure cap) {
    if (!(cap.value() instanceof Money most)) {
      return waitingFor(unsettled == null ? cap : unsettled, grounds);
    }
    Schedule capped = cappedAt(most).restingOn(cap.grounds());
    List<ComputationStep> recorded = new ArrayList<>(cap.steps());
    recorded.addAll(capped.steps);
    return capped.dues.equals(dues) ? capped : capped.with(capped.dues, recorded);
  }

  /**
   * Returns what is due for each month by the days that are used of it; months of which the days are not known are left out.
   *
   * @param rule a {@link PartMonth} that does not depend on working days and has no open bound, as it is in force in each month
   */
  public Schedule forDays(Parameter rule, @Nullable Map<YearMonth, Integer> days) {
    return PartMonths.of(this, rule, days, null, null, false);
  }

  /** Returns what is due for each month by the days that are used of it, where that depends on its working days. */
  public Schedule forDays(
      Parameter rule,
      @Nullable Map<YearMonth, Integer> days,
      @Nullable Map<YearMonth, Integer> workingDays,
      Interpretation atOpenBound) {
    return PartMonths.of(this, rule, days, workingDays, atOpenBound, false);
  }

  /** Returns what is paid back for each month of which only a part is used: the amount without what is due by the days. */
  public Schedule refundedForDays(
      Parameter rule,
      @Nullable Map<YearMonth, Integer> days,
      @Nullable Map<YearMonth, Integer> workingDays,
      Interpretation atOpenBound) {
    return PartMonths.of(this, rule, days, workingDays, atOpenBound, true);
  }

  /**
   * Returns the amount in yearly parts, of which those are lost whose condition day comes when what it is paid for has ended.
   *
   * @param shares the parts in per cent, in rows numbered from 1 on
   * @param first the first day of what it is paid for, and the condition day of the first part
   * @param ended the first day on which it has ended; null if it has not
   */
  public Schedule inInstalments(Parameter shares, LocalDate first, @Nullable LocalDate ended) {
    return Instalments.of(this, shares, first, ended);
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
    dues.forEach(d -> byYear.merge(d.period().substring(0, 4), d.amount(), Money::plus));
    List<Payment> yearly = new ArrayList<>();
    List<ComputationStep> extended = new ArrayList<>(steps);
    byYear.forEach(
        (year, amount) -> {
          yearly.add(new Payment(year, amount, ""));
          extended.add(new ScheduleStep.YearTotal(year, amount));
        });
    return with(yearly, extended);
  }

  /** Returns the schedule with every amount so many times, such as once for every place. */
  public Schedule times(int count) {
    List<Payment> multiplied =
        mapped(d -> d.withAmount(d.amount().multipliedBy(count)));
    List<ComputationStep> extended = new ArrayList<>(steps);
    if (!dues.isEmpty()) {
      extended.add(new AmountStep.AmountTimes(dues.get(0).amount(), BigDecimal.valueOf(count), multiplied.get(0).amount()));
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

  /**
   * Returns the schedule split between two payees. The first has so many per cent of each amount, rounded down to the smallest
   * unit, and the second has the rest, so that both add up.
   */
  public Schedule split(Figure percent, String first, String second) {
    if (!(percent.value() instanceof Number share)) {
      return waitingFor(unsettled == null ? percent : unsettled, grounds);
    }
    List<Payment> parts = new ArrayList<>();
    for (Payment due : dues) {
      Money part = due.amount().multipliedBy(Numbers.exact(share).movePointLeft(2), RoundingMode.DOWN);
      parts.add(due.withAmount(part).withPayee(first));
      parts.add(due.withAmount(due.amount().minus(part)).withPayee(second));
    }
    parts.removeIf(p -> p.amount().isZero());
    parts.sort(Comparator.comparing(Payment::period).thenComparing(Payment::payee));
    List<ComputationStep> extended = new ArrayList<>(steps);
    extended.add(new ScheduleStep.Split(share, Numbers.plain(BigDecimal.valueOf(100).subtract(Numbers.exact(share)))));
    return with(parts, extended).restingOn(percent.grounds());
  }

  /** Returns the schedule with a remark on the fee that is left after it, where the fee is known. */
  public Schedule offsetting(@Nullable Money fee) {
    if (fee == null || dues.isEmpty() || !dues.get(0).amount().isSameCurrency(fee)) {
      return this;
    }
    List<ComputationStep> extended = new ArrayList<>(steps);
    Money first = dues.get(0).amount();
    extended.add(new ScheduleStep.FeeLeft(fee, first, fee.minus(first)));
    return with(mapped(d -> d.withFee(fee)), extended);
  }

  /**
   * Returns the schedule with a remark on the rest of each period's fee. It has one only where the amounts are deducted from a
   * fee.
   */
  public Schedule offsetting() {
    List<ComputationStep> extended = new ArrayList<>(steps);
    dues.forEach(
        d ->
            d.fee()
                .ifPresent(
                    fee -> extended.add(new ScheduleStep.PeriodFeeLeft(d.period(), fee, d.amount(), fee.minus(d.amount())))));
    return with(dues, extended);
  }

  /** Returns the schedule {@linkplain #offsetting() with a remark} on the fees, what is left of which the answer states under this id. */
  public Schedule offsettingAs(String id) {
    List<StatedFigure> left = new ArrayList<>();
    dues.forEach(d -> d.fee().ifPresent(fee -> left.add(new StatedFigure(id, d.period(), fee.minus(d.amount())))));
    return offsetting().stating(left);
  }

  /** Returns the fee that the amounts are taken off, if it is the same in every period. */
  public Optional<Money> offsetFee() {
    Optional<Money> first = dues.isEmpty() ? Optional.empty() : dues.get(0).fee();
    for (Payment due : dues) {
      if (!due.fee().equals(first)) {
        return Optional.empty();
      }
    }
    return first;
  }

  /**
   * Returns the schedule with so many per cent of each amount held back.
   *
   * @param rounding how what is held back is rounded to what can be paid, a word of {@link RoundingMode}
   * @param id the id under which the answer states what is held back
   */
  public Schedule withholding(Figure percent, Interpretation rounding, String id) {
    if (!(percent.value() instanceof Number share)) {
      return waitingFor(unsettled == null ? percent : unsettled, grounds);
    }
    RoundingMode mode = Numbers.rounding(rounding.getChoice());
    if (mode == null) {
      return waitingFor(unsettled == null ? rounding.noValue() : unsettled, grounds);
    }
    List<Payment> paid = new ArrayList<>();
    List<ComputationStep> extended = new ArrayList<>(steps);
    List<StatedFigure> kept = new ArrayList<>();
    for (Payment due : dues) {
      Money held = due.amount().multipliedBy(Numbers.exact(share).movePointLeft(2), mode);
      Money rest = due.amount().minus(held);
      paid.add(due.withAmount(rest));
      kept.add(new StatedFigure(id, due.period(), held));
      extended.add(new ScheduleStep.Withheld(due.period(), share, due.amount(), held, rest));
    }
    Schedule left = with(paid, extended).restingOn(percent.grounds()).restingOn(ImmutableSet.of(rounding)).stating(kept);
    boolean held = heldBack || kept.stream().anyMatch(k -> !Comparing.isZero(k.value()));
    return new Schedule(left.dues, left.grounds, left.steps, left.unsettled, left.stated, held);
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

  static String period(YearMonth month) {
    int place = (month.getYear() - FIRST_YEAR) * 12 + month.getMonthValue() - 1;
    if (place < 0 || place >= PERIODS.length) {
      return month.toString();
    }
    String known = PERIODS[place];
    if (known == null) {
      known = month.toString();
      PERIODS[place] = known;
    }
    return known;
  }
}
