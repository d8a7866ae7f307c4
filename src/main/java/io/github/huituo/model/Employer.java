package io.github.huituo.model;

/**
 * An employer.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Employer extends Subject {
  Employer(Description description) {
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

  /** Builds {@link Employer}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<Employer, Builder> {
    private Builder() {
      super(SubjectKind.EMPLOYER);
    }

    /** Sets how many staff it has. */
    public Builder staff(Integer value) {
      return putFacts("staff", value);
    }
  }
}
