package io.github.huituo.internal.pack;

import io.github.huituo.assessment.Text;

/**
 * A figure that the answers to a question name, as the question declares it.
 *
 * @param id the id, by which rules fill it
 * @param title what it is
 * @param unit its unit; empty for an amount of money
 */
public record FigureDefinition(String id, Text title, Text unit) {}
