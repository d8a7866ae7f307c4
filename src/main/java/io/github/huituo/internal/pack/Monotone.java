package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactType;
import java.util.Arrays;
import java.util.Locale;

/**
 * A declared direction of a question. For example, more of a fact never changes the answer for the worse.
 *
 * @param more the fact that increases: a greater number or amount, a later day, one item more, or {@code true} for
 *     {@code false}
 * @param never the direction in which the answer then never changes
 * @param readings the readings of open points for which it is declared
 */
public record Monotone(Need.FactRef more, Never never, ImmutableMap<String, String> readings) {
  /** The types of facts that can increase. */
  public static final ImmutableSet<FactType> TYPES =
      Arrays.stream(FactType.values()).filter(FactType::canIncrease).collect(ImmutableSet.toImmutableSet());

  /** A direction in which an answer may change. */
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
