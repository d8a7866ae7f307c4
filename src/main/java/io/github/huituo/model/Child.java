package io.github.huituo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A child in a family.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Child extends Subject {
  Child(Description description) {
    super(description);
  }

  /** Returns the child's place in an institution, if it is known. */
  public Optional<Enrolment> enrolment() {
    return part(CaseShape.ENROLMENTS, Enrolment.class).flatMap(all -> all.stream().findFirst());
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that holds what this subject holds. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link Child}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<Child, Builder> {
    private Builder() {
      super(SubjectKind.CHILD);
    }

    /** Sets the child's place in an institution. */
    public Builder enrolment(Enrolment value) {
      return part(CaseShape.ENROLMENTS, List.of(value));
    }

    /** Sets or removes the child's place in an institution. */
    public Builder enrolment(Optional<? extends Enrolment> value) {
      return value.isPresent() ? enrolment(value.get()) : remove(CaseShape.ENROLMENTS);
    }

    /** Sets the day of birth. */
    public Builder birthDate(LocalDate value) {
      return putFacts("birthDate", value);
    }
  }
}
