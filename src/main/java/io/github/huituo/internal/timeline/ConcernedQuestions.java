package io.github.huituo.internal.timeline;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import io.github.huituo.internal.engine.DayDependence;
import io.github.huituo.internal.pack.Question;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The questions that a rule concerns. It answers one, or others depend on the terms that it inserts, by their rules or by what
 * they need to know, directly or through other terms. Used for one law; not thread-safe.
 */
final class ConcernedQuestions {
  private final SetMultimap<String, String> questionsByTerm = HashMultimap.create();
  private final SetMultimap<String, String> termsByTerm = HashMultimap.create();
  private final Map<ImmutableSet<String>, ImmutableSet<String>> byTerms = new HashMap<>();

  ConcernedQuestions(Collection<DayDependence> rules, Collection<Question> questions) {
    for (DayDependence rule : rules) {
      for (String term : rule.reads()) {
        rule.question().ifPresent(question -> questionsByTerm.put(term, question));
        termsByTerm.putAll(term, rule.inserts());
      }
    }
    for (Question question : questions) {
      question.needs().forEach(
          need -> {
            need.unless().forEach(term -> questionsByTerm.put(term, question.id()));
            need.except().forEach(term -> questionsByTerm.put(term, question.id()));
          });
    }
  }

  /** Returns the ids of the questions that a rule concerns. It is empty if the rule may concern any. */
  ImmutableSet<String> of(DayDependence rule) {
    return rule.question().map(ImmutableSet::of).orElseGet(() -> byTerms.computeIfAbsent(rule.inserts(), this::ofTerms));
  }

  private ImmutableSet<String> ofTerms(ImmutableSet<String> terms) {
    if (terms.contains(DayDependence.ANY)) {
      return ImmutableSet.of();
    }
    Set<String> seen = new HashSet<>(terms);
    Deque<String> open = new ArrayDeque<>(terms);
    open.add(DayDependence.ANY);
    ImmutableSet.Builder<String> questions = ImmutableSet.builder();
    while (!open.isEmpty()) {
      String term = open.remove();
      if (seen.contains(DayDependence.ANY)) {
        return ImmutableSet.of();
      }
      questions.addAll(questionsByTerm.get(term));
      termsByTerm.get(term).stream().filter(seen::add).forEach(open::add);
    }
    return questions.build();
  }
}
