package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.internal.pack.RuleFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the author's places of places in rule language. */
final class RulePlaces {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.-]+");

  private RulePlaces() {}

  /**
   * Returns the author's location of a position in the text. In a sentence it is that of the same word, or that of the sentence
   * if it has other words.
   */
  static Location at(RuleFile file, int line, int column) {
    String wrote = line(file.written(), line);
    String reads = line(file.text(), line);
    if (wrote.equals(reads) || wrote.replaceFirst(">", " ").equals(reads)) {
      return new Location(file.shown(), line, column);
    }
    Matcher word = WORD.matcher(reads);
    boolean found = column <= reads.length() && word.find(column - 1) && word.start() == column - 1;
    int same = found ? wrote.indexOf(word.group()) : -1;
    return new Location(file.shown(), line, 1 + (same >= 0 ? same : wrote.length() - wrote.stripLeading().length()));
  }

  private static String line(String text, int line) {
    return text.lines().skip(line - 1L).findFirst().orElse("");
  }
}
