package io.github.huituo.pack;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import io.github.huituo.law.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One key of a table, cut into parts at every bound that a row names, so that each part is covered by a row or not.
 *
 * @param parts the parts, numbers in their order before words
 * @param isOfBands whether rows name bands along it
 */
record TableAxis(List<TableAxis.Part> parts, boolean isOfBands) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** A part of an axis: a word, or a number or the numbers between two bounds, which is shown by one of them. */
  record Part(int place, Object sample, String from, String to, boolean point) {
    boolean isIn(Object key) {
      return key instanceof Band band ? band.contains(sample) : key.equals(sample) || key.toString().equals(sample.toString());
    }
  }

  /**
   * Cuts an axis.
   *
   * @param keys what the rows name
   * @param words the words along it
   * @param whole whether only whole numbers lie along it
   */
  static TableAxis of(List<Object> keys, List<String> words, boolean whole) {
    boolean dates = keys.stream().anyMatch(k -> k instanceof Band band && band.isOfDates());
    boolean below = false;
    boolean above = false;
    TreeSet<BigDecimal> bounds = new TreeSet<>();
    for (Object key : keys) {
      if (key instanceof Integer number) {
        bounds.add(BigDecimal.valueOf(number));
      } else if (key instanceof Band band) {
        below |= !band.range().hasLowerBound();
        above |= !band.range().hasUpperBound();
        if (band.range().hasLowerBound()) {
          bounds.add(number(band.range().lowerEndpoint()));
        }
        if (band.range().hasUpperBound()) {
          bounds.add(number(band.range().upperEndpoint()));
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    List<BigDecimal> ordered = List.copyOf(bounds);
    for (int i = 0; i < ordered.size(); i++) {
      BigDecimal bound = ordered.get(i);
      if (i == 0 && below) {
        parts.add(part(parts.size(), bound.subtract(BigDecimal.ONE), "", shown(bound, dates), dates, false));
      }
      boolean edge = i == 0 ? !below && !names(keys, bound, BoundType.CLOSED, true) : i == ordered.size() - 1 && !above && !names(keys, bound, BoundType.CLOSED, false);
      if (!edge) {
        parts.add(part(parts.size(), bound, shown(bound, dates), shown(bound, dates), dates, true));
      }
      if (i + 1 < ordered.size()) {
        BigDecimal next = ordered.get(i + 1);
        BigDecimal sample = whole || dates ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE) : bound.add(next).divide(TWO);
        if (sample.compareTo(next) < 0) {
          parts.add(part(parts.size(), sample, shown(bound, dates), shown(next, dates), dates, false));
        }
      } else if (above) {
        parts.add(part(parts.size(), bound.add(BigDecimal.ONE), shown(bound, dates), "", dates, false));
      }
    }
    for (String word : words) {
      parts.add(new Part(-1, word, word, word, true));
    }
    return new TableAxis(parts, keys.stream().anyMatch(Band.class::isInstance));
  }

  private static Part part(int place, BigDecimal sample, String from, String to, boolean dates, boolean point) {
    return new Part(place, dates ? LocalDate.ofEpochDay(sample.longValueExact()) : sample, from, to, point);
  }

  /** Returns whether a bound of the whole axis belongs to it. */
  private static boolean names(List<Object> keys, BigDecimal bound, BoundType type, boolean lower) {
    for (Object key : keys) {
      if (key instanceof Integer number && bound.compareTo(BigDecimal.valueOf(number)) == 0) {
        return true;
      } else if (key instanceof Band band) {
        Range<?> range = band.range();
        boolean has = lower ? range.hasLowerBound() : range.hasUpperBound();
        if (has
            && number(lower ? range.lowerEndpoint() : range.upperEndpoint()).compareTo(bound) == 0
            && (lower ? range.lowerBoundType() : range.upperBoundType()) == type) {
          return true;
        }
      }
    }
    return false;
  }

  private static BigDecimal number(Object bound) {
    return bound instanceof LocalDate date ? BigDecimal.valueOf(date.toEpochDay()) : (BigDecimal) bound;
  }

  private static String shown(BigDecimal bound, boolean dates) {
    return dates ? LocalDate.ofEpochDay(bound.longValueExact()).toString() : bound.toPlainString();
  }

  /** Returns parts in words, neighbours joined to one band. */
  List<String> joined(List<Part> those) {
    List<String> words = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    for (int i = 0; i < those.size(); i++) {
      Part first = those.get(i);
      if (first.place() < 0) {
        words.add(first.from());
        continue;
      }
      Part last = first;
      while (i + 1 < those.size() && those.get(i + 1).place() == last.place() + 1) {
        last = those.get(++i);
      }
      if (first == last && first.point()) {
        regions.add(first.from());
      } else {
        regions.add((first.point() ? "[" : "(") + first.from() + ", " + last.to() + (last.point() ? "]" : ")"));
      }
    }
    if (!words.isEmpty()) {
      regions.add(String.join(", ", words));
    }
    return regions;
  }
}
