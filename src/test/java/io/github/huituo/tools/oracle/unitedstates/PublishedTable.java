package io.github.huituo.tools.oracle.unitedstates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A table of the law file. It has a line of names, then lines of cells between commas, none of them in quotation marks. */
public record PublishedTable(List<Map<String, String>> rows) {
  /** Reads the lines of a table. */
  public static PublishedTable of(List<String> lines) {
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return new PublishedTable(rows);
  }

  /** Returns the row in force on a day. Of those that fit, it is the one that began last and has not ended. */
  Optional<Map<String, String>> row(LocalDate day, Predicate<Map<String, String>> fits) {
    Map<String, String> found = Map.of();
    for (Map<String, String> row : rows) {
      LocalDate from = LocalDate.parse(cell(row, "effectiveFrom"));
      String to = row.getOrDefault("effectiveTo", "");
      boolean inForce = !from.isAfter(day) && (to.isEmpty() || !LocalDate.parse(to).isBefore(day));
      if (inForce && fits.test(row) && (found.isEmpty() || from.isAfter(LocalDate.parse(cell(found, "effectiveFrom"))))) {
        found = row;
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** Returns a cell that every row has. */
  public static String cell(Map<String, String> row, String name) {
    String cell = row.get(name);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return cell;
  }

  /** Returns an amount; none if it was not published. */
  static Optional<BigDecimal> amount(Map<String, String> row, String name) {
    String cell = cell(row, name);
    return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
  }
}
