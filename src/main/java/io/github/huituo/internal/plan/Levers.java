package io.github.huituo.internal.plan;

/** What may be changed in a case, and with how much effort. */
interface Levers {
  /** Returns whether an edit may be tried. */
  boolean allows(CaseEdit edit);

  /** Returns the effort of an edit, at least 1. */
  int effort(CaseEdit edit);
}
