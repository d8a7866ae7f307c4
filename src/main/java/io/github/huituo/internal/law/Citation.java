package io.github.huituo.internal.law;

import io.github.huituo.assessment.Evidence;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a legal instrument and how well it is evidenced.
 *
 * @param source the id of the instrument
 * @param article the article or item, as the instrument counts them
 * @param evidence how well this place is evidenced
 */
public record Citation(String source, Optional<String> article, Evidence evidence) implements Comparable<Citation> {
  private static final Comparator<Citation> ORDER =
      Comparator.comparing(Citation::source).thenComparing(c -> c.article().orElse("")).thenComparing(Citation::evidence);

  // Written out: the JVM links generated ones at run time, which delays the first assessment.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Citation that
        && source.equals(that.source)
        && article.equals(that.article)
        && evidence == that.evidence;
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + article.hashCode();
  }

  /** Returns the instrument with the article, such as {@code act-2020 12}. */
  public String shown() {
    return source + article.map(a -> " " + a).orElse("");
  }

  @Override
  public int compareTo(Citation that) {
    return ORDER.compare(this, that);
  }
}
