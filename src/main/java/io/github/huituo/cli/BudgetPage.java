package io.github.huituo.cli;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.author.handbook.ReportPage.DrawnSeries;
import io.github.huituo.internal.author.handbook.ReportPage.Kind;
import io.github.huituo.internal.author.handbook.ReportPage.Section;
import io.github.huituo.internal.author.handbook.ReportPage.Table;
import io.github.huituo.internal.author.handbook.ReportPage;
import io.github.huituo.internal.population.ReformBudget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page of the cost of a change of the law, in one language. */
final class BudgetPage {
  private final String language;
  private final ReformBudget budget;
  private final Optional<String> sweep;
  private final BudgetReport rows;

  BudgetPage(String language, ReformBudget budget, Optional<String> sweep) {
    this.language = language;
    this.budget = budget;
    this.sweep = sweep;
    this.rows = new BudgetReport(language, budget, sweep);
  }

  ReportPage.Report report() {
    List<Section> sections = new ArrayList<>(List.of(costs(), groups()));
    sweep.ifPresent(text -> sections.add(swept(text)));
    return new ReportPage.Report(language, rows.text("title"), rows.notes(), sections);
  }

  private Section costs() {
    List<DrawnSeries> plots = new ArrayList<>();
    for (String currency : budget.currencies()) {
      Map<String, BigDecimal[]> years = rows.years(currency);
      plots.add(
          new DrawnSeries(
              "years-" + currency, rows.text("by-year", currency), Kind.BAR, rows.text("year"), currency,
              years.keySet().stream().map(rows::year).toList(), Optional.empty(),
              ImmutableMap.of(
                  rows.text("old"), years.values().stream().map(v -> v[0]).toList(),
                  rows.text("new"), years.values().stream().map(v -> v[1]).toList())));
      Map<String, BigDecimal> differences = new TreeMap<>();
      budget.costs().stream()
          .filter(c -> c.currency().equals(currency) && c.after().compareTo(c.before()) != 0)
          .forEach(c -> differences.merge(c.title().in(language), c.after().subtract(c.before()), BigDecimal::add));
      if (!differences.isEmpty()) {
        plots.add(rowsOf("programmes-" + currency, rows.text("by-programme", currency), currency, differences));
      }
    }
    return new Section("costs", rows.text("costs"), List.of(), plots, List.of(new Table(rows.costHead(), 3, rows.costs())));
  }

  private DrawnSeries rowsOf(String name, String title, String unit, Map<String, BigDecimal> values) {
    return new DrawnSeries(
        name, title, Kind.ROWS, "", unit, List.copyOf(values.keySet()), Optional.empty(),
        Map.of(rows.text("difference"), List.copyOf(values.values())));
  }

  private Section groups() {
    List<DrawnSeries> plots = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (String by : rows.groupings()) {
      for (String currency : budget.currencies()) {
        Map<String, BigDecimal> differences = new java.util.LinkedHashMap<>();
        rows.groupsOf(by).stream()
            .filter(g -> g.currency().equals(currency))
            .forEach(g -> differences.put(rows.title(g), g.after().subtract(g.before())));
        if (!differences.isEmpty()) {
          plots.add(rowsOf("groups-" + plots.size(), rows.text("by", rows.byTitle(by), currency), currency, differences));
        }
      }
      List<String> head = new ArrayList<>(rows.groupHead());
      head.set(0, rows.byTitle(by));
      tables.add(new Table(head, 2, rows.groups(by)));
    }
    return new Section("groups", rows.text("groups"), List.of(), plots, tables);
  }

  private Section swept(String text) {
    List<DrawnSeries> plots = new ArrayList<>();
    for (String currency : budget.sweep().stream().map(ReformBudget.Swept::currency).distinct().toList()) {
      List<ReformBudget.Swept> those = budget.sweep().stream().filter(s -> s.currency().equals(currency)).toList();
      plots.add(
          new DrawnSeries(
              "sweep-" + currency, rows.text("sweep-plot", currency), Kind.LINE, rows.text("value"), currency,
              those.stream().map(s -> Numerals.of(s.value())).toList(), Optional.of(those.stream().map(ReformBudget.Swept::value).toList()),
              ImmutableMap.of(
                  rows.text("new"), those.stream().map(ReformBudget.Swept::after).toList(),
                  rows.text("old"), those.stream().map(ReformBudget.Swept::before).toList())));
    }
    return new Section(
        "sweep", rows.text("sweep", text), List.of(), plots, List.of(new Table(rows.sweepHead(), 1, rows.sweptRows())));
  }
}
