package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Tries;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.BundledScenarios;
import io.github.huituo.testpack.ReorderedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Rules that run straight from the executable model agree with sessions of the rule engine. They give the same bytes, or the same
 * error.
 */
class BothEnginesAgreeTest {
  private static final PackSource RULES = PackLibrary.folder(Path.of("rules"));
  private static final LoadedPolicy POLICY = BundledPolicy.loaded();
  private static final Map<String, TwoEngines> ENGINES = new ConcurrentHashMap<>();
  private static final List<String> JURISDICTIONS = Tries.jurisdictions(POLICY.jurisdictions());
  private static final int FEW = 40;
  private static final int CASES = Tries.areAll() ? 1000 : 8;
  private static final int THREADS = 8;

  private static TwoEngines engines(String jurisdiction) {
    return ENGINES.computeIfAbsent(jurisdiction, id -> TwoEngines.of(POLICY.engine(id)));
  }

  private static List<ChildcareCase> casesOf(List<Scenario> scenarios) {
    List<ChildcareCase> cases = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      try {
        cases.add(POLICY.read(scenario.childcareCase()));
      } catch (HuituoException e) {
        assertThat(scenario.error()).as(scenario.name()).isPresent();
      }
    }
    return cases;
  }

  @Test
  void on_the_cases_of_scenarios() {
    List<ChildcareCase> cases = casesOf(Tries.among(BundledScenarios.of(JURISDICTIONS)));
    assertThat(cases).extracting(ChildcareCase::jurisdiction).contains("au", "cn-131100", "gb-eng", "us-ri");
    cases.parallelStream().forEach(c -> engines(c.jurisdiction()).agree(c));
  }

  @TestFactory
  Stream<DynamicTest> on_generated_cases() {
    long seed = Tries.seed();
    return JURISDICTIONS.stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    "%s -Dhuituo.seed=%d".formatted(id, seed),
                    () -> generated(POLICY, id, seed, CASES).parallel().forEach(c -> engines(id).agree(c))));
  }

  private static Stream<ChildcareCase> generated(LoadedPolicy policy, String jurisdiction, long seed, int count) {
    PropertyRun run = PropertyRun.of(policy, jurisdiction);
    Random random = new Random(seed);
    return Stream.generate(() -> run.cases().next(random)).limit(count).toList().stream();
  }

  /** Compiling a country takes long, so it is for runs of all cases. */
  @Test
  void on_packs_that_are_compiled_when_they_are_loaded() {
    Assumptions.assumeTrue(Tries.areAll());
    LoadedPolicy reordered = LoadedPolicy.load(ReorderedRules.of(RULES));
    for (String id : List.of("cn-131100", "au-vic")) {
      TwoEngines both = TwoEngines.of(reordered.engine(id));
      generated(reordered, id, Tries.seed(), FEW).forEach(c -> assertThat(both.agree(c)).isNotEmpty());
    }
  }

  /** A reform has the rules of another engine. It has none of what that engine keeps of its law. */
  @Test
  void under_other_values() {
    String id = "cn-131100";
    Engine engine = POLICY.engine(id);
    ImmutableMap<String, ParameterSeries> law = engine.law().parameters();
    // Generated cases may by chance rest on none of the values; scenarios do.
    List<Scenario> ofCity = BundledScenarios.of(List.of(id));
    List<ChildcareCase> cases = Stream.concat(generated(POLICY, id, Tries.seed(), FEW), casesOf(ofCity).stream()).toList();
    List<String> before = cases.stream().map(c -> TwoEngines.came(engine, c).words()).toList();
    for (String parameter : List.of("cn-131100.care-place-subsidy.monthly", "cn.staffing.care-worker-ratio", "cn.child-rearing-subsidy.nationality")) {
      assertThat(law).containsKey(parameter);
      ImmutableMap.Builder<String, ParameterSeries> without = ImmutableMap.builder();
      law.forEach((name, series) -> without.put(name, name.equals(parameter) ? withoutVersions(series) : series));
      TwoEngines both = TwoEngines.of(engine.withParameters(without.buildOrThrow()));
      assertThat(cases.stream().map(both::agree)).as(parameter).isNotEqualTo(before);
    }
  }

  private static ParameterSeries withoutVersions(ParameterSeries series) {
    return new ParameterSeries(
        series.id(), series.description(), series.type(), series.unit(), series.keyNames(),
        com.google.common.collect.ImmutableList.of(), series.at());
  }

  @Test
  void from_eight_threads_on_one_engine() throws InterruptedException, ExecutionException {
    String id = "cn-131100";
    List<ChildcareCase> cases = generated(POLICY, id, Tries.seed() + 1, FEW).toList();
    List<String> expected = cases.stream().map(c -> TwoEngines.came(engines(id).sessions(), c).words()).toList();
    Engine fresh = Engine.of(POLICY.law(id), new CompileCache());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(threads.submit(() -> cases.stream().map(c -> TwoEngines.came(fresh, c).words()).toList()));
      }
      for (Future<List<String>> each : all) {
        assertThat(each.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
