package io.github.huituo.assessment;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a subject meets a requirement.
 *
 * <p>Numbers are whole or decimal, sets of words are lists in their natural order. Implementations are immutable and
 * thread-safe.
 */
@Value.Immutable
public interface RequirementAnswer extends Answer {
  /** Returns how binding it is: {@code MANDATORY}, {@code RECOMMENDED} or {@code ADVISORY}. */
  String severity();

  /** Returns what is required. */
  Optional<Object> required();

  /** Returns what there is. */
  Optional<Object> actual();

  /** Returns by how much, or by which words, it falls short. */
  Optional<Object> shortfall();

  /** Returns the unit of the numbers. */
  Text unit();
}
