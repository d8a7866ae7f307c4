package io.github.huituo.model;

/**
 * A class of an institution.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ClassGroup extends Subject {
  ClassGroup(Description description) {
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

  /** Builds {@link ClassGroup}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<ClassGroup, Builder> {
    private Builder() {
      super(SubjectKind.CLASS);
    }

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
