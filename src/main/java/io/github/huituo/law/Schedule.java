package io.github.huituo.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts by period, with what they rest on and how they were computed.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Schedule {
  private final ImmutableList<Due> dues;
  private final String payee;
  private final ImmutableSet<Ground> grounds;
  private final ImmutableList<Step> steps;

  /** An amount in a period; {@code month} is empty for a whole year or for once. */
  record Due(String period, Money amount) {}

  private Schedule(
      ImmutableList<Due> dues, String payee, ImmutableSet<Ground> grounds, ImmutableList<Step> steps) {
    this.dues = dues;
    this.payee = payee;
    this.grounds = grounds;
    this.steps = steps;
  }

  static Schedule of(Map<String, Figure> byPeriod, ImmutableSet<Ground> besides) {
    ImmutableList.Builder<Due> dues = ImmutableList.builder();
    ImmutableSet.Builder<Ground> grounds = ImmutableSet.builder();
    byPeriod.forEach(
        (period, figure) -> {
          if (figure.value() instanceof Money amount) {
            dues.add(new Due(period, amount));
            grounds.addAll(figure.grounds());
          }
        });
    ImmutableList<Due> all = dues.build();
    return new Schedule(all, "", grounds.addAll(besides).build(), runs(all));
  }

  /** Says each run of equal amounts once: so much, so many times, from when to when. */
  private static ImmutableList<Step> runs(List<Due> dues) {
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    int begin = 0;
    for (int i = 1; i <= dues.size(); i++) {
      if (i == dues.size() || !dues.get(i).amount().equals(dues.get(begin).amount())) {
        Due first = dues.get(begin);
        int times = i - begin;
        steps.add(
            Step.of(
                "step.run",
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

  /** Returns the schedule with no amount above the cap, such as the fee that it offsets; unchanged if there is none. */
  public Schedule cappedAt(@Nullable Money cap) {
    if (cap == null || dues.stream().noneMatch(d -> d.amount().isSameCurrency(cap) && d.amount().isGreaterThan(cap))) {
      return this;
    }
    ImmutableList<Due> capped =
        dues.stream()
            .map(d -> d.amount().isGreaterThan(cap) ? new Due(d.period(), cap) : d)
            .collect(ImmutableList.toImmutableList());
    List<Step> said = new ArrayList<>(steps);
    said.add(Step.of("step.cap", cap));
    said.addAll(runs(capped));
    return new Schedule(capped, payee, grounds, ImmutableList.copyOf(said));
  }

  /** Returns the schedule {@linkplain #cappedAt(Money) capped} if the open point is read {@code CAPPED}. */
  public Schedule cappedAt(@Nullable Money cap, Interpretation reading) {
    Schedule result = reading.is("CAPPED") ? cappedAt(cap) : this;
    return new Schedule(
        result.dues,
        result.payee,
        ImmutableSet.<Ground>builder().addAll(result.grounds).add(reading).build(),
        result.steps);
  }

  /** Returns whether anything is paid. */
  public boolean isPayable() {
    return !dues.isEmpty();
  }

  /** Returns the schedule with the amounts of each calendar year added up. */
  public Schedule byYear() {
    Map<String, Money> byYear = new TreeMap<>();
    dues.forEach(d -> byYear.merge(d.period().substring(0, 4), d.amount(), Money::plus));
    ImmutableList.Builder<Due> yearly = ImmutableList.builder();
    List<Step> said = new ArrayList<>(steps);
    byYear.forEach(
        (year, amount) -> {
          yearly.add(new Due(year, amount));
          said.add(Step.of("step.year", year, amount));
        });
    return new Schedule(yearly.build(), payee, grounds, ImmutableList.copyOf(said));
  }

  /** Returns the schedule paid to this payee, a word of the pack's vocabulary. */
  public Schedule paidTo(String word) {
    return new Schedule(dues, word, grounds, steps);
  }

  /** Returns the schedule with a remark on the fee that is left after it, where the fee is known. */
  public Schedule offsetting(@Nullable Money fee) {
    if (fee == null || dues.isEmpty() || !dues.get(0).amount().isSameCurrency(fee)) {
      return this;
    }
    List<Step> said = new ArrayList<>(steps);
    Money first = dues.get(0).amount();
    said.add(Step.of("step.offset", fee, first, fee.minus(first)));
    return new Schedule(dues, payee, grounds, ImmutableList.copyOf(said));
  }

  /** Returns the amounts as payments, in the order of their periods. */
  public ImmutableList<Payment> payments() {
    return dues.stream()
        .map(d -> new Payment(d.period(), d.amount(), payee))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the sum, if there is any amount. */
  public Optional<Money> total() {
    return dues.stream().map(Due::amount).reduce(Money::plus);
  }

  /** Returns what it rests on. */
  public ImmutableSet<Ground> grounds() {
    return grounds;
  }

  /** Returns how it was computed. */
  public ImmutableList<Step> steps() {
    return steps;
  }

  static String period(YearMonth month) {
    return month.toString();
  }
}
