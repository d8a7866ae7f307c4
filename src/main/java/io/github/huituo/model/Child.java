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
  private static final CasePart ENROLMENTS = CaseShape.corePart(SubjectKind.ENROLMENT);

  Child(Description description) {
    super(description);
  }

  /** Returns the child's place in an institution. It is the first if the child has several, and empty if none is known. */
  public Optional<Enrolment> enrolment() {
    return enrolments().stream().findFirst();
  }

  /** Returns the child's places in institutions. They may be one after another or several at once; none if none is known. */
  public List<Enrolment> enrolments() {
    return part(ENROLMENTS, Enrolment.class).orElse(List.of());
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

    /** Sets the child's only place in an institution. */
    public Builder enrolment(Enrolment value) {
      return enrolments(List.of(value));
    }

    /** Sets the child's places in institutions, each with an id of its own. Their order has no effect. */
    public Builder enrolments(List<? extends Enrolment> all) {
      return part(ENROLMENTS, all);
    }

    /** Sets or removes the child's place in an institution. */
    public Builder enrolment(Optional<? extends Enrolment> value) {
      return value.isPresent() ? enrolment(value.get()) : remove(ENROLMENTS);
    }

    /** Sets the day of birth. */
    public Builder birthDate(LocalDate value) {
      return putFacts("birthDate", value);
    }
  }
}
