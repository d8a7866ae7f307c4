package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BundledPacksTest {
  private static final PackSource RULES = PackLibrary.folder(Path.of("rules"));

  @Test
  void check_finds_nothing() {
    assertThat(Check.of(RULES)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_scenario_holds() {
    Scenarios runner = new Scenarios(LoadedPolicy.bundled());
    List<Scenario> scenarios = Scenarios.of(RULES);
    return scenarios.stream()
        .map(s -> DynamicTest.dynamicTest(s.name(), () -> assertThat(runner.run(s)).isEmpty()));
  }

  @Test
  void scenarios_fire_every_deciding_rule_and_ask_every_question() {
    assertThat(Scenarios.runAll(RULES, LoadedPolicy.bundled())).isEmpty();
  }
}
