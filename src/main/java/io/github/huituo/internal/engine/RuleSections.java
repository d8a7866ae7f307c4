package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of a file of rules, in rule language or sentences. They are the text before the first rule, and each rule.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param head what precedes the first rule
 * @param rules the rules, each with what is between it and the next
 */
public record RuleSections(String head, ImmutableList<RuleSection> rules) {
  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"([^\"]+)\"");

  /**
   * A rule with what is between it and the next.
   *
   * @param name the name of the rule
   * @param line the line on which it begins, from 1
   * @param text the text, from the beginning of that line on
   */
  public record RuleSection(String name, int line, String text) {}

  private record Heading(String name, int line, int begin) {}

  /** Returns the sections of a text. */
  public static RuleSections of(String text) {
    List<Heading> headings = headings(text);
    ImmutableList.Builder<RuleSection> rules = ImmutableList.builder();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).begin() : text.length();
      rules.add(new RuleSection(heading.name(), heading.line(), text.substring(heading.begin(), end)));
    }
    return new RuleSections(headings.isEmpty() ? text : text.substring(0, headings.get(0).begin()), rules.build());
  }

  private static List<Heading> headings(String text) {
    List<Heading> headings = new ArrayList<>();
    int line = 1;
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (text.startsWith("rule", begin) || Character.isWhitespace(text.charAt(begin))) {
        Matcher matcher = RULE.matcher(text).region(begin, end);
        if (matcher.lookingAt()) {
          headings.add(new Heading(matcher.group(1), line, begin));
        }
      }
      begin = end + 1;
      line++;
    }
    return headings;
  }

  /** Returns the lines on which the rules begin, by their names. */
  ImmutableMap<String, Integer> lines() {
    ImmutableMap.Builder<String, Integer> lines = ImmutableMap.builder();
    rules.forEach(rule -> lines.put(rule.name(), rule.line()));
    return lines.buildKeepingLast();
  }
}
