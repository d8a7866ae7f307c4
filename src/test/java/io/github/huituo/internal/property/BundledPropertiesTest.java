package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every property of answers on one day holds for every bundled pack. {@link Tries} sets the number of cases. Those of timelines,
 * which take many assessments for a case, are in {@link TimelinePropertiesTest}.
 */
class BundledPropertiesTest {
  private static final List<Property> OF_ONE_DAY = PropertyRun.all().stream().filter(p -> !isOfTimelines(p)).toList();
  private static final int CASES = 40;
  private static final int CASES_FOR_A_QUESTION = 5;

  @TestFactory
  Stream<DynamicTest> every_property_holds_for_every_pack() {
    long seed = Tries.seed();
    LoadedPolicy policy = BundledPolicy.loaded();
    Map<String, List<Finding>> findings =
        policy.jurisdictions().parallelStream().collect(Collectors.toConcurrentMap(pack -> pack, pack -> run(policy, pack, seed)));
    return policy.jurisdictions().stream()
        .map(
            pack ->
                DynamicTest.dynamicTest(
                    pack, () -> assertThat(findings.get(pack)).as("-Dhuituo.seed=%d".formatted(seed)).isEmpty()));
  }

  private static boolean isOfTimelines(Property property) {
    return TimelineProperties.all().stream().anyMatch(p -> p.id().equals(property.id()));
  }

  /** Tries a pack on the more cases the more questions it adds. */
  private static List<Finding> run(LoadedPolicy policy, String pack, long seed) {
    int questions = policy.law(pack).pack().questions().size();
    return PropertyRun.of(policy, pack).run(OF_ONE_DAY, Tries.times(CASES + CASES_FOR_A_QUESTION * questions), seed);
  }
}
