package io.github.huituo.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * Days {@code [from, to)} on each of which a case has the same answers.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the first day
 * @param to the day after the last
 * @param assessment the answers, asked for the first day
 * @param causes why answers change on the first day; none of the first span of a timeline
 * @param changes the answers that are others than on the day before; none of the first span of a timeline
 */
public record Span(LocalDate from, LocalDate to, Assessment assessment, List<Cause> causes, List<ChangeOfAnswer> changes) {
  /** Copies the lists. */
  public Span {
    causes = List.copyOf(causes);
    changes = List.copyOf(changes);
  }

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
      /** A day of the case is reached, or one counted from it. It may be a first day, a deadline or an expiry. */
      TERM,
      /** The facts of the case change. */
      CASE,
      /** A value of the law begins or ends. The law may also begin or cease to ask. */
      LAW,
      /** An instrument comes into force or ends. */
      INSTRUMENT,
      /** A new month or year begins. */
      CALENDAR
    }
  }

  /** Returns whether a day is one of these. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}
