package io.github.huituo.cli;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.internal.pack.Jurisdiction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes payments and accounts in columns. */
final class PaymentLines {
  /** More of them, as a division leaves them, tell a reader nothing. */
  private static final int MOST_DECIMALS = 4;

  private final Jurisdiction law;
  private final String language;
  private final ReportPen pen;
  private final Amounts amounts;
  private final Periods periods;

  PaymentLines(Jurisdiction law, String language, ReportPen pen) {
    this.law = law;
    this.language = language;
    this.pen = pen;
    this.amounts = new Amounts(law);
    this.periods = new Periods(language);
  }

  /** Returns a line for each run of equal payments in periods that follow each other. */
  List<String> of(EntitlementAnswer answer) {
    List<List<String>> rows = new ArrayList<>();
    List<Payment> sorted =
        answer.payments().stream()
            .sorted(Comparator.comparing(Payment::payee).thenComparing(p -> p.recipient().orElse("")))
            .toList();
    int begin = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !continues(sorted.get(i - 1), sorted.get(i))) {
        Payment first = sorted.get(begin);
        rows.add(
            List.of(
                periods.of(first.period(), sorted.get(i - 1).period()),
                amounts.of(first.amount()) + (i - begin == 1 ? "" : " × " + (i - begin)),
                pen.text(
                    answer.gives() == Gives.DEDUCTION ? "cli.off-income" : "cli.paid-to",
                    payee(first.payee()) + first.recipient().map(id -> " " + id).orElse(""))));
        begin = i;
      }
    }
    return Columns.table(rows, rows.isEmpty() ? 0 : rows.get(0).size());
  }

  /** Returns a line for each period of which the answer names figures. */
  List<String> figures(EntitlementAnswer answer) {
    Map<List<String>, List<String>> byPeriod = new LinkedHashMap<>();
    for (NamedFigure figure : answer.figures()) {
      String value = shown(figure.value());
      String unit = figure.unit().isEmpty() ? "" : " " + figure.unit().in(language);
      byPeriod
          .computeIfAbsent(List.of(figure.period(), figure.enrolment().orElse("")), p -> new ArrayList<>())
          .add(pen.text("cli.figure", figure.title().in(language), value + unit));
    }
    List<List<String>> rows = new ArrayList<>();
    byPeriod.forEach(
        (of, figures) ->
            rows.add(
                List.of(
                    periodOf(of.get(0)) + (of.get(1).isEmpty() ? "" : " · " + of.get(1)),
                    String.join(pen.text("cli.between"), figures))));
    return Columns.table(rows, rows.isEmpty() ? 0 : rows.get(0).size());
  }

  private String shown(Quantity value) {
    if (value instanceof Quantity.Amount amount) {
      return amounts.of(amount.value());
    }
    if (value instanceof Quantity.Decimal decimal && decimal.value().scale() > MOST_DECIMALS) {
      return decimal.value().setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
    return value instanceof Quantity.Day day ? periods.day(day.value()) : value.toString();
  }

  /** Returns the words for the period of figures, which may be of none. */
  private String periodOf(String period) {
    return Payment.days(period).isPresent() ? periods.of(period) : pen.text("cli.figures");
  }

  private static boolean continues(Payment before, Payment next) {
    return next.amount().equals(before.amount())
        && next.payee().equals(before.payee())
        && next.recipient().equals(before.recipient())
        && Periods.follows(before.period(), next.period());
  }

  /** Returns a line for each account. The name of its holder is on the first of them. */
  List<String> accounts(List<Account> accounts) {
    List<List<String>> rows = new ArrayList<>();
    String holder = "";
    for (Account account : accounts) {
      String next = payee(account.payee()) + " " + account.subject();
      rows.add(List.of(next.equals(holder) ? "" : next, periods.of(account.period()), amounts.of(account.total())));
      holder = next;
    }
    List<String> lines = new ArrayList<>(Columns.table(rows, 2));
    for (int i = 0; i < lines.size(); i++) {
      lines.set(i, lines.get(i) + setAside(accounts.get(i)));
    }
    return lines;
  }

  private String setAside(Account account) {
    if (account.setAside().isEmpty()) {
      return "";
    }
    String entries =
        account.setAside().stream()
            .map(e -> title(e) + " · " + e.subject() + " " + amounts.of(e.amount()))
            .collect(Collectors.joining(pen.text("cli.between")));
    return "  " + pen.text("cli.set-aside", entries);
  }

  private String title(Account.Entry entry) {
    return law.question(entry.id()).map(q -> q.title().in(language)).orElse(entry.id());
  }

  private String payee(String word) {
    return law.vocabulary().word(word).in(language);
  }
}
