package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
   * A part of an amount that is paid over years.
   *
   * @param period the year
   * @param percent the part in per cent
   * @param whole the amount
   * @param part the part
   */
  record Instalment(String period, Number percent, Money whole, Money part) implements ScheduleStep {
    @Override
    public String key() {
      return "step.instalment";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, percent, whole, part);
    }

    @Override
    public boolean follows(Ledger known) {
      boolean near = known.isNear(part, Ledger.share(percent, whole));
      known.add(Ledger.Sum.PERIODS, part);
      return near && known.has(percent) && known.has(whole);
    }
  }

  /**
   * A part that is lost.
   *
   * @param period the year
   * @param percent the part in per cent
   * @param condition the day on which what it is paid for should be there
   * @param ended the first day on which that has ended
   */
  record LostInstalment(String period, Number percent, LocalDate condition, LocalDate ended) implements ScheduleStep {
    @Override
    public String key() {
      return "step.instalment-lost";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, percent, condition, ended);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(percent) && !ended.isAfter(condition);
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
   * What is left of a monthly fee.
   *
   * @param fee the fee
   * @param amount the amount taken off it
   * @param left what is left to pay
   */
  record FeeLeft(Money fee, Money amount, Money left) implements ScheduleStep {
    @Override
    public String key() {
      return "step.offset";
    }

    @Override
    public List<Object> arguments() {
      return List.of(fee, amount, left);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(fee) && left.equals(fee.minus(amount));
    }
  }

  /**
   * What is left of the fees of the sessions of a period.
   *
   * @param period the period
   * @param fee the sum of the fees
   * @param amount the amount taken off it
   * @param left what is left to pay
   */
  record PeriodFeeLeft(String period, Money fee, Money amount, Money left) implements ScheduleStep {
    @Override
    public String key() {
      return "step.left";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, fee, amount, left);
    }

    @Override
    public boolean follows(Ledger known) {
      if (!known.hasSumOfFees(fee)) {
        return false;
      }
      known.enter(fee);
      known.enter(left);
      return left.equals(fee.minus(amount));
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

  /**
   * The part of what is left of a fee that falls on so many hours.
   *
   * @param period the period
   * @param left what is left of the fee
   * @param counted the hours that count
   * @param hours the hours of the period
   * @param amount the part
   */
  record ShareOfGap(String period, Money left, Number counted, Number hours, Money amount) implements ScheduleStep {
    @Override
    public String key() {
      return "step.gap-share";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, left, counted, hours, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal share = Ledger.quotient(left.getAmount().multiply(Numbers.exact(counted)), hours);
      if (!known.has(left) || !known.isNear(amount, share)) {
        return false;
      }
      known.add(Ledger.Sum.GAPS, amount);
      return true;
    }
  }

  /**
   * An amount that is paid up to what is left of a fee.
   *
   * @param period the period
   * @param most the amount
   * @param left what is left of the fee
   * @param amount the lower of the two
   */
  record UpToGap(String period, Money most, Money left, Money amount) implements ScheduleStep {
    @Override
    public String key() {
      return "step.gap-up-to";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, most, left, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      if (!known.has(most) || !known.has(left) || !amount.equals(most.isGreaterThan(left) ? left : most)) {
        return false;
      }
      known.add(Ledger.Sum.GAPS, amount);
      return true;
    }
  }
}
