package io.github.huituo.assessment;

import java.util.List;
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

  /** Returns the consequences by law if it is not met. They are in the order of the law, and none in every other case. */
  List<Consequence> consequences();
}
