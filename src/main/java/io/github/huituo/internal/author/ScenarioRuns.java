package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.property.OmittedFacts;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.ChildcareCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the cases that a scenario tries. */
final class ScenarioRuns {
  private final Scenario scenario;
  private final ChildcareCase stated;
  private final Jurisdiction law;

  private ScenarioRuns(Scenario scenario, ChildcareCase stated, Jurisdiction law) {
    this.scenario = scenario;
    this.stated = stated;
    this.law = law;
  }

  /** Returns the cases that a scenario tries, its own first. It notes what it leaves out in vain. */
  static List<ScenarioRun> of(Scenario scenario, ChildcareCase stated, Jurisdiction law, Problems problems) {
    return new ScenarioRuns(scenario, stated, law).all(problems);
  }

  private List<ScenarioRun> all(Problems problems) {
    List<ScenarioRun> runs = new ArrayList<>();
    runs.add(new ScenarioRun(scenario.name(), stated, scenario.expected(), Optional.empty()));
    scenario.dayBefore().ifPresent(expected -> runs.add(dayBefore(expected)));
    scenario.needs().ifPresent(needs -> runs.addAll(withoutEachFact(needs, problems)));
    return runs;
  }

  private ScenarioRun dayBefore(ImmutableList<Node> expected) {
    LocalDate day = stated.asOf().minusDays(1);
    return new ScenarioRun(scenario.name() + ", " + day, stated.toBuilder().asOf(day).build(), expected, Optional.empty());
  }

  /**
   * Returns the cases in which each fact is left out in turn. A fact that the case does not state is not needed: its answers are
   * expected without it.
   */
  private List<ScenarioRun> withoutEachFact(Scenario.EachFact needs, Problems problems) {
    SetMultimap<ImmutableList<Need.FactRef>, Node> asking = LinkedHashMultimap.create();
    for (Node expected : scenario.expected()) {
      if (isDecided(expected)) {
        law.question(expected.get("id").map(Node::text).orElse(""))
            .ifPresent(question -> needed(question).forEach(fact -> asking.put(fact, expected)));
      }
    }
    Set<String> excepted = new HashSet<>();
    needs.but().forEach(n -> excepted.add(n.text()));
    Set<String> left = new TreeSet<>();
    List<ScenarioRun> runs = new ArrayList<>();
    asking
        .asMap()
        .forEach(
            (anyOf, expected) -> {
              ChildcareCase without = OmittedFacts.omit(stated, anyOf);
              if (!without.equals(stated)) {
                boolean matters = anyOf.stream().map(Need.FactRef::path).noneMatch(excepted::contains);
                anyOf.forEach(fact -> left.add(fact.path()));
                Optional<ScenarioRun.Omitted> omitted = Optional.of(new ScenarioRun.Omitted(anyOf, matters));
                runs.add(new ScenarioRun(scenario.name(), without, ImmutableList.copyOf(expected), omitted));
              }
            });
    for (Node but : needs.but()) {
      if (!left.contains(but.text())) {
        problems.error(
            but.at(),
            "scenario-but-unknown",
            scenario.name(),
            but.text(),
            String.join(", ", left),
            Suggestions.didYouMean(but.text(), left));
      }
    }
    if (runs.isEmpty()) {
      problems.error(scenario.at(), "scenario-without-facts", scenario.name());
    }
    return runs;
  }

  private static boolean isDecided(Node expected) {
    String outcome = expected.get("outcome").map(Node::text).orElse("");
    return !outcome.equals("UNDETERMINED") && !outcome.equals(Scenarios.NOT_ASKED);
  }

  /** Returns the facts that a question may need. They include those that decide whether it is asked. */
  private static Set<ImmutableList<Need.FactRef>> needed(Question question) {
    ImmutableSet.Builder<ImmutableList<Need.FactRef>> facts = ImmutableSet.builder();
    if (!question.presumed()) {
      question.scope().keySet().forEach(fact -> facts.add(ImmutableList.of(fact)));
    }
    question.needs().forEach(need -> facts.add(need.anyOf()));
    return facts.build();
  }
}
