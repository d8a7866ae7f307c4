package io.github.huituo.internal.engine;

import com.google.common.base.CharMatcher;
import io.github.huituo.Location;
import io.github.huituo.internal.pack.RuleFile;

/**
 * The text of a rule in rule language, and where its author wrote it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param file the file
 * @param line the line on which the rule begins, from 1
 * @param text the rule from {@code rule} to {@code end}
 * @param conditions the position of what is between {@code when} and {@code then}
 * @param consequence the position of what is between {@code then} and {@code end}
 */
public record RuleSource(RuleFile file, int line, String text, RuleSpan conditions, RuleSpan consequence) {
  /** Returns the author's place of the rule. */
  public Location at() {
    return new Location(file.shown(), line, 1);
  }

  /** Returns the author's place of a part. Of one that a sentence brought about, it is that of the sentence. */
  public Location at(RuleSpan span) {
    int begin = text.lastIndexOf('\n', span.begin() - 1) + 1;
    return RulePlaces.at(file, lineOf(span.begin()), span.begin() - begin + 1);
  }

  /** Returns the line of a character of the text, from 1. */
  public int lineOf(int index) {
    return line + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  /** Returns the words of a part. */
  public String words(RuleSpan span) {
    return span.of(text);
  }

  /** Returns the words of a part with single spaces between them. */
  public String oneLine(RuleSpan span) {
    return CharMatcher.whitespace().trimAndCollapseFrom(words(span), ' ');
  }
}
