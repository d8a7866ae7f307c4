package io.github.huituo.pack;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules.
 *
 * @param name the path within the pack
 * @param shown the path by which the user knows it
 * @param text what it holds
 */
public record RuleFile(String name, String shown, String text) {
  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"([^\"]+)\"");

  /**
   * A rule and where it begins.
   *
   * @param name the name
   * @param line the line, from 1
   */
  public record RuleLine(String name, int line) {}

  /** Returns the rules of the file, in its order. */
  public ImmutableList<RuleLine> rules() {
    ImmutableList.Builder<RuleLine> rules = ImmutableList.builder();
    int line = 1;
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (text.startsWith("rule", begin) || Character.isWhitespace(text.charAt(begin))) {
        Matcher matcher = RULE.matcher(text).region(begin, end);
        if (matcher.lookingAt()) {
          rules.add(new RuleLine(matcher.group(1), line));
        }
      }
      begin = end + 1;
      line++;
    }
    return rules.build();
  }
}
