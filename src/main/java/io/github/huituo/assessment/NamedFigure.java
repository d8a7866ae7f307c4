package io.github.huituo.assessment;

import java.util.Optional;

/**
 * A further figure of an answer, such as a percentage or the hours left.
 *
 * @param id the id, which the question declares
 * @param title what it is
 * @param unit its unit; empty for an amount of money
 * @param period the period that it is of, written in the way of a {@linkplain Payment#period() payment's}
 * @param value the value
 * @param enrolment the enrolment that it is of, where a child has several and it is not of all of them
 */
public record NamedFigure(String id, Text title, Text unit, String period, Quantity value, Optional<String> enrolment) {
  /** Creates a figure that is not of one of several enrolments. */
  public NamedFigure(String id, Text title, Text unit, String period, Quantity value) {
    this(id, title, unit, period, value, Optional.empty());
  }

  /** Returns the same figure of one of several enrolments. */
  public NamedFigure of(String id) {
    return new NamedFigure(this.id, title, unit, period, value, Optional.of(id));
  }
}
