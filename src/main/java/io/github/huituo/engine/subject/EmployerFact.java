package io.github.huituo.engine.subject;

/** An employer. */
public abstract class EmployerFact extends SubjectFact {

  /** Creates it. */
  protected EmployerFact(Stated stated) {
    super(stated);
  }
}
