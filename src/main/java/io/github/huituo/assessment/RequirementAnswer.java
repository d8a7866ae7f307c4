package io.github.huituo.assessment;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a subject meets a requirement.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface RequirementAnswer extends Answer {
  /** Returns how binding it is. */
  Severity severity();

  /** Returns what is required. */
  Optional<Quantity> required();

  /** Returns what there is. */
  Optional<Quantity> actual();

  /** Returns by how much, or by which words, it falls short. */
  Optional<Quantity> shortfall();

  /** Returns the unit of the numbers. */
  Text unit();
}
