package io.github.huituo.author.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes conditions in rule language apart into patterns, as far as a reader's words need it. */
final class RuleParts {
  private static final Pattern PATTERN = Pattern.compile("(?:(\\$\\w+)\\s*:\\s*)?(\\w+)\\s*\\(");
  private static final Pattern WORD = Pattern.compile("\\w+");

  /** A part of the conditions. */
  sealed interface Part {}

  /** A fact with constraints: {@code $variable : Type( constraints )}. */
  record Fact(String variable, String type, List<String> constraints) implements Part {}

  /** Parts under {@code not} or {@code exists}, or, with neither word, in parentheses. */
  record Group(String word, List<List<Part>> alternatives) implements Part {}

  /** Parts of which something is counted or added up: {@code accumulate( parts; $n : count($x) )}. */
  record Counted(List<Part> parts, List<String> functions) implements Part {}

  /** Words that are none of these. */
  record Raw(String text) implements Part {}

  private final String text;
  private int at;

  private RuleParts(String text) {
    this.text = text;
  }

  /** Returns the alternatives of which one must hold; nearly always one. */
  static List<List<Part>> of(String conditions) {
    return new RuleParts(conditions).alternatives();
  }

  private List<List<Part>> alternatives() {
    List<List<Part>> all = new ArrayList<>();
    List<Part> current = new ArrayList<>();
    all.add(current);
    while (skip()) {
      if (take("or")) {
        current = new ArrayList<>();
        all.add(current);
      } else if (!take("and")) {
        current.add(part());
      }
    }
    return all;
  }

  private boolean skip() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
    return at < text.length();
  }

  private boolean take(String word) {
    Matcher matcher = WORD.matcher(text).region(at, text.length());
    boolean found = matcher.lookingAt() && matcher.group().equals(word);
    at += found ? word.length() : 0;
    return found;
  }

  private Part part() {
    for (String word : List.of("not", "exists")) {
      if (take(word)) {
        skip();
        return new Group(word, text.charAt(at) == '(' ? of(balanced()) : List.of(List.of(part())));
      }
    }
    if (take("accumulate")) {
      skip();
      List<String> sections = split(balanced(), ";");
      List<String> functions = sections.size() > 1 ? split(sections.get(1), ",") : List.of();
      return new Counted(of(sections.get(0)).get(0), functions);
    }
    if (text.charAt(at) == '(') {
      return new Group("", of(balanced()));
    }
    Matcher matcher = PATTERN.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      at = matcher.end() - 1;
      String variable = matcher.group(1) == null ? "" : matcher.group(1);
      return new Fact(variable, matcher.group(2), split(balanced(), ","));
    }
    String rest = text.substring(at).strip();
    at = text.length();
    return new Raw(rest);
  }

  /** Returns what stands between the parenthesis here and the one that closes it. */
  private String balanced() {
    int depth = 0;
    int begin = at + 1;
    boolean quoted = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return text.substring(begin, at++);
      }
    }
    return text.substring(Math.min(begin, text.length()));
  }

  /** Splits at a separator that stands in no parentheses and no quotation marks. */
  static List<String> split(String text, String separator) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && !quoted && text.startsWith(separator, i)) {
        pieces.add(text.substring(begin, i).strip());
        begin = i + separator.length();
        i = begin - 1;
      }
    }
    pieces.add(text.substring(begin).strip());
    pieces.removeIf(String::isEmpty);
    return pieces;
  }
}
