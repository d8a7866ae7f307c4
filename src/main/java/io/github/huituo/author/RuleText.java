package io.github.huituo.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.pack.RuleFile;
import io.github.huituo.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule as its author wrote it, so that two can be compared by what they say: white space and comments do not count.
 *
 * @param name its name
 * @param at where it begins
 * @param lines its lines that say something, the first with its name
 */
record RuleText(String name, Location at, ImmutableList<Line> lines) {
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*(?s:.*?)\\*/");
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"|" + COMMENT + "|[\\p{L}\\p{N}_$.]+|\\n|\\S");

  /**
   * A line of a rule.
   *
   * @param shown where it stands and what stands there
   * @param tokens its words and signs
   */
  record Line(Change.Line shown, ImmutableList<String> tokens) {}

  /** Returns the rules of a file. */
  static List<RuleText> of(RuleFile file) {
    List<Line> lines = lines(file);
    List<RuleText> rules = new ArrayList<>();
    List<RuleFile.RuleLine> begins = file.rules();
    for (int i = 0; i < begins.size(); i++) {
      int begin = begins.get(i).line();
      int end = i + 1 < begins.size() ? begins.get(i + 1).line() : Integer.MAX_VALUE;
      rules.add(
          new RuleText(
              begins.get(i).name(),
              new Location(file.shown(), begin, 0),
              lines.stream()
                  .filter(line -> line.shown().at().line() >= begin && line.shown().at().line() < end)
                  .collect(ImmutableList.toImmutableList())));
    }
    return rules;
  }

  private static List<Line> lines(RuleFile file) {
    List<String> written = file.written().lines().toList();
    List<Line> lines = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    int number = 1;
    Matcher matcher = TOKEN.matcher(file.written() + "\n");
    while (matcher.find()) {
      String token = matcher.group();
      boolean comment = COMMENT.matcher(token).matches();
      if (!comment && !token.equals("\n")) {
        tokens.add(token);
        continue;
      }
      long ended = token.chars().filter(c -> c == '\n').count();
      if (ended > 0 && !tokens.isEmpty()) {
        Location at = new Location(file.shown(), number, 0);
        lines.add(new Line(new Change.Line(at, written.get(number - 1).strip()), ImmutableList.copyOf(tokens)));
        tokens.clear();
      }
      number += (int) ended;
    }
    return lines;
  }

  /** Returns all that it says but its name, which is the second word. */
  String said() {
    return lines.stream().flatMap(line -> line.tokens().stream()).skip(2).collect(Collectors.joining(" "));
  }
}
