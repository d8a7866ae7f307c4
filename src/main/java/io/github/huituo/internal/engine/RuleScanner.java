package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.engine.RuleScanner.Lexeme.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings, comments and words of rule text. The text is rule language or sentences, and need not be readable as rules: what
 * reads rules has neither comments nor spelling, and stops at the first sign that it does not know.
 */
final class RuleScanner {
  private static final String STRING = "\"(?:\\\\.|[^\"\\\\\\n])*\"";
  private static final String COMMENT = "//[^\\n]*|/\\*(?s:.*?)\\*/";
  private static final Pattern TOKEN = Pattern.compile(STRING + "|(?<comment>" + COMMENT + ")|[\\p{L}\\p{N}_$.]+|\\n|\\S");
  private static final String NUMBER = "(?<![A-Za-z0-9_$.])[0-9]+(?:\\.[0-9]+)?(?![A-Za-z0-9_])";
  private static final Pattern LEXEME =
      Pattern.compile(
          "(?<string>" + STRING + ")|(?<comment>" + COMMENT + ")|(?<number>" + NUMBER + ")"
              + "|(?<variable>\\$[A-Za-z0-9_]+)|(?<name>[A-Za-z0-9_]+)|\\n|\\S");
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

  /**
   * A part of rule text that is no space and no comment.
   *
   * @param words what it is in the text
   * @param begin the index of its first character
   * @param line its line, from 1
   * @param column its column, from 1
   */
  record Lexeme(Kind kind, String words, int begin, int line, int column) {
    /** What it is. */
    enum Kind {
      /** Words in quotation marks. */
      STRING,
      /** A number that is no part of a name. */
      NUMBER,
      /** A name that begins with a dollar sign. */
      VARIABLE,
      /** Any other name of Latin letters, digits and underscores. */
      NAME,
      /** Any other character. */
      SIGN
    }

    /** Returns the index behind its last character. */
    int end() {
      return begin + words.length();
    }

    /** Returns the name, that of a variable without its sign. */
    String name() {
      return words.substring(beginOfName() - begin);
    }

    /** Returns the index of the first character of the name. */
    int beginOfName() {
      return kind == Kind.VARIABLE ? begin + 1 : begin;
    }

    /** Returns whether it is a name or a number. */
    boolean isWord() {
      return kind == Kind.NAME || kind == Kind.VARIABLE || kind == Kind.NUMBER;
    }
  }

  /** Returns the parts of a text in their order, without spaces and comments. */
  static ImmutableList<Lexeme> lexemes(String text) {
    ImmutableList.Builder<Lexeme> lexemes = ImmutableList.builder();
    Matcher matcher = LEXEME.matcher(text);
    int line = 1;
    int begin = 0;
    while (matcher.find()) {
      if (matcher.group().equals("\n")) {
        line++;
        begin = matcher.end();
      } else if (matcher.group("comment") != null) {
        int last = matcher.group().lastIndexOf('\n');
        line += (int) matcher.group().chars().filter(c -> c == '\n').count();
        begin = last < 0 ? begin : matcher.start() + last + 1;
      } else {
        lexemes.add(new Lexeme(kind(matcher), matcher.group(), matcher.start(), line, matcher.start() - begin + 1));
      }
    }
    return lexemes.build();
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("string") != null) {
      return Kind.STRING;
    } else if (matcher.group("number") != null) {
      return Kind.NUMBER;
    } else if (matcher.group("variable") != null) {
      return Kind.VARIABLE;
    }
    return matcher.group("name") != null ? Kind.NAME : Kind.SIGN;
  }

  /** Returns the variables of a text to which it gives a value: {@code $day : birthDate}. */
  static ImmutableList<Lexeme> bindings(String text) {
    ImmutableList<Lexeme> all = lexemes(text);
    ImmutableList.Builder<Lexeme> bindings = ImmutableList.builder();
    for (int i = 0; i + 1 < all.size(); i++) {
      if (all.get(i).kind() == Kind.VARIABLE && all.get(i + 1).words().equals(":")) {
        bindings.add(all.get(i));
      }
    }
    return bindings.build();
  }

  /** Returns the variables of a text in their order. */
  static ImmutableList<Lexeme> variables(String text) {
    return lexemes(text).stream().filter(one -> one.kind() == Kind.VARIABLE).collect(ImmutableList.toImmutableList());
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

  /** Returns the next index at which a string or a comment may begin. It is the end if there is none. */
  private static int begin(String text, int from) {
    int next = from;
    while (next < text.length() && text.charAt(next) != '"' && text.charAt(next) != '/') {
      next++;
    }
    return next;
  }
}
