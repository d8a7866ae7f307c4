package io.github.huituo.internal.engine;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The sums that everybody is paid in a year. Each payment counts once, whatever the order. Used for one assessment; not
 * thread-safe.
 */
final class Accounts {
  private static final int YEAR = 4;

  private final List<PendingPayment> dues = new ArrayList<>();

  /** An account: who, and for which year. */
  private record Key(String payee, String holder, String period) {}

  /** A payment on its way into an account. */
  private record PendingPayment(Key account, EntitlementAnswer answer, Payment payment) {}

  /**
   * Takes in the next answer, by the ids of the questions and subjects. Only money that is due counts.
   *
   * @param recipients returns who receives what is paid to a payee
   */
  void add(EntitlementAnswer answer, Function<String, String> recipients) {
    if (answer.outcome() != Outcome.ELIGIBLE || answer.gives() != Gives.MONEY) {
      return;
    }
    String payee = "";
    String holder = "";
    for (Payment payment : answer.payments()) {
      if (!payment.payee().equals(payee)) {
        payee = payment.payee();
        holder = recipients.apply(payee);
      }
      dues.add(new PendingPayment(new Key(payee, payment.recipient().orElse(holder), year(payment.period())), answer, payment));
    }
  }

  /** Returns the year in which a period begins, or the word of one that has none. */
  private static String year(String period) {
    return period.length() >= YEAR && Character.isDigit(period.charAt(0)) ? period.substring(0, YEAR) : period;
  }

  List<Account> build() {
    Map<PendingPayment, Money> counted = new IdentityHashMap<>();
    Map<String, Money> feeLeft = new HashMap<>();
    Map<String, EntitlementAnswer> greatest = greatestOfGroups();
    for (PendingPayment due : dues) {
      boolean excluded =
          due.answer().exclusive().map(g -> greatest.get(g + " " + due.answer().subject()) != due.answer()).orElse(false);
      Money amount = due.payment().amount();
      if (excluded) {
        amount = Money.zero(amount.getCurrencyUnit());
      } else if (due.payment().fee().isPresent()) {
        amount = withinFee(due, due.payment().fee().get(), feeLeft);
      }
      counted.put(due, amount);
    }
    Map<Key, List<PendingPayment>> byAccount = new TreeMap<>(
        Comparator.comparing(Key::payee).thenComparing(Key::holder).thenComparing(Key::period));
    dues.forEach(due -> byAccount.computeIfAbsent(due.account(), key -> new ArrayList<>()).add(due));
    List<Account> accounts = new ArrayList<>();
    byAccount.forEach((key, those) -> accounts.addAll(account(key, those, counted)));
    return accounts;
  }

  /** Returns the greatest entitlement of each group and subject. If two give the same, it is the first by id. */
  private Map<String, EntitlementAnswer> greatestOfGroups() {
    Map<String, EntitlementAnswer> greatest = new HashMap<>();
    for (PendingPayment due : dues) {
      EntitlementAnswer answer = due.answer();
      Optional<String> group = answer.exclusive().map(g -> g + " " + answer.subject());
      group.ifPresent(
          g -> greatest.merge(g, answer, (a, b) -> total(b).isGreaterThan(total(a)) ? b : a));
    }
    return greatest;
  }

  private static Money total(EntitlementAnswer answer) {
    return answer.total().orElseThrow();
  }

  /** Returns what is left of the fee of the period for this payment. It is at most the payment. */
  private static Money withinFee(PendingPayment due, Money fee, Map<String, Money> feeLeft) {
    String period = due.answer().subject() + " " + due.payment().period() + " " + due.payment().recipient().orElse("");
    Money left = feeLeft.getOrDefault(period, fee);
    Money amount = due.payment().amount();
    Money counts = amount.isGreaterThan(left) ? left : amount;
    feeLeft.put(period, left.minus(counts));
    return counts;
  }

  private static List<Account> account(Key key, List<PendingPayment> those, Map<PendingPayment, Money> counted) {
    TreeMap<String, List<PendingPayment>> byCurrency = new TreeMap<>();
    those.forEach(d -> byCurrency.computeIfAbsent(d.payment().amount().getCurrencyUnit().getCode(), c -> new ArrayList<>()).add(d));
    List<Account> accounts = new ArrayList<>();
    for (List<PendingPayment> same : byCurrency.values()) {
      List<Account.Entry> entries = new ArrayList<>();
      List<Account.Entry> setAside = new ArrayList<>();
      Money total = Money.zero(same.get(0).payment().amount().getCurrencyUnit());
      for (PendingPayment due : same) {
        Money counts = counted.getOrDefault(due, total.withAmount(0));
        add(entries, due, counts);
        add(setAside, due, due.payment().amount().minus(counts));
        total = total.plus(counts);
      }
      accounts.add(new Account(key.payee(), key.holder(), key.period(), entries, setAside, total));
    }
    return accounts;
  }

  private static void add(List<Account.Entry> entries, PendingPayment due, Money amount) {
    if (amount.isZero()) {
      return;
    }
    int last = entries.size() - 1;
    if (last >= 0
        && entries.get(last).id().equals(due.answer().id())
        && entries.get(last).subject().equals(due.answer().subject())) {
      entries.set(last, new Account.Entry(due.answer().id(), due.answer().subject(), entries.get(last).amount().plus(amount)));
    } else {
      entries.add(new Account.Entry(due.answer().id(), due.answer().subject(), amount));
    }
  }
}
