package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Node;
import java.util.List;
import java.util.Map;

/** Changes the values, keys and dates of a parameter file. */
final class ParameterMutator {
  private final MutantEdits edits;
  private final String id;
  private final String type;

  private ParameterMutator(MutantEdits edits, String id, String type) {
    this.edits = edits;
    this.id = id;
    this.type = type;
  }

  /** Returns the type of a parameter, stated or derived from its unit. */
  static String type(Node root) {
    String unit = root.get("unit").map(u -> u.get("en").orElse(u).text()).orElse("");
    return root.get("type").map(Node::text).orElse(unit.matches("[A-Z]{3}(/.*)?") ? "money" : "number");
  }

  static void mutate(Node root, MutantEdits edits) {
    String id = root.get("id").map(Node::text).orElse("");
    ParameterMutator mutator = new ParameterMutator(edits, id, type(root));
    root.get("values").ifPresent(values -> values.items().forEach(mutator::version));
  }

  private void version(Node version) {
    dates(edits, id, version);
    version.get("value").ifPresent(this::cell);
    version.get("by").ifPresent(this::tables);
  }

  private void tables(Node by) {
    by.entries().values().forEach(this::rows);
  }

  /** Moves the days of a value or a question by one. */
  static void dates(MutantEdits edits, String about, Node dated) {
    dated.get("from").ifPresent(n -> Steps.day(n.text()).forEach(d -> edits.replace(MutantKind.FROM, about, n, d)));
    dated.get("until").ifPresent(n -> Steps.day(n.text()).forEach(d -> edits.replace(MutantKind.UNTIL, about, n, d)));
  }

  private void rows(Node table) {
    int line = 0;
    for (Map.Entry<String, Node> row : table.entries().entrySet()) {
      String key = row.getKey();
      if (Steps.isBand(key)) {
        Steps.closures(key).forEach(k -> edits.replace(MutantKind.CLOSURE, id, table.keyAt(key), key, k));
        Steps.bounds(key).forEach(k -> edits.replace(MutantKind.BOUND, id, table.keyAt(key), key, k));
      } else if (key.matches("\\d+")) {
        Steps.number(key).forEach(k -> edits.replace(MutantKind.BOUND, id, table.keyAt(key), key, k));
      }
      if (table.keyAt(key).line() != table.at().line() && table.keyAt(key).line() != line) {
        line = table.keyAt(key).line();
        edits.dropLines(MutantKind.ROW, id, line, "without " + key);
      }
      cell(row.getValue());
    }
  }

  private void cell(Node cell) {
    if (cell.get("by").isPresent()) {
      tables(cell.get("by").get());
    } else if (cell.get("brackets").isPresent()) {
      TaperMutator.mutate(edits, id, cell);
    } else if (cell.get("steps").isPresent()) {
      PartMonthMutator.mutate(edits, id, cell);
    } else if (cell.get("choices").isPresent()) {
      cell.get("choices").get().entries().values().forEach(this::cell);
    } else if (cell.get("yearsAfter").isPresent()) {
      Node years = cell.get("yearsAfter").get();
      Steps.number(years.text()).forEach(y -> edits.replace(MutantKind.DATE, id, years, y));
    } else if (cell.get("value").isPresent()) {
      cell(cell.get("value").get());
    } else if (cell.is(Node.Kind.SEQUENCE)) {
      choices(cell);
    } else if (!cell.is(Node.Kind.MAPPING)) {
      scalar(edits, id, type, cell);
    }
  }

  private void choices(Node list) {
    for (Node dropped : list.items()) {
      edits.dropItem(MutantKind.CHOICE, id, list, dropped, "without " + dropped.text());
    }
  }

  /** Changes a value of this type. */
  static void scalar(MutantEdits edits, String id, String type, Node value) {
    String text = value.text();
    switch (type) {
      case "number" -> Steps.number(text).forEach(v -> edits.replace(MutantKind.NUMBER, id, value, v));
      case "money" -> Steps.amount(text).forEach(v -> edits.replace(MutantKind.AMOUNT, id, value, v));
      case "ratio" -> Steps.ratio(text).forEach(v -> edits.replace(MutantKind.RATIO, id, value, v));
      case "date", "deadline" -> Steps.day(text).forEach(v -> edits.replace(MutantKind.DATE, id, value, v));
      case "band" -> {
        Steps.closures(text).forEach(v -> edits.replace(MutantKind.CLOSURE, id, value, v));
        Steps.bounds(text).forEach(v -> edits.replace(MutantKind.BOUND, id, value, v));
      }
      case "cycle" -> Steps.cycle(text).forEach(v -> edits.replace(MutantKind.DATE, id, value, v));
      default -> throw new IllegalStateException(value.at() + ": no mutator for a value of type " + type);
    }
  }
}
