package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.text.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The check for definitions that ask for a term that only they make known. They do so by way of others or directly. */
final class TermCycleCheck {
  /** The terms that definitions read, by the terms that they insert. All are names. */
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  private TermCycleCheck(List<AnalyzedRule> rules) {
    for (AnalyzedRule rule : rules) {
      for (String inserted : inserted(rule)) {
        needs.computeIfAbsent(inserted, name -> new TreeSet<>()).addAll(rule.view().termsRead());
      }
    }
  }

  private static ImmutableSet<String> inserted(AnalyzedRule rule) {
    return rule.view().termsInsertedByName().orElse(ImmutableSet.of());
  }

  /**
   * Notes each rule of the pack that is part of a cycle.
   *
   * @param all the rules of the pack and of those that it extends
   * @param own the rules of the pack
   */
  static void check(List<AnalyzedRule> all, List<AnalyzedRule> own, Problems problems) {
    TermCycleCheck check = new TermCycleCheck(all);
    for (AnalyzedRule rule : own) {
      for (AnalyzedRule.NamedPattern read : rule.named("Term", "name")) {
        Set<String> found = new HashSet<>();
        check.follow(read.name(), found);
        if (inserted(rule).stream().anyMatch(found::contains)) {
          problems.error(read.at(), "term-cycle", rule.rule().name(), read.name());
        }
      }
    }
  }

  /** Collects a term and every term that is needed for it. */
  private void follow(String term, Set<String> found) {
    if (found.add(term)) {
      needs.getOrDefault(term, Set.of()).forEach(next -> follow(next, found));
    }
  }
}
