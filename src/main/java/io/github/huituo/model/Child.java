package io.github.huituo.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A child in a family.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Child extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.CHILD;
  }

  /** Returns the child's place in an institution, if it is known. */
  Optional<Enrolment> enrolment();

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Child}. Not thread-safe. */
  class Builder extends ImmutableChild.Builder {
    /** Sets the day of birth. */
    public Builder birthDate(LocalDate value) {
      return putFacts("birthDate", value);
    }
  }
}
