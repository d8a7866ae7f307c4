package io.github.huituo.assessment;

/** How much of each answer JSON holds. */
public enum Detail {
  /**
   * The decision only. It has the outcome, what is required and actual, payments and their total, and which facts are missing.
   */
  NONE,
  /** The decision with its reason in words. It names the places in the law, and how well they are evidenced. */
  REASONS,
  /** Everything; the form that {@link Assessment#fromJson} reads. */
  FULL
}
