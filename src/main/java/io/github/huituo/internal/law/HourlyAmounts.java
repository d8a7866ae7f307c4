package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.huituo.assessment.Payment;
import io.github.huituo.internal.law.HourlyFigures.HourlyFigureKind;
import io.github.huituo.internal.law.Sessions.CareSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts an hour for sessions, and the hours for which they are given.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HourlyAmounts {
  private final ImmutableList<SessionShare> shares;
  private final HourlyFigures figures;
  private final boolean cut;

  private HourlyAmounts(List<SessionShare> shares, HourlyFigures figures, boolean cut) {
    this.shares = ImmutableList.copyOf(shares);
    this.figures = figures;
    this.cut = cut;
  }

  static HourlyAmounts shares(
      List<CareSession> sessions, Daily percent, Daily cap, @Nullable Daily raised, @Nullable RoundingMode rounding) {
    List<SessionShare> shares =
        sessions.stream().map(session -> SessionShare.of(session, percent, cap, raised, rounding)).toList();
    return new HourlyAmounts(shares, HourlyFigures.NONE, false);
  }

  /**
   * Returns the amounts for the hours allowed in each period of a cycle. The earlier sessions come first.
   *
   * @param allowed the hours of a period, as of its first day
   * @param cycle the periods
   */
  public HourlyAmounts within(Daily allowed, Figure cycle) {
    AllowedHours hours = new AllowedHours(allowed, cycle);
    List<SessionShare> limited = new ArrayList<>();
    shares.forEach(share -> limited.add(hours.use(share)));
    return new HourlyAmounts(limited, figures.counting(hours.periods()), cut);
  }

  /** Returns the amounts within what a third party leaves of the fee of a session. */
  public HourlyAmounts besideOthers() {
    return new HourlyAmounts(shares, figures, true);
  }

  /** Returns the amounts, the percentages of which the answer names under this id. */
  public HourlyAmounts percentageAs(String id) {
    return named(HourlyFigureKind.PERCENTAGE, id);
  }

  /** Returns the amounts, which the answer names for an hour under this id. */
  public HourlyAmounts hourlyAs(String id) {
    return named(HourlyFigureKind.HOURLY, id);
  }

  /** Returns the amounts with the hours used. The answer names under this id how many hours of each period are used. */
  public HourlyAmounts hoursUsedAs(String id) {
    return named(HourlyFigureKind.HOURS_USED, id);
  }

  /** Returns the amounts with the hours left. The answer names under this id how many hours of each period are left. */
  public HourlyAmounts hoursLeftAs(String id) {
    return named(HourlyFigureKind.HOURS_LEFT, id);
  }

  private HourlyAmounts named(HourlyFigureKind what, String id) {
    return new HourlyAmounts(shares, figures.named(what, id), cut);
  }

  /**
   * Returns the amounts, taken off the fees of their sessions, added up by period.
   *
   * @param rounding how the amount of a session is rounded to what can be paid, a word of {@link RoundingMode}
   */
  public Schedule paid(Figure cycle, Interpretation rounding) {
    RoundingMode mode = Numbers.rounding(rounding.getChoice());
    if (mode == null) {
      return Schedule.waitingFor(rounding.noValue(), ImmutableSet.of());
    }
    TreeMap<String, PeriodSum> sums = new TreeMap<>();
    TreeMap<String, List<SessionShare>> byPeriod = new TreeMap<>();
    Set<ComputationStep> steps = new LinkedHashSet<>();
    ImmutableSet.Builder<Provenance> grounds = ImmutableSet.<Provenance>builder().addAll(cycle.grounds()).add(rounding);
    for (SessionShare share : ofThisPlace()) {
      if (!(share.hourly().value() instanceof Money hourly) || !(cycle.value() instanceof Cycle periods)) {
        return Schedule.waitingFor(share.waitsFor(cycle), grounds.build());
      }
      grounds.addAll(share.hourly().grounds());
      steps.addAll(share.hourly().steps());
      Money amount = hourly.multipliedBy(share.hours(), mode);
      steps.add(share.step(hourly, amount));
      Money others = share.session().others();
      if (cut && others != null && amount.plus(others).isGreaterThan(share.session().fee())) {
        Money left = share.session().fee().minus(others);
        Money before = amount;
        amount = left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
        steps.add(new SessionStep.CutToFee(share.session().day(), before, others, share.session().fee(), amount));
      }
      String period = periods.periodOf(share.session().day());
      sums.merge(period, PeriodSum.of(share, amount), PeriodSum::plus);
      byPeriod.computeIfAbsent(period, p -> new ArrayList<>()).add(share);
    }
    List<Payment> payments = new ArrayList<>();
    sums.forEach(
        (period, sum) -> {
          steps.add(new SessionStep.PeriodOfSessions(period, Numbers.plain(sum.hours()), Numbers.plain(sum.sessionHours()), sum.amount()));
          if (sum.amount().isPositive()) {
            payments.add(new Payment(period, sum.amount(), "").withFee(sum.fee()));
          }
        });
    return Schedule.of(payments, grounds.build(), ImmutableList.copyOf(steps)).stating(figures.stated(byPeriod));
  }

  /**
   * Returns the fees of each period that are left after the amounts. A part of the amounts is held back.
   *
   * @param rounding how amounts are rounded to what can be paid, a word of {@link RoundingMode}
   */
  public Gaps gaps(Figure cycle, Figure heldBack, Interpretation rounding) {
    return gaps(cycle, cycle, heldBack, rounding);
  }

  /**
   * Returns what is left of the fees of each period after the amounts. A part of these is held back.
   *
   * @param paidBy the periods for which the amounts are paid, each of which lies in one of the others
   * @param cycle the periods
   * @param rounding how amounts are rounded to what can be paid, a word of {@link RoundingMode}
   */
  public Gaps gaps(Figure paidBy, Figure cycle, Figure heldBack, Interpretation rounding) {
    Schedule paid = paid(paidBy, rounding).withholding(heldBack, rounding, "");
    Figure unsettled = paid.unsettled();
    if (unsettled != null || !(cycle.value() instanceof Cycle periods) || !(paidBy.value() instanceof Cycle paidPeriods)) {
      return new Gaps(List.of(), paid.grounds(), paid.steps(), unsettled == null ? cycle.unsettled() : unsettled);
    }
    TreeMap<String, PeriodSum> sums = new TreeMap<>();
    Map<String, String> periodOf = new HashMap<>();
    for (SessionShare share : ofThisPlace()) {
      LocalDate day = share.session().day();
      String period = periods.periodOf(paidPeriods.beginOf(day));
      sums.merge(period, PeriodSum.of(share, share.session().fee()), PeriodSum::plus);
      periodOf.put(paidPeriods.periodOf(day), period);
    }
    Map<String, Money> amounts = new HashMap<>();
    paid.payments().forEach(p -> amounts.merge(Objects.requireNonNull(periodOf.get(p.period())), p.amount(), Money::plus));
    List<Gaps.Gap> gaps = new ArrayList<>();
    List<ComputationStep> steps = new ArrayList<>(paid.steps());
    sums.forEach(
        (period, sum) -> {
          Money amount = amounts.getOrDefault(period, Money.zero(sum.fee().getCurrencyUnit()));
          Money left = sum.fee().minus(amount);
          gaps.add(new Gaps.Gap(period, periods.beginOf(paidPeriods.beginOf(sum.first())), sum.sessionHours(), left));
          steps.add(new FeeStep.PeriodFeeLeft(period, sum.fee(), amount, left));
        });
    ImmutableSet<Provenance> grounds = ImmutableSet.<Provenance>builder().addAll(paid.grounds()).addAll(cycle.grounds()).build();
    return new Gaps(gaps, grounds, ImmutableList.copyOf(steps), null);
  }

  private Iterable<SessionShare> ofThisPlace() {
    return Iterables.filter(shares, share -> !share.session().elsewhere());
  }
}
