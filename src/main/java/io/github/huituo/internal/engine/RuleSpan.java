package io.github.huituo.internal.engine;

/**
 * The position of a part within the text of a rule.
 *
 * @param begin the index of its first character
 * @param end the index behind its last character
 */
public record RuleSpan(int begin, int end) {
  /** Returns the part of a text that this names. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  /** Returns the length. */
  public int length() {
    return end - begin;
  }
}
