package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** A step that computes an amount by the hours of sessions. */
public sealed interface SessionStep extends ComputationStep {
  /**
   * The amount for an hour of a session.
   *
   * @param capped whether the fee an hour is more than what counts at most
   * @param percent the percentage of what counts
   * @param fee the fee of the session
   * @param hours the hours of the session
   * @param cap the greatest fee an hour that counts
   * @param hourly the amount for an hour
   */
  record HourlyShare(boolean capped, Number percent, Money fee, Number hours, Money cap, Money hourly) implements SessionStep {
    @Override
    public String key() {
      return capped ? "step.hour-capped" : "step.hour";
    }

    @Override
    public List<Object> arguments() {
      return List.of(percent, fee, hours, cap, hourly);
    }

    @Override
    public boolean follows(Ledger known) {
      return capped
          ? known.has(cap)
              && Ledger.quotient(fee.getAmount(), hours).compareTo(cap.getAmount()) > 0
              && known.isNear(hourly, Ledger.share(percent, cap))
          : known.has(fee) && known.isNear(hourly, Ledger.quotient(Ledger.share(percent, fee), hours));
    }
  }

  /**
   * The amount for an hour of a session under a cap. The fee an hour counts up to a share of the cap.
   *
   * @param capped whether the fee an hour is more than what counts at most
   * @param percent the percentage of what counts
   * @param fee the fee of the session
   * @param hours the hours of the session
   * @param cap the cap
   * @param raised the percentage of the cap that counts
   * @param hourly the amount for an hour
   */
  record HourlyShareOfRaisedCap(boolean capped, Number percent, Money fee, Number hours, Money cap, Number raised, Money hourly)
      implements SessionStep {
    @Override
    public String key() {
      return capped ? "step.hour-raised-capped" : "step.hour-raised";
    }

    @Override
    public List<Object> arguments() {
      return List.of(percent, fee, hours, cap, raised, hourly);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal most = Ledger.share(raised, cap);
      return capped
          ? known.has(cap)
              && known.has(raised)
              && Ledger.quotient(fee.getAmount(), hours).compareTo(most) > 0
              && known.isNear(hourly, Numbers.exact(percent).movePointLeft(2).multiply(most))
          : known.has(fee) && known.isNear(hourly, Ledger.quotient(Ledger.share(percent, fee), hours));
    }
  }

  /**
   * The amount for a whole session.
   *
   * @param hours the hours of the session
   * @param hourly the amount for an hour
   * @param amount the amount
   */
  record WholeSession(Number hours, Money hourly, Money amount) implements SessionStep {
    @Override
    public String key() {
      return "step.session";
    }

    @Override
    public List<Object> arguments() {
      return List.of(hours, hourly, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(hourly) && known.isNear(amount, Numbers.exact(hours).multiply(hourly.getAmount()));
    }
  }

  /**
   * The amount for that part of a session for which hours are left.
   *
   * @param day the day of the session
   * @param left the hours left
   * @param hours the hours of the session
   * @param hourly the amount for an hour
   * @param amount the amount
   */
  record PartOfSession(LocalDate day, Number left, Number hours, Money hourly, Money amount) implements SessionStep {
    @Override
    public String key() {
      return "step.session-part";
    }

    @Override
    public List<Object> arguments() {
      return List.of(day, left, hours, hourly, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(hourly) && known.isNear(amount, Numbers.exact(left).multiply(hourly.getAmount()));
    }
  }

  /**
   * A session of absence for which nothing is paid.
   *
   * @param day the day of the session
   * @param most the days of absence of a year that are paid for
   */
  record UnpaidAbsence(LocalDate day, Number most) implements SessionStep {
    @Override
    public String key() {
      return "step.absence";
    }

    @Override
    public List<Object> arguments() {
      return List.of(day, most);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(most);
    }
  }

  /**
   * The amount of a session that is cut to the fee. Together with what a third party pays it would exceed that.
   *
   * @param day the day of the session
   * @param before the amount without the third party
   * @param others what the third party pays
   * @param fee the fee of the session
   * @param amount what is left of the fee
   */
  record CutToFee(LocalDate day, Money before, Money others, Money fee, Money amount) implements SessionStep {
    @Override
    public String key() {
      return "step.cut-to-fee";
    }

    @Override
    public List<Object> arguments() {
      return List.of(day, before, others, fee, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(amount);
      Money left = fee.minus(others);
      return known.has(before)
          && known.has(others)
          && known.has(fee)
          && left.isLessThan(before)
          && amount.equals(left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left);
    }
  }

  /**
   * What the sessions of a period come to.
   *
   * @param period the period
   * @param counted the hours that count
   * @param hours the hours of the sessions
   * @param amount what they come to
   */
  record PeriodOfSessions(String period, Number counted, Number hours, Money amount) implements SessionStep {
    @Override
    public String key() {
      return "step.period";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, counted, hours, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      known.add(Ledger.Sum.PERIODS, amount);
      return true;
    }
  }
}
