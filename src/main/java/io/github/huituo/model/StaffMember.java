package io.github.huituo.model;

/**
 * A member of an institution's staff.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StaffMember extends Subject {
  StaffMember(Description description) {
    super(description);
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that holds what this subject holds. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link StaffMember}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<StaffMember, Builder> {
    private Builder() {
      super(SubjectKind.STAFF);
    }

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
