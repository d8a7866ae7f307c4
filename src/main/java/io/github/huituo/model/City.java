package io.github.huituo.model;

import java.util.Map;
import org.immutables.value.Value;

/**
 * A city.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface City extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.CITY;
  }

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link City}. Not thread-safe. */
  class Builder extends ImmutableCity.Builder {
    /** Sets how many people live in it. */
    public Builder population(Integer value) {
      return putFacts("population", value);
    }
  }
}
