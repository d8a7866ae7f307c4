package io.github.huituo.model;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;

/**
 * How many days of each month something holds for, such as attendance.
 *
 * <p>A month that is not there is not known. This class is immutable and thread-safe.
 *
 * @param byMonth the number of days, by month, in order
 */
public record DaysByMonth(Map<YearMonth, Integer> byMonth) implements Serializable {
  /** Creates it with a copy of the numbers. */
  public DaysByMonth {
    byMonth = ImmutableSortedMap.copyOf(byMonth);
  }
}
