package io.github.huituo.internal.pack;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.ParameterSeries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One key of a table, cut into parts at every bound of its rows. Each part is covered by a row completely or not at all.
 *
 * @param parts the parts, numbers in their order before words
 * @param isOfBands whether rows name bands along it
 */
record TableAxis(List<TableAxis.Part> parts, boolean isOfBands) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * A part of an axis.
   *
   * @param place its place among numbers, or -1 for a word
   * @param sample a value that lies in it, and so shows whether a row covers it
   * @param from where it begins
   * @param to where it ends
   * @param closed whether it begins with its first bound, and otherwise behind it
   * @param closedAbove whether it ends with its last bound, and otherwise before it
   */
  record Part(int place, Object sample, String from, String to, boolean closed, boolean closedAbove) {
    boolean isIn(Object key) {
      return key instanceof Band band
          ? band.contains(sample)
          : key.equals(ParameterSeries.EVERY) || key.equals(sample) || key.toString().equals(sample.toString());
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
    boolean above = isAbove(keys);
    TreeSet<BigDecimal> bounds = new TreeSet<>();
    for (Object key : keys) {
      if (key instanceof Integer number) {
        bounds.add(BigDecimal.valueOf(number));
      } else if (key instanceof Band band) {
        below |= !band.range().hasLowerBound();
        if (band.range().hasLowerBound()) {
          bounds.add(number(band.range().lowerEndpoint()));
        }
        if (band.range().hasUpperBound()) {
          bounds.add(number(band.range().upperEndpoint()));
        }
      }
    }
    boolean ofBands = keys.stream().anyMatch(Band.class::isInstance);
    List<Part> parts = new ArrayList<>();
    List<BigDecimal> ordered = List.copyOf(bounds);
    for (int i = 0; i < ordered.size(); i++) {
      BigDecimal bound = ordered.get(i);
      boolean last = i + 1 == ordered.size();
      if (i == 0 && below) {
        parts.add(part(parts.size(), bound.subtract(BigDecimal.ONE), "", shown(bound, dates), dates, false, false));
      }
      String next = last ? "" : shown(ordered.get(i + 1), dates);
      Optional<BigDecimal> between =
          last ? Optional.of(bound.add(BigDecimal.ONE)).filter(x -> above) : between(bound, ordered.get(i + 1), whole || dates);
      boolean outside = (i == 0 && !below && !isBound(keys, bound, true)) || (last && !above && !isBound(keys, bound, false));
      if (!outside) {
        boolean alone = between.isPresent() || last || !ofBands;
        parts.add(part(parts.size(), bound, shown(bound, dates), alone ? shown(bound, dates) : next, dates, true, alone));
      }
      between.ifPresent(sample -> parts.add(part(parts.size(), sample, shown(bound, dates), next, dates, false, false)));
    }
    for (String word : words) {
      parts.add(new Part(-1, word, word, word, true, true));
    }
    return new TableAxis(parts, ofBands);
  }

  /** Returns a value between two bounds, if there is one. */
  private static Optional<BigDecimal> between(BigDecimal bound, BigDecimal next, boolean whole) {
    BigDecimal sample =
        whole ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE) : bound.add(next).divide(TWO);
    return Optional.of(sample).filter(s -> s.compareTo(next) < 0);
  }

  private static boolean isAbove(List<Object> keys) {
    return keys.stream().anyMatch(k -> k instanceof Band band && !band.range().hasUpperBound());
  }

  private static Part part(
      int place, BigDecimal sample, String from, String to, boolean dates, boolean closed, boolean closedAbove) {
    return new Part(place, dates ? LocalDate.ofEpochDay(sample.longValueExact()) : sample, from, to, closed, closedAbove);
  }

  /** Returns whether the lowest or highest bound of the whole axis belongs to it. */
  private static boolean isBound(List<Object> keys, BigDecimal bound, boolean lower) {
    for (Object key : keys) {
      if (key instanceof Integer number && bound.compareTo(BigDecimal.valueOf(number)) == 0) {
        return true;
      } else if (key instanceof Band band) {
        Range<?> range = band.range();
        boolean has = lower ? range.hasLowerBound() : range.hasUpperBound();
        if (has
            && number(lower ? range.lowerEndpoint() : range.upperEndpoint()).compareTo(bound) == 0
            && (lower ? range.lowerBoundType() : range.upperBoundType()) == BoundType.CLOSED) {
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
      if (first.place() == last.place() && first.closedAbove()) {
        regions.add(first.from());
      } else {
        regions.add((first.closed() ? "[" : "(") + first.from() + ", " + last.to() + (last.closedAbove() ? "]" : ")"));
      }
    }
    if (!words.isEmpty()) {
      regions.add(String.join(", ", words));
    }
    return regions;
  }
}
