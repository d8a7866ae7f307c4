package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;

/** The hours of each period of a cycle that sessions may use. The earlier sessions use them first. Not thread-safe. */
final class AllowedHours {
  private final Daily allowed;
  private final Figure cycle;
  private final TreeMap<LocalDate, HoursOfPeriod> byBegin = new TreeMap<>();

  /** How many hours of a period are used and left. */
  record HoursOfPeriod(String period, BigDecimal used, BigDecimal left) {
    HoursOfPeriod using(BigDecimal hours) {
      return new HoursOfPeriod(period, used.add(hours), left.subtract(hours));
    }
  }

  /**
   * Creates the hours of the periods, of which none are used.
   *
   * @param allowed the hours of a period, as of its first day
   * @param cycle the periods
   */
  AllowedHours(Daily allowed, Figure cycle) {
    this.allowed = allowed;
    this.cycle = cycle;
  }

  /** Uses hours for the next session. It returns the share of the session for as many as are left. */
  SessionShare use(SessionShare share) {
    if (!share.hourly().isSettled() || share.session().unpaid() != null) {
      return share;
    }
    if (!(cycle.value() instanceof Cycle periods)) {
      return share.with(cycle.unsettled(), share.hours());
    }
    LocalDate begin = periods.beginOf(share.session().day());
    Figure figure = allowed.on(begin);
    if (!(figure.value() instanceof Number most)) {
      return share.with(figure.unsettled(), share.hours());
    }
    HoursOfPeriod before =
        byBegin.computeIfAbsent(
            begin, b -> new HoursOfPeriod(periods.periodOf(b), BigDecimal.ZERO, Numbers.exact(most).max(BigDecimal.ZERO)));
    BigDecimal hours = before.left().min(share.hours());
    byBegin.put(begin, before.using(hours));
    return share.with(share.hourly().withProvenanceOf(figure).withProvenanceOf(cycle), hours);
  }

  /** Returns the hours of each period in which there was a session, in their order. */
  ImmutableList<HoursOfPeriod> periods() {
    return ImmutableList.copyOf(byBegin.values());
  }
}
