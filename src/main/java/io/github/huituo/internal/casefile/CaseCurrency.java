package io.github.huituo.internal.casefile;

import io.github.huituo.Location;
import io.github.huituo.internal.text.Problems;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The one currency of a case. It is the jurisdiction's, or that of the case's first amount if the jurisdiction has none. Amounts
 * are compared, and those of two currencies cannot be. Used for one case; not thread-safe.
 */
final class CaseCurrency {
  private final boolean ofJurisdiction;
  private @Nullable String currency;

  CaseCurrency(Vocabulary vocabulary) {
    this.currency = vocabulary.currency().orElse(null);
    this.ofJurisdiction = vocabulary.currency().isPresent();
  }

  /** Notes an amount in another currency. */
  void check(Location at, String fact, Money amount, Problems problems) {
    String code = amount.getCurrencyUnit().getCode();
    if (currency == null) {
      currency = code;
    } else if (!currency.equals(code)) {
      problems.error(at, ofJurisdiction ? "other-currency" : "two-currencies", amount, fact, currency);
    }
  }
}
