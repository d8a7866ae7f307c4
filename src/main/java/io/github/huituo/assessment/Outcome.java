package io.github.huituo.assessment;

/** What came out of a question about a subject. */
public enum Outcome {
  /** The requirement is met. */
  MET,
  /** The requirement is not met. */
  NOT_MET,
  /** The subject is entitled. */
  ELIGIBLE,
  /** The subject is not entitled. */
  NOT_ELIGIBLE,
  /** The requirement does not concern the subject. */
  NOT_APPLICABLE,
  /** Facts, a reading or a setting are missing, or the source is silent. */
  UNDETERMINED
}
