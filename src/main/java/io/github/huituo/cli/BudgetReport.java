package io.github.huituo.cli;

import io.github.huituo.internal.population.ReformBudget;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows that show the cost of a change of the law. The terminal and the page have the same. */
final class BudgetReport {
  private final String language;
  private final ReformBudget budget;
  private final Optional<String> sweep;

  BudgetReport(String language, ReformBudget budget, Optional<String> sweep) {
    this.language = language;
    this.budget = budget;
    this.sweep = sweep;
  }

  /** Returns the report, beginning with an empty line and ending with a line break. */
  String written() {
    StringBuilder out = new StringBuilder("\n" + text("costs") + "\n");
    for (String line : notes()) {
      out.append("  ").append(line).append('\n');
    }
    table(out, costHead(), costs(), 3);
    for (String by : groupings()) {
      out.append('\n').append(text("by-text", byTitle(by))).append('\n');
      table(out, groupHead(), groups(by), 2);
    }
    if (sweep.isPresent()) {
      out.append('\n').append(text("sweep", sweep.get())).append('\n');
      table(out, sweepHead(), sweptRows(), 0);
    }
    return out.toString();
  }

  private static void table(StringBuilder out, List<String> head, List<List<String>> rows, int words) {
    List<List<String>> all = new ArrayList<>(List.of(head));
    all.addAll(rows);
    Columns.table(all, words).forEach(line -> out.append("  ").append(line.stripTrailing()).append('\n'));
  }

  String text(String key, Object... arguments) {
    return Messages.in(language, "budget." + key, arguments);
  }

  List<String> notes() {
    return List.of(
        text("cases", Numerals.of(budget.cases()), Numerals.of(budget.failed())),
        budget.years() == 0 ? text("whole") : text("years", budget.years()));
  }

  List<String> costHead() {
    return List.of(text("programme"), "", text("year"), text("old"), text("new"), text("difference"));
  }

  /** Returns a row for each programme and year, and for all programmes of a year. */
  List<List<String>> costs() {
    List<List<String>> rows = new ArrayList<>();
    for (ReformBudget.Cost cost : budget.costs()) {
      rows.add(row(List.of(cost.title().in(language), cost.id(), year(cost.year())), cost.currency(), cost.before(), cost.after()));
    }
    for (String currency : budget.currencies()) {
      years(currency).forEach((year, sums) -> rows.add(row(List.of(text("all"), "", year(year)), currency, sums[0], sums[1])));
    }
    return rows;
  }

  /** Returns the old and the new cost of all programmes in each year. */
  Map<String, BigDecimal[]> years(String currency) {
    Map<String, BigDecimal[]> years = new TreeMap<>();
    for (ReformBudget.Cost cost : budget.costs()) {
      if (cost.currency().equals(currency)) {
        years.merge(
            cost.year(),
            new BigDecimal[] {cost.before(), cost.after()},
            (a, b) -> new BigDecimal[] {a[0].add(b[0]), a[1].add(b[1])});
      }
    }
    return years;
  }

  String year(String year) {
    return Character.isDigit(year.charAt(0)) ? year : Messages.in(language, "cli.once");
  }

  List<String> groupHead() {
    return List.of(text("group"), "", text("old"), text("new"), text("difference"), text("gain"), text("lose"));
  }

  LinkedHashSet<String> groupings() {
    LinkedHashSet<String> by = new LinkedHashSet<>();
    budget.groups().forEach(group -> by.add(group.by()));
    return by;
  }

  List<ReformBudget.Group> groupsOf(String by) {
    return budget.groups().stream().filter(g -> g.by().equals(by)).toList();
  }

  String byTitle(String by) {
    return groupsOf(by).get(0).byTitle().in(language);
  }

  String title(ReformBudget.Group group) {
    return group.name().isEmpty() ? text("unknown") : group.title().in(language);
  }

  List<List<String>> groups(String by) {
    List<List<String>> rows = new ArrayList<>();
    for (ReformBudget.Group group : groupsOf(by)) {
      String code = title(group).equals(group.name()) ? "" : group.name();
      List<String> row = row(List.of(title(group), code), group.currency(), group.before(), group.after());
      row.add(Numerals.of(group.gainers()));
      row.add(Numerals.of(group.losers()));
      rows.add(row);
    }
    return rows;
  }

  List<String> sweepHead() {
    return List.of(text("value"), text("old"), text("cost"), text("difference"));
  }

  List<List<String>> sweptRows() {
    return budget.sweep().stream()
        .map(s -> row(List.of(Numerals.of(s.value())), s.currency(), s.before(), s.after()))
        .toList();
  }

  private static List<String> row(List<String> words, String currency, BigDecimal before, BigDecimal after) {
    List<String> row = new ArrayList<>(words);
    row.add(currency + " " + Numerals.of(before));
    row.add(Numerals.of(after));
    row.add(Numerals.signed(after.subtract(before)));
    return row;
  }
}
