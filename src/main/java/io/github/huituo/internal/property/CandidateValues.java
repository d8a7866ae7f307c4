package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Bounds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * Values of a fact among which the answer to a question may turn. They are every word of a list, and every threshold with both
 * sides of it.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CandidateValues {
  private static final long LONG_AGO_MONTHS = 30L * 12;
  private static final BigDecimal MANY = BigDecimal.valueOf(1000);
  private static final ImmutableList<BigDecimal> SIDES = ImmutableList.of(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ONE);

  private final Jurisdiction law;
  private final Thresholds thresholds;

  CandidateValues(Jurisdiction law, Thresholds thresholds) {
    this.law = law;
    this.thresholds = thresholds;
  }

  /**
   * Returns the values, those that most often exclude first. There is none for a fact whose values cannot be gone through.
   *
   * @param stated a value of the fact
   */
  ImmutableList<Object> of(FactDefinition fact, Question question, LocalDate asOf, Object stated) {
    Thresholds.Of of = thresholds.of(question);
    return switch (fact.type()) {
      case BOOLEAN -> ImmutableList.of(false, true);
      case CHOICE -> ImmutableList.copyOf(list(fact));
      case CHOICES -> sets(fact, of);
      case COUNT ->
          numbers(fact, of).stream()
              .map(n -> n.setScale(0, RoundingMode.FLOOR).intValue())
              .distinct()
              .collect(ImmutableList.toImmutableList());
      case NUMBER -> ImmutableList.copyOf(numbers(fact, of));
      case MONEY -> amounts(of, (Money) stated);
      case DATE -> days(of, asOf, (LocalDate) stated);
      default -> ImmutableList.of();
    };
  }

  private Collection<String> list(FactDefinition fact) {
    return law.vocabulary().list(fact.list().orElse("")).keySet();
  }

  private ImmutableList<Object> sets(FactDefinition fact, Thresholds.Of of) {
    Collection<String> all = list(fact);
    Set<ImmutableSet<String>> sets = new LinkedHashSet<>();
    sets.add(ImmutableSet.of());
    all.forEach(word -> sets.add(ImmutableSet.of(word)));
    of.sets().stream().filter(all::containsAll).forEach(sets::add);
    sets.add(ImmutableSet.copyOf(all));
    return sets.stream().filter(s -> s.size() >= fact.fewest()).collect(ImmutableList.toImmutableList());
  }

  private static Set<BigDecimal> numbers(FactDefinition fact, Thresholds.Of of) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    List<BigDecimal> edges = new ArrayList<>(List.of(BigDecimal.ZERO, MANY));
    edges.addAll(of.numbers());
    for (BigDecimal edge : edges) {
      for (BigDecimal side : SIDES) {
        BigDecimal beside = edge.add(side).max(fact.least().orElse(BigDecimal.ZERO));
        numbers.add(beside.min(fact.most().orElse(beside)));
      }
    }
    return numbers;
  }

  private static ImmutableList<Object> amounts(Thresholds.Of of, Money stated) {
    Set<Money> amounts = new LinkedHashSet<>();
    amounts.add(Money.zero(stated.getCurrencyUnit()));
    amounts.add(Money.of(stated.getCurrencyUnit(), MANY.multiply(MANY)));
    amounts.add(stated);
    for (Money edge : of.amounts()) {
      if (edge.getCurrencyUnit().equals(stated.getCurrencyUnit())) {
        amounts.add(edge);
        amounts.add(edge.plusMinor(1));
        amounts.add(edge.minusMinor(edge.isZero() ? 0 : 1));
      }
    }
    return ImmutableList.copyOf(amounts);
  }

  /**
   * Returns days at which an answer may turn, each with both sides of it. They are days far off, the stated one, those of the law,
   * and those so many months before the day of the question.
   */
  private static ImmutableList<Object> days(Thresholds.Of of, LocalDate asOf, LocalDate stated) {
    List<LocalDate> edges =
        new ArrayList<>(List.of(asOf, stated, asOf.minusMonths(LONG_AGO_MONTHS), asOf.plusYears(1), asOf.plusYears(20)));
    edges.addAll(of.dates());
    of.numbers().stream()
        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(LONG_AGO_MONTHS)) <= 0)
        .forEach(n -> edges.add(asOf.minusMonths(n.intValue())));
    Set<LocalDate> days = new LinkedHashSet<>();
    for (LocalDate edge : edges) {
      for (int side = -1; side <= 1; side++) {
        days.add(edge.plusDays(side));
      }
    }
    return days.stream().filter(Bounds::admits).collect(ImmutableList.toImmutableList());
  }
}
