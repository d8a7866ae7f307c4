package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactType;
import java.util.Locale;

/**
 * What an author declares of a question: more of a fact never changes the answer for the worse, or in another direction.
 *
 * @param more the fact of which there is more: a greater number or amount, a later day, one item more, or {@code true} for
 *     {@code false}
 * @param never in which direction the answer then never goes
 * @param readings declared only for cases in which these open points are read so
 */
public record Monotone(Need.Fact more, Never never, ImmutableMap<String, String> readings) {
  /** The kinds of facts of which there may be more. */
  public static final ImmutableSet<FactType> TYPES =
      ImmutableSet.of(
          FactType.BOOLEAN, FactType.COUNT, FactType.NUMBER, FactType.MONEY, FactType.DATE, FactType.COUNTS);

  /** A direction in which an answer may go. */
  public enum Never {
    /** What is met or eligible is so no more. */
    WORSE,
    /** What is not met or not eligible is so no more. */
    BETTER,
    /** Less is required, or less is paid. */
    LESS,
    /** More is required, or more is paid. */
    MORE;

    /** Returns the word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
