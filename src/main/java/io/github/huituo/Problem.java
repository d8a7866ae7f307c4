package io.github.huituo;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something wrong in what a user wrote: where, what, and what is allowed.
 *
 * @param at where it stands
 * @param severity whether it stops the work
 * @param key the kind of problem, stable across versions
 * @param message one sentence, in every language of the library
 * @param related the other place of two that do not go together
 */
public record Problem(Location at, Severity severity, String key, Text message, Optional<Location> related)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at).thenComparing(Problem::key).thenComparing(p -> p.message().in("en"));

  /** How bad a problem is. */
  public enum Severity {
    /** Nothing is loaded or assessed. */
    ERROR,
    /** The work goes on. */
    WARNING
  }

  /** Returns an error whose sentence has this key in the library's messages. */
  public static Problem error(Location at, String key, Object... arguments) {
    return new Problem(at, Severity.ERROR, key, Messages.text(key, arguments), Optional.empty());
  }

  /** Returns a warning whose sentence has this key in the library's messages. */
  public static Problem warning(Location at, String key, Object... arguments) {
    return new Problem(at, Severity.WARNING, key, Messages.text(key, arguments), Optional.empty());
  }

  /** Returns the same problem with the other place of two that do not go together. */
  public Problem relatedTo(Location other) {
    return new Problem(at, severity, key, message, Optional.of(other));
  }

  /** Returns the same problem with a case below it that shows it. */
  public Problem shownBy(String yaml) {
    return new Problem(at, severity, key, Messages.text("shown-by-case", message, yaml.indent(4).stripTrailing()), related);
  }

  /** Returns {@code file:line:column: sentence}. */
  public String in(String language) {
    return at + ": " + (severity == Severity.WARNING ? Messages.say(language, "warning") : "") + message.in(language);
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
