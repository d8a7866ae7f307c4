package io.github.huituo.model;

import java.util.List;

/**
 * A family: guardians and children.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Family extends Subject {
  Family(Description description) {
    super(description);
  }

  /** Returns the guardians. */
  public List<Guardian> guardians() {
    return part(CaseShape.GUARDIANS, Guardian.class).orElse(List.of());
  }

  /** Returns the children. */
  public List<Child> children() {
    return part(CaseShape.CHILDREN, Child.class).orElse(List.of());
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that holds what this subject holds. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link Family}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<Family, Builder> {
    private Builder() {
      super(SubjectKind.FAMILY);
    }

    /** Sets the guardians. */
    public Builder guardians(Iterable<? extends Guardian> all) {
      return remove(CaseShape.GUARDIANS).add(CaseShape.GUARDIANS, all);
    }

    /** Adds to the guardians. */
    public Builder addGuardians(Guardian... more) {
      return add(CaseShape.GUARDIANS, List.of(more));
    }

    /** Adds to the guardians. */
    public Builder addAllGuardians(Iterable<? extends Guardian> more) {
      return add(CaseShape.GUARDIANS, more);
    }

    /** Sets the children. */
    public Builder children(Iterable<? extends Child> all) {
      return remove(CaseShape.CHILDREN).add(CaseShape.CHILDREN, all);
    }

    /** Adds to the children. */
    public Builder addChildren(Child... more) {
      return add(CaseShape.CHILDREN, List.of(more));
    }

    /** Adds to the children. */
    public Builder addAllChildren(Iterable<? extends Child> more) {
      return add(CaseShape.CHILDREN, more);
    }
  }
}
