package io.github.huituo;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.MarkedLine;
import io.github.huituo.internal.text.Messages;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * A mistake in a user's file: where, what, and what is allowed.
 *
 * @param at its location
 * @param severity whether it stops the work
 * @param key the kind of problem, stable across versions; {@code problem-codes.csv} beside this class lists all of them
 * @param message one sentence, in every language of the library
 * @param related the other places of what does not go together
 */
public record Problem(Location at, Severity severity, String key, Text message, List<Location> related)
    implements Comparable<Problem>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at).thenComparing(Problem::key).thenComparing(p -> p.message().in("en"));

  /** Copies the list. */
  public Problem {
    related = List.copyOf(related);
  }

  /** How bad a problem is. */
  public enum Severity {
    /** Nothing is loaded or assessed. */
    ERROR,
    /** The work goes on. */
    WARNING
  }

  /** Returns an error whose sentence has this key in the library's messages. */
  public static Problem error(Location at, String key, Object... arguments) {
    return new Problem(at, Severity.ERROR, key, Messages.text(key, arguments), List.of());
  }

  /** Returns a warning whose sentence has this key in the library's messages. */
  public static Problem warning(Location at, String key, Object... arguments) {
    return new Problem(at, Severity.WARNING, key, Messages.text(key, arguments), List.of());
  }

  /** Returns the same problem with the location of a conflicting one. */
  public Problem relatedTo(Location other) {
    return new Problem(at, severity, key, message, List.of(other));
  }

  /** Returns the same problem with a case below it that shows it. */
  public Problem shownBy(String yaml) {
    return new Problem(at, severity, key, Messages.text("part.shown-by-case", message, yaml.indent(4).stripTrailing()), related);
  }

  /** Returns {@code file:line:column: sentence}. */
  public String in(String language) {
    return at + ": " + (severity == Severity.WARNING ? Messages.in(language, "part.warning") : "") + message.in(language);
  }

  /**
   * Returns the message, the line that it is about, and a caret. They are on three lines, with the caret below the column.
   *
   * <pre>
   * case.yaml:2:15: '三' must be a whole number such as 12
   * institution: {名额: 三}
   *                     ^
   * </pre>
   *
   * <p>Full-width characters count as two columns. Where there is no such line, there is only the sentence.
   *
   * @param source the text of the whole file
   */
  public String shown(String language, String source) {
    return in(language) + MarkedLine.of(at, source).map(line -> "\n" + line).orElse("");
  }

  @Override
  public int compareTo(Problem that) {
    return ORDER.compare(this, that);
  }

  @Override
  public String toString() {
    return in("en");
  }
}
