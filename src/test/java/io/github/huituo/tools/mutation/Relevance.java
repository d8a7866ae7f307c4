package io.github.huituo.tools.mutation;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.huituo.internal.author.ScenarioTrial;
import io.github.huituo.internal.engine.RuleView;
import io.github.huituo.internal.pack.PackFileKind;
import io.github.huituo.internal.pack.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which scenarios a mutant may concern. So those come first, and the others are not compared in vain. */
final class Relevance {
  /** Stands for every question. */
  private static final String ANY = "*";

  private final List<RuleView> rules = new ArrayList<>();
  private final ListMultimap<String, RuleView> byParameter = ArrayListMultimap.create();
  private final ListMultimap<String, RuleView> byTerm = ArrayListMultimap.create();

  /** The questions that do not need a fact where a term holds. */
  private final Map<String, Set<String>> spared = new HashMap<>();

  private final Map<String, Set<String>> known = new HashMap<>();

  /** Takes in a rule. */
  void add(RuleView rule) {
    rules.add(rule);
    rule.parameters().forEach(id -> byParameter.put(id, rule));
    rule.termsRead().forEach(term -> byTerm.put(term, rule));
  }

  /** Returns the rules whose conditions name a parameter. */
  List<RuleView> rulesNaming(String parameter) {
    return byParameter.get(parameter);
  }

  /** Takes in which terms spare a question a fact. */
  void add(Question question) {
    question
        .needs()
        .forEach(
            n ->
                Stream.concat(n.unless().stream(), n.except().stream())
                    .forEach(term -> spared.computeIfAbsent(term, t -> new HashSet<>()).add(question.id())));
  }

  /** Returns the questions whose answers may differ. */
  Set<String> concerned(Mutant mutant) {
    PackFileKind kind = PackFileKind.of(mutant.file());
    boolean ofQuestion =
        kind == PackFileKind.ALL_QUESTIONS || kind == PackFileKind.QUESTIONS || mutant.isOfRule() && !mutant.about().isEmpty();
    if (ofQuestion) {
      return Set.of(mutant.about());
    } else if (mutant.isOfRule()) {
      return known.computeIfAbsent(
          mutant.rule(), name -> questions(rules.stream().filter(r -> r.name().equals(name)).toList()));
    }
    return kind == PackFileKind.PACK || kind == PackFileKind.TOPIC
        ? Set.of(ANY)
        : reading(mutant.about());
  }

  /** Returns the questions whose answers may differ with a parameter. */
  Set<String> reading(String parameter) {
    return known.computeIfAbsent(parameter, id -> questions(rulesNaming(id)));
  }

  /** Returns the questions of these rules, and of those using a term they define. Those that such a term spares a fact are included. */
  private Set<String> questions(List<RuleView> first) {
    Set<String> questions = new HashSet<>();
    Set<String> terms = new HashSet<>();
    Deque<RuleView> next = new ArrayDeque<>(first);
    while (!next.isEmpty()) {
      RuleView rule = next.pop();
      rule.question().ifPresent(questions::add);
      for (RuleView.InsertedTerm inserted : rule.termsInserted()) {
        String term = inserted.name().orElse("");
        if (terms.add(term)) {
          questions.addAll(spared.getOrDefault(term, Set.of()));
          next.addAll(byTerm.get(term));
        }
      }
    }
    return questions;
  }

  boolean mayAnswerOtherwise(Mutant mutant, ScenarioTrial scenario) {
    Set<String> concerned = concerned(mutant);
    return concerned.contains(ANY) || scenario.questions().stream().anyMatch(concerned::contains);
  }

  /** Returns in which turn a scenario is tried. */
  int rank(Mutant mutant, ScenarioTrial scenario) {
    String file = scenario.scenario().at().file().replace('\\', '/');
    String folder = mutant.file().substring(0, mutant.file().indexOf('/', mutant.pack().length() + 1) + 1);
    boolean own = file.contains("/" + mutant.pack() + "/");
    boolean same = !folder.isEmpty() && own && file.contains("/" + folder);
    return (scenario.questions().stream().anyMatch(concerned(mutant)::contains) ? 0 : 3) + (same ? 0 : own ? 1 : 2);
  }
}
