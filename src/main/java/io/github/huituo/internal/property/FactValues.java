package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.model.DaysByMonth;
import io.github.huituo.model.Occurrence;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Values of facts, drawn by chance. They are at the thresholds of the dependent questions, one step beside them, and anywhere.
 * Thread-safe.
 */
final class FactValues {
  private static final int MOST_DAYS = 5 * 365;
  private static final int MOST_ITEMS = 12;
  private static final List<Integer> STEPS = List.of(-1, 0, 0, 1);

  /** The distances of days from a day of the law. They are that day, the next on both sides, and one more than a year away. */
  private static final List<Integer> SIDES = List.of(-400, -1, 0, 0, 1, 400);
  private final Jurisdiction law;
  private final FactEdges edges;
  private final CurrencyUnit currency;

  FactValues(Jurisdiction law, Thresholds thresholds) {
    this.law = law;
    this.edges = new FactEdges(law, thresholds);
    this.currency =
        law.vocabulary()
            .currency()
            .map(CurrencyUnit::of)
            .or(() -> ofParameters(law))
            .orElseGet(() -> Iterables.getFirst(CurrencyUnit.registeredCurrencies(), null));
  }

  private static Optional<CurrencyUnit> ofParameters(Jurisdiction law) {
    return law.parameters().values().stream()
        .filter(p -> p.type() == ParameterValue.Type.MONEY)
        .map(p -> CurrencyUnit.of(p.unit().in("en").substring(0, 3)))
        .findFirst();
  }

  /** The case for which values are drawn. */
  interface DrawContext {
    /** Returns the ids of the subjects that it has of a kind. */
    List<String> ids(SubjectKind kind);

    /** Returns how many per cent of what can be so or not is so. */
    int truths();

    /** Returns whether values are drawn only at thresholds and beside them. The words of a list then have equal probability. */
    default boolean atEdges() {
      return false;
    }
  }

  /** Draws a value. There is none if it would refer to a subject that the case does not have. */
  Optional<Object> draw(FactDefinition fact, LocalDate asOf, DrawContext drawn, Random random) {
    return switch (fact.type()) {
      case BOOLEAN ->
          Optional.of(edges.fromScope(fact, random).map(Boolean::valueOf).orElseGet(() -> random.nextInt(100) < drawn.truths()));
      case COUNT -> Optional.of(count(fact, drawn, random));
      case NUMBER -> Optional.of(number(fact, drawn, random));
      case MONEY -> Optional.of(amount(fact, drawn, random));
      case DATE -> Optional.of(day(fact, asOf, drawn, random));
      case TEXT -> Optional.of(text(fact, random));
      case CHOICE -> Optional.<Object>of(word(fact, drawn, random));
      case CHOICES -> Optional.of(words(fact, random));
      case COUNTS -> Optional.of(counts(fact, drawn, random));
      case AMOUNTS -> Optional.of(IntStream.range(0, random.nextInt(4)).mapToObj(i -> amount(fact, drawn, random)).toList());
      case EVENT, DATED_EVENT -> Optional.of(event(fact, asOf, drawn, random));
      case DAYS_BY_MONTH -> Optional.of(daysByMonth(fact, asOf, drawn, random));
      case REFERENCE -> reference(fact, drawn, random);
      case REFERENCES -> references(fact, drawn, random);
    };
  }

  private Integer count(FactDefinition fact, DrawContext drawnFor, Random random) {
    Optional<Integer> scoped = edges.fromScope(fact, random).map(Integer::valueOf);
    if (scoped.isPresent()) {
      return scoped.get();
    }
    int kind = drawnFor.atEdges() ? random.nextInt(6) : random.nextInt(10);
    BigDecimal edge = kind < 5 ? edges.edge(fact, random).orElse(BigDecimal.ONE) : BigDecimal.ZERO;
    int drawn =
        kind < 5
            ? edge.setScale(0, RoundingMode.DOWN).intValue() + SeededChoice.oneOf(STEPS, random)
            : kind < 9 ? random.nextInt(13) : random.nextInt(1000);
    return FactEdges.within(fact, BigDecimal.valueOf(drawn)).intValue();
  }

  private BigDecimal number(FactDefinition fact, DrawContext drawn, Random random) {
    if (drawn.atEdges() || random.nextInt(10) < 6) {
      BigDecimal edge = edges.edge(fact, random).orElse(BigDecimal.ONE);
      int scale = random.nextInt(3);
      return FactEdges.within(fact, edge.add(BigDecimal.valueOf(SeededChoice.oneOf(STEPS, random), scale)));
    }
    return FactEdges.within(fact, BigDecimal.valueOf(random.nextInt(4000), random.nextInt(3)));
  }

  private Money amount(FactDefinition fact, DrawContext drawn, Random random) {
    List<ImmutableList<Money>> amounts = edges.of(fact).stream().map(Thresholds.Of::amounts).toList();
    Optional<Money> edge = drawn.atEdges() || random.nextInt(10) < 6 ? FactEdges.threshold(amounts, random) : Optional.empty();
    if (edge.isPresent()) {
      Money beside = edge.get().plusMinor(SeededChoice.oneOf(STEPS, random));
      return beside.isNegative() ? edge.get() : beside;
    }
    Optional<BigDecimal> number = random.nextBoolean() ? edges.edge(fact, random) : Optional.empty();
    return number.isPresent()
        ? Money.of(currency, number.get().abs(), RoundingMode.DOWN)
        : Money.ofMinor(currency, random.nextInt(random.nextBoolean() ? 500_000 : 50_000_000));
  }

  private LocalDate day(FactDefinition fact, LocalDate asOf, DrawContext drawn, Random random) {
    int step = SeededChoice.oneOf(STEPS, random);
    if (fact.kind().equals(SubjectKind.SESSION) && random.nextInt(10) > 0) {
      // Sessions are of the weeks about the day of the question.
      return asOf.plusDays(random.nextInt(42) - 28L);
    }
    // So many months before the day of the question and the days of the law come first.
    switch (drawn.atEdges() ? 2 + random.nextInt(5) : random.nextInt(10)) {
      case 0, 1, 2, 3 -> {
        // So many months before the day of the question: birthdays, terms that run out.
        int months = edges.edge(fact, random).map(n -> n.abs().min(BigDecimal.valueOf(600)).intValue()).orElse(12);
        return asOf.minusMonths(months + (long) SeededChoice.oneOf(STEPS, random)).plusDays(step);
      }
      case 4, 5 -> {
        int days = drawn.atEdges() ? SeededChoice.oneOf(SIDES, random) : step;
        return FactEdges.threshold(edges.of(fact).stream().map(Thresholds.Of::dates).toList(), random).orElse(asOf).plusDays(days);
      }
      case 6 -> {
        return monthEnd(asOf.minusDays(random.nextInt(MOST_DAYS)));
      }
      case 7 -> {
        return leapDay(asOf.minusDays(random.nextInt(MOST_DAYS)));
      }
      case 8 -> {
        return asOf.plusDays(random.nextInt(MOST_DAYS));
      }
      default -> {
        return asOf.minusDays(random.nextInt(MOST_DAYS) - 60);
      }
    }
  }

  static LocalDate monthEnd(LocalDate day) {
    return YearMonth.from(day).atEndOfMonth();
  }

  /** Returns the nearest earlier 29 February. */
  static LocalDate leapDay(LocalDate day) {
    int year = day.getYear();
    while (!java.time.Year.isLeap(year)) {
      year--;
    }
    return LocalDate.of(year, 2, 29);
  }

  private String text(FactDefinition fact, Random random) {
    Optional<String> scoped = edges.fromScope(fact, random);
    if (scoped.isPresent()) {
      return scoped.get();
    }
    List<String> words = new ArrayList<>(law.lineage());
    edges.of(fact).forEach(of -> words.addAll(of.words()));
    // A word that ends in * means every word with that prefix.
    return random.nextInt(3) == 0 ? law.id() : SeededChoice.oneOf(words, random).replace("*", "02");
  }

  private List<String> list(FactDefinition fact) {
    return List.copyOf(law.vocabulary().list(fact.list().orElse("")).keySet());
  }

  private String word(FactDefinition fact, DrawContext drawn, Random random) {
    List<String> all = list(fact);
    if (drawn.atEdges()) {
      return SeededChoice.oneOf(all, random);
    }
    Optional<String> scoped = edges.fromScope(fact, random);
    if (scoped.isPresent() && all.contains(scoped.get())) {
      return scoped.get();
    }
    List<String> referenced = edges.of(fact).stream().flatMap(of -> of.words().stream()).filter(all::contains).toList();
    return SeededChoice.oneOf(referenced.isEmpty() || random.nextInt(3) == 0 ? all : referenced, random);
  }

  private Set<String> words(FactDefinition fact, Random random) {
    List<String> all = list(fact);
    Set<String> drawn = new TreeSet<>();
    List<ImmutableSet<String>> sets =
        edges.of(fact).stream().flatMap(of -> of.sets().stream()).filter(all::containsAll).toList();
    if (!sets.isEmpty() && random.nextInt(4) > 0) {
      drawn.addAll(SeededChoice.oneOf(sets, random));
      if (random.nextInt(3) == 0 && !drawn.isEmpty()) {
        drawn.remove(SeededChoice.oneOf(List.copyOf(drawn), random));
      }
    } else {
      int percent = random.nextInt(3) * 45 + 10;
      all.stream().filter(w -> random.nextInt(100) < percent).forEach(drawn::add);
    }
    fill(drawn, fact.fewest(), all);
    return ImmutableSet.copyOf(drawn);
  }

  private static void fill(Set<String> drawn, int fewest, List<String> all) {
    for (int i = 0; drawn.size() < fewest && i < all.size(); i++) {
      drawn.add(all.get(i));
    }
  }

  private List<Integer> counts(FactDefinition fact, DrawContext drawnFor, Random random) {
    int size = Math.max(fact.fewest(), random.nextInt(random.nextBoolean() ? 4 : MOST_ITEMS));
    List<Integer> drawn = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      drawn.add(count(fact, drawnFor, random));
    }
    return ImmutableList.copyOf(drawn);
  }

  /** Draws days of the months about the day of the question. They are at thresholds and anywhere; some months are left out. */
  private DaysByMonth daysByMonth(FactDefinition fact, LocalDate asOf, DrawContext drawnFor, Random random) {
    TreeMap<YearMonth, Integer> drawn = new TreeMap<>();
    for (YearMonth month = YearMonth.from(asOf).minusMonths(random.nextInt(6)); random.nextInt(6) > 0; month = month.plusMonths(1)) {
      if (Bounds.admits(month.atDay(1)) && random.nextInt(8) > 0) {
        int days = random.nextBoolean() ? count(fact, drawnFor, random) : random.nextInt(month.lengthOfMonth() + 1);
        drawn.put(month, Math.max(0, Math.min(days, month.lengthOfMonth())));
      }
    }
    return new DaysByMonth(drawn);
  }

  private Occurrence event(FactDefinition fact, LocalDate asOf, DrawContext drawn, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Occurrence.of(false);
      case 1 ->
          fact.type() == FactType.EVENT
              ? Occurrence.of(true)
              : Occurrence.on(day(fact, asOf, drawn, random));
      default -> Occurrence.on(day(fact, asOf, drawn, random));
    };
  }

  private static Optional<Object> reference(FactDefinition fact, DrawContext drawn, Random random) {
    List<String> ids = drawn.ids(fact.to().orElse(fact.kind()));
    return ids.isEmpty() ? Optional.empty() : Optional.of(SeededChoice.oneOf(ids, random));
  }

  private static Optional<Object> references(FactDefinition fact, DrawContext drawn, Random random) {
    List<String> ids = drawn.ids(fact.to().orElse(fact.kind()));
    List<String> some = ids.stream().filter(id -> random.nextBoolean()).toList();
    return some.isEmpty() || some.size() < fact.fewest() ? Optional.empty() : Optional.of(ImmutableList.copyOf(some));
  }
}
