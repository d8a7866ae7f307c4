package io.github.huituo.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every property holds for every bundled pack. The cases are always the same, unless {@code -Dhuituo.seed=random} or another seed
 * asks for others; {@code -Dhuituo.tries=10} tries ten times as many, as the Maven profile {@code deep} does.
 */
class BundledPropertiesTest {
  private static final int CASES = 40;
  private static final int CASES_FOR_A_QUESTION = 5;
  private static final int TIMES = Integer.getInteger("huituo.tries", 1);
  private static final String SEED = System.getProperty("huituo.seed", "20251125");

  @TestFactory
  Stream<DynamicTest> everyPropertyHoldsForEveryPack() {
    long seed = SEED.equals("random") ? new Random().nextInt() : Long.parseLong(SEED);
    ChildcarePolicy policy = ChildcarePolicy.bundled();
    Map<String, List<Finding>> findings =
        policy.jurisdictions().parallelStream().collect(Collectors.toConcurrentMap(pack -> pack, pack -> run(policy, pack, seed)));
    return policy.jurisdictions().stream()
        .map(
            pack ->
                DynamicTest.dynamicTest(
                    pack, () -> assertThat(findings.get(pack)).as("-Dhuituo.seed=%d".formatted(seed)).isEmpty()));
  }

  /** Tries a pack on the more cases the more questions it adds. */
  private static List<Finding> run(ChildcarePolicy policy, String pack, long seed) {
    int questions = policy.law(pack).pack().questions().size();
    return PropertyRun.of(policy, pack).run(TIMES * (CASES + CASES_FOR_A_QUESTION * questions), seed);
  }
}
