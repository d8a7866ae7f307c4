package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.author.ScenarioTrial;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.BundledScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No entitlement of a scenario waits for a fact that cannot exclude it. */
class OpenAmountPropertyTest {
  private static final Property PROPERTY = PropertyRun.named("eligible-whatever-is-missing");

  @Test
  void no_entitlement_of_a_scenario_waits_for_a_fact_that_cannot_exclude_it() {
    LoadedPolicy policy = BundledPolicy.loaded();
    Map<String, PropertyContext> worlds = new TreeMap<>();
    Map<String, List<String>> found = new TreeMap<>();
    for (Scenario scenario : Tries.among(BundledScenarios.of(Tries.jurisdictions(policy.jurisdictions())))) {
      if (scenario.error().isEmpty()) {
        ScenarioTrial trial = new ScenarioTrial(scenario, policy);
        PropertyContext world = worlds.computeIfAbsent(trial.jurisdiction(), id -> new PropertyContext(policy, id));
        PROPERTY
            .violation(tried(world, trial))
            .ifPresent(what -> found.computeIfAbsent(what.in("en").replaceFirst(" about '[^']*'", ""), w -> new ArrayList<>()).add(scenario.name()));
      }
    }
    assertThat(found).isEmpty();
  }

  /** Returns a scenario with all answers about its case where all cases are tried. Otherwise it has those that it expects. */
  private static PropertyCase tried(PropertyContext world, ScenarioTrial trial) {
    return Tries.areAll()
        ? new PropertyCase(world, trial.read(), 1)
        : new PropertyCase(
            world, trial.read(), AssessmentResult.of(world.engine().assess(trial.read(), trial.questions(), CaseLocator.NONE)));
  }
}
