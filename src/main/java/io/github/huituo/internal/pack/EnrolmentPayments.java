package io.github.huituo.internal.pack;

/** What is paid of a period in which several enrolments of a child give a claim. */
public enum EnrolmentPayments {
  /** The claim of one enrolment. It is the one that is held on the decisive day, or of several the one that began first. */
  ONE,
  /** The claim of each, such as a subsidy for sessions. */
  EACH
}
