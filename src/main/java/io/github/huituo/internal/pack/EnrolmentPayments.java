package io.github.huituo.internal.pack;

/** The payments of a period in which several enrolments give a claim. The enrolments are those of one child. */
public enum EnrolmentPayments {
  /** The claim of one enrolment. It is the one that is held on the decisive day, or of several the one that began first. */
  ONE,
  /** The claim of each, such as a subsidy for sessions. */
  EACH
}
