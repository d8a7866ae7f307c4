package io.github.huituo.model;

/**
 * A guardian of the children of a family.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Guardian extends Subject {
  Guardian(Description description) {
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

  /** Builds {@link Guardian}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<Guardian, Builder> {
    private Builder() {
      super(SubjectKind.GUARDIAN);
    }

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
