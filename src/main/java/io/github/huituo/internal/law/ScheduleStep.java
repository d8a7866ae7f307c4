package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/** A step that adds up, caps or parts the amounts of a schedule. */
public sealed interface ScheduleStep extends ComputationStep {
  /**
   * A run of equal amounts.
   *
   * @param each the amount
   * @param times how many times
   * @param from the first period
   * @param to the last period
   * @param total what they come to
   */
  record Run(Money each, int times, String from, String to, Money total) implements ScheduleStep {
    @Override
    public String key() {
      return "step.run";
    }

    @Override
    public List<Object> arguments() {
      return List.of(each, times, from, to, total);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal product = each.getAmount().multiply(BigDecimal.valueOf(times));
      if (!known.has(each) || !known.gives(total, product, RoundingMode.UNNECESSARY)) {
        return false;
      }
      known.add(Ledger.Sum.RUNS, total);
      return true;
    }

    /** Returns a step for each run of equal amounts. It has the amount, the number of times and the days. */
    static ImmutableList<ComputationStep> all(List<Payment> dues) {
      ImmutableList.Builder<ComputationStep> steps = ImmutableList.builder();
      int begin = 0;
      for (int i = 1; i <= dues.size(); i++) {
        if (i == dues.size() || !dues.get(i).amount().equals(dues.get(begin).amount())) {
          Payment first = dues.get(begin);
          int times = i - begin;
          steps.add(
              new Run(
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
  }

  /**
   * What one of several enrolments of a child gives.
   *
   * @param enrolment the enrolment
   * @param amount what is due by it
   * @param soFar what is due by it and those before it
   */
  record OfEnrolment(String enrolment, Money amount, Money soFar) implements ScheduleStep {
    @Override
    public String key() {
      return "step.enrolment";
    }

    @Override
    public List<Object> arguments() {
      return List.of(enrolment, amount, soFar);
    }

    @Override
    public boolean follows(Ledger known) {
      known.add(Ledger.Sum.ENROLMENTS, amount);
      known.enter(soFar);
      return known.comesTo(Ledger.Sum.ENROLMENTS, soFar);
    }
  }

  /**
   * A cap on every amount, after which the runs are listed again.
   *
   * @param cap the cap
   */
  record Cap(Money cap) implements ScheduleStep {
    @Override
    public String key() {
      return "step.cap";
    }

    @Override
    public List<Object> arguments() {
      return List.of(cap);
    }

    @Override
    public boolean follows(Ledger known) {
      known.clear(Ledger.Sum.RUNS);
      return known.has(cap);
    }
  }

  /**
   * The part of the whole that is left after what was received already. After it the runs are listed again.
   *
   * @param total the whole
   * @param received what was received
   * @param left what is left
   */
  record LessReceived(Money total, Money received, Money left) implements ScheduleStep {
    @Override
    public String key() {
      return "step.less-received";
    }

    @Override
    public List<Object> arguments() {
      return List.of(total, received, left);
    }

    @Override
    public boolean follows(Ledger known) {
      boolean whole = known.comesTo(Ledger.Sum.RUNS, total) || known.comesTo(Ledger.Sum.YEARS, total);
      known.clear(Ledger.Sum.RUNS);
      known.clear(Ledger.Sum.YEARS);
      known.enter(left);
      Money difference = total.minus(received);
      return whole && known.has(received) && left.equals(difference.isNegative() ? left.minus(left) : difference);
    }
  }

  /**
   * The last part of an amount of which the others were paid before.
   *
   * @param period the period
   * @param whole the amount
   * @param before what was paid before
   * @param rest what is left of it
   */
  record Remainder(String period, Money whole, Money before, Money rest) implements ScheduleStep {
    @Override
    public String key() {
      return "step.remainder";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, whole, before, rest);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(rest);
      return known.has(whole) && rest.equals(whole.minus(before));
    }
  }

  /**
   * The amounts of a calendar year.
   *
   * @param year the year
   * @param amount what they come to
   */
  record YearTotal(String year, Money amount) implements ScheduleStep {
    @Override
    public String key() {
      return "step.year";
    }

    @Override
    public List<Object> arguments() {
      return List.of(year, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      known.add(Ledger.Sum.YEARS, amount);
      return true;
    }
  }

  /**
   * What a period comes to where that is a sum.
   *
   * @param period the period
   * @param amount what it comes to
   */
  record PeriodTotal(String period, Money amount) implements ScheduleStep {
    @Override
    public String key() {
      return "step.sum";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(amount);
      return known.comesTo(Ledger.Sum.RUNS, amount);
    }
  }

  /**
   * A split of every amount between two payees.
   *
   * @param percent the percentage of the first
   * @param rest the percentage of the second
   */
  record Split(Number percent, Number rest) implements ScheduleStep {
    @Override
    public String key() {
      return "step.split";
    }

    @Override
    public List<Object> arguments() {
      return List.of(percent, rest);
    }

    @Override
    public boolean follows(Ledger known) {
      known.split(Numbers.exact(percent));
      return known.has(percent)
          && Numbers.exact(percent).add(Numbers.exact(rest)).compareTo(BigDecimal.valueOf(100)) == 0;
    }
  }

  /**
   * A part that is held back.
   *
   * @param period the period
   * @param percent the percentage held back
   * @param amount the amount
   * @param held what is held back
   * @param rest what is paid
   */
  record Withheld(String period, Number percent, Money amount, Money held, Money rest) implements ScheduleStep {
    @Override
    public String key() {
      return "step.withheld";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, percent, amount, held, rest);
    }

    @Override
    public boolean follows(Ledger known) {
      if (!known.has(percent)
          || !known.has(amount)
          || !known.isNear(held, Ledger.share(percent, amount))
          || !rest.equals(amount.minus(held))) {
        return false;
      }
      known.add(Ledger.Sum.WITHHELD, rest);
      return true;
    }
  }
}
