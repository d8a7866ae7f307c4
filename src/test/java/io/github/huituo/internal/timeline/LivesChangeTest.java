package io.github.huituo.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.Correction;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.assessment.TimelinePayment;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories of children and nurseries whose lives change, with amounts worked out by hand. */
class LivesChangeTest {
  private static final ChildcarePolicy POLICY = BundledPolicy.get();
  private static final String SUBSIDY = "cn-131100.care-place-subsidy";

  private static ChildcareCase read(String yaml) {
    return POLICY.read("case.yaml", yaml);
  }

  private static List<String> payments(Timeline timeline, String child) {
    return timeline.payments().stream()
        .filter(p -> p.id().equals(SUBSIDY) && p.subject().equals(child))
        .map(p -> p.payment().period() + " " + p.payment().amount() + " " + p.payee())
        .toList();
  }

  /**
   * March, in which he moves, is paid once. It is paid to the nursery where he is on its first day. His own first month is as it
   * is read.
   */
  @ParameterizedTest
  @CsvSource({"COUNTED, 2025-11", "NOT_COUNTED, 2025-12"})
  void a_child_moves_nurseries_in_the_middle_of_a_month(String reading, String first) {
    ChildcareCase given =
        read(
            """
            asOf: 2025-11-01
            jurisdiction: cn-131100
            interpretations: {first-month: %s}
            family:
              id: li
              children:
                - {id: an, birthDate: 2024-05-10, birthOrder: 1, policyCompliantBirth: true,
                   enrolment: {institution: garden, from: 2025-11-12, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}
            institutions:
              - {id: garden, location: cn-131100, registered: true, filed: true}
              - {id: meadow, location: cn-131100, registered: true, filed: true}
            changes:
              - {from: 2026-03-10, family: {children: [{id: an, enrolment: {institution: meadow, from: 2026-03-10}}]}}
            """
                .formatted(reading));
    Timeline timeline = POLICY.timeline(given, LocalDate.of(2025, 11, 1), LocalDate.of(2026, 6, 1));
    assertThat(payments(timeline, "an"))
        .startsWith(first + " CNY 300.00 garden")
        .endsWith("2026-02 CNY 300.00 garden", "2026-03 CNY 300.00 garden", "2026-04 CNY 300.00 meadow", "2026-05 CNY 300.00 meadow");
  }

  private static String nursery(boolean losesItsFiling) {
    String children =
        IntStream.rangeClosed(1, 11)
            .mapToObj(
                i ->
                    "      - {id: c%02d, birthDate: 2024-05-10, birthOrder: 1, policyCompliantBirth: true, enrolment: {institution: garden, from: 2025-09-01, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}"
                        .formatted(i))
            .collect(Collectors.joining("\n"));
    return """
        asOf: 2026-01-01
        jurisdiction: cn-131100
        family:
          id: all
          children:
        """
        + children
        + "\ninstitution: {id: garden, location: cn-131100, registered: true, filed: true}\n"
        + (losesItsFiling ? "changes:\n  - {from: 2026-06-10, institution: {id: garden, filed: false}}\n" : "");
  }

  /** Filing lost on 10 June becomes known in October. July, August and September were overpaid for each of eleven children. */
  @Test
  void a_nursery_loses_its_filing_while_eleven_children_are_subsidised() {
    ChildcareCase paid = read(nursery(false));
    ChildcareCase known = read(nursery(true));
    LocalDate from = LocalDate.of(2026, 4, 1);
    LocalDate to = LocalDate.of(2026, 10, 1);
    List<Correction> corrections = POLICY.corrections(paid, known, from, to).corrections().orElseThrow();
    assertThat(corrections).hasSize(33).allMatch(c -> c.payeeKind().equals("INSTITUTION") && c.payee().equals("garden"));
    assertThat(corrections).extracting(Correction::period).containsOnly("2026-07", "2026-08", "2026-09");
    assertThat(corrections.stream().map(Correction::owed).reduce(Money.parse("CNY 0.00"), Money::plus)).isEqualTo(Money.parse("CNY -9900.00"));
    assertThat(corrections.get(0).reasons().get(1).in("en"))
        .isEqualTo("as it is known now: The institution is not registered or not filed on this day.");
    assertThat(POLICY.corrections(known, known, from, to).corrections()).contains(List.of());
    assertThat(POLICY.corrections(known, paid, from, to).corrections().orElseThrow()).allMatch(c -> c.owed().equals(Money.parse("CNY 300.00")));
  }

  /** A child-rearing subsidy is paid for the year of birth. It is so although nobody was born on its first day. */
  @Test
  void the_year_of_birth_is_paid_and_no_year_twice() {
    ChildcareCase given =
        read(
            """
            asOf: 2025-01-01
            jurisdiction: cn-131100
            family: {id: li, children: [{id: an, birthDate: 2025-06-20, nationality: CN, policyCompliantBirth: true, subsidyApplication: {on: 2025-08-01}}]}
            """);
    Timeline whole = POLICY.timeline(given, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 1));
    assertThat(whole.payments().stream().filter(p -> p.id().equals("cn.child-rearing-subsidy")))
        .extracting(p -> p.payment().period() + " " + p.payment().amount() + " " + p.decisive())
        .containsExactly("2025 CNY 3600.00 2025-06-20", "2026 CNY 3600.00 2026-01-01", "2027 CNY 3600.00 2027-01-01");
    Timeline later = POLICY.timeline(given, LocalDate.of(2026, 3, 1), LocalDate.of(2028, 1, 1));
    assertThat(later.payments().stream().filter(p -> p.id().equals("cn.child-rearing-subsidy")).map(TimelinePayment::payment))
        .extracting(p -> p.period())
        .containsExactly("2027");
  }

  /** The ages and the number of the children of a class follow from the enrolments. One of them is one year old on 10 May. */
  @Test
  void a_class_whose_children_grow_out_of_its_band() {
    ChildcareCase given =
        read(
            """
            asOf: 2026-04-01
            jurisdiction: cn-131100
            family:
              id: all
              children:
                - {id: an, birthDate: 2025-05-10, enrolment: {institution: garden, class: k1, from: 2026-01-10}}
                - {id: bo, birthDate: 2025-08-20, enrolment: {institution: garden, class: k1, from: 2026-03-01}}
                - {id: chi, birthDate: 2025-09-20, enrolment: {institution: garden, class: k1, from: 2026-06-01, until: 2026-07-15}}
                - {id: di, birthDate: 2023-09-20, enrolment: {institution: garden, class: k2, from: 2025-06-01}}
            institution:
              id: garden
              kind: CHILDCARE_INSTITUTION
              classes: [{id: k1, band: INFANT, careWorkers: 1, fromEnrolments: true}]
            """
                .replace("class: k2", "class: k1, until: 2026-02-01"));
    Timeline timeline = POLICY.timeline(given, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 1));
    assertThat(timeline.on(LocalDate.of(2026, 5, 9)).requirement("cn.class.age-band").subject("k1").outcome()).isEqualTo(Outcome.MET);
    assertThat(timeline.on(LocalDate.of(2026, 5, 10)).requirement("cn.class.age-band").subject("k1").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(timeline.spans().stream().filter(s -> s.from().equals(LocalDate.of(2026, 5, 10))).flatMap(s -> s.causes().stream()))
        .extracting(cause -> cause.text().in("en"))
        .contains("an completes 1 year of age");
    assertThat(actual(timeline, LocalDate.of(2026, 5, 31))).isEqualTo("2");
    assertThat(actual(timeline, LocalDate.of(2026, 6, 1))).isEqualTo("3");
    assertThat(actual(timeline, LocalDate.of(2026, 7, 15))).isEqualTo("2");
  }

  private static String actual(Timeline timeline, LocalDate day) {
    return timeline.on(day).requirement("cn.class.size").subject("k1").actual().orElseThrow().toString();
  }
}
