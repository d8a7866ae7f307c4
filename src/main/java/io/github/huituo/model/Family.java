package io.github.huituo.model;

import java.util.List;

/**
 * A family: guardians and children.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Family extends Subject {
  private static final CasePart GUARDIANS = CaseShape.corePart(SubjectKind.GUARDIAN);
  private static final CasePart CHILDREN = CaseShape.corePart(SubjectKind.CHILD);

  Family(Description description) {
    super(description);
  }

  /** Returns the guardians. */
  public List<Guardian> guardians() {
    return part(GUARDIANS, Guardian.class).orElse(List.of());
  }

  /** Returns the children. */
  public List<Child> children() {
    return part(CHILDREN, Child.class).orElse(List.of());
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
      return remove(GUARDIANS).add(GUARDIANS, all);
    }

    /** Adds to the guardians. */
    public Builder addGuardians(Guardian... more) {
      return add(GUARDIANS, List.of(more));
    }

    /** Adds to the guardians. */
    public Builder addAllGuardians(Iterable<? extends Guardian> more) {
      return add(GUARDIANS, more);
    }

    /** Sets the children. */
    public Builder children(Iterable<? extends Child> all) {
      return remove(CHILDREN).add(CHILDREN, all);
    }

    /** Adds to the children. */
    public Builder addChildren(Child... more) {
      return add(CHILDREN, List.of(more));
    }

    /** Adds to the children. */
    public Builder addAllChildren(Iterable<? extends Child> more) {
      return add(CHILDREN, more);
    }
  }
}
