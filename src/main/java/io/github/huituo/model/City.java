package io.github.huituo.model;

/**
 * A city.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class City extends Subject {
  City(Description description) {
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

  /** Builds {@link City}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<City, Builder> {
    private Builder() {
      super(SubjectKind.CITY);
    }

    /** Sets how many people live in it. */
    public Builder population(Integer value) {
      return putFacts("population", value);
    }
  }
}
