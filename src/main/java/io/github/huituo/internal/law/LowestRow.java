package io.github.huituo.internal.law;

import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the least that a table gives where not all of its keys are known. */
final class LowestRow {
  private final ParameterSeries series;
  private final Version version;
  private final CaseChoices readings;
  private final @Nullable Object[] keys;
  /** The index of the first row for each combination of keys. The keys are those that are not known. */
  private final Map<List<Object>, Integer> firstRows = new HashMap<>();
  /** A bit for each key that is not known and has rows for every key. */
  private int every;

  private LowestRow(ParameterSeries series, Version version, CaseChoices readings, @Nullable Object[] keys) {
    this.series = series;
    this.version = version;
    this.readings = readings;
    this.keys = keys;
    for (int i = 0; i < version.rows().size(); i++) {
      Row row = version.rows().get(i);
      if (isOfKnownKeys(row)) {
        firstRows.putIfAbsent(unknown(row.keys().toArray(), 0), i);
        for (int place = 0; place < keys.length; place++) {
          every |= keys[place] == null && row.keys().get(place).equals(ParameterSeries.EVERY) ? 1 << place : 0;
        }
      }
    }
  }

  static Figure of(ParameterSeries series, Version version, CaseChoices readings, @Nullable Object[] keys) {
    if (keys.length != series.keyNames().size()) {
      return Figure.absent();
    }
    List<Object> known = new ArrayList<>();
    for (Object key : keys) {
      if (key != null) {
        known.add(key);
      }
    }
    if (known.size() == keys.length) {
      return series.figure(version, readings, known.toArray());
    }
    return new LowestRow(series, version, readings, keys).lowest();
  }

  private Figure lowest() {
    Figure lowest = null;
    for (Object[] named : named()) {
      Figure figure = figure(named);
      lowest = lowest == null ? figure : lowest.lowerOf(figure);
    }
    for (Row row : version.rows()) {
      Figure figure = isOfOtherKeys(row) ? series.figureOf(version, row, readings) : Figure.absent();
      lowest = lowest == null || figure.isAbsent() || figure.isSilent() ? lowest : lowest.lowerOf(figure);
    }
    return lowest == null || fallsBeyond() ? Figure.absent() : lowest;
  }

  /** Returns every combination of keys, those that are not known being what rows name. */
  private List<Object[]> named() {
    List<Object[]> named = new ArrayList<>();
    named.add(new Object[0]);
    for (int i = 0; i < keys.length; i++) {
      List<Object[]> longer = new ArrayList<>();
      Set<Object> keysHere = keysAt(i);
      for (Object[] before : named) {
        for (Object key : keysHere) {
          Object[] after = Arrays.copyOf(before, i + 1);
          after[i] = key;
          longer.add(after);
        }
      }
      named = longer;
    }
    return named;
  }

  private Set<Object> keysAt(int place) {
    Object known = keys[place];
    if (known != null) {
      return Set.of(known);
    }
    Set<Object> names = new LinkedHashSet<>();
    version.rows().stream().map(r -> r.keys().get(place)).filter(k -> !k.equals(ParameterSeries.EVERY)).forEach(names::add);
    return names.isEmpty() ? Set.of(ParameterSeries.EVERY) : names;
  }

  /** Returns the value of these keys. One that is not known may be a band of a row. */
  private Figure figure(Object[] named) {
    int first = Integer.MAX_VALUE;
    // Each way to have rows of every key in the place of some of the keys.
    for (int places = every; places >= 0; places = places == 0 ? -1 : (places - 1) & every) {
      first = Math.min(first, firstRows.getOrDefault(unknown(named, places), first));
    }
    return first < version.rows().size()
        ? series.figureOf(version, version.rows().get(first), readings)
        : series.figure(version, readings, named);
  }

  /** Returns those of some keys that are not known, with every key at some places. */
  private List<Object> unknown(Object[] of, int places) {
    List<Object> unknown = new ArrayList<>(of.length);
    for (int i = 0; i < of.length; i++) {
      if (keys[i] == null) {
        unknown.add((places & (1 << i)) != 0 ? ParameterSeries.EVERY : of[i]);
      }
    }
    return unknown;
  }

  private boolean isOfKnownKeys(Row row) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null && !row.admits(i, keys[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the row is for every other key in an unknown place. */
  private boolean isOfOtherKeys(Row row) {
    boolean other = false;
    for (int i = 0; i < keys.length; i++) {
      other |= keys[i] == null && row.keys().get(i).equals(ParameterSeries.EVERY);
    }
    return other && isOfKnownKeys(row);
  }

  /** Returns whether a table goes on downwards. Rows behind the last one then have less and less. */
  private boolean fallsBeyond() {
    int last = keys.length - 1;
    if (!series.isContinued() || keys[last] != null) {
      return false;
    }
    int most = keysAt(last).stream().filter(Integer.class::isInstance).mapToInt(Integer.class::cast).max().orElse(0);
    return named().stream()
        .filter(named -> named[last].equals(most))
        .anyMatch(
            named -> {
              Object[] next = named.clone();
              next[last] = most + 1;
              return series.figure(version, readings, next).isBelow(figure(named).value());
            });
  }
}
