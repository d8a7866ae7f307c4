package io.github.huituo.model;

import java.util.Map;
import org.immutables.value.Value;

/**
 * A member of an institution's staff.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface StaffMember extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.STAFF;
  }

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link StaffMember}. Not thread-safe. */
  class Builder extends ImmutableStaffMember.Builder {
    /** Sets the role, a word of the value list. */
    public Builder role(String value) {
      return putFacts("role", value);
    }

    /** Sets whether the member works full-time. */
    public Builder fullTime(Boolean value) {
      return putFacts("fullTime", value);
    }
  }
}
