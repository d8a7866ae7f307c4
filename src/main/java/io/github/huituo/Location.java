package io.github.huituo;

import java.io.Serializable;

/**
 * A location in a file. Lines and columns count from 1, and 0 means that none is known.
 *
 * @param file the path as the user gave it, with forward slashes
 * @param line the line, from 1, or 0
 * @param column the column, from 1, or 0
 */
public record Location(String file, int line, int column) implements Comparable<Location>, Serializable {
  /** Returns the place of a whole file. */
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  @Override
  public int compareTo(Location that) {
    int byFile = file.compareTo(that.file);
    int byLine = Integer.compare(line, that.line);
    return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, that.column);
  }

  /** Returns {@code file:line:column}, without what is not known. */
  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
