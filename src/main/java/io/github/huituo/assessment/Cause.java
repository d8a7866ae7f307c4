package io.github.huituo.assessment;

/**
 * Why answers may change on a day.
 *
 * @param kind what kind of reason it is
 * @param text the reason in words
 */
public record Cause(Kind kind, Text text) {
  /** What changes. */
  public enum Kind {
    /** Somebody completes an age. */
    AGE,
    /** A day of the case is reached, or one counted from it: a first day, a deadline, an expiry. */
    TERM,
    /** The facts of the case change. */
    CASE,
    /** A value of the law begins or ends, or the law begins or ceases to ask. */
    LAW,
    /** An instrument comes into force or ends. */
    INSTRUMENT,
    /** A new month or year begins. */
    CALENDAR
  }
}
