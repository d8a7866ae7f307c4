package io.github.huituo.law;

import org.joda.money.Money;

/**
 * An amount that falls due.
 *
 * @param period the year ({@code 2025}), month ({@code 2025-03}) or {@code once}
 * @param amount the amount, with the currency's scale
 * @param payee who receives it, as a word of the pack's vocabulary
 */
public record Payment(String period, Money amount, String payee) {}
