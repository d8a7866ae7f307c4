package io.github.huituo.internal.population;

/**
 * The part of a file that is one case. It is a line, or of a table the lines of a row.
 *
 * @param line the number of its first line, from 1
 * @param bytes what is written there, without the line break at the end
 * @param tooLong whether it was longer than is read, so that its bytes were passed over
 */
record CaseRecord(long line, byte[] bytes, boolean tooLong) {
  /** Returns whether nothing is written there. */
  boolean isBlank() {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return !tooLong;
  }

  /** Returns the number of the line as far as a location can hold it. */
  int shownLine() {
    return (int) Math.min(line, Integer.MAX_VALUE);
  }
}
