package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** What holds of the money in the answers to any one case. */
final class MoneyProperties {
  private MoneyProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("caps-and-floors", MoneyProperties::capsAndFloors),
        Property.ofCase("rounding-adds-up", MoneyProperties::roundingAddsUp),
        Property.ofCase("accounts-add-up", MoneyProperties::accountsAddUp),
        Property.ofCase("stacking-is-order-free", MoneyProperties::stackingIsOrderFree));
  }

  private static List<EntitlementAnswer> entitlements(PropertyCase trial) {
    return trial.result().assessment().map(Assessment::entitlements).orElse(List.of());
  }

  private static Text found(EntitlementAnswer answer, Object what, Object limit) {
    return Messages.text("found.amount", answer.id(), answer.subject(), what, limit);
  }

  /** Nothing negative is paid, and nothing to whom is not entitled. What offsets a fee is no more than the fee. */
  private static Optional<Text> capsAndFloors(PropertyCase trial) {
    for (EntitlementAnswer answer : entitlements(trial)) {
      if (answer.outcome() != Outcome.ELIGIBLE && !answer.payments().isEmpty()) {
        return Optional.of(found(answer, answer.payments().get(0), answer.outcome()));
      }
      // A host may choose a reading by which the fee is no limit.
      boolean limited = answer.offsets().isPresent() && answer.interpretations().stream().noneMatch(r -> r.byHost());
      for (Payment payment : answer.payments()) {
        if (payment.amount().isNegative()) {
          return Optional.of(found(answer, payment, 0));
        } else if (limited && payment.amount().isGreaterThan(answer.offsets().get())) {
          return Optional.of(found(answer, payment, answer.offsets().get()));
        }
      }
    }
    return Optional.empty();
  }

  /** The total is the sum of the payments. */
  private static Optional<Text> roundingAddsUp(PropertyCase trial) {
    for (EntitlementAnswer answer : entitlements(trial)) {
      Optional<Money> sum = answer.payments().stream().map(Payment::amount).reduce(Money::plus);
      if (!sum.equals(answer.total())) {
        return Optional.of(found(answer, answer.total().map(Money::toString).orElse("–"), sum.map(Money::toString).orElse("–")));
      }
    }
    return Optional.empty();
  }

  /** The total of an account is the sum of its entries. What is paid is either counted or set aside. */
  private static Optional<Text> accountsAddUp(PropertyCase trial) {
    List<Account> accounts = trial.result().assessment().map(Assessment::accounts).orElse(List.of());
    Map<String, Money> accounted = new HashMap<>();
    for (Account account : accounts) {
      Optional<Money> sum = account.entries().stream().map(Account.Entry::amount).reduce(Money::plus);
      if (!sum.orElse(Money.zero(account.total().getCurrencyUnit())).equals(account.total())) {
        return Optional.of(
            Messages.text("found.amount", account.payee(), account.subject(), account.total(), sum.orElse(account.total())));
      }
      account.entries().forEach(e -> accounted.merge(e.id() + " " + e.subject(), e.amount(), Money::plus));
      account.setAside().forEach(e -> accounted.merge(e.id() + " " + e.subject(), e.amount(), Money::plus));
    }
    for (EntitlementAnswer answer : entitlements(trial)) {
      Money counted = accounted.get(answer.id() + " " + answer.subject());
      boolean counts = answer.gives() == Gives.MONEY && answer.total().filter(t -> !t.isZero()).isPresent();
      if (counts && !answer.total().get().equals(counted)) {
        return Optional.of(found(answer, answer.total().get(), counted == null ? "–" : counted));
      }
    }
    return Optional.empty();
  }

  /**
   * The sums of a year do not depend on the order of the entitlements. What everybody is paid is the same in whatever order they
   * are added up.
   */
  private static Optional<Text> stackingIsOrderFree(PropertyCase trial) {
    Map<String, Money> expected = stacked(entitlements(trial));
    Map<String, Money> reversed = stacked(Lists.reverse(entitlements(trial)));
    Map<String, Money> accounted = new TreeMap<>();
    for (Account account : trial.result().assessment().map(Assessment::accounts).orElse(List.of())) {
      accounted.merge(key(account.payee(), account.period(), account.total()), account.total(), Money::plus);
    }
    for (Map<String, Money> other : List.of(expected, reversed)) {
      for (Map.Entry<String, Money> entry : other.entrySet()) {
        Money total = accounted.get(entry.getKey());
        if (!entry.getValue().equals(total)) {
          return Optional.of(
              Messages.text("found.stacked", entry.getKey(), total == null ? "–" : total, entry.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /** Adds up the payments by payee and year, one entitlement after the other. */
  private static Map<String, Money> stacked(List<EntitlementAnswer> answers) {
    Map<String, Money> sums = new TreeMap<>();
    Map<String, Money> feeUsed = new HashMap<>();
    for (EntitlementAnswer answer : answers) {
      boolean counts = answer.outcome() == Outcome.ELIGIBLE && answer.gives() == Gives.MONEY;
      for (Payment payment : answer.payments()) {
        Money amount = payment.amount();
        if (!counts || isExcluded(answer, answers)) {
          amount = Money.zero(amount.getCurrencyUnit());
        } else if (answer.offsets().isPresent()) {
          Money used = feeUsed.getOrDefault(answer.subject() + payment.period(), Money.zero(amount.getCurrencyUnit()));
          Money left = answer.offsets().get().minus(used);
          amount = amount.isGreaterThan(left) ? left : amount;
          feeUsed.put(answer.subject() + payment.period(), used.plus(amount));
        }
        if (counts) {
          String year = payment.period().matches("[0-9]{4}.*") ? payment.period().substring(0, 4) : payment.period();
          sums.merge(key(payment.payee(), year, amount), amount, Money::plus);
        }
      }
    }
    return sums;
  }

  private static String key(String payee, String period, Money amount) {
    return payee + " " + period + " " + amount.getCurrencyUnit();
  }

  private static boolean isExcluded(EntitlementAnswer answer, List<EntitlementAnswer> all) {
    return answer.exclusive().isPresent()
        && all.stream()
            .filter(o -> o.exclusive().equals(answer.exclusive()) && o.subject().equals(answer.subject()))
            .filter(o -> o.outcome() == Outcome.ELIGIBLE && o.gives() == Gives.MONEY && o.total().isPresent())
            .anyMatch(
                o -> {
                  int more = o.total().get().compareTo(answer.total().orElseThrow());
                  return more > 0 || (more == 0 && o.id().compareTo(answer.id()) < 0);
                });
  }
}
