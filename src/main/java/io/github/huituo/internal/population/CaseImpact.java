package io.github.huituo.internal.population;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a change of the law does to one case. */
final class CaseImpact {
  private final Map<ByProgramme, Pair> programmes = new TreeMap<>(ByProgramme.ORDER);
  private final Map<ByPayee, Pair> payees = new TreeMap<>(ByPayee.ORDER);
  private final List<OutcomeChange> outcomes = new ArrayList<>();
  private final Map<String, Text> titles = new HashMap<>();
  private final Map<String, SubjectKind> subjects = new HashMap<>();
  private final List<FigureDifferences.FigureDifference> figures;
  private final boolean paidOtherwise;

  /** A kind of amount. Amounts of different kinds are not added up. */
  record Kind(Gives gives, CurrencyUnit currency) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind that) {
      int byGives = gives.compareTo(that.gives);
      return byGives != 0 ? byGives : currency.compareTo(that.currency);
    }
  }

  /** What a subject has under a programme. */
  record ByProgramme(String id, String subject, Kind kind) {
    static final Comparator<ByProgramme> ORDER =
        Comparator.comparing(ByProgramme::id).thenComparing(ByProgramme::subject).thenComparing(ByProgramme::kind);
  }

  /** The payments to one payee. The holder is "" where the case does not state it. */
  record ByPayee(String payee, String holder, Kind kind) {
    static final Comparator<ByPayee> ORDER =
        Comparator.comparing(ByPayee::payee).thenComparing(ByPayee::holder).thenComparing(ByPayee::kind);
  }

  /** An amount under both laws. */
  record Pair(Money before, Money after) {
    static Pair none(CurrencyUnit currency) {
      return new Pair(Money.zero(currency), Money.zero(currency));
    }

    Pair plus(Pair that) {
      return new Pair(before.plus(that.before), after.plus(that.after));
    }

    int direction() {
      return after.compareTo(before);
    }
  }

  /** An answer that came out otherwise. */
  record OutcomeChange(String id, boolean entitlement, Optional<Outcome> before, Optional<Outcome> after) {}

  /**
   * Compares two assessments of a case.
   *
   * @param words the vocabulary in which payees are named
   */
  CaseImpact(Assessment before, Assessment after, Vocabulary words) {
    count(before, true);
    count(after, false);
    payees.keySet().forEach(p -> titles.put(p.payee(), words.word(p.payee())));
    compare(before.requirements(), after.requirements(), false);
    compare(before.entitlements(), after.entitlements(), true);
    this.figures = FigureDifferences.between(before, after);
    this.paidOtherwise = !payments(before).equals(payments(after));
  }

  Map<ByProgramme, Pair> programmes() {
    return programmes;
  }

  Map<ByPayee, Pair> payees() {
    return payees;
  }

  List<OutcomeChange> outcomes() {
    return outcomes;
  }

  /** Returns the figures besides payments that differ where the outcome is the same. */
  List<FigureDifferences.FigureDifference> figures() {
    return figures;
  }

  /** Returns what a programme, a question or a kind of payee is called. */
  Map<String, Text> titles() {
    return titles;
  }

  /** Returns about which kind of subject a programme or a question is. */
  Map<String, SubjectKind> subjects() {
    return subjects;
  }

  /** Returns whether nothing differs. */
  boolean isUnchanged() {
    return outcomes.isEmpty() && figures.isEmpty() && !paidOtherwise;
  }

  /**
   * Returns the direction of a change of amounts. It is 1 if one kind of amount is greater and none is less, -1 the other way
   * round, and otherwise 0.
   */
  int direction() {
    Map<Kind, Pair> sums = new TreeMap<>();
    programmes.forEach((key, pair) -> sums.merge(key.kind(), pair, Pair::plus));
    boolean more = sums.values().stream().anyMatch(pair -> pair.direction() > 0);
    boolean less = sums.values().stream().anyMatch(pair -> pair.direction() < 0);
    return more == less ? 0 : more ? 1 : -1;
  }

  private void count(Assessment assessment, boolean old) {
    for (Account account : assessment.accounts()) {
      Kind kind = new Kind(Gives.MONEY, account.total().getCurrencyUnit());
      add(payees, new ByPayee(account.payee(), account.subject(), kind), account.total(), old);
      for (Account.Entry entry : account.entries()) {
        add(programmes, new ByProgramme(entry.id(), entry.subject(), kind), entry.amount(), old);
      }
    }
    for (EntitlementAnswer answer : assessment.entitlements()) {
      if (answer.outcome() == Outcome.ELIGIBLE && answer.gives() == Gives.DEDUCTION) {
        for (Payment payment : answer.payments()) {
          Kind kind = new Kind(Gives.DEDUCTION, payment.amount().getCurrencyUnit());
          add(payees, new ByPayee(payment.payee(), answer.subject(), kind), payment.amount(), old);
          add(programmes, new ByProgramme(answer.id(), answer.subject(), kind), payment.amount(), old);
        }
      }
    }
  }

  private static <K> void add(Map<K, Pair> sums, K key, Money amount, boolean old) {
    Money zero = Money.zero(amount.getCurrencyUnit());
    sums.merge(key, old ? new Pair(amount, zero) : new Pair(zero, amount), Pair::plus);
  }

  /** A question about a subject. */
  private record QuestionKey(String id, String subject) {}

  private void compare(List<? extends Answer> before, List<? extends Answer> after, boolean entitlement) {
    Map<QuestionKey, Answer> old = byQuestion(before);
    Map<QuestionKey, Answer> now = byQuestion(after);
    Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .forEach(
            asked -> {
              Optional<Outcome> a = Optional.ofNullable(old.get(asked)).map(Answer::outcome);
              Optional<Outcome> b = Optional.ofNullable(now.get(asked)).map(Answer::outcome);
              if (!a.equals(b)) {
                outcomes.add(new OutcomeChange(asked.id(), entitlement, a, b));
              }
            });
  }

  private Map<QuestionKey, Answer> byQuestion(List<? extends Answer> answers) {
    for (Answer answer : answers) {
      titles.put(answer.id(), answer.title());
      subjects.put(answer.id(), answer.subjectKind());
    }
    return answers.stream()
        .collect(Collectors.toMap(a -> new QuestionKey(a.id(), a.subject()), Function.identity(), (a, b) -> a));
  }

  private static Map<QuestionKey, List<Payment>> payments(Assessment assessment) {
    Map<QuestionKey, List<Payment>> payments = new HashMap<>();
    for (EntitlementAnswer answer : assessment.entitlements()) {
      if (answer.outcome() == Outcome.ELIGIBLE && !answer.payments().isEmpty()) {
        payments.put(new QuestionKey(answer.id(), answer.subject()), answer.payments());
      }
    }
    return payments;
  }
}
