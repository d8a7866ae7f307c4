package io.github.huituo.author.handbook;

import com.google.common.collect.ImmutableList;
import io.github.huituo.pack.RuleFile;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The text of a rule as its author wrote it.
 *
 * @param conditions the lines between {@code when} and {@code then}
 * @param conclusion the lines between {@code then} and {@code end}
 * @param inSentences whether they are sentences, and not rule language
 */
record RuleText(ImmutableList<String> conditions, ImmutableList<String> conclusion, boolean inSentences) {
  private static final Pattern COMMENT = Pattern.compile("\\s*(//|#).*");

  /** Returns the text of the rule that begins on a line of the file. */
  static RuleText of(RuleFile file, int line) {
    ImmutableList.Builder<String> conditions = ImmutableList.builder();
    ImmutableList.Builder<String> conclusion = ImmutableList.builder();
    String part = "";
    List<String> lines = file.written().lines().skip(line - 1L).toList();
    for (String each : lines) {
      String word = each.strip();
      if (word.equals("end")) {
        break;
      } else if (word.equals("when") || word.equals("then")) {
        part = word;
      } else if (!word.isEmpty() && !COMMENT.matcher(each).matches()) {
        if (part.equals("when")) {
          conditions.add(each);
        } else if (part.equals("then")) {
          conclusion.add(each);
        }
      }
    }
    return new RuleText(unindented(conditions.build()), unindented(conclusion.build()), file.inSentences());
  }

  private static ImmutableList<String> unindented(List<String> lines) {
    int margin = lines.stream().mapToInt(l -> l.length() - l.stripLeading().length()).min().orElse(0);
    return lines.stream().map(l -> Objects.requireNonNull(l.substring(margin))).collect(ImmutableList.toImmutableList());
  }

  /** Returns both parts in the author's words. */
  String written() {
    return "when\n  " + String.join("\n  ", conditions) + "\nthen\n  " + String.join("\n  ", conclusion) + "\nend";
  }
}
