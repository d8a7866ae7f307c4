package io.github.huituo.assessment;

import java.util.List;
import org.joda.money.Money;

/**
 * The payments to one payee in one year, over all entitlements.
 *
 * <p>An entitlement counts once, for whoever receives the money. Of entitlements that exclude each other only the greatest
 * counts; the others are set aside. Deductions from a fee count up to the fee of the month, all together.
 * The sums do not depend on the order of the entitlements. This class is immutable and thread-safe.
 *
 * @param payee the kind of payee, a word of the vocabulary such as {@code FAMILY}
 * @param subject the id of the payee; empty if the case does not state it
 * @param period the year ({@code 2025}) or {@code once}
 * @param entries what counts, ordered by the id of the entitlement, then its subject
 * @param setAside what does not count because another entitlement excludes it or the fee is used up, in the same order
 * @param total the sum of what counts
 */
public record Account(
    String payee, String subject, String period, List<Entry> entries, List<Entry> setAside, Money total) {
  /** Copies the lists. */
  public Account {
    entries = List.copyOf(entries);
    setAside = List.copyOf(setAside);
  }

  /**
   * An amount in an account.
   *
   * @param id the id of the entitlement
   * @param subject the subject of the entitlement
   * @param amount the sum of its payments in the period
   */
  public record Entry(String id, String subject, Money amount) {}
}
