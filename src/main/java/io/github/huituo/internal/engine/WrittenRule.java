package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.internal.pack.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule in its author's words, without white space and comments. It is in rule language or sentences.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name the name
 * @param at where it begins
 * @param lines the lines with words, the first with its name
 * @param inSentences whether its conditions and consequence are sentences
 */
public record WrittenRule(String name, Location at, ImmutableList<WrittenLine> lines, boolean inSentences) {
  /**
   * A line of a rule.
   *
   * @param at where it is
   * @param text its text with the space before it
   * @param tokens its words and signs
   */
  public record WrittenLine(Location at, String text, ImmutableList<String> tokens) {}

  /** Returns the rules of a file in its order. */
  public static ImmutableList<WrittenRule> of(RuleFile file) {
    List<WrittenLine> lines = lines(file);
    List<RuleSections.RuleSection> sections = RuleSections.of(file.written()).rules();
    ImmutableList.Builder<WrittenRule> rules = ImmutableList.builder();
    for (int i = 0; i < sections.size(); i++) {
      int begin = sections.get(i).line();
      int end = i + 1 < sections.size() ? sections.get(i + 1).line() : Integer.MAX_VALUE;
      rules.add(
          new WrittenRule(
              sections.get(i).name(),
              new Location(file.shown(), begin, 0),
              lines.stream().filter(l -> l.at().line() >= begin && l.at().line() < end).collect(ImmutableList.toImmutableList()),
              file.inSentences()));
    }
    return rules.build();
  }

  private static List<WrittenLine> lines(RuleFile file) {
    List<String> written = file.written().lines().toList();
    List<WrittenLine> lines = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    int number = 1;
    for (RuleScanner.Token token : RuleScanner.tokens(file.written() + "\n")) {
      if (!token.comment() && !token.words().equals("\n")) {
        tokens.add(token.words());
        continue;
      }
      long ended = token.words().chars().filter(c -> c == '\n').count();
      if (ended > 0 && !tokens.isEmpty()) {
        Location at = new Location(file.shown(), number, 0);
        lines.add(new WrittenLine(at, written.get(number - 1), ImmutableList.copyOf(tokens)));
        tokens.clear();
      }
      number += (int) ended;
    }
    return lines;
  }

  /** Returns all words and signs but those of its name, joined by spaces. */
  public String body() {
    return lines.stream().flatMap(line -> line.tokens().stream()).skip(2).collect(Collectors.joining(" "));
  }

  /** Returns the lines between {@code when} and {@code then}, without the margin that they share. */
  public ImmutableList<String> conditions() {
    return between("when", "then");
  }

  /** Returns the lines between {@code then} and {@code end}, without the margin that they share. */
  public ImmutableList<String> consequence() {
    return between("then", "end");
  }

  private ImmutableList<String> between(String first, String last) {
    List<String> found = new ArrayList<>();
    boolean within = false;
    for (WrittenLine line : lines) {
      boolean ends = line.tokens().equals(ImmutableList.of(last));
      if (within && !ends) {
        found.add(line.text());
      }
      within = !ends && (within || line.tokens().equals(ImmutableList.of(first)));
    }
    int margin = found.stream().mapToInt(l -> l.length() - l.stripLeading().length()).min().orElse(0);
    return found.stream().map(l -> Objects.requireNonNull(l.substring(margin))).collect(ImmutableList.toImmutableList());
  }
}
