package io.github.huituo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table of the codes of problems, by code. */
final class ProblemCodes {
  static final Path FILE = Path.of("src/main/resources/io/github/huituo/problem-codes.csv");

  /** What the table promises about a code, and its sentence. There are no exceptions if only tools report it. */
  record Row(Problem.Severity severity, List<String> exceptions, String since, String message) {}

  private ProblemCodes() {}

  static Map<String, Row> table() {
    Map<String, Row> rows = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(FILE).stream().skip(1).toList()) {
        String[] cells = line.split(",", 5);
        List<String> exceptions = cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" "));
        String message = cells[4].substring(1, cells[4].length() - 1).replace("\"\"", "\"");
        rows.put(cells[0], new Row(Problem.Severity.valueOf(cells[1].toUpperCase(Locale.ROOT)), exceptions, cells[3], message));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
