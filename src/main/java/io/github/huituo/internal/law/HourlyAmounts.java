package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import io.github.huituo.internal.law.Sessions.Session;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  /** The reading by which the amounts of every session are a payment, and not those of every period. */
  public static final String SESSION = "SESSION";

  private final ImmutableList<Line> lines;

  /** A session, what is given for an hour of it, and for how many hours. */
  private record Line(Session session, Figure hourly, BigDecimal hours) {}

  private HourlyAmounts(List<Line> lines) {
    this.lines = ImmutableList.copyOf(lines);
  }

  static HourlyAmounts shares(List<Session> sessions, Daily percent, Daily cap, @Nullable RoundingMode rounding) {
    return new HourlyAmounts(
        sessions.stream()
            .map(s -> new Line(s, share(s, percent.on(s.day()), cap.on(s.day()), rounding), s.hours()))
            .toList());
  }

  /** Computes without a rounded amount in between: the fee is divided by the hours and multiplied by the percentage at once. */
  private static Figure share(Session session, Figure percent, Figure cap, @Nullable RoundingMode rounding) {
    if (!(percent.value() instanceof Number share)) {
      return percent;
    }
    if (!(cap.value() instanceof Money most) || !most.isSameCurrency(session.fee()) || rounding == null) {
      return cap.unsettled();
    }
    BigDecimal fee = session.fee().getAmount();
    boolean capped = fee.compareTo(most.getAmount().multiply(session.hours())) > 0;
    BigDecimal part = Numbers.exact(share).movePointLeft(2).multiply(capped ? most.getAmount() : fee);
    Money hourly =
        Money.of(
            most.getCurrencyUnit(),
            part.divide(capped ? BigDecimal.ONE : session.hours(), most.getScale(), rounding));
    ComputationStep step = new SessionStep.HourlyShare(capped, share, session.fee(), Numbers.plain(session.hours()), most, hourly);
    return percent.withProvenanceOf(cap).derived(hourly, step);
  }

  /**
   * Returns the amounts for as many hours as are allowed in each period of a cycle, the earlier sessions first.
   *
   * @param allowed the hours of a period, as of its first day
   * @param cycle the periods
   */
  public HourlyAmounts within(Daily allowed, Figure cycle) {
    Map<LocalDate, BigDecimal> used = new HashMap<>();
    List<Line> limited = new ArrayList<>();
    for (Line line : lines) {
      if (!line.hourly().isSettled()) {
        limited.add(line);
        continue;
      }
      if (!(cycle.value() instanceof Cycle periods)) {
        limited.add(new Line(line.session(), cycle.unsettled(), line.hours()));
        continue;
      }
      LocalDate begin = periods.beginOf(line.session().day());
      Figure hours = allowed.on(begin);
      if (!(hours.value() instanceof Number most)) {
        limited.add(new Line(line.session(), hours.unsettled(), line.hours()));
        continue;
      }
      BigDecimal before = used.getOrDefault(begin, BigDecimal.ZERO);
      BigDecimal left = Numbers.exact(most).subtract(before).max(BigDecimal.ZERO).min(line.hours());
      used.put(begin, before.add(line.hours()));
      limited.add(new Line(line.session(), line.hourly().withProvenanceOf(hours).withProvenanceOf(cycle), left));
    }
    return new HourlyAmounts(limited);
  }

  /**
   * Returns the amounts, taken off the fees of their sessions, added up by period or by day.
   *
   * @param by {@code SESSION} for a payment for the sessions of each day; otherwise one for each period of the cycle
   * @param rounding how the amount of a session is rounded to what can be paid, a word of {@link RoundingMode}
   */
  public Schedule paid(Figure cycle, Interpretation by, Interpretation rounding) {
    RoundingMode mode = Numbers.rounding(rounding.getChoice());
    if (mode == null || !by.isSettled()) {
      return Schedule.waitingFor(mode == null ? rounding.noValue() : by.noValue(), ImmutableSet.of());
    }
    TreeMap<String, Sum> sums = new TreeMap<>();
    Set<ComputationStep> steps = new LinkedHashSet<>();
    ImmutableSet.Builder<Provenance> grounds = ImmutableSet.<Provenance>builder().add(by).add(rounding);
    for (Line line : lines) {
      if (!(line.hourly().value() instanceof Money hourly) || !(cycle.value() instanceof Cycle periods)) {
        return Schedule.waitingFor(reason(line, cycle), grounds.build());
      }
      grounds.addAll(line.hourly().grounds());
      steps.addAll(line.hourly().steps());
      Money amount = hourly.multipliedBy(line.hours(), mode);
      steps.add(sessionStep(line, hourly, amount));
      LocalDate day = line.session().day();
      String period = by.is(SESSION) ? day.toString() : periods.periodOf(day);
      sums.merge(period, Sum.of(line, amount), Sum::plus);
    }
    List<Payment> payments = new ArrayList<>();
    sums.forEach(
        (period, sum) -> {
          steps.add(new SessionStep.PeriodOfSessions(period, Numbers.plain(sum.hours()), Numbers.plain(sum.sessionHours()), sum.amount()));
          if (sum.amount().isPositive()) {
            payments.add(new Payment(period, sum.amount(), "").withFee(sum.fee()));
          }
        });
    return Schedule.of(payments, grounds.build(), ImmutableList.copyOf(steps));
  }

  private static Figure reason(Line line, Figure cycle) {
    Figure waits = line.hourly().isSettled() ? cycle : line.hourly();
    return waits.isOpen() || waits.isSilent()
        ? waits
        : Figure.silent(Messages.text("silent.session", line.session().day()), waits.grounds());
  }

  private static ComputationStep sessionStep(Line line, Money hourly, Money amount) {
    BigDecimal sessionHours = line.session().hours();
    return line.hours().compareTo(sessionHours) == 0
        ? new SessionStep.WholeSession(Numbers.plain(sessionHours), hourly, amount)
        : new SessionStep.PartOfSession(line.session().day(), Numbers.plain(line.hours()), Numbers.plain(sessionHours), hourly, amount);
  }

  /** The amount of a period with its fee, the hours that it is for, and all hours of the sessions. */
  private record Sum(Money amount, Money fee, BigDecimal hours, BigDecimal sessionHours) {
    static Sum of(Line line, Money amount) {
      return new Sum(amount, line.session().fee(), line.hours(), line.session().hours());
    }

    static Sum plus(Sum a, Sum b) {
      return new Sum(a.amount.plus(b.amount), a.fee.plus(b.fee), a.hours.add(b.hours), a.sessionHours.add(b.sessionHours));
    }
  }
}
