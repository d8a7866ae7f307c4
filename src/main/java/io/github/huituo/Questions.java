package io.github.huituo;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * Which questions are asked of a case.
 *
 * <pre>{@code
 * policy.assess(childcareCase, Questions.of("cn-131100.care-place-subsidy"));
 * policy.assess(childcareCase, Questions.of("cn.staffing", "child"));
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param words each the id of a question, the beginning of ids up to a full stop (a pack, or a topic such as {@code cn.staffing}), or
 *     a kind of subject (all that is asked of it); every question if there are none
 */
public record Questions(Set<String> words) {
  private static final Questions ALL = new Questions(Set.of());

  /** Copies the words. */
  public Questions {
    words = ImmutableSortedSet.copyOf(words);
  }

  /** Returns every question. */
  public static Questions all() {
    return ALL;
  }

  /** Returns the questions that words name. A word is an id, a pack, a topic, or a kind of subject. */
  public static Questions of(String word, String... more) {
    return new Questions(ImmutableSortedSet.<String>naturalOrder().add(word).add(more).build());
  }
}
