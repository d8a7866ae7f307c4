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
  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"");

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
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = RULE.matcher(lines[i]);
      if (matcher.find()) {
        rules.add(new RuleLine(matcher.group(1), i + 1));
      }
    }
    return rules.build();
  }
}
