package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a table from CSV or a spreadsheet. The columns are {@code from}, {@code until}, the keys, {@code value}, {@code source},
 * {@code article} and {@code evidence}; {@code until} and {@code article} may be left out.
 */
final class TableReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final ImmutableList<String> keys;
  private final CellReader cells;
  private final CitationReader citations;
  private final Problems problems;

  TableReader(ImmutableList<String> keys, CellReader cells, CitationReader citations, Problems problems) {
    this.keys = keys;
    this.cells = cells;
    this.citations = citations;
    this.problems = problems;
  }

  /** The days on which a row is in force. */
  private record RowSpan(LocalDate from, Optional<LocalDate> until) {}

  List<Version> read(TableFile table) {
    List<List<Node>> records;
    try {
      records = table.isSpreadsheet() ? Spreadsheet.records(table, problems) : CsvTable.records(table, problems);
    } catch (HuituoException e) {
      problems.addAll(e.problems());
      return List.of();
    }
    Location top = new Location(table.shown(), 1, 1);
    if (records.isEmpty()) {
      problems.error(top, "empty-table");
      return List.of();
    }
    Map<String, Integer> columns = columns(records.get(0), top);
    Map<LocalDate, List<Row>> rows = new TreeMap<>();
    Map<LocalDate, RowSpan> spans = new HashMap<>();
    for (List<Node> record : records.subList(1, records.size())) {
      if (record.size() > records.get(0).size()) {
        problems.error(record.get(0).at(), "too-many-columns", record.size(), records.get(0).size());
        continue;
      }
      Optional<LocalDate> from = cell(record, columns, "from").flatMap(n -> Fields.date(n, problems));
      Optional<LocalDate> until = cell(record, columns, "until").flatMap(n -> Fields.date(n, problems));
      Row row = row(record, columns);
      if (from.isPresent()) {
        RowSpan span = spans.computeIfAbsent(from.get(), f -> new RowSpan(f, until));
        if (!span.until().equals(until)) {
          problems.error(record.get(0).at(), "until-differs", from.get());
        }
        rows.computeIfAbsent(from.get(), f -> new ArrayList<>()).add(row);
      }
    }
    List<Version> versions = new ArrayList<>();
    rows.forEach(
        (from, those) ->
            versions.add(
                new Version(
                    from,
                    spans.getOrDefault(from, new RowSpan(from, Optional.empty())).until(),
                    ImmutableList.copyOf(those),
                    those.get(0).at())));
    return versions;
  }

  private Map<String, Integer> columns(List<Node> header, Location top) {
    List<String> allowed = new ArrayList<>(List.of("from", "until"));
    allowed.addAll(keys);
    allowed.addAll(Arrays.asList("value", "source", "article", "evidence"));
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).text();
      if (!allowed.contains(name)) {
        problems.error(
            header.get(i).at(),
            "unknown-key",
            name,
            String.join(", ", allowed),
            Suggestions.didYouMean(name, allowed));
      }
      if (columns.put(name, i) != null) {
        problems.error(header.get(i).at(), "duplicate-key", name);
      }
    }
    for (String name : allowed) {
      if (!columns.containsKey(name) && !name.equals("until") && !name.equals("article")) {
        problems.error(top, "required", name);
      }
    }
    return columns;
  }

  private Row row(List<Node> record, Map<String, Integer> columns) {
    ImmutableList.Builder<Object> rowKeys = ImmutableList.builder();
    for (String key : keys) {
      cell(record, columns, key).ifPresent(n -> rowKeys.add(ParameterReader.key(n.text(), n.at(), problems)));
    }
    Node start = record.get(0);
    Node source = cell(record, columns, "source").orElse(start);
    Node grade = cell(record, columns, "evidence").orElse(start);
    Optional<Evidence> evidence =
        Arrays.stream(Evidence.values()).filter(e -> e.word().equals(grade.text())).findFirst();
    if (evidence.isEmpty()) {
      List<String> words = Arrays.stream(Evidence.values()).map(Evidence::word).toList();
      problems.error(
          grade.at(),
          "not-one-of",
          grade.shown(),
          "evidence",
          String.join(", ", words),
          Suggestions.didYouMean(grade.text(), words));
    }
    Citation citation =
        citations.checked(
            source.text(), cell(record, columns, "article").map(Node::text), evidence, source.at(), grade.at());
    Node value = cell(record, columns, "value").orElse(start);
    return new Row(rowKeys.build(), cells.read(value), citation, value.at());
  }

  private static Optional<Node> cell(List<Node> record, Map<String, Integer> columns, String name) {
    Integer column = columns.get(name);
    return column == null ? Optional.empty() : Optional.of(record.get(column)).filter(n -> !n.text().isEmpty());
  }

  /** Returns a cell; a plain number counts as a number. */
  static Node cell(String word, Location at) {
    Node.Kind kind = NUMBER.matcher(word).matches() ? Node.Kind.NUMBER : Node.Kind.STRING;
    return Node.scalar(kind, at, word);
  }
}
