package io.github.huituo.cli;

import io.github.huituo.Problem;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.population.Impact;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Writes for people who gains and who loses. Used once; not thread-safe. */
final class ImpactReport {
  private final String language;
  private final boolean coloured;
  private final StringBuilder out = new StringBuilder();

  ImpactReport(String language, boolean coloured) {
    this.language = language;
    this.coloured = coloured;
  }

  /** Returns the report, beginning with an empty line and ending with a line break. */
  String of(Impact impact) {
    Impact.Cases cases = impact.cases();
    heading(
        "diff.cases",
        cases.unchanged() + cases.gaining() + cases.losing() + cases.otherwise() + cases.unreadable());
    line(
        text(
            "diff.cases-by",
            cases.unchanged(),
            cases.gaining(),
            cases.losing(),
            cases.otherwise(),
            cases.unreadable()));
    writeProgrammes(impact.programmes());
    writePayees(impact.payees());
    writeOutcomes(impact.outcomes());
    writeFigures(impact.figures());
    writeLargest(impact.largest());
    writeUnreadable(impact);
    return out.toString();
  }

  private void writeProgrammes(List<Impact.Programme> programmes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(head("diff.programme", "diff.title", "diff.subject"));
    for (Impact.Programme programme : programmes) {
      if (differs(programme.totals())) {
        rows.add(row(programme.totals(), programme.id(), programme.title().in(language), programme.subject().definiteTitle().in(language)));
      }
    }
    if (!programmes.isEmpty()) {
      heading("diff.programmes");
    }
    table(rows, 3);
    String same =
        programmes.stream()
            .filter(p -> !differs(p.totals()))
            .map(p -> p.id() + " " + amount(p.totals().gives(), p.totals().after()))
            .collect(Collectors.joining(text("diff.comma")));
    if (!same.isEmpty()) {
      line(text("diff.same", same));
    }
  }

  private void writePayees(List<Impact.Payee> payees) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(head("diff.payee"));
    for (Impact.Payee payee : payees) {
      rows.add(row(payee.totals(), payee.title().in(language)));
    }
    if (rows.size() > 1) {
      heading("diff.payees");
    }
    table(rows, 1);
  }

  private static boolean differs(Impact.Totals totals) {
    return !totals.difference().isZero() || totals.gainers() + totals.losers() > 0;
  }

  private List<String> head(String... words) {
    List<String> row = new ArrayList<>();
    for (String word : words) {
      row.add(text(word));
    }
    row.addAll(List.of(text("diff.old"), text("diff.new"), text("diff.difference"), text("diff.gainers"), text("diff.losers")));
    return row;
  }

  private List<String> row(Impact.Totals totals, String... words) {
    List<String> row = new ArrayList<>(List.of(words));
    row.add(amount(totals.gives(), totals.before()));
    row.add(totals.after().getAmount().toPlainString());
    row.add(signed(totals.difference()));
    row.add(String.valueOf(totals.gainers()));
    row.add(String.valueOf(totals.losers()));
    return row;
  }

  private void table(List<List<String>> rows, int words) {
    if (rows.size() > 1) {
      Columns.table(rows, words).forEach(this::line);
    }
  }

  private void writeOutcomes(List<Impact.OutcomeChange> outcomes) {
    List<List<String>> rows = new ArrayList<>();
    for (Impact.OutcomeChange change : outcomes) {
      rows.add(
          List.of(
              change.id(),
              change.title().in(language),
              outcome(change.before()) + " → " + outcome(change.after()),
              String.valueOf(change.count())));
    }
    if (!rows.isEmpty()) {
      heading("diff.outcomes");
      Columns.table(rows, 3).forEach(this::line);
    }
  }

  private void writeFigures(List<Impact.FigureChange> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            text("diff.programme"), text("diff.title"), text("diff.figure"), text("diff.more-of"), text("diff.less-of"),
            text("diff.otherwise")));
    for (Impact.FigureChange change : figures) {
      rows.add(
          List.of(
              change.id(),
              change.title().in(language),
              change.figureTitle().in(language),
              String.valueOf(change.more()),
              String.valueOf(change.less()),
              String.valueOf(change.otherwise())));
    }
    if (rows.size() > 1) {
      heading("diff.figures");
    }
    table(rows, 3);
  }

  private String outcome(Optional<Outcome> outcome) {
    return outcome.map(o -> text("outcome." + o)).orElseGet(() -> text("diff.not-asked"));
  }

  private void writeLargest(List<Impact.Largest> largest) {
    if (largest.isEmpty()) {
      return;
    }
    heading("diff.largest");
    List<List<String>> rows = new ArrayList<>();
    for (Impact.Largest change : largest) {
      rows.add(
          List.of(
              name(change.caseId(), change.line()),
              change.subject(),
              change.title().in(language),
              change.id(),
              amount(change.gives(), change.before()) + " → " + change.after().getAmount().toPlainString(),
              signed(change.difference())));
    }
    Columns.table(rows, 4).forEach(this::line);
  }

  private void writeUnreadable(Impact impact) {
    if (impact.unreadable().isEmpty()) {
      return;
    }
    heading("diff.unreadable");
    for (Impact.Unreadable line : impact.unreadable()) {
      String key = line.after().isEmpty() ? "diff.under-old" : line.before().isEmpty() ? "diff.under-new" : "diff.under-both";
      line(colour(31, name(line.caseId(), line.line()) + text(key)));
      Set<String> problems = new LinkedHashSet<>();
      for (Problem problem : line.before()) {
        problems.add(problem.in(language));
      }
      for (Problem problem : line.after()) {
        problems.add(problem.in(language));
      }
      problems.forEach(problem -> line("  " + problem));
    }
    long more = impact.cases().unreadable() - impact.unreadable().size();
    if (more > 0) {
      line(text("diff.more", more));
    }
  }

  private String name(Optional<String> caseId, long line) {
    return caseId.map(id -> id + " ").orElse("") + text("diff.line", line);
  }

  private String amount(Gives gives, Money amount) {
    return (gives == Gives.DEDUCTION ? text("diff.deducted") : "") + amount;
  }

  private static String signed(Money amount) {
    return (amount.isPositive() ? "+" : "") + amount.getAmount().toPlainString();
  }

  private String text(String key, Object... arguments) {
    return Messages.in(language, key, arguments);
  }

  private void heading(String key, Object... arguments) {
    out.append('\n').append(colour(1, text(key, arguments))).append('\n');
  }

  private void line(String words) {
    out.append("  ").append(words.stripTrailing()).append('\n');
  }

  private String colour(int code, String words) {
    return coloured ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
  }
}
