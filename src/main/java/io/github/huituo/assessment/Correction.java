package io.github.huituo.assessment;

import java.util.List;
import org.joda.money.Money;

/**
 * What is owed, or was overpaid. Other facts are known now than when it was paid.
 *
 * @param id the id of the entitlement
 * @param subject the id of its subject
 * @param period the period, as {@link Payment} writes it
 * @param payeeKind who receives it, as a word
 * @param payee the id of who receives it; empty if the case does not state which it is
 * @param paid what was paid by what was known then
 * @param due what is due by what is known now
 * @param reasons why the two differ: the answer then and the answer now
 */
public record Correction(
    String id, String subject, String period, String payeeKind, String payee, Money paid, Money due, List<Text> reasons) {
  /** Copies the list. */
  public Correction {
    reasons = List.copyOf(reasons);
  }

  /** Returns what is owed to the payee; less than zero where it was overpaid. */
  public Money owed() {
    return due.minus(paid);
  }
}
