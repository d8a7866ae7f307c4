package io.github.huituo.model;

import java.util.Map;
import org.immutables.value.Value;

/**
 * An employer.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Employer extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.EMPLOYER;
  }

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Employer}. Not thread-safe. */
  class Builder extends ImmutableEmployer.Builder {
    /** Sets how many staff it has. */
    public Builder staff(Integer value) {
      return putFacts("staff", value);
    }
  }
}
