package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The edges of facts at which answers may turn. They are the thresholds and the words of scopes of the dependent questions.
 *
 * <p>This class is thread-safe.
 */
final class FactEdges {
  private final Map<String, List<Thresholds.Of>> byFact = new LinkedHashMap<>();
  private final Map<String, List<String>> scopeWords = new LinkedHashMap<>();

  FactEdges(Jurisdiction law, Thresholds thresholds) {
    for (Question question : law.questions()) {
      Thresholds.Of of = thresholds.of(question);
      of.facts().forEach(fact -> byFact.computeIfAbsent(fact, f -> new ArrayList<>()).add(of));
      conditions(question.scope());
      question.needs().forEach(n -> conditions(n.where()));
      question.needs().forEach(n -> conditions(n.when()));
    }
  }

  private void conditions(ImmutableMap<Need.FactRef, ImmutableSet<String>> conditions) {
    conditions.forEach((fact, words) -> scopeWords.computeIfAbsent(fact.path(), f -> new ArrayList<>()).addAll(words));
  }

  /** Returns the thresholds of the questions that depend on a fact. */
  List<Thresholds.Of> of(FactDefinition fact) {
    return byFact.getOrDefault(fact.path(), List.of());
  }

  /** Draws a word by which a question is asked or not, or none. */
  Optional<String> fromScope(FactDefinition fact, Random random) {
    List<String> words = scopeWords.getOrDefault(fact.path(), List.of());
    return words.isEmpty() || random.nextInt(4) == 0 ? Optional.empty() : Optional.of(SeededChoice.oneOf(words, random));
  }

  /** Draws a threshold of one of the questions, or none if they have none. */
  static <T> Optional<T> threshold(List<ImmutableList<T>> all, Random random) {
    List<ImmutableList<T>> some = all.stream().filter(a -> !a.isEmpty()).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(SeededChoice.oneOf(SeededChoice.oneOf(some, random), random));
  }

  /** Draws a number with which a question compares the fact, or none. */
  Optional<BigDecimal> edge(FactDefinition fact, Random random) {
    return threshold(of(fact).stream().map(Thresholds.Of::numbers).toList(), random);
  }

  /** Returns the number, or the bound of the fact that it exceeds. */
  static BigDecimal within(FactDefinition fact, BigDecimal number) {
    BigDecimal notTooSmall = number.max(fact.least().orElse(number));
    return notTooSmall.min(fact.most().orElse(notTooSmall));
  }
}
