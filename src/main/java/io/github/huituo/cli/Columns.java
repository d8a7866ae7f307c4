package io.github.huituo.cli;

import java.util.ArrayList;
import java.util.List;

/** Sets texts under each other in a terminal, where Chinese characters take two columns. */
final class Columns {
  private Columns() {}

  /** Returns the text with spaces behind it up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Returns how many columns a text takes. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : isMark(c) ? 0 : 1).sum();
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
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        line.append(i == 0 ? "" : "  ")
            .append(i < words ? pad(cell, widths[i]) : " ".repeat(widths[i] - width(cell)) + cell);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Returns whether a character is set upon the one before it. */
  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) || (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
