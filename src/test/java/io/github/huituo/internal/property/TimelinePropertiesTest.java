package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The timelines of generated cases with changes, of the bundled packs. {@link Tries} has which ones, and the number. */
class TimelinePropertiesTest {
  private static final int CASES = 60;

  /** The questions of a pack that another extends are in the timelines of both. */
  private static final int CASES_OF_LOCAL_LAW = 10;

  private static final String CITY = "cn-131100";

  @TestFactory
  Stream<DynamicTest> timelines_of_generated_cases() {
    LoadedPolicy policy = BundledPolicy.loaded();
    long seed = Tries.seed();
    return Tries.jurisdictions(policy.jurisdictions()).stream()
        .map(
            pack ->
                DynamicTest.dynamicTest(
                    pack,
                    () ->
                        assertThat(PropertyRun.of(policy, pack).run(TimelineProperties.all(), Tries.times(cases(policy, pack)), seed))
                            .as("-Dhuituo.seed=%d".formatted(seed))
                            .isEmpty()));
  }

  private static int cases(LoadedPolicy policy, String pack) {
    boolean whole = policy.law(pack).packs().size() == 1 || pack.equals(CITY);
    return whole ? CASES : CASES_OF_LOCAL_LAW;
  }
}
