package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.law.ParameterSeries.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of any length by their keys. If several match, the first counts. A row for every key comes behind those
 * that name a key, as the check of tables requires.
 *
 * <p>This class is immutable and thread-safe.
 */
final class RowIndex {
  /** A shorter table is searched as fast as looked up. */
  private static final int SHORT = 12;

  private final int[] named;
  private final Map<List<Object>, ImmutableList<Row>> byName;
  private final ImmutableList<Row> rest;

  private RowIndex(int[] named, Map<List<Object>, ImmutableList<Row>> byName, ImmutableList<Row> rest) {
    this.named = named;
    this.byName = byName;
    this.rest = rest;
  }

  static RowIndex of(ImmutableList<Row> rows) {
    List<Row> naming = rows.stream().filter(r -> !r.keys().contains(ParameterSeries.EVERY)).toList();
    int keys = rows.isEmpty() ? 0 : rows.get(0).keys().size();
    if (rows.size() <= SHORT || keys == 0 || rows.stream().anyMatch(r -> r.keys().size() != keys)) {
      return new RowIndex(new int[0], Map.of(), rows);
    }
    int[] named =
        IntStream.range(0, keys).filter(i -> naming.stream().noneMatch(r -> r.keys().get(i) instanceof Band)).toArray();
    if (named.length == 0) {
      return new RowIndex(named, Map.of(), rows);
    }
    Map<List<Object>, List<Row>> grouped = new HashMap<>();
    for (Row row : naming) {
      grouped.computeIfAbsent(pick(row.keys().toArray(), named), k -> new ArrayList<>()).add(row);
    }
    Map<List<Object>, ImmutableList<Row>> byName = new HashMap<>();
    grouped.forEach((key, those) -> byName.put(key, ImmutableList.copyOf(those)));
    return new RowIndex(
        named, byName, rows.stream().filter(r -> r.keys().contains(ParameterSeries.EVERY)).collect(ImmutableList.toImmutableList()));
  }

  /** Returns keys as rows name them; a truth value is a word there. */
  private static List<Object> pick(Object[] keys, int[] named) {
    List<Object> picked = new ArrayList<>(named.length);
    for (int place : named) {
      picked.add(keys[place] instanceof Boolean truth ? truth.toString() : keys[place]);
    }
    return picked;
  }

  @Nullable Row find(Object[] keys) {
    if (named.length > 0 && keys.length > named[named.length - 1]) {
      for (Row row : byName.getOrDefault(pick(keys, named), ImmutableList.of())) {
        if (row.matches(keys)) {
          return row;
        }
      }
    }
    for (Row row : rest) {
      if (row.matches(keys)) {
        return row;
      }
    }
    return null;
  }
}
