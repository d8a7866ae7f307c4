package io.github.huituo.assessment;

/**
 * A further figure of an answer, such as a percentage or the hours left.
 *
 * @param id the id, which the question declares
 * @param title what it is
 * @param unit its unit; empty for an amount of money
 * @param period the period that it is of, written in the way of a {@linkplain Payment#period() payment's}
 * @param value the value
 */
public record NamedFigure(String id, Text title, Text unit, String period, Quantity value) {}
