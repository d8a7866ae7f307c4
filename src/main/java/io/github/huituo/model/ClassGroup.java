package io.github.huituo.model;

import java.util.Map;
import org.immutables.value.Value;

/**
 * A class of an institution.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface ClassGroup extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.CLASS;
  }

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ClassGroup}. Not thread-safe. */
  class Builder extends ImmutableClassGroup.Builder {
    /** Sets how many children are enrolled. */
    public Builder children(Integer value) {
      return putFacts("children", value);
    }

    /** Sets how many care workers there are. */
    public Builder careWorkers(Integer value) {
      return putFacts("careWorkers", value);
    }
  }
}
