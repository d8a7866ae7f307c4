package io.github.huituo.internal.text;

import io.github.huituo.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The line of a source with a caret below one of its characters. It is for a fixed-width font. */
public final class MarkedLine {
  private static final int WIDEST = 120;
  private static final int BEFORE = 80;
  private static final String OMITTED = "…";

  private MarkedLine() {}

  /**
   * Returns the line at a location, and a second one with the caret. The second needs a known column; empty if there is no such
   * line.
   */
  public static Optional<String> of(Location at, String source) {
    List<String> lines = Arrays.asList(source.split("\\R", -1));
    if (at.line() < 1 || at.line() > lines.size()) {
      return Optional.empty();
    }
    int[] line = lines.get(at.line() - 1).codePoints().filter(c -> c != '\uFEFF').map(MarkedLine::printable).toArray();
    int marked = Math.min(Math.max(0, at.column() - 1), line.length);
    int from = marked;
    for (int width = 0; from > 0 && (width += DisplayWidth.of(line[from - 1])) <= BEFORE; ) {
      from--;
    }
    int to = from;
    for (int width = 0; to < line.length && (width += DisplayWidth.of(line[to])) <= WIDEST; ) {
      to++;
    }
    String before = (from > 0 ? OMITTED : "") + new String(line, from, marked - from);
    String shown = before + new String(line, marked, to - marked) + (to < line.length ? OMITTED : "");
    return Optional.of(at.column() == 0 ? shown : shown + "\n" + blank(before) + "^");
  }

  /** A control character would do something to the terminal. */
  private static int printable(int c) {
    return c != '\t' && Character.isISOControl(c) ? '\uFFFD' : c;
  }

  private static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : " ".repeat(DisplayWidth.of(c))));
    return blank.toString();
  }
}
