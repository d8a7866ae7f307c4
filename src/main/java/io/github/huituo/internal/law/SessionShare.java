package io.github.huituo.internal.law;

import io.github.huituo.internal.law.Sessions.CareSession;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A share of the fee of a session.
 *
 * @param session the session
 * @param percent the percentage of the fee
 * @param hourly the amount for an hour
 * @param hours for how many hours it is given
 */
record SessionShare(CareSession session, Figure percent, Figure hourly, BigDecimal hours) {
  /**
   * Returns the share of a session. It is for no hours of one that is unpaid.
   *
   * @param cap the greatest fee an hour that counts on the day
   * @param raised the percentage of the cap that counts on the day; null where it is the cap itself
   * @param rounding how the amount an hour is rounded; null where that is not known
   */
  static SessionShare of(
      CareSession session, Daily percent, Daily cap, @Nullable Daily raised, @Nullable RoundingMode rounding) {
    Figure share = percent.on(session.day());
    Figure raise = raised == null ? null : raised.on(session.day());
    Figure hourly = hourly(session, share, cap.on(session.day()), raise, rounding);
    Figure unpaid = session.unpaid();
    return unpaid == null || !hourly.isSettled()
        ? new SessionShare(session, share, hourly, session.hours())
        : new SessionShare(session, share, hourly.withProvenanceOf(unpaid), BigDecimal.ZERO);
  }

  /**
   * Returns a share of a fee without a rounded amount in between. The fee is divided by the hours and multiplied by the
   * percentage at once.
   */
  private static Figure hourly(
      CareSession session, Figure percent, Figure cap, @Nullable Figure raised, @Nullable RoundingMode rounding) {
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

  SessionShare with(Figure otherHourly, BigDecimal otherHours) {
    return new SessionShare(session, percent, otherHourly, otherHours);
  }

  /** Returns the figure for which the session waits. It is the amount an hour, or else the periods. */
  Figure waitsFor(Figure cycle) {
    Figure waits = hourly.isSettled() ? cycle : hourly;
    return waits.isOpen() || waits.isSilent()
        ? waits
        : Figure.silent(Messages.text("silent.session", session.day()), waits.grounds());
  }

  /** Returns the step from an amount for an hour to that of the session. */
  ComputationStep step(Money anHour, Money amount) {
    BigDecimal sessionHours = session.hours();
    Figure unpaid = session.unpaid();
    if (unpaid != null) {
      return new SessionStep.UnpaidAbsence(session.day(), Objects.requireNonNull(unpaid.number()));
    }
    return hours.compareTo(sessionHours) == 0
        ? new SessionStep.WholeSession(Numbers.plain(sessionHours), anHour, amount)
        : new SessionStep.PartOfSession(session.day(), Numbers.plain(hours), Numbers.plain(sessionHours), anHour, amount);
  }
}
