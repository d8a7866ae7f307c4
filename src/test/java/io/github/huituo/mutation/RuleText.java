package io.github.huituo.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one rule in rule language, and where its parts stand.
 *
 * @param name its name
 * @param line where it begins
 * @param text from {@code rule} to {@code end}
 * @param when where its conditions begin
 * @param then where its conclusion begins
 */
record RuleText(String name, int line, String text, int when, int then) {
  private static final Pattern RULE = Pattern.compile("(?ms)^rule\\s+\"([^\"]+)\".*?^end\\b");
  private static final Pattern WHEN = Pattern.compile("(?m)^\\s*when\\b");
  private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b");

  /** A part of the text. */
  record Span(int begin, int end) {
    String of(String text) {
      return text.substring(begin, end);
    }
  }

  /** Returns the rules of a file. */
  static List<RuleText> of(String file) {
    List<RuleText> rules = new ArrayList<>();
    Matcher matcher = RULE.matcher(file);
    while (matcher.find()) {
      String text = matcher.group();
      int line = 1 + (int) file.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      rules.add(new RuleText(matcher.group(1), line, text, end(WHEN, text, 0), end(THEN, text, end(WHEN, text, 0))));
    }
    return rules;
  }

  private static int end(Pattern word, String text, int from) {
    Matcher matcher = word.matcher(text);
    if (!matcher.find(from)) {
      throw new IllegalArgumentException(text);
    }
    return matcher.end();
  }

  int conditionsEnd() {
    return text.lastIndexOf("then", then);
  }

  int conclusionEnd() {
    return text.lastIndexOf("end");
  }

  int lineOf(int offset) {
    return line + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** Returns the conditions, each from its first word to the parenthesis that closes it. */
  List<Span> conditions() {
    List<Span> all = new ArrayList<>();
    int at = when;
    while (true) {
      while (at < conditionsEnd() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int open = text.indexOf('(', at);
      if (open < 0 || open >= conditionsEnd()) {
        return all;
      }
      int end = closing(open) + 1;
      all.add(new Span(at, end));
      at = end;
    }
  }

  /** Returns where the parenthesis closes that opens here. */
  int closing(int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** Returns the parts between the parentheses that open here, parted by commas. */
  List<Span> arguments(int open) {
    List<Span> all = new ArrayList<>();
    int end = closing(open);
    int begin = open + 1;
    int depth = 0;
    boolean quoted = false;
    for (int i = open + 1; i <= end; i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && depth == 0 && (c == ',' || i == end)) {
        if (!text.substring(begin, i).isBlank()) {
          all.add(new Span(begin, i));
        }
        begin = i + 1;
      }
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return all;
  }

  /** Returns whether this place is within quotation marks. */
  boolean quoted(int offset) {
    return text.substring(text.lastIndexOf('\n', offset) + 1, offset).chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /** Returns the rule with other words in a place. */
  String with(Span span, String other) {
    return text.substring(0, span.begin()) + other + text.substring(span.end());
  }
}
