package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.huituo.assessment.Payment;
import io.github.huituo.internal.law.Sessions.Session;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts an hour for sessions, and the hours for which they are given.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HourlyAmounts {
  private final ImmutableList<Line> lines;
  private final ImmutableList<HoursOfPeriod> hours;
  private final ImmutableMap<Named, String> names;
  private final boolean cut;

  /** What an answer may name. */
  private enum Named {
    PERCENTAGE,
    HOURLY,
    HOURS_USED,
    HOURS_LEFT
  }

  /** A session with what is given for an hour of it. It has the percentage, and for how many hours. */
  private record Line(Session session, Figure percent, Figure hourly, BigDecimal hours) {
    Line with(Figure otherHourly, BigDecimal otherHours) {
      return new Line(session, percent, otherHourly, otherHours);
    }
  }

  /** How many hours of a period are used and left. */
  private record HoursOfPeriod(String period, BigDecimal used, BigDecimal left) {}

  private HourlyAmounts(List<Line> lines, List<HoursOfPeriod> hours, Map<Named, String> names, boolean cut) {
    this.lines = ImmutableList.copyOf(lines);
    this.hours = ImmutableList.copyOf(hours);
    this.names = ImmutableMap.copyOf(names);
    this.cut = cut;
  }

  static HourlyAmounts shares(
      List<Session> sessions, Daily percent, Daily cap, @Nullable Daily raised, @Nullable RoundingMode rounding) {
    List<Line> lines = new ArrayList<>();
    for (Session session : sessions) {
      Figure share = percent.on(session.day());
      Figure raise = raised == null ? null : raised.on(session.day());
      Figure hourly = share(session, share, cap.on(session.day()), raise, rounding);
      Figure unpaid = session.unpaid();
      lines.add(
          unpaid == null || !hourly.isSettled()
              ? new Line(session, share, hourly, session.hours())
              : new Line(session, share, hourly.withProvenanceOf(unpaid), BigDecimal.ZERO));
    }
    return new HourlyAmounts(lines, List.of(), Map.of(), false);
  }

  /**
   * Returns a share of a fee without a rounded amount in between. The fee is divided by the hours and multiplied by the
   * percentage at once.
   */
  private static Figure share(
      Session session, Figure percent, Figure cap, @Nullable Figure raised, @Nullable RoundingMode rounding) {
    if (!(percent.value() instanceof Number share)) {
      return percent;
    }
    if (!(cap.value() instanceof Money most) || !most.isSameCurrency(session.fee()) || rounding == null) {
      return cap.unsettled();
    }
    if (raised != null && !(raised.value() instanceof Number)) {
      return raised.unsettled();
    }
    Number raise = raised != null && raised.value() instanceof Number number ? number : null;
    BigDecimal counts = raise == null ? most.getAmount() : Ledger.share(raise, most);
    BigDecimal fee = session.fee().getAmount();
    boolean capped = fee.compareTo(counts.multiply(session.hours())) > 0;
    BigDecimal part = Numbers.exact(share).movePointLeft(2).multiply(capped ? counts : fee);
    Money hourly =
        Money.of(most.getCurrencyUnit(), part.divide(capped ? BigDecimal.ONE : session.hours(), most.getScale(), rounding));
    Number hours = Numbers.plain(session.hours());
    Figure grounded = raised == null ? percent.withProvenanceOf(cap) : percent.withProvenanceOf(cap).withProvenanceOf(raised);
    return grounded.derived(
        hourly,
        raise == null
            ? new SessionStep.HourlyShare(capped, share, session.fee(), hours, most, hourly)
            : new SessionStep.HourlyShareOfRaisedCap(capped, share, session.fee(), hours, most, raise, hourly));
  }

  /**
   * Returns the amounts for as many hours as are allowed in each period of a cycle. The earlier sessions come first.
   *
   * @param allowed the hours of a period, as of its first day
   * @param cycle the periods
   */
  public HourlyAmounts within(Daily allowed, Figure cycle) {
    Map<LocalDate, BigDecimal> used = new TreeMap<>();
    Map<LocalDate, BigDecimal> limits = new HashMap<>();
    List<Line> limited = new ArrayList<>();
    for (Line line : lines) {
      if (!line.hourly().isSettled() || line.session().unpaid() != null) {
        limited.add(line);
        continue;
      }
      if (!(cycle.value() instanceof Cycle periods)) {
        limited.add(line.with(cycle.unsettled(), line.hours()));
        continue;
      }
      LocalDate begin = periods.beginOf(line.session().day());
      Figure figure = allowed.on(begin);
      if (!(figure.value() instanceof Number most)) {
        limited.add(line.with(figure.unsettled(), line.hours()));
        continue;
      }
      limits.put(begin, Numbers.exact(most));
      BigDecimal before = used.getOrDefault(begin, BigDecimal.ZERO);
      BigDecimal left = Numbers.exact(most).subtract(before).max(BigDecimal.ZERO).min(line.hours());
      used.put(begin, before.add(line.hours()));
      limited.add(line.with(line.hourly().withProvenanceOf(figure).withProvenanceOf(cycle), left));
    }
    List<HoursOfPeriod> counted = new ArrayList<>();
    used.forEach(
        (begin, stated) -> {
          BigDecimal limit = limits.getOrDefault(begin, BigDecimal.ZERO);
          BigDecimal counts = stated.min(limit);
          counted.add(new HoursOfPeriod(((Cycle) Objects.requireNonNull(cycle.value())).periodOf(begin), counts, limit.subtract(counts)));
        });
    return new HourlyAmounts(limited, counted, names, cut);
  }

  /** Returns the amounts within what a third party leaves of the fee of a session. */
  public HourlyAmounts besideOthers() {
    return new HourlyAmounts(lines, hours, names, true);
  }

  /** Returns the amounts, the percentages of which the answer names under this id. */
  public HourlyAmounts percentageAs(String id) {
    return named(Named.PERCENTAGE, id);
  }

  /** Returns the amounts, which the answer names for an hour under this id. */
  public HourlyAmounts hourlyAs(String id) {
    return named(Named.HOURLY, id);
  }

  /** Returns the amounts with the hours used. The answer names under this id how many hours of each period are used. */
  public HourlyAmounts hoursUsedAs(String id) {
    return named(Named.HOURS_USED, id);
  }

  /** Returns the amounts with the hours left. The answer names under this id how many hours of each period are left. */
  public HourlyAmounts hoursLeftAs(String id) {
    return named(Named.HOURS_LEFT, id);
  }

  private HourlyAmounts named(Named what, String id) {
    Map<Named, String> more = new EnumMap<>(Named.class);
    more.putAll(names);
    more.put(what, id);
    return new HourlyAmounts(lines, hours, more, cut);
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
    TreeMap<String, Sum> sums = new TreeMap<>();
    TreeMap<String, List<Line>> byPeriod = new TreeMap<>();
    Set<ComputationStep> steps = new LinkedHashSet<>();
    ImmutableSet.Builder<Provenance> grounds = ImmutableSet.<Provenance>builder().addAll(cycle.grounds()).add(rounding);
    for (Line line : ofThisPlace()) {
      if (!(line.hourly().value() instanceof Money hourly) || !(cycle.value() instanceof Cycle periods)) {
        return Schedule.waitingFor(reason(line, cycle), grounds.build());
      }
      grounds.addAll(line.hourly().grounds());
      steps.addAll(line.hourly().steps());
      Money amount = hourly.multipliedBy(line.hours(), mode);
      steps.add(sessionStep(line, hourly, amount));
      Money others = line.session().others();
      if (cut && others != null && amount.plus(others).isGreaterThan(line.session().fee())) {
        Money left = line.session().fee().minus(others);
        Money before = amount;
        amount = left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
        steps.add(new SessionStep.CutToFee(line.session().day(), before, others, line.session().fee(), amount));
      }
      String period = periods.periodOf(line.session().day());
      sums.merge(period, Sum.of(line, amount), Sum::plus);
      byPeriod.computeIfAbsent(period, p -> new ArrayList<>()).add(line);
    }
    List<Payment> payments = new ArrayList<>();
    sums.forEach(
        (period, sum) -> {
          steps.add(new SessionStep.PeriodOfSessions(period, Numbers.plain(sum.hours()), Numbers.plain(sum.sessionHours()), sum.amount()));
          if (sum.amount().isPositive()) {
            payments.add(new Payment(period, sum.amount(), "").withFee(sum.fee()));
          }
        });
    return Schedule.of(payments, grounds.build(), ImmutableList.copyOf(steps)).stating(stated(byPeriod));
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
    TreeMap<String, Sum> sums = new TreeMap<>();
    Map<String, String> periodOf = new HashMap<>();
    for (Line line : ofThisPlace()) {
      LocalDate day = line.session().day();
      String period = periods.periodOf(paidPeriods.beginOf(day));
      sums.merge(period, Sum.of(line, line.session().fee()), Sum::plus);
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

  private Iterable<Line> ofThisPlace() {
    return Iterables.filter(lines, line -> !line.session().elsewhere());
  }

  /** What differs within a period is stated day by day. */
  private List<StatedFigure> stated(Map<String, List<Line>> byPeriod) {
    ImmutableList.Builder<StatedFigure> stated = ImmutableList.builder();
    each(Named.PERCENTAGE, byPeriod, line -> line.percent().value(), stated);
    each(Named.HOURLY, byPeriod, line -> line.hourly().value(), stated);
    for (HoursOfPeriod period : hours) {
      name(Named.HOURS_USED, period.period(), Numbers.plain(period.used()), stated);
      name(Named.HOURS_LEFT, period.period(), Numbers.plain(period.left()), stated);
    }
    return stated.build();
  }

  private void each(
      Named what, Map<String, List<Line>> byPeriod, Function<Line, @Nullable Object> part, ImmutableList.Builder<StatedFigure> stated) {
    byPeriod.forEach(
        (period, its) -> {
          boolean alike = its.stream().map(part).distinct().count() == 1;
          its.stream()
              .map(line -> Map.entry(alike ? period : line.session().day().toString(), Objects.requireNonNull(part.apply(line))))
              .distinct()
              .forEach(e -> name(what, e.getKey(), e.getValue(), stated));
        });
  }

  private void name(Named what, String period, Object value, ImmutableList.Builder<StatedFigure> stated) {
    String id = names.get(what);
    if (id != null) {
      stated.add(new StatedFigure(id, period, value));
    }
  }

  private static Figure reason(Line line, Figure cycle) {
    Figure waits = line.hourly().isSettled() ? cycle : line.hourly();
    return waits.isOpen() || waits.isSilent()
        ? waits
        : Figure.silent(Messages.text("silent.session", line.session().day()), waits.grounds());
  }

  private static ComputationStep sessionStep(Line line, Money hourly, Money amount) {
    BigDecimal sessionHours = line.session().hours();
    Figure unpaid = line.session().unpaid();
    if (unpaid != null) {
      return new SessionStep.UnpaidAbsence(line.session().day(), Objects.requireNonNull(unpaid.number()));
    }
    return line.hours().compareTo(sessionHours) == 0
        ? new SessionStep.WholeSession(Numbers.plain(sessionHours), hourly, amount)
        : new SessionStep.PartOfSession(line.session().day(), Numbers.plain(line.hours()), Numbers.plain(sessionHours), hourly, amount);
  }

  /** The amount of a period with its first session, fee and hours. The hours are those that it is for, and all hours of the sessions. */
  private record Sum(Money amount, LocalDate first, Money fee, BigDecimal hours, BigDecimal sessionHours) {
    static Sum of(Line line, Money amount) {
      return new Sum(amount, line.session().day(), line.session().fee(), line.hours(), line.session().hours());
    }

    static Sum plus(Sum a, Sum b) {
      return new Sum(a.amount.plus(b.amount), a.first, a.fee.plus(b.fee), a.hours.add(b.hours), a.sessionHours.add(b.sessionHours));
    }
  }
}
