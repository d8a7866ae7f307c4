package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.ImmutableAssessment;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.ChildcareCase;
import java.util.List;
import java.util.Set;

/** A scenario whose case is read once and then tried on many engines. */
public final class ScenarioTrial {
  private final Scenario scenario;
  private final Scenarios runner;
  private final String jurisdiction;
  private final ChildcareCase read;
  private final List<ScenarioRun> runs;
  private final ImmutableSet<String> questions;

  /** Reads the case of a scenario. Its settings and readings are judged by the engine that it is tried on. */
  public ScenarioTrial(Scenario scenario, LoadedPolicy policy) {
    this.scenario = scenario;
    this.runner = new Scenarios(policy);
    Problems problems = new Problems();
    this.jurisdiction = CaseReader.jurisdiction(scenario.childcareCase(), problems).orElseThrow();
    Vocabulary vocabulary = policy.law(jurisdiction).vocabulary();
    this.read = new CaseReader(vocabulary, problems).read(scenario.childcareCase());
    this.runs = ScenarioRuns.of(scenario, read, policy.law(jurisdiction), problems);
    problems.throwIfErrors();
    this.questions =
        scenario.expected().stream().flatMap(e -> e.get("id").stream()).map(Node::text).collect(ImmutableSet.toImmutableSet());
  }

  public Scenario scenario() {
    return scenario;
  }

  public String jurisdiction() {
    return jurisdiction;
  }

  public ChildcareCase read() {
    return read;
  }

  /** Returns the ids of the questions with expectations. */
  public Set<String> questions() {
    return questions;
  }

  /** Returns whether the engine answers as expected; with {@code compare} off, whether it answers at all. */
  public boolean holds(Engine engine, boolean compare) {
    try {
      return runs.stream().allMatch(run -> holds(run, engine.assess(run.tried(), CaseLocator.NONE), compare));
    } catch (HuituoException e) {
      return scenario.error().map(words -> String.valueOf(e.getMessage()).contains(words)).orElse(false);
    } catch (RuntimeException e) {
      // A rule that was changed can meet a fact that is not there.
      return false;
    }
  }

  private boolean holds(ScenarioRun run, Assessment assessment, boolean compare) {
    return scenario.error().isEmpty() && (!compare || runner.differences(run, expectedOf(assessment)).isEmpty());
  }

  /** Returns the answers with expectations: writing all answers takes longer than finding these. */
  private Assessment expectedOf(Assessment assessment) {
    return ImmutableAssessment.builder()
        .from(assessment)
        .requirements(assessment.requirements().stream().filter(a -> questions.contains(a.id())).toList())
        .entitlements(assessment.entitlements().stream().filter(a -> questions.contains(a.id())).toList())
        .accounts(List.of())
        .build();
  }
}
