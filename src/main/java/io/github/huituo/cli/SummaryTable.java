package io.github.huituo.cli;

import io.github.huituo.internal.population.CsvRows;
import io.github.huituo.internal.population.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A summary as one table with a row for each number. Any tool can filter and add up its rows. */
final class SummaryTable {
  private static final List<String> HEAD =
      List.of(
          "table", "id", "level", "place", "severity", "outcome", "fact", "payee", "period", "currency", "atMost", "value");

  private final List<List<String>> rows = new ArrayList<>();

  private SummaryTable() {}

  /** Returns the table. */
  static String write(Summary summary) {
    SummaryTable table = new SummaryTable();
    table.rows.add(HEAD);
    table.fill(summary);
    return CsvRows.text(table.rows);
  }

  private void fill(Summary summary) {
    add("cases", summary.count().assessed());
    add("failed", summary.count().failed());
    for (Summary.Programme p : summary.programmes()) {
      p.outcomes().forEach((outcome, n) -> add("programme", n, "id", p.id(), "outcome", outcome.name()));
      p.open().forEach(open -> add("missing", open.answers(), "id", p.id(), "fact", open.fact()));
      p.amounts()
          .forEach(
              (currency, amounts) -> {
                amounts
                    .byYear()
                    .forEach((year, v) -> add("amount", v.toPlainString(), "id", p.id(), "period", year, "currency", currency));
                amounts
                    .bounds()
                    .forEach(
                        (bound, n) ->
                            add("distribution", n, "id", p.id(), "currency", currency, "atMost", bound.toPlainString()));
              });
    }
    for (Summary.Requirement r : summary.requirements()) {
      r.outcomes()
          .forEach((o, n) -> add("requirement", n, "id", r.id(), "severity", r.severity().name(), "outcome", o.name()));
      r.open().forEach(open -> add("missing", open.answers(), "id", r.id(), "fact", open.fact()));
    }
    for (Summary.Payee p : summary.payees()) {
      add("payee", p.amount().toPlainString(), "payee", p.payee(), "period", p.year(), "currency", p.currency());
    }
    summary.places().forEach(this::place);
  }

  private void place(Summary.Place place) {
    String[] of = {"level", place.level(), "place", place.code()};
    add("place", place.cases(), of);
    place.eligible().forEach((id, n) -> add("place-eligible", n, with(of, "id", id)));
    place
        .amounts()
        .forEach(
            (id, amounts) ->
                amounts.forEach(
                    (currency, v) -> add("place-amount", v.toPlainString(), with(of, "id", id, "currency", currency))));
    place
        .severities()
        .forEach(
            (severity, outcomes) ->
                outcomes.forEach(
                    (o, n) -> add("place-requirement", n, with(of, "severity", severity.name(), "outcome", o.name()))));
  }

  private static String[] with(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private void add(String table, Object value, String... cells) {
    List<String> row = new ArrayList<>(Collections.nCopies(HEAD.size(), ""));
    row.set(0, table);
    row.set(HEAD.size() - 1, String.valueOf(value));
    for (Map.Entry<String, String> cell : pairs(cells)) {
      row.set(HEAD.indexOf(cell.getKey()), cell.getValue());
    }
    rows.add(row);
  }

  private static List<Map.Entry<String, String>> pairs(String... cells) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 2) {
      pairs.add(Map.entry(cells[i], cells[i + 1]));
    }
    return pairs;
  }
}
