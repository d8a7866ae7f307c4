package io.github.huituo.model;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A family: guardians and children.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Family extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.FAMILY;
  }

  /** Returns the guardians. */
  List<Guardian> guardians();

  /** Returns the children. */
  List<Child> children();

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Family}. Not thread-safe. */
  class Builder extends ImmutableFamily.Builder {
  }
}
