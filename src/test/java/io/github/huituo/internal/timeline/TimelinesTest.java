package io.github.huituo.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Span;
import io.github.huituo.assessment.Span.Cause;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Timelines of people and places in Hengshui. */
class TimelinesTest {
  private static final LoadedPolicy POLICY = BundledPolicy.loaded();

  private static ChildcareCase read(String yaml) {
    return POLICY.read("case.yaml", yaml);
  }

  private static Timeline timeline(ChildcareCase given, String from, String to) {
    return new Timelines(POLICY.engine(given.jurisdiction())).of(given, LocalDate.parse(from), LocalDate.parse(to));
  }

  private static List<ChangeOfAnswer> changes(Timeline timeline, String id) {
    return timeline.spans().stream().flatMap(s -> s.changes().stream()).filter(c -> c.id().equals(id)).toList();
  }

  private static Span span(Timeline timeline, String from) {
    return timeline.spans().stream().filter(s -> s.from().equals(LocalDate.parse(from))).findFirst().orElseThrow();
  }

  /**
   * The elder of two is three on 10 May 2026. From then on there is no subsidy for her place, and for the younger nothing changes.
   */
  @Test
  void siblings_of_whom_the_elder_turns_three() {
    Timeline timeline =
        timeline(
            read(
                """
                asOf: 2026-01-01
                jurisdiction: cn-131100
                family:
                  id: li
                  children:
                    - {id: an, birthDate: 2023-05-10, birthOrder: 1, policyCompliantBirth: true,
                       enrolment: {institution: garden, from: 2025-03-01, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}
                    - {id: bo, birthDate: 2024-11-20, birthOrder: 2, policyCompliantBirth: true,
                       enrolment: {institution: garden, from: 2025-09-01, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}
                institution: {id: garden, location: cn-131100, registered: true, filed: {on: 2024-05-10}}
                """),
            "2026-01-01",
            "2027-01-01");
    assertThat(changes(timeline, "cn-131100.care-place-subsidy")).extracting(ChangeOfAnswer::subject).containsExactly("an");
    Span third = span(timeline, "2026-05-10");
    assertThat(third.causes()).extracting(Cause::kind).contains(Cause.Kind.AGE);
    assertThat(third.causes()).extracting(c -> c.text().in("en")).contains("an completes 3 years of age");
    assertThat(third.causes()).extracting(c -> c.text().in("zh")).contains("an满3周岁");
    assertThat(timeline.payments().stream().filter(p -> p.id().equals("cn-131100.care-place-subsidy") && p.subject().equals("an")))
        .extracting(p -> p.payment().period() + " " + p.payment().amount() + " " + p.payee())
        .startsWith("2026-01 CNY 300.00 garden")
        .contains("2026-04 CNY 300.00 garden")
        .doesNotContain("2026-06 CNY 300.00 garden");
    assertThat(timeline.payments().stream().filter(p -> p.id().equals("cn-131100.care-place-subsidy") && p.subject().equals("bo")))
        .hasSize(12)
        .allMatch(p -> p.payment().amount().toString().equals("CNY 500.00"));
  }

  /** A place whose nursery loses its filing on 10 June is paid for June. The first day of June decides, and the place is paid no longer. */
  @Test
  void a_payment_follows_the_state_of_affairs_of_the_first_day_of_its_period() {
    Timeline timeline =
        timeline(
            read(
                """
                asOf: 2026-01-01
                jurisdiction: cn-131100
                family:
                  id: li
                  children:
                    - {id: an, birthDate: 2024-05-10, birthOrder: 1, policyCompliantBirth: true,
                       enrolment: {institution: garden, from: 2025-03-01, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}
                institution: {id: garden, location: cn-131100, registered: true, filed: true}
                changes:
                  - {from: 2026-06-10, institution: {id: garden, filed: false}}
                  - {from: 2026-09-01, institution: {id: garden, filed: true}}
                """),
            "2026-04-01",
            "2026-12-01");
    assertThat(timeline.payments().stream().filter(p -> p.id().equals("cn-131100.care-place-subsidy")))
        .extracting(p -> p.payment().period())
        .containsExactly("2026-04", "2026-05", "2026-06", "2026-09", "2026-10", "2026-11");
    assertThat(span(timeline, "2026-06-10").causes()).extracting(c -> c.text().in("en")).contains("the case changes: Filing of garden");
  }

  /** Days on which nothing can change are not tried. The case is three years of a family and its nursery. */
  @Test
  void three_years_cost_little_more_assessments_than_they_have_borders() {
    StringBuilder changes = new StringBuilder();
    LocalDate day = LocalDate.of(2025, 1, 11);
    for (int i = 0; i < 52; i++) {
      changes.append("  - {from: " + day + ", institution: {id: garden, classes: [{id: k1, careWorkers: " + (i % 2 == 0 ? 1 : 4) + "}]}}\n");
      day = day.plusDays(20);
    }
    ChildcareCase given =
        read(
            """
            asOf: 2025-01-01
            jurisdiction: cn-131100
            family:
              id: li
              children:
                - {id: an, birthDate: 2023-12-05, birthOrder: 2, nationality: CN, policyCompliantBirth: true, deductionSplit: ONE_PARENT,
                   enrolment: {institution: garden, from: 2025-03-01, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}
            institution:
              id: garden
              kind: CHILDCARE_INSTITUTION
              location: cn-131100
              registered: true
              filed: {on: 2025-05-10}
              classes: [{id: k1, band: INFANT, children: 9, careWorkers: 3}]
              staff: [{id: c1, role: COOK, healthCheckedOn: 2025-02-20}]
            changes:
            """
                + changes);
    Engine engine = POLICY.engine("cn-131100");
    AtomicInteger assessments = new AtomicInteger();
    Timelines counting =
        new Timelines(
            engine,
            childcareCase -> {
              assessments.incrementAndGet();
              return engine.assess(childcareCase, CaseLocator.NONE);
            });
    Timeline timeline = counting.of(given, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 1));
    int borders = timeline.spans().size() - 1;
    assertThat(borders).isGreaterThanOrEqualTo(60);
    assertThat(assessments.get()).isLessThanOrEqualTo(borders * 5 / 4);
  }
}
