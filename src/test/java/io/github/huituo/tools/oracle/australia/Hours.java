package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.OracleCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subsidised hours of a fortnight: the most that activity or any circumstance gives. */
final class Hours {
  /** The 3 Day Guarantee; before it the hours follow steps of activity. */
  private static final LocalDate GUARANTEE = LocalDate.parse("2026-01-05");

  private final @Nullable BigDecimal activity;
  private final boolean volunteering;
  private final Set<?> ofFamily;
  private final Set<?> ofChild;
  private final BigDecimal income;
  private final boolean fromEight;

  Hours(OracleCase look, @Nullable BigDecimal activity, boolean volunteering, Set<?> ofFamily, Set<?> ofChild, BigDecimal income) {
    this.activity = activity;
    this.volunteering = volunteering;
    this.ofFamily = ofFamily;
    this.ofChild = ofChild;
    this.income = income;
    this.fromEight = "FROM_EIGHT".equals(look.reading("exactly-eight-hours", "FROM_EIGHT"));
  }

  /** Returns the hours of a fortnight that begins on the day. Without known activity they are those that are certain. */
  int on(LocalDate begin) {
    boolean before = begin.isBefore(GUARANTEE);
    int hours = before ? 0 : 72;
    if (activity != null) {
      // Volunteering or looking for work alone counts for 16 hours at most.
      BigDecimal counted = volunteering ? activity.min(BigDecimal.valueOf(16)) : activity;
      hours = before ? step(counted) : counted.compareTo(BigDecimal.valueOf(48)) > 0 ? 100 : 72;
    }
    if (ofFamily.stream().anyMatch(c -> !c.equals("CARER_ALLOWANCE") && !c.equals("INCOME_SUPPORT"))) {
      return 100;
    }
    hours = Math.max(hours, ofFamily.contains("CARER_ALLOWANCE") ? 72 : 0);
    hours = Math.max(hours, ofFamily.contains("INCOME_SUPPORT") || ofChild.contains("PRESCHOOL_YEAR") ? 36 : 0);
    hours = Math.max(hours, ofChild.contains("FIRST_NATIONS") ? before ? 36 : 100 : 0);
    boolean low = income.compareTo(BigDecimal.valueOf(85_279)) <= 0;
    return Math.max(hours, before && low ? 24 : 0);
  }

  private int step(BigDecimal counted) {
    int eight = counted.compareTo(BigDecimal.valueOf(8));
    if (eight < 0 || eight == 0 && !fromEight) {
      return 0;
    }
    return counted.compareTo(BigDecimal.valueOf(16)) <= 0 ? 36 : counted.compareTo(BigDecimal.valueOf(48)) <= 0 ? 72 : 100;
  }
}
