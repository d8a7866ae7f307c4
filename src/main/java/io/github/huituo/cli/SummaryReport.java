package io.github.huituo.cli;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Severity;
import io.github.huituo.internal.author.handbook.ReportPage.DrawnSeries;
import io.github.huituo.internal.author.handbook.ReportPage.Kind;
import io.github.huituo.internal.author.handbook.ReportPage.Section;
import io.github.huituo.internal.author.handbook.ReportPage.Table;
import io.github.huituo.internal.author.handbook.ReportPage;
import io.github.huituo.internal.population.Summary;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a summary shows to people, in one language. */
final class SummaryReport {
  private static final int MOST_PLOTTED = 12;
  private static final List<Outcome> ENTITLED = List.of(Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE, Outcome.UNDETERMINED);
  private static final List<Outcome> REQUIRED =
      List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);

  private final String language;
  private final Summary summary;

  SummaryReport(String language, Summary summary) {
    this.language = language;
    this.summary = summary;
  }

  ReportPage.Report report() {
    List<Section> sections = new ArrayList<>(List.of(programmes()));
    if (!summary.payees().isEmpty()) {
      sections.add(amounts());
      sections.add(distribution());
    }
    if (!summary.requirements().isEmpty()) {
      sections.add(requirements());
    }
    sections.add(places());
    return new ReportPage.Report(
        language,
        text("title"),
        List.of(text("cases", Numerals.of(summary.count().assessed()), Numerals.of(summary.count().failed())), text("counting")),
        sections);
  }

  private String text(String key, Object... arguments) {
    return Messages.in(language, "summary." + key, arguments);
  }

  private Section programmes() {
    List<String> titles = summary.programmes().stream().map(p -> p.title().in(language)).toList();
    ImmutableMap.Builder<String, List<BigDecimal>> series = ImmutableMap.builder();
    List<Summary.Programme> plotted = largest();
    for (Outcome outcome : ENTITLED) {
      series.put(
          outcome(outcome),
          plotted.stream().map(p -> BigDecimal.valueOf(p.outcomes().getOrDefault(outcome, 0L))).toList());
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < summary.programmes().size(); i++) {
      Summary.Programme p = summary.programmes().get(i);
      List<String> row = new ArrayList<>(List.of(titles.get(i), p.id(), most(p.open())));
      ENTITLED.forEach(outcome -> row.add(Numerals.of(p.outcomes().getOrDefault(outcome, 0L))));
      row.add(money(totals(p)));
      rows.add(row);
    }
    return new Section(
        "programmes",
        text("programmes"),
        List.of(),
        List.of(
            new DrawnSeries(
                "outcomes", text("outcomes"), Kind.STACKED_ROWS, text("programme"), text("subjects"),
                plotted.stream().map(p -> p.title().in(language)).toList(), Optional.empty(), series.buildOrThrow())),
        List.of(
            new Table(
                List.of(
                    text("programme"), text("id"), text("most-missing"), outcome(Outcome.ELIGIBLE), outcome(Outcome.NOT_ELIGIBLE),
                    outcome(Outcome.UNDETERMINED), text("amount")),
                3,
                rows)));
  }

  /** Returns the programmes for which most subjects are entitled or may be. */
  private List<Summary.Programme> largest() {
    return summary.programmes().stream()
        .sorted(
            Comparator.comparing(
                    (Summary.Programme p) ->
                        p.outcomes().getOrDefault(Outcome.ELIGIBLE, 0L) + p.outcomes().getOrDefault(Outcome.UNDETERMINED, 0L),
                    Comparator.reverseOrder())
                .thenComparing(Summary.Programme::id))
        .limit(MOST_PLOTTED)
        .toList();
  }

  private String most(List<Summary.OpenFact> open) {
    return open.isEmpty()
        ? ""
        : text("open", open.get(0).title().in(language), Numerals.of(open.get(0).answers()));
  }

  /** Returns what is paid; nothing of a deduction, which is no payment. */
  private static Map<String, BigDecimal> totals(Summary.Programme programme) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    programme.amounts().forEach((currency, amounts) -> totals.put(currency, amounts.total()));
    totals.values().removeIf(total -> total.signum() == 0);
    return totals;
  }

  private Section amounts() {
    List<DrawnSeries> plots = new ArrayList<>();
    for (String currency : new TreeSet<>(summary.payees().stream().map(Summary.Payee::currency).toList())) {
      List<Summary.Payee> those = summary.payees().stream().filter(p -> p.currency().equals(currency)).toList();
      List<String> years = those.stream().map(Summary.Payee::year).distinct().sorted().toList();
      Map<String, List<BigDecimal>> series = new java.util.LinkedHashMap<>();
      for (Summary.Payee p : those) {
        series.computeIfAbsent(
                p.title().in(language), t -> new ArrayList<>(Collections.nCopies(years.size(), BigDecimal.ZERO)))
            .set(years.indexOf(p.year()), p.amount());
      }
      plots.add(
          new DrawnSeries(
              "payees-" + currency, text("by-payee", currency), Kind.BAR, text("year"), currency,
              years.stream().map(this::year).toList(), Optional.empty(), series));
    }
    List<List<String>> rows =
        summary.payees().stream()
            .map(p -> List.of(p.title().in(language), year(p.year()), money(Map.of(p.currency(), p.amount()))))
            .toList();
    return new Section(
        "amounts", text("amounts"), List.of(), plots, List.of(new Table(List.of(text("payee"), text("year"), text("amount")), 2, rows)));
  }

  private String year(String period) {
    return Character.isDigit(period.charAt(0)) ? period : Messages.in(language, "cli.once");
  }

  private Section distribution() {
    List<DrawnSeries> plots = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Summary.Programme p : summary.programmes()) {
      p.amounts()
          .forEach(
              (currency, amounts) -> {
                if (!amounts.bounds().isEmpty()) {
                  plots.add(
                      new DrawnSeries(
                          "distribution-" + plots.size(), p.title().in(language), Kind.BAR, text("at-most", currency), text("subjects"),
                          amounts.bounds().keySet().stream().map(Numerals::of).toList(), Optional.empty(),
                          Map.of(text("subjects"), amounts.bounds().values().stream().map(BigDecimal::valueOf).toList())));
                  amounts
                      .bounds()
                      .forEach((bound, n) -> rows.add(List.of(p.title().in(language), currency, Numerals.of(bound), Numerals.of(n))));
                }
              });
    }
    return new Section(
        "distribution",
        text("distribution"),
        List.of(text("distribution-note")),
        plots.stream().limit(MOST_PLOTTED).toList(),
        List.of(new Table(List.of(text("programme"), text("currency"), text("at-most", ""), text("subjects")), 2, rows)));
  }

  private Section requirements() {
    List<Severity> severities = Arrays.stream(Severity.values()).filter(summary.severities()::containsKey).toList();
    ImmutableMap.Builder<String, List<BigDecimal>> series = ImmutableMap.builder();
    for (Outcome outcome : REQUIRED) {
      series.put(
          outcome(outcome),
          severities.stream()
              .map(s -> BigDecimal.valueOf(summary.severities().getOrDefault(s, ImmutableMap.of()).getOrDefault(outcome, 0L)))
              .toList());
    }
    List<List<String>> rows = new ArrayList<>();
    for (Summary.Requirement r : summary.requirements()) {
      List<String> row = new ArrayList<>(List.of(r.title().in(language), r.id(), severity(r.severity()), most(r.open())));
      REQUIRED.forEach(outcome -> row.add(Numerals.of(r.outcomes().getOrDefault(outcome, 0L))));
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of(text("requirement"), text("id"), text("severity"), text("most-missing")));
    REQUIRED.forEach(outcome -> head.add(outcome(outcome)));
    return new Section(
        "requirements",
        text("requirements"),
        List.of(),
        List.of(
            new DrawnSeries(
                "severities", text("by-severity"), Kind.BAR, text("severity"), text("answers"),
                severities.stream().map(this::severity).toList(), Optional.empty(), series.buildOrThrow())),
        List.of(new Table(head, 4, rows)));
  }

  private Section places() {
    List<List<String>> rows = new ArrayList<>();
    for (Summary.Place p : summary.places()) {
      long eligible = p.eligible().values().stream().mapToLong(Long::longValue).sum();
      Map<Outcome, Long> mandatory = p.severities().getOrDefault(Severity.MANDATORY, ImmutableMap.of());
      rows.add(
          List.of(
              p.title().in(language), p.code(), p.levelTitle().in(language),
              Numerals.of(p.cases()), Numerals.of(eligible), money(p.total()),
              Numerals.of(mandatory.getOrDefault(Outcome.MET, 0L)), Numerals.of(mandatory.getOrDefault(Outcome.NOT_MET, 0L))));
    }
    List<DrawnSeries> plots = new ArrayList<>();
    String smallest = summary.places().isEmpty() ? "" : summary.places().get(summary.places().size() - 1).level();
    List<Summary.Place> those = summary.places().stream().filter(p -> p.level().equals(smallest)).toList();
    for (String currency : new TreeSet<>(those.stream().flatMap(p -> p.total().keySet().stream()).toList())) {
      List<Summary.Place> plotted =
          those.stream()
              .sorted(
                  Comparator.comparing(
                          (Summary.Place p) -> p.total().getOrDefault(currency, BigDecimal.ZERO), Comparator.reverseOrder())
                      .thenComparing(Summary.Place::code))
              .limit(MOST_PLOTTED)
              .toList();
      plots.add(
          new DrawnSeries(
              "places-" + currency, text("by-place", currency), Kind.ROWS, text("place"), currency,
              plotted.stream().map(p -> p.title().in(language)).toList(), Optional.empty(),
              Map.of(
                  text("amount"),
                  plotted.stream().map(p -> p.total().getOrDefault(currency, BigDecimal.ZERO)).toList())));
    }
    return new Section(
        "places",
        text("places"),
        List.of(),
        plots,
        List.of(
            new Table(
                List.of(
                    text("place"), text("code"), text("level"), text("cases-of"), text("entitled"), text("amount"), text("mandatory-met"),
                    text("mandatory-not-met")),
                3,
                rows)));
  }

  private String outcome(Outcome outcome) {
    return text("outcome." + outcome.name());
  }

  private String severity(Severity severity) {
    return Messages.in(language, "severity." + severity.name());
  }

  private String money(Map<String, BigDecimal> amounts) {
    return String.join(
        Messages.in(language, "cli.between"),
        new TreeMap<>(amounts).entrySet().stream().map(e -> e.getKey() + " " + Numerals.of(e.getValue())).toList());
  }
}
