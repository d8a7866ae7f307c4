package io.github.huituo.engine.subject;

/** A city. */
public abstract class CityFact extends SubjectFact {

  /** Creates it. */
  protected CityFact(Stated stated) {
    super(stated);
  }
}
