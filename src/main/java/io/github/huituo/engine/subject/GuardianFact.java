package io.github.huituo.engine.subject;

import org.jspecify.annotations.Nullable;

/** A guardian. */
public abstract class GuardianFact extends SubjectFact {
  private @Nullable FamilyFact family;
  private @Nullable EmployerFact employer;

  /** Creates it. */
  protected GuardianFact(Stated stated) {
    super(stated);
  }

  void setFamily(FamilyFact linked) {
    this.family = linked;
  }

  /** Returns the family. */
  public @Nullable FamilyFact getFamily() {
    return family;
  }

  void setEmployer(EmployerFact linked) {
    this.employer = linked;
  }

  /** Returns the employer. */
  public @Nullable EmployerFact getEmployer() {
    return employer;
  }
}
