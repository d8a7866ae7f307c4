package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.population.SummaryCounts.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes a budget of its sums. */
final class BudgetTables {
  private final BudgetRun.Options options;
  private final List<Jurisdiction> laws;
  private final ImmutableList<Row> rows;
  private final List<PlaceLevel> levels;

  BudgetTables(BudgetRun.Options options, List<Jurisdiction> laws, ImmutableList<Row> rows) {
    this.options = options;
    this.laws = laws;
    this.rows = rows;
    this.levels = laws.stream().flatMap(law -> PopulationModels.levels(options.after(), law.id()).stream()).distinct().toList();
  }

  ReformBudget budget(long cases, long failed) {
    return new ReformBudget(cases, failed, costs(), groups(), sweep(), options.years());
  }

  private List<Row> rows(String table) {
    return rows.stream().filter(r -> r.key().get(0).equals(table)).toList();
  }

  private ImmutableList<ReformBudget.Cost> costs() {
    Map<List<String>, Map<String, BigDecimal>> byKey = new LinkedHashMap<>();
    for (Row row : rows(BudgetRun.COST)) {
      byKey.computeIfAbsent(row.key().subList(1, 4), k -> new TreeMap<>()).put(row.key().get(4), row.value());
    }
    return byKey.entrySet().stream()
        .filter(e -> e.getValue().containsKey(BudgetRun.BEFORE) || e.getValue().containsKey(BudgetRun.AFTER))
        .map(
            e ->
                new ReformBudget.Cost(
                    e.getKey().get(0), title(e.getKey().get(0)), e.getKey().get(1), e.getKey().get(2),
                    e.getValue().getOrDefault(BudgetRun.BEFORE, BigDecimal.ZERO),
                    e.getValue().getOrDefault(BudgetRun.AFTER, BigDecimal.ZERO)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<ReformBudget.Group> groups() {
    Map<List<String>, Map<String, BigDecimal>> byKey = new LinkedHashMap<>();
    for (Row row : rows(BudgetRun.GROUP)) {
      byKey.computeIfAbsent(row.key().subList(1, 4), k -> new TreeMap<>()).put(row.key().get(4), row.value());
    }
    List<ReformBudget.Group> groups = new ArrayList<>();
    byKey.forEach(
        (key, values) ->
            groups.add(
                new ReformBudget.Group(
                    key.get(0), byTitle(key.get(0)), key.get(1), groupTitle(key.get(1)), key.get(2),
                    values.getOrDefault(BudgetRun.BEFORE, BigDecimal.ZERO), values.getOrDefault(BudgetRun.AFTER, BigDecimal.ZERO),
                    count(BudgetRun.GAINERS, key), count(BudgetRun.LOSERS, key))));
    return groups.stream()
        .sorted((a, b) -> Integer.compare(rank(a.by()), rank(b.by())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Facts come first, then places, the greater ones first. */
  private int rank(String by) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).name().equals(by)) {
        return i + 1;
      }
    }
    return 0;
  }

  private long count(String table, List<String> key) {
    return rows(table).stream()
        .filter(r -> r.key().subList(1, 4).equals(key))
        .findFirst()
        .map(r -> r.value().longValueExact())
        .orElse(0L);
  }

  private ImmutableList<ReformBudget.Swept> sweep() {
    if (options.sweep().isEmpty()) {
      return ImmutableList.of();
    }
    Map<String, BigDecimal> before = new TreeMap<>();
    Map<String, Map<String, Map<String, BigDecimal>>> byVariant = new TreeMap<>();
    for (Row row : rows(BudgetRun.COST)) {
      String currency = row.key().get(3);
      if (row.key().get(4).equals(BudgetRun.BEFORE)) {
        before.merge(currency, row.value(), BigDecimal::add);
      }
      byVariant
          .computeIfAbsent(row.key().get(4), v -> new TreeMap<>())
          .computeIfAbsent(currency, c -> new TreeMap<>())
          .merge(row.key().get(2), row.value(), BigDecimal::add);
    }
    ImmutableList.Builder<ReformBudget.Swept> swept = ImmutableList.builder();
    ImmutableList<BigDecimal> values = options.sweep().get().values();
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      byVariant
          .getOrDefault(String.valueOf(i + 2), Map.of())
          .forEach(
              (currency, byYear) ->
                  swept.add(
                      new ReformBudget.Swept(
                          value, currency, ImmutableSortedMap.copyOf(byYear), before.getOrDefault(currency, BigDecimal.ZERO))));
    }
    return swept.build();
  }

  private Text title(String question) {
    return first(law -> law.question(question).map(q -> q.title())).orElse(Text.same(question));
  }

  private Text byTitle(String by) {
    return levels.stream()
        .filter(l -> l.name().equals(by))
        .findFirst()
        .map(PlaceLevel::title)
        .or(() -> first(law -> law.vocabulary().facts().filter(f -> f.path().equals(by)).findFirst().map(f -> f.title())))
        .orElse(Text.same(by));
  }

  private Text groupTitle(String name) {
    return options.after().jurisdictions().contains(name) ? options.after().law(name).pack().title() : Text.same(name);
  }

  private Optional<Text> first(Function<Jurisdiction, Optional<Text>> asked) {
    return laws.stream().map(asked).flatMap(Optional::stream).findFirst();
  }
}
