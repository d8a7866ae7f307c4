package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strings, comments and words of rule text. The text is rule language or sentences. */
final class RuleScanner {
  private static final String STRING = "\"(?:\\\\.|[^\"\\\\\\n])*\"";
  private static final String COMMENT = "//[^\\n]*|/\\*(?s:.*?)\\*/";
  private static final Pattern TOKEN = Pattern.compile(STRING + "|(?<comment>" + COMMENT + ")|[\\p{L}\\p{N}_$.]+|\\n|\\S");
  private static final Pattern WORDS = Pattern.compile(STRING + "|(?<comment>" + COMMENT + ")");

  private RuleScanner() {}

  /**
   * A word, string, comment, sign or line end.
   *
   * @param words what it is in the text
   * @param comment whether it is a comment
   */
  record Token(String words, boolean comment) {}

  /** Returns the tokens of a text in their order. */
  static ImmutableList<Token> tokens(String text) {
    ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.group("comment") != null));
    }
    return tokens.build();
  }

  /** Blanks out strings and comments, keeping lines and columns. */
  static String withoutWords(String text) {
    return blanked(text, false);
  }

  /** Blanks out comments, keeping lines and columns. */
  static String withoutComments(String text) {
    return blanked(text, true);
  }

  private static String blanked(String text, boolean keepStrings) {
    StringBuilder out = new StringBuilder(text);
    Matcher matcher = WORDS.matcher(text);
    int begin = begin(text, 0);
    while (begin < text.length()) {
      if (!matcher.region(begin, text.length()).lookingAt()) {
        begin = begin(text, begin + 1);
        continue;
      }
      boolean comment = matcher.group("comment") != null;
      for (int i = begin; i < matcher.end() && !(keepStrings && !comment); i++) {
        char c = out.charAt(i);
        if (c != '\n') {
          out.setCharAt(i, c == '"' && !keepStrings ? '"' : ' ');
        }
      }
      begin = begin(text, matcher.end());
    }
    return out.toString();
  }

  /** Returns the index of the next sign with which a string or a comment may begin. */
  private static int begin(String text, int from) {
    int next = from;
    while (next < text.length() && text.charAt(next) != '"' && text.charAt(next) != '/') {
      next++;
    }
    return next;
  }
}
