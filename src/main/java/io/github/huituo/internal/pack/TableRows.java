package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of a value in a table that an authority publishes. One pack may hold the table once for many values:
 * {@code {file: rates.csv, where: {year: 2025}, keys: [region, kind], across: {infant: "[0, 12)", toddler: "[12, 24)"}}}.
 *
 * <p>Of the lines whose columns have the words of {@code where}, each has a row for every column of {@code across}, the key of
 * which comes last, or one with the cell of the column {@code value}. A column of {@code keys} may have other keys for its words,
 * {@code {rating: {STAR_1: 1, STAR_2: 2}}}. Instead of an empty cell there is what {@code empty}
 * provides, and otherwise no row; keys without a row have what {@code otherwise} provides.
 */
final class TableRows {
  private final TableFile file;
  private final Map<String, Node> where;
  private final List<Column> keys;
  private final ImmutableMap<String, Object> across;
  private final Map<String, Node> acrossAt;
  private final Optional<Node> value;
  private final Optional<Cell> empty;
  private final Optional<Cell> otherwise;
  private final int keyCount;
  private final CellReader cells;
  private final Citation citation;
  private final Location at;

  /**
   * A column with a key.
   *
   * @param name its name
   * @param words the keys that stand for words of the column
   * @param at where the value names it
   */
  private record Column(String name, Map<String, String> words, Location at) {
    static Column of(Node node, Problems problems) {
      if (!node.is(Node.Kind.MAPPING) || node.entries().size() != 1) {
        return new Column(node.text(), Map.of(), node.at());
      }
      Map.Entry<String, Node> only = node.entries().entrySet().iterator().next();
      ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
      Fields.of(only.getValue(), problems).node().entries().forEach((word, key) -> words.put(word, key.text()));
      return new Column(only.getKey(), words.buildOrThrow(), node.at());
    }
  }

  private TableRows(TableFile file, Node node, Fields fields, int keyCount, CellReader cells, Citation citation, Problems problems) {
    this.file = file;
    this.where = fields.mapping("where");
    this.keys = fields.items("keys").stream().map(key -> Column.of(key, problems)).toList();
    this.acrossAt = fields.mapping("across");
    ImmutableMap.Builder<String, Object> columns = ImmutableMap.builder();
    acrossAt.forEach((column, key) -> columns.put(column, ParameterReader.key(key.text(), key.at(), problems)));
    this.across = columns.buildOrThrow();
    this.value = fields.node("value");
    this.empty = fields.node("empty").map(cells::read);
    this.otherwise = fields.node("otherwise").map(cells::read);
    this.keyCount = keyCount;
    this.cells = cells;
    this.citation = citation;
    this.at = node.at();
  }

  /** Reads where the rows of a value lie, noting what is wrong. */
  static Optional<TableRows> read(
      Node node,
      int keyCount,
      CellReader cells,
      Citation citation,
      Function<String, Optional<TableFile>> tableFile,
      Problems problems) {
    Fields fields = Fields.of(node, problems);
    String name = fields.requiredString("file");
    Optional<TableFile> file = tableFile.apply(name);
    if (file.isEmpty()) {
      problems.error(fields.node("file").orElse(node).at(), "no-such-file", name);
    }
    Optional<TableRows> rows = file.map(f -> new TableRows(f, node, fields, keyCount, cells, citation, problems));
    fields.finish();
    if (rows.isPresent() && rows.get().across.isEmpty() == rows.get().value.isEmpty()) {
      problems.error(node.at(), "across-or-value");
      return Optional.empty();
    }
    return rows;
  }

  /** Reads the rows, noting what is wrong. */
  ImmutableList<Row> rows(Problems problems) {
    List<List<Node>> lines;
    try {
      lines = file.isSpreadsheet() ? Spreadsheet.records(file, problems) : CsvTable.records(file, problems);
    } catch (HuituoException e) {
      problems.addAll(e.problems());
      return ImmutableList.of();
    }
    if (lines.isEmpty()) {
      problems.error(new Location(file.shown(), 1, 1), "empty-table");
      return ImmutableList.of();
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < lines.get(0).size(); i++) {
      columns.put(lines.get(0).get(i).text(), i);
    }
    if (!areColumns(columns, problems)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (List<Node> line : lines.subList(1, lines.size())) {
      if (where.entrySet().stream().allMatch(w -> cell(line, columns, w.getKey()).text().equals(w.getValue().text()))) {
        addRows(line, columns, rows, problems);
      }
    }
    otherwise.ifPresent(cell -> rows.add(new Row(everyKey(), cell, citation, at)));
    ImmutableList<Row> all = rows.build();
    if (all.isEmpty()) {
      problems.error(at, "no-line-where", file.shown());
    }
    return all;
  }

  private ImmutableList<Object> everyKey() {
    return ImmutableList.copyOf(Collections.nCopies(keyCount, (Object) ParameterSeries.EVERY));
  }

  private boolean areColumns(Map<String, Integer> columns, Problems problems) {
    boolean all = value.map(column -> isColumn(column.text(), column.at(), columns, problems)).orElse(true);
    for (Column key : keys) {
      all &= isColumn(key.name(), key.at(), columns, problems);
    }
    for (Map.Entry<String, Node> entry : where.entrySet()) {
      all &= isColumn(entry.getKey(), entry.getValue().at(), columns, problems);
    }
    for (Map.Entry<String, Node> entry : acrossAt.entrySet()) {
      all &= isColumn(entry.getKey(), entry.getValue().at(), columns, problems);
    }
    return all;
  }

  private boolean isColumn(String name, Location named, Map<String, Integer> columns, Problems problems) {
    if (!columns.containsKey(name)) {
      problems.error(
          named, "unknown-key", name, String.join(", ", columns.keySet()), Suggestions.didYouMean(name, columns.keySet()));
    }
    return columns.containsKey(name);
  }

  private void addRows(List<Node> line, Map<String, Integer> columns, ImmutableList.Builder<Row> rows, Problems problems) {
    ImmutableList.Builder<Object> named = ImmutableList.builder();
    for (Column key : keys) {
      Node cell = cell(line, columns, key.name());
      named.add(ParameterReader.key(key.words().getOrDefault(cell.text(), cell.text()), cell.at(), problems));
    }
    ImmutableList<Object> ofLine = named.build();
    value.ifPresent(column -> addRow(ofLine, cell(line, columns, column.text()), rows));
    across.forEach(
        (column, key) ->
            addRow(
                ImmutableList.builderWithExpectedSize(ofLine.size() + 1).addAll(ofLine).add(key).build(),
                cell(line, columns, column),
                rows));
  }

  private static Node cell(List<Node> line, Map<String, Integer> columns, String name) {
    return line.get(Objects.requireNonNull(columns.get(name)));
  }

  private void addRow(ImmutableList<Object> rowKeys, Node cell, ImmutableList.Builder<Row> rows) {
    if (!cell.text().isEmpty()) {
      rows.add(new Row(rowKeys, cells.readOfTable(cell), citation, cell.at()));
    } else if (empty.isPresent()) {
      rows.add(new Row(rowKeys, empty.get(), citation, cell.at()));
    }
  }
}
