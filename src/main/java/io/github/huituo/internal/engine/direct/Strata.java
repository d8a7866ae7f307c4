package io.github.huituo.internal.engine.direct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Rule;

/** The order in which rules run. Definitions come behind those that insert what they read, deciding rules last. Used once. */
final class Strata {
  private final List<Rule> rules;
  private final List<RuleTerms> terms;
  private final Map<String, List<Integer>> inserting = new LinkedHashMap<>();
  private final Set<Integer> done = new LinkedHashSet<>();
  private final Set<Integer> open = new HashSet<>();

  private Strata(List<Rule> rules, List<RuleTerms> terms) {
    this.rules = rules;
    this.terms = terms;
  }

  /**
   * Returns the places of the rules in the order in which they run.
   *
   * @param deciding whether each of them answers a question
   * @throws UnknownElement if a deciding rule inserts something, or definitions need each other
   */
  static List<Integer> order(List<Rule> rules, List<RuleTerms> terms, List<Boolean> deciding) {
    Strata strata = new Strata(rules, terms);
    for (int i = 0; i < rules.size(); i++) {
      Set<String> inserted = terms.get(i).inserted();
      boolean inserts = rules.get(i).getDefaultConsequence().isUsingDrools();
      if (inserted.contains(RuleTerms.ANY) || inserts == inserted.isEmpty() || (inserts && deciding.get(i))) {
        throw new UnknownElement(rules.get(i), "insert");
      }
      for (String name : inserted) {
        strata.inserting.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      if (!deciding.get(i)) {
        strata.place(i);
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      if (deciding.get(i)) {
        strata.done.add(i);
      }
    }
    return List.copyOf(strata.done);
  }

  private void place(int rule) {
    if (done.contains(rule)) {
      return;
    }
    if (!open.add(rule)) {
      throw new UnknownElement(rules.get(rule), "Term");
    }
    for (String name : terms.get(rule).read()) {
      if (name.equals(RuleTerms.ANY)) {
        inserting.values().forEach(all -> all.forEach(this::place));
      } else {
        inserting.getOrDefault(name, List.of()).forEach(this::place);
      }
    }
    open.remove(rule);
    done.add(rule);
  }
}
