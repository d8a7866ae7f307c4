package io.github.huituo.internal.pack;

import io.github.huituo.assessment.Text;

/**
 * A declared jump of a question's payment at a smallest change of an amount.
 *
 * @param at the amount
 * @param why the reason in the law
 */
public record Cliff(Need.FactRef at, Text why) {}
