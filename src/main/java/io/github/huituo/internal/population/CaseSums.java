package io.github.huituo.internal.population;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** Adds a case to the sums of a summary. */
final class CaseSums {
  /** The first word of a key: what the sum is about. */
  enum Table {
    /** Answers to entitlements: programme, outcome. */
    PROGRAMME,
    /** Answers to requirements: question, severity, outcome. */
    REQUIREMENT,
    /** Answers that a missing fact leaves open: question, fact. */
    MISSING,
    /** Amounts that count: programme, year, currency. */
    AMOUNT,
    /** Amounts by payee: payee, year, currency. */
    PAYEE,
    /** Subjects of a programme by the bound of their total: programme, currency, bound. */
    DISTRIBUTION,
    /** Cases: place, and level. */
    PLACE,
    /** Subjects that are entitled: place, level, programme. */
    PLACE_ELIGIBLE,
    /** Amounts that count: place, level, programme, currency. */
    PLACE_AMOUNT,
    /** Answers to requirements: place, level, severity, outcome. */
    PLACE_REQUIREMENT
  }

  private static final int[] STEPS = {1, 2, 5, 10};

  private final SummaryCounts sums;
  private final LoadedPolicy policy;

  CaseSums(SummaryCounts sums, LoadedPolicy policy) {
    this.sums = sums;
    this.policy = policy;
  }

  /** Adds a case. */
  void add(ChildcareCase asked, Assessment assessment) {
    List<Places.Place> places = Places.of(policy, asked);
    places.forEach(place -> sums.count(word(Table.PLACE), place.level(), place.code()));
    for (RequirementAnswer answer : assessment.requirements()) {
      String severity = answer.severity().name();
      sums.count(word(Table.REQUIREMENT), answer.id(), severity, answer.outcome().name());
      missing(answer.id(), answer.missing());
      places.forEach(
          place -> sums.count(word(Table.PLACE_REQUIREMENT), place.level(), place.code(), severity, answer.outcome().name()));
    }
    for (EntitlementAnswer answer : assessment.entitlements()) {
      sums.count(word(Table.PROGRAMME), answer.id(), answer.outcome().name());
      missing(answer.id(), answer.missing());
      if (answer.outcome() == Outcome.ELIGIBLE) {
        places.forEach(place -> sums.count(word(Table.PLACE_ELIGIBLE), place.level(), place.code(), answer.id()));
        answer.total().ifPresent(total -> distribute(answer.id(), total));
      }
    }
    assessment.accounts().forEach(account -> add(account, places));
  }

  private void missing(String question, List<Missing> missing) {
    Set<String> facts = new LinkedHashSet<>();
    missing.forEach(m -> facts.add(m.fact()));
    facts.forEach(fact -> sums.count(word(Table.MISSING), question, fact));
  }

  private void add(Account account, List<Places.Place> places) {
    String currency = account.total().getCurrencyUnit().getCode();
    sums.add(account.total().getAmount(), word(Table.PAYEE), account.payee(), account.period(), currency);
    for (Account.Entry entry : account.entries()) {
      BigDecimal amount = entry.amount().getAmount();
      sums.add(amount, word(Table.AMOUNT), entry.id(), account.period(), currency);
      places.forEach(
          place -> sums.add(amount, word(Table.PLACE_AMOUNT), place.level(), place.code(), entry.id(), currency));
    }
  }

  private void distribute(String programme, Money total) {
    sums.count(
        word(Table.DISTRIBUTION), programme, total.getCurrencyUnit().getCode(), bound(total.getAmount()).toPlainString());
  }

  /**
   * Returns the upper bound of the class of an amount. It is the least of 0, 1, 2, 5, 10, 20, 50 and so on that the amount does
   * not exceed.
   */
  static BigDecimal bound(BigDecimal amount) {
    if (amount.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
    for (int step : STEPS) {
      BigDecimal bound = magnitude.multiply(BigDecimal.valueOf(step));
      if (amount.compareTo(bound) <= 0) {
        return bound;
      }
    }
    throw new IllegalStateException(amount.toString());
  }

  static String word(Table table) {
    return table.name();
  }

}
