package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Counts and sums by keys of words. They do not depend on the order in which they are added. Not thread-safe. */
final class SummaryCounts {
  private static final Comparator<ImmutableList<String>> ORDER =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
          int order = a.get(i).compareTo(b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  private final Map<ImmutableList<String>, BigDecimal> sums = new HashMap<>();

  /**
   * A sum with its key.
   *
   * @param key what it is the sum of
   * @param value the sum
   */
  record Row(ImmutableList<String> key, BigDecimal value) {
    /** Returns the row of its words, the last of which is the value. */
    static Row of(ImmutableList<String> words) {
      int last = words.size() - 1;
      return new Row(words.subList(0, last), new BigDecimal(words.get(last)));
    }
  }

  /** Adds to the sum of a key. */
  void add(BigDecimal value, String... key) {
    sums.merge(ImmutableList.copyOf(key), value, BigDecimal::add);
  }

  /** Counts one. */
  void count(String... key) {
    add(BigDecimal.ONE, key);
  }

  /** Adds other sums. */
  void addAll(SummaryCounts others) {
    others.sums.forEach((key, value) -> sums.merge(key, value, BigDecimal::add));
  }

  /** Adds other sums. */
  void addAll(Iterable<Row> rows) {
    rows.forEach(row -> sums.merge(row.key(), row.value(), BigDecimal::add));
  }

  /** Returns all of them, ordered by key. */
  ImmutableList<Row> rows() {
    return sums.entrySet().stream()
        .map(e -> new Row(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Row::key, ORDER))
        .collect(ImmutableList.toImmutableList());
  }
}
