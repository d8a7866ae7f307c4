package io.github.huituo.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What falls due is the same whether or not somebody looks for what else changes. */
class TimelinePaymentsTest {
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final LocalDate TO = LocalDate.parse("2028-01-01");

  private static ChildcareCase childcareCase(LoadedPolicy policy, String born) {
    return policy.read(
        "case.yaml",
        """
        asOf: 2025-09-01
        jurisdiction: cn-131100
        settings: {cn-131100.third-child-amount: 1000}
        family:
          id: f
          children:
            - {id: an, birthDate: %s, birthOrder: 3, nationality: CN, policyCompliantBirth: true, subsidyApplication: {on: 2025-10-05},
               enrolment: {institution: garden, serviceType: FULL_DAY, from: 2025-03-10, monthlyFee: CNY 900.00}}
        institution: {id: garden, location: cn-131102, registered: true, filed: {on: 2024-05-10}}
        changes:
          - {from: 2026-02-10, institution: {id: garden, filed: false}}
          - {from: 2026-05-02, institution: {id: garden, filed: {on: 2026-05-02}}}
        """
            .formatted(born));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-12-05", "2022-02-01", "2025-01-31", "2024-02-29"})
  void they_are_those_of_the_whole_timeline(String born) {
    Engine engine = BundledPolicy.loaded().engine("cn-131100");
    ChildcareCase asked = childcareCase(BundledPolicy.loaded(), born);
    var whole = new Timelines(engine).of(asked, FROM, TO).payments();
    assertThat(whole).isNotEmpty();
    assertThat(new Timelines(engine, Set.of()).payments(asked, FROM, TO)).isEqualTo(whole);
    String place = "cn-131100.care-place-subsidy";
    assertThat(new Timelines(engine, Set.of(place)).payments(asked, FROM, TO))
        .isEqualTo(whole.stream().filter(p -> p.id().equals(place)).toList());
  }
}
