package io.github.huituo.internal.law;

/**
 * A further figure of a schedule, such as the hours left.
 *
 * @param id the id under which the question declares it
 * @param period the period that it is of, written in the way of a payment's
 * @param value the value
 */
public record StatedFigure(String id, String period, Object value) {}
