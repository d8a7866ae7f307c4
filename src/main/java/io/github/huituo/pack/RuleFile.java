package io.github.huituo.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.text.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules: in rule language ({@code .drl}), or in sentences ({@code .dslr}) that are translated on their own lines.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name the path within the pack
 * @param shown the path by which the user knows it
 * @param written what the author wrote
 * @param text the same in rule language; what the author wrote, until its sentences are translated
 */
public record RuleFile(String name, String shown, String written, String text) {
  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"([^\"]+)\"");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.-]+");

  /** Creates a file as its author wrote it. */
  public RuleFile(String name, String shown, String written) {
    this(name, shown, written, written);
  }

  /**
   * A rule and where it begins.
   *
   * @param name the name
   * @param line the line, from 1
   */
  public record RuleLine(String name, int line) {}

  /** Returns whether it is written in sentences. */
  public boolean inSentences() {
    return name.endsWith(".dslr");
  }

  /** Returns the same file with its sentences in rule language, line by line. */
  public RuleFile translated(String ruleLanguage) {
    return new RuleFile(name, shown, written, ruleLanguage);
  }

  /**
   * Returns the author's place of a place in the text: in a sentence, that of the word that stands there, or that of the
   * sentence if it has other words.
   */
  public Location at(int line, int column) {
    String wrote = line(written, line);
    String reads = line(text, line);
    if (wrote.equals(reads) || wrote.replaceFirst(">", " ").equals(reads)) {
      return new Location(shown, line, column);
    }
    Matcher word = WORD.matcher(reads);
    boolean found = column <= reads.length() && word.find(column - 1) && word.start() == column - 1;
    int same = found ? wrote.indexOf(word.group()) : -1;
    return new Location(shown, line, 1 + (same >= 0 ? same : wrote.length() - wrote.stripLeading().length()));
  }

  private static String line(String text, int line) {
    return text.lines().skip(line - 1L).findFirst().orElse("");
  }

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
