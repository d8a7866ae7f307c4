package io.github.huituo.internal.pack;

import io.github.huituo.internal.document.TextEncoding;

/**
 * A table: CSV, or a spreadsheet ({@code .xlsx}).
 *
 * @param source where it lies
 * @param file its path there
 */
record TableFile(PackSource source, String file) {
  /** Returns the path by which the user knows it. */
  String shown() {
    return source.shown(file);
  }

  boolean isSpreadsheet() {
    return file.endsWith(".xlsx");
  }

  String text() {
    return TextEncoding.decodeTable(shown(), bytes());
  }

  byte[] bytes() {
    return source.bytes(file);
  }
}
