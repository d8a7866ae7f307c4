package io.github.huituo.engine.subject;

import org.jspecify.annotations.Nullable;

/** A child's place in an institution. */
public abstract class EnrolmentFact extends SubjectFact {
  private @Nullable ChildFact child;
  private @Nullable InstitutionFact institution;
  private @Nullable ClassFact classGroup;

  /** Creates it. */
  protected EnrolmentFact(Stated stated) {
    super(stated);
  }

  void setChild(ChildFact linked) {
    this.child = linked;
  }

  /** Returns the child. */
  public @Nullable ChildFact getChild() {
    return child;
  }

  void setInstitution(InstitutionFact linked) {
    this.institution = linked;
  }

  /** Returns the institution. */
  public @Nullable InstitutionFact getInstitution() {
    return institution;
  }

  void setClassGroup(ClassFact linked) {
    this.classGroup = linked;
  }

  /** Returns the class. */
  public @Nullable ClassFact getClassGroup() {
    return classGroup;
  }
}
