package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.author.Scenarios;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine on the precompiled rules of some packs, without a compiler: each test is quick enough to be run for every mutant of
 * the Java code.
 */
class BundledAnswersTest {
  private static final LoadedPolicy POLICY = LoadedPolicy.bundled();
  private static final List<Scenario> SCENARIOS = Scenarios.of(PackLibrary.folder(Path.of("rules")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cn/staffing/", "cn/family/", "cn/tax/", "cn/_scenarios/", "cn/city/", "cn/employer/", "cn/child/", "cn/filing/",
        "cn-130100/", "cn-131100/care-place/", "cn-131100/_scenarios/", "cn-131100/support/", "cn-131100/employer/", "cn-331100/",
        "cn-510100/", "cn-511400/", "cn-620300/", "cn-150100/", "au/subsidy/", "au/staffing/", "au-tas/"
      })
  void answers_are_as_the_scenarios_of_a_topic_expect(String topic) {
    Scenarios runner = new Scenarios(POLICY);
    List<Scenario> scenarios = SCENARIOS.stream().filter(s -> s.at().file().contains("/" + topic)).toList();
    assertThat(scenarios).isNotEmpty().allSatisfy(s -> assertThat(runner.run(s)).isEmpty());
  }
}
