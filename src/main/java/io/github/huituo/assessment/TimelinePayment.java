package io.github.huituo.assessment;

import java.time.LocalDate;

/**
 * An amount that falls due over changing facts.
 *
 * @param id the id of the entitlement
 * @param subject the id of its subject
 * @param payment the amount, its period and who receives it, as a word
 * @param payee the id of who receives it; empty if the case does not state which it is
 * @param decisive the day whose state of affairs decides
 * @param setAside whether it does not count, because another entitlement excludes it or the fee is used up
 */
public record TimelinePayment(String id, String subject, Payment payment, String payee, LocalDate decisive, boolean setAside) {}
