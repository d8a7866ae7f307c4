package io.github.huituo.model;

import java.util.Map;
import org.immutables.value.Value;

/**
 * A guardian of the children of a family.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Guardian extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.GUARDIAN;
  }

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Guardian}. Not thread-safe. */
  class Builder extends ImmutableGuardian.Builder {
    /** Sets the id of the employer. */
    public Builder employer(String value) {
      return putFacts("employer", value);
    }

    /** Sets the jurisdiction of residence. */
    public Builder residence(String value) {
      return putFacts("residence", value);
    }
  }
}
