package io.github.huituo.internal.timeline;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.BandValue;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.DaysOfYear;
import io.github.huituo.internal.law.Deadline;
import io.github.huituo.internal.law.DeadlineValue;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/** The months, days and deadlines that the values of a parameter hold. It is of no matter when they hold. Not thread-safe. */
final class ParameterEdges implements ParameterValue.Edges {
  /** Nobody counts more months than these after a day. */
  private static final int MOST_MONTHS = 12 * 300;

  private final TreeSet<Integer> months = new TreeSet<>();
  private final TreeSet<Integer> ages = new TreeSet<>();
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private final List<Deadline> deadlines = new ArrayList<>();
  private final List<DaysOfYear> daysOfYear = new ArrayList<>();

  /**
   * Returns the edges of a parameter.
   *
   * @param chosen the numbers that the case gives for values left to an authority
   */
  static ParameterEdges of(ParameterSeries parameter, Set<BigDecimal> chosen) {
    ParameterEdges edges = new ParameterEdges();
    for (ParameterSeries.Version version : parameter.versions()) {
      for (ParameterSeries.Row row : version.rows()) {
        row.keys().forEach(edges::key);
        row.cell().parts().forEach(cell -> edges.cell(cell, chosen));
      }
    }
    return edges;
  }

  /** Returns the whole numbers that may count months. */
  Set<Integer> months() {
    return months;
  }

  /** Returns the ages at which somebody enters or leaves a band or a row. */
  Set<Integer> ages() {
    return ages;
  }

  /** Returns the days. */
  Set<LocalDate> days() {
    return days;
  }

  /** Returns the deadlines. */
  List<Deadline> deadlines() {
    return deadlines;
  }

  /** Returns the days that are the same in every year. */
  List<DaysOfYear> yearly() {
    return daysOfYear;
  }

  private void key(Object key) {
    if (key instanceof Band band) {
      band(band);
    } else if (key instanceof Integer number) {
      ages.add(number);
      ages.add(number + 1);
    }
  }

  private void cell(Cell cell, Set<BigDecimal> chosen) {
    if (cell instanceof Cell.Fixed fixed) {
      if (fixed.value() instanceof BandValue value) {
        band(value.band());
      } else {
        fixed.value().giveEdges(this);
      }
      if (fixed.value() instanceof DeadlineValue value) {
        deadlines.add(value.deadline());
      }
    } else if (cell instanceof Cell.OfSetting) {
      chosen.forEach(this::number);
    }
  }

  private void band(Band band) {
    if (band.isOfDates()) {
      new BandValue(band).giveEdges(this);
      return;
    }
    Range<?> range = band.range();
    if (range.hasLowerBound()) {
      age((BigDecimal) range.lowerEndpoint(), range.lowerBoundType() == BoundType.OPEN);
    }
    if (range.hasUpperBound()) {
      age((BigDecimal) range.upperEndpoint(), range.upperBoundType() == BoundType.CLOSED);
    }
  }

  /** Adds the first whole number that is at least the bound, or that exceeds it. */
  private void age(BigDecimal bound, boolean exceeding) {
    if (bound.abs().compareTo(BigDecimal.valueOf(MOST_MONTHS)) <= 0) {
      ages.add(exceeding ? bound.setScale(0, RoundingMode.FLOOR).intValue() + 1 : bound.setScale(0, RoundingMode.CEILING).intValue());
    }
  }

  @Override
  public void number(BigDecimal number) {
    if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(MOST_MONTHS)) <= 0) {
      months.add(number.intValue());
    }
  }

  @Override
  public void amount(Money amount) {}

  @Override
  public void day(LocalDate day) {
    days.add(day);
  }

  @Override
  public void words(Set<String> words) {}

  @Override
  public void daysOfYear(DaysOfYear days) {
    daysOfYear.add(days);
  }
}
