package io.github.huituo.engine.subject;

import org.jspecify.annotations.Nullable;

/** A member of staff. */
public abstract class StaffFact extends SubjectFact {
  private @Nullable InstitutionFact institution;

  /** Creates it. */
  protected StaffFact(Stated stated) {
    super(stated);
  }

  void setInstitution(InstitutionFact linked) {
    this.institution = linked;
  }

  /** Returns the institution. */
  public @Nullable InstitutionFact getInstitution() {
    return institution;
  }
}
