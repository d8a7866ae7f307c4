package io.github.huituo.model;

import java.util.List;
import java.util.Optional;

/**
 * An institution that cares for children.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Institution extends Subject {
  private static final CasePart CLASSES = CaseShape.corePart(SubjectKind.CLASS);
  private static final CasePart STAFF_MEMBERS = CaseShape.corePart(SubjectKind.STAFF);

  Institution(Description description) {
    super(description);
  }

  /** Returns all its classes, if they are known. */
  public Optional<List<ClassGroup>> classes() {
    return part(CLASSES, ClassGroup.class);
  }

  /** Returns all its staff outside the classes, if they are known. */
  public Optional<List<StaffMember>> staff() {
    return part(STAFF_MEMBERS, StaffMember.class);
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that holds what this subject holds. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link Institution}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<Institution, Builder> {
    private Builder() {
      super(SubjectKind.INSTITUTION);
    }

    /** Sets all its classes; an empty list where there are none. */
    public Builder classes(List<? extends ClassGroup> all) {
      return part(CLASSES, all);
    }

    /** Sets or removes all its classes. */
    public Builder classes(Optional<? extends List<? extends ClassGroup>> all) {
      return all.isPresent() ? classes(all.get()) : remove(CLASSES);
    }

    /** Sets all its staff outside the classes. An empty list means that there are none. */
    public Builder staff(List<? extends StaffMember> all) {
      return part(STAFF_MEMBERS, all);
    }

    /** Sets or removes all its staff outside the classes. */
    public Builder staff(Optional<? extends List<? extends StaffMember>> all) {
      return all.isPresent() ? staff(all.get()) : remove(STAFF_MEMBERS);
    }

    /** Sets the jurisdiction in which it is located. */
    public Builder location(String value) {
      return putFacts("location", value);
    }

    /** Sets how many places it has. */
    public Builder places(Integer value) {
      return putFacts("places", value);
    }
  }
}
