package io.github.huituo.internal.engine;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The sums that everybody is paid in a year. Each payment counts once, whatever the order. Used for one assessment; not
 * thread-safe.
 */
final class Accounts {
  private static final int YEAR = 4;

  private static final Comparator<Key> BY_PAYEE =
      Comparator.comparing(Key::payee)
          .thenComparing(Key::holder)
          .thenComparing(Key::period)
          .thenComparing(key -> key.currency().getCode());

  private final List<EntitlementAnswer> due = new ArrayList<>();
  private final Map<Key, List<PendingPayment>> byAccount = new HashMap<>();
  private final Map<FeeKey, Money> feeLeft = new HashMap<>();
  private final List<PendingPayment> payments = new ArrayList<>();

  /** An account: who, for which year, and in which currency. */
  private record Key(String payee, String holder, String period, CurrencyUnit currency) {
    /** Returns whether a payment of these goes into it. */
    boolean isOf(String otherPayee, String recipient, Payment payment) {
      return (beginsWithYear(period) ? payment.period().startsWith(period) : payment.period().equals(period))
          && payee.equals(otherPayee)
          && holder.equals(recipient)
          && currency.equals(payment.amount().getCurrencyUnit());
    }

    // Written out: the JVM links generated ones at run time, which delays the first assessment.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && payee.equals(that.payee)
          && holder.equals(that.holder)
          && period.equals(that.period)
          && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * payee.hashCode() + holder.hashCode()) + period.hashCode();
    }
  }

  /** A fee up to which deductions count: of whom, when and where. */
  private record FeeKey(String subject, String period, String recipient) {
    // Written out: the JVM links generated ones at run time, which delays the first assessment.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof FeeKey that
          && subject.equals(that.subject)
          && period.equals(that.period)
          && recipient.equals(that.recipient);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * subject.hashCode() + period.hashCode()) + recipient.hashCode();
    }
  }

  /** A payment on its way into an account. */
  private static final class PendingPayment {
    private final EntitlementAnswer answer;
    private final Payment payment;
    private Money counted;

    PendingPayment(EntitlementAnswer answer, Payment payment) {
      this.answer = answer;
      this.payment = payment;
      this.counted = payment.amount();
    }
  }

  /**
   * Takes in the next answer, by the ids of the questions and subjects. Only money that is due counts.
   *
   * @param recipients returns who receives what is paid to a payee
   */
  void add(EntitlementAnswer answer, Function<String, String> recipients) {
    if (answer.outcome() != Outcome.ELIGIBLE || answer.gives() != Gives.MONEY) {
      return;
    }
    due.add(answer);
    String payee = "";
    String holder = "";
    Key last = null;
    List<PendingPayment> ofLast = List.of();
    for (Payment payment : answer.payments()) {
      if (!payment.payee().equals(payee)) {
        payee = payment.payee();
        holder = recipients.apply(payee);
      }
      PendingPayment pending = new PendingPayment(answer, payment);
      payments.add(pending);
      String recipient = payment.recipient().isPresent() ? payment.recipient().get() : holder;
      // The months of a year are in a row.
      if (last == null || !last.isOf(payee, recipient, payment)) {
        last = new Key(payee, recipient, year(payment.period()), payment.amount().getCurrencyUnit());
        ofLast = byAccount.computeIfAbsent(last, key -> new ArrayList<>());
      }
      ofLast.add(pending);
    }
  }

  /** Returns the year in which a period begins. A period that has none gives its word. */
  private static String year(String period) {
    return beginsWithYear(period) ? period.substring(0, YEAR) : period;
  }

  private static boolean beginsWithYear(String period) {
    return period.length() >= YEAR && Character.isDigit(period.charAt(0));
  }

  List<Account> build() {
    Map<String, EntitlementAnswer> greatest = greatestOfGroups();
    EntitlementAnswer last = null;
    boolean excluded = false;
    for (PendingPayment pending : payments) {
      if (pending.answer != last) {
        last = pending.answer;
        excluded = last.exclusive().isPresent() && greatest.get(group(last)) != last;
      }
      if (excluded) {
        pending.counted = Money.zero(pending.payment.amount().getCurrencyUnit());
      } else if (pending.payment.fee().isPresent()) {
        pending.counted = withinFee(pending, pending.payment.fee().get());
      }
    }
    return byAccount.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_PAYEE))
        .map(account -> account(account.getKey(), account.getValue()))
        .toList();
  }

  /** Returns the greatest entitlement of each group and subject. If two give the same, it is the first by id. */
  private Map<String, EntitlementAnswer> greatestOfGroups() {
    Map<String, EntitlementAnswer> greatest = new HashMap<>();
    for (EntitlementAnswer answer : due) {
      if (answer.exclusive().isPresent() && !answer.payments().isEmpty()) {
        greatest.merge(group(answer), answer, (a, b) -> total(b).isGreaterThan(total(a)) ? b : a);
      }
    }
    return greatest;
  }

  private static String group(EntitlementAnswer answer) {
    return answer.exclusive().orElse("") + " " + answer.subject();
  }

  private static Money total(EntitlementAnswer answer) {
    return answer.total().orElseThrow();
  }

  /** Returns what is left of the fee of the period for this payment. It is at most the payment. */
  private Money withinFee(PendingPayment pending, Money fee) {
    FeeKey key = new FeeKey(pending.answer.subject(), pending.payment.period(), pending.payment.recipient().orElse(""));
    Money left = feeLeft.getOrDefault(key, fee);
    Money amount = pending.payment.amount();
    Money counts = amount.isGreaterThan(left) ? left : amount;
    feeLeft.put(key, left.minus(counts));
    return counts;
  }

  @SuppressWarnings("ReferenceEquality") // One answer has several payments in a row.
  private static Account account(Key key, List<PendingPayment> those) {
    List<Account.Entry> entries = new ArrayList<>();
    List<Account.Entry> setAside = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    int next = 0;
    while (next < those.size()) {
      EntitlementAnswer answer = those.get(next).answer;
      BigDecimal due = BigDecimal.ZERO;
      BigDecimal counts = BigDecimal.ZERO;
      for (; next < those.size() && those.get(next).answer == answer; next++) {
        PendingPayment pending = those.get(next);
        due = due.add(pending.payment.amount().getAmount());
        counts = counts.add(pending.counted.getAmount());
      }
      add(entries, answer, Money.of(key.currency(), counts));
      add(setAside, answer, Money.of(key.currency(), due.subtract(counts)));
      total = total.add(counts);
    }
    return new Account(key.payee(), key.holder(), key.period(), entries, setAside, Money.of(key.currency(), total));
  }

  private static void add(List<Account.Entry> entries, EntitlementAnswer answer, Money amount) {
    if (!amount.isZero()) {
      entries.add(new Account.Entry(answer.id(), answer.subject(), amount));
    }
  }
}
