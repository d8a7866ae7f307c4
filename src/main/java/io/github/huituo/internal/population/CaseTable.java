package io.github.huituo.internal.population;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of cases, a row for each. A column is the path of a fact, such as {@code family.children[an].birthDate}: the items of a
 * list have their ids in brackets, and exist in the rows that state one of their facts. An empty cell is an unknown fact; a cell
 * in brackets or braces is a list or a group of facts as YAML writes it.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CaseTable implements CaseForm {
  private static final CsvFactory FACTORY =
      CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final String SEPARATORS = ",;\t";

  private final String name;
  private final char separator;
  private final ImmutableList<FactPath> columns;

  private CaseTable(String name, char separator, ImmutableList<FactPath> columns) {
    this.name = name;
    this.separator = separator;
    this.columns = columns;
  }

  /**
   * Returns the table with this header.
   *
   * @throws HuituoException with every column that is no path or is there twice
   */
  static CaseTable of(String name, Optional<CaseRecord> header) {
    if (header.isEmpty()) {
      throw new ProblemException(Problem.error(new Location(name, 1, 1), "table-without-header"));
    }
    String text = Documents.withoutMark(CaseForm.text(name, header.get()));
    char separator = ',';
    for (char candidate : SEPARATORS.toCharArray()) {
      if (text.indexOf(candidate) >= 0) {
        separator = candidate;
        break;
      }
    }
    Problems problems = new Problems();
    ImmutableList.Builder<FactPath> columns = ImmutableList.builder();
    Set<String> seen = new HashSet<>();
    for (TableCell cell : cells(text, separator)) {
      Location at = new Location(name, header.get().shownLine(), cell.column());
      Optional<FactPath> path = FactPath.of(cell.text());
      if (path.isEmpty()) {
        problems.error(at, "no-fact-path", cell.text());
      } else if (!seen.add(cell.text())) {
        problems.error(at, "duplicate-key", cell.text());
      }
      path.ifPresent(columns::add);
    }
    problems.throwIfErrors();
    return new CaseTable(name, separator, columns.build());
  }

  private record TableCell(String text, int column) {}

  @Override
  public Node document(CaseRecord record) {
    Location start = new Location(name, record.shownLine(), 1);
    List<TableCell> cells = cells(CaseForm.text(name, record), separator);
    if (cells.size() > columns.size()) {
      throw new ProblemException(Problem.error(start, "too-many-columns", cells.size(), columns.size()));
    }
    FactTree tree = new FactTree(start);
    for (int i = 0; i < cells.size(); i++) {
      TableCell cell = cells.get(i);
      if (!cell.text().isEmpty()) {
        tree.put(columns.get(i), value(cell, new Location(name, record.shownLine(), cell.column())));
      }
    }
    return tree.node();
  }

  private Node value(TableCell cell, Location at) {
    String text = cell.text();
    if (text.startsWith("[") || text.startsWith("{")) {
      return Documents.yaml(name, text);
    } else if (text.equals("true") || text.equals("false")) {
      return Node.scalar(Node.Kind.BOOLEAN, at, text);
    }
    return Node.scalar(NUMBER.matcher(text).matches() ? Node.Kind.NUMBER : Node.Kind.STRING, at, text);
  }

  private static List<TableCell> cells(String text, char separator) {
    List<TableCell> cells = new ArrayList<>();
    int column = 1;
    try (CsvParser parser = FACTORY.createParser(text)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          cells.add(new TableCell(parser.getText().strip(), column));
          column += rawLength(text, column, separator);
        }
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of("table"), "csv-syntax"));
    }
    return cells;
  }

  /** Returns the number of characters of the cell that begins in a column. The separator behind it counts. */
  private static int rawLength(String text, int column, char separator) {
    boolean quoted = false;
    int at = column - 1;
    while (at < text.length() && (quoted || text.charAt(at) != separator)) {
      quoted ^= text.charAt(at) == '"';
      at++;
    }
    return at - column + 2;
  }
}
