package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.CaseSums.Table;
import io.github.huituo.internal.population.SummaryCounts.Row;
import io.github.huituo.model.CaseShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes a summary of its sums. */
final class SummaryTables {
  private final List<Jurisdiction> laws;
  private final LoadedPolicy policy;
  private final ImmutableList<Row> rows;

  /**
   * Creates it.
   *
   * @param jurisdictions the jurisdictions that were asked
   */
  SummaryTables(LoadedPolicy policy, Iterable<String> jurisdictions, ImmutableList<Row> rows) {
    this.policy = policy;
    this.laws = new ArrayList<>();
    jurisdictions.forEach(id -> laws.add(policy.law(id)));
    this.rows = rows;
  }

  Summary summary(Simulation.Count count) {
    return new Summary(
        count, programmes(), requirements(), severities(Table.REQUIREMENT, List.of(), 1), payees(), places());
  }

  private List<Row> rows(Table table, List<String> prefix) {
    return rows.stream()
        .filter(r -> r.key().get(0).equals(table.name()) && r.key().subList(1, 1 + prefix.size()).equals(prefix))
        .toList();
  }

  /** Returns the words at a place of the keys of a table, each once. */
  private List<String> words(Table table, int place) {
    return rows(table, List.of()).stream().map(r -> r.key().get(place)).distinct().toList();
  }

  private ImmutableList<Summary.Programme> programmes() {
    return words(Table.PROGRAMME, 1).stream()
        .map(
            id ->
                new Summary.Programme(
                    id, title(id), outcomes(rows(Table.PROGRAMME, List.of(id)), 2), open(id), amounts(id)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Summary.Requirement> requirements() {
    return words(Table.REQUIREMENT, 1).stream()
        .map(
            id -> {
              List<Row> ofIt = rows(Table.REQUIREMENT, List.of(id));
              Severity severity = Severity.valueOf(ofIt.get(0).key().get(2));
              return new Summary.Requirement(id, title(id), severity, outcomes(ofIt, 3), open(id));
            })
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableMap<Outcome, Long> outcomes(List<Row> rows, int place) {
    Map<Outcome, Long> sums = new TreeMap<>();
    rows.forEach(r -> sums.merge(Outcome.valueOf(r.key().get(place)), r.value().longValueExact(), Long::sum));
    return Maps.immutableEnumMap(sums);
  }

  private ImmutableMap<Severity, ImmutableMap<Outcome, Long>> severities(Table table, List<String> prefix, int skipped) {
    Map<Severity, List<Row>> bySeverity = new TreeMap<>();
    int place = 1 + prefix.size() + skipped;
    rows(table, prefix)
        .forEach(r -> bySeverity.computeIfAbsent(Severity.valueOf(r.key().get(place)), s -> new ArrayList<>()).add(r));
    return Maps.immutableEnumMap(Maps.transformValues(bySeverity, of -> outcomes(of, place + 1)));
  }

  private ImmutableList<Summary.OpenFact> open(String question) {
    return rows(Table.MISSING, List.of(question)).stream()
        .map(r -> new Summary.OpenFact(r.key().get(2), factTitle(r.key().get(2)), r.value().longValueExact()))
        .sorted(Comparator.comparing(Summary.OpenFact::answers, Comparator.reverseOrder()).thenComparing(Summary.OpenFact::fact))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableSortedMap<String, Summary.CurrencySums> amounts(String programme) {
    Map<String, TreeMap<String, BigDecimal>> byYear = new TreeMap<>();
    rows(Table.AMOUNT, List.of(programme))
        .forEach(r -> byYear.computeIfAbsent(r.key().get(3), c -> new TreeMap<>()).put(r.key().get(2), r.value()));
    Map<String, TreeMap<BigDecimal, Long>> bounds = new TreeMap<>();
    rows(Table.DISTRIBUTION, List.of(programme))
        .forEach(
            r ->
                bounds
                    .computeIfAbsent(r.key().get(2), c -> new TreeMap<>())
                    .put(new BigDecimal(r.key().get(3)), r.value().longValueExact()));
    ImmutableSortedMap.Builder<String, Summary.CurrencySums> amounts = ImmutableSortedMap.naturalOrder();
    TreeMap<String, Boolean> currencies = new TreeMap<>();
    byYear.keySet().forEach(c -> currencies.put(c, true));
    bounds.keySet().forEach(c -> currencies.put(c, true));
    currencies
        .keySet()
        .forEach(
            c ->
                amounts.put(
                    c,
                    new Summary.CurrencySums(
                        ImmutableSortedMap.copyOf(byYear.getOrDefault(c, new TreeMap<>())),
                        ImmutableSortedMap.copyOf(bounds.getOrDefault(c, new TreeMap<>())))));
    return amounts.buildOrThrow();
  }

  private ImmutableList<Summary.Payee> payees() {
    return rows(Table.PAYEE, List.of()).stream()
        .map(r -> new Summary.Payee(r.key().get(1), payeeTitle(r.key().get(1)), r.key().get(2), r.key().get(3), r.value()))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Summary.Place> places() {
    List<PlaceLevel> levels = laws.stream().flatMap(law -> PopulationModels.levels(policy, law.id()).stream()).distinct().toList();
    return rows(Table.PLACE, List.of()).stream()
        .sorted(Comparator.comparing((Row r) -> rank(levels, r.key().get(1))).thenComparing(r -> r.key().get(2)))
        .map(r -> place(levels, r))
        .collect(ImmutableList.toImmutableList());
  }

  private static int rank(List<PlaceLevel> levels, String name) {
    return (int) levels.stream().takeWhile(l -> !l.name().equals(name)).count();
  }

  private Summary.Place place(List<PlaceLevel> levels, Row row) {
    List<String> prefix = row.key().subList(1, 3);
    String code = row.key().get(2);
    TreeMap<String, Long> eligible = new TreeMap<>();
    rows(Table.PLACE_ELIGIBLE, prefix).forEach(r -> eligible.put(r.key().get(3), r.value().longValueExact()));
    TreeMap<String, TreeMap<String, BigDecimal>> amounts = new TreeMap<>();
    rows(Table.PLACE_AMOUNT, prefix)
        .forEach(r -> amounts.computeIfAbsent(r.key().get(3), id -> new TreeMap<>()).put(r.key().get(4), r.value()));
    return new Summary.Place(
        row.key().get(1),
        levels.stream().filter(l -> l.name().equals(row.key().get(1))).findFirst().map(PlaceLevel::title).orElse(Text.empty()),
        code,
        policy.jurisdictions().contains(code) ? policy.law(code).pack().title() : Text.same(code),
        row.value().longValueExact(),
        ImmutableSortedMap.copyOf(eligible),
        ImmutableSortedMap.copyOf(Maps.transformValues(amounts, ImmutableSortedMap::copyOf)),
        severities(Table.PLACE_REQUIREMENT, prefix, 0));
  }

  private Text title(String question) {
    return first(law -> law.question(question).map(q -> q.title())).orElse(Text.same(question));
  }

  private Text payeeTitle(String payee) {
    return first(law -> Optional.of(law.vocabulary().word(payee))).orElse(Text.same(payee));
  }

  /** Returns the title of a fact, reading or setting. */
  private Text factTitle(String fact) {
    return first(
            law ->
                law.vocabulary()
                    .facts()
                    .filter(f -> f.path().equals(fact))
                    .findFirst()
                    .map(f -> f.title())
                    .or(() -> part(law, fact))
                    .or(() -> setting(law, fact))
                    .or(() -> reading(law, fact)))
        .orElse(Text.same(fact));
  }

  /** Returns the title of a part that counts as a fact. An example is the enrolment of a child. */
  private static Optional<Text> part(Jurisdiction law, String fact) {
    int dot = fact.indexOf('.');
    CaseShape shape = law.vocabulary().shape();
    return shape
        .kind(fact.substring(0, Math.max(0, dot)))
        .flatMap(kind -> shape.factPart(kind, fact.substring(dot + 1)))
        .map(law.vocabulary()::title);
  }

  private static Optional<Text> setting(Jurisdiction law, String fact) {
    return fact.startsWith("settings.")
        ? Optional.ofNullable(law.settings().get(fact.substring("settings.".length()))).map(s -> s.title())
        : Optional.empty();
  }

  private static Optional<Text> reading(Jurisdiction law, String fact) {
    return fact.startsWith("interpretations.")
        ? Optional.ofNullable(law.openPoints().get(fact.substring("interpretations.".length()))).map(p -> p.title())
        : Optional.empty();
  }

  private Optional<Text> first(Function<Jurisdiction, Optional<Text>> asked) {
    return laws.stream().map(asked).flatMap(Optional::stream).findFirst();
  }
}
