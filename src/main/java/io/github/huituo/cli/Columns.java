package io.github.huituo.cli;

import io.github.huituo.internal.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Sets texts under each other in a terminal, where Chinese characters take two columns. */
final class Columns {
  private Columns() {}

  /** Returns the text with spaces behind it up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }

  /**
   * Returns the lines of a table.
   *
   * @param rows as many cells in each
   * @param words how many of the first cells are words, and set to the left; the others are numbers, and set to the right
   */
  static List<String> table(List<List<String>> rows, int words) {
    List<String> lines = new ArrayList<>();
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        line.append(i == 0 ? "" : "  ")
            .append(i < words ? pad(cell, widths[i]) : " ".repeat(widths[i] - DisplayWidth.of(cell)) + cell);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
