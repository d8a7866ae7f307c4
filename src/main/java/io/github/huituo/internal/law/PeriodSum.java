package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The sum of the sessions of a period.
 *
 * @param amount the amount
 * @param first the day of the first session
 * @param fee the fees
 * @param hours the hours for which the amount is given
 * @param sessionHours all hours of the sessions
 */
record PeriodSum(Money amount, LocalDate first, Money fee, BigDecimal hours, BigDecimal sessionHours) {
  static PeriodSum of(SessionShare share, Money amount) {
    return new PeriodSum(amount, share.session().day(), share.session().fee(), share.hours(), share.session().hours());
  }

  static PeriodSum plus(PeriodSum a, PeriodSum b) {
    return new PeriodSum(
        a.amount.plus(b.amount), a.first, a.fee.plus(b.fee), a.hours.add(b.hours), a.sessionHours.add(b.sessionHours));
  }
}
