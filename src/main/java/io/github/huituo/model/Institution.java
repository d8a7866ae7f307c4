package io.github.huituo.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An institution that cares for children.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Institution extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.INSTITUTION;
  }

  /** Returns all its classes, if they are told. */
  Optional<List<ClassGroup>> classes();

  /** Returns all its staff outside the classes, if they are told. */
  Optional<List<StaffMember>> staff();

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Institution}. Not thread-safe. */
  class Builder extends ImmutableInstitution.Builder {
    /** Sets the jurisdiction in which it lies. */
    public Builder location(String value) {
      return putFacts("location", value);
    }

    /** Sets how many places it has. */
    public Builder places(Integer value) {
      return putFacts("places", value);
    }
  }
}
