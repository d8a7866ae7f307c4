package io.github.huituo.internal.pack;

import io.github.huituo.assessment.Text;

/**
 * What an author declares of a question: a smallest change of an amount may change what is paid by much.
 *
 * @param at the amount
 * @param why what the law says
 */
public record Cliff(Need.Fact at, Text why) {}
