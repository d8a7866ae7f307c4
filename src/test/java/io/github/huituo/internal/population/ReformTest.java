package io.github.huituo.internal.population;

import static io.github.huituo.internal.population.PlaceSubsidyReform.FROM_2026;
import static io.github.huituo.internal.population.ReformRun.run;
import static io.github.huituo.internal.population.ReformRun.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Hengshui pays by the order of birth. It does so from the enrolment in March 2025 until the month before the third birthday. It
 * pays 300 yuan a month for a first child, 500 for a second, and for a third what the authority sets, 1000 here. In the edited
 * rules a first child has 250 and a second child 600 from January 2026 on.
 */
class ReformTest {
  private static final String PLACE = "cn-131100.care-place-subsidy";
  private static final String BORN = "2023-12-05";

  private static final LoadedPolicy BUNDLED = BundledPolicy.loaded();

  private static String family(String caseId, int birthOrder, String born) {
    return """
        {"caseId":"%s","asOf":"2025-09-01","jurisdiction":"cn-131100","settings":{"cn-131100.third-child-amount":1000},\
        "family":{"id":"f","children":[{"id":"%s","birthDate":"%s","birthOrder":%d,"policyCompliantBirth":true,\
        "enrolment":{"institution":"garden","serviceType":"FULL_DAY","from":"2025-03-01","monthlyFee":"CNY 1800.00"}}]},\
        "institution":{"id":"garden","location":"cn-131100","registered":true,"filed":{"on":"2024-05-10"}}}"""
        .formatted(caseId, caseId + "-an", born, birthOrder);
  }

  /** 21 months at 500 are 10500; 10 at 500 and 11 at 600 are 11600. 21 at 300 are 6300; 10 at 300 and 11 at 250 are 5750. */
  @Test
  void one_family_gains_one_loses_one_is_unchanged_and_one_line_cannot_be_read() throws IOException {
    Impact impact =
        run(
            Reform.of(BUNDLED, FROM_2026, "cases.jsonl"),
            family("li", 2, BORN),
            family("wang", 1, BORN),
            "",
            family("zhao", 3, BORN),
            family("sun", 2, BORN).replace("\"family\"", "\"famly\""));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(1, 1, 1, 0, 1));
    assertThat(impact.programmes())
        .extracting(p -> p.id() + ": " + words(p.totals()))
        .containsExactly(
            PLACE + ": CNY 37800.00 -> CNY 38350.00, CNY 550.00, 1 gain, 1 lose",
            "cn-131100.third-child-delivery-subsidy: CNY 5000.00 -> CNY 5000.00, CNY 0.00, 0 gain, 0 lose");
    assertThat(impact.payees())
        .extracting(p -> p.payee() + ": " + words(p.totals()))
        .containsExactly(
            "FAMILY: CNY 5000.00 -> CNY 5000.00, CNY 0.00, 0 gain, 0 lose",
            "INSTITUTION: CNY 37800.00 -> CNY 38350.00, CNY 550.00, 1 gain, 1 lose");
    assertThat(impact.payees().get(1).title().in("zh")).isEqualTo("托育机构");
    assertThat(impact.outcomes()).isEmpty();
    assertThat(impact.largest())
        .extracting(l -> l.caseId().orElseThrow() + " " + l.before() + " -> " + l.after())
        .containsExactly("li CNY 10500.00 -> CNY 11600.00", "wang CNY 6300.00 -> CNY 5750.00");
    assertThat(impact.unreadable()).hasSize(1);
    assertThat(impact.unreadable().get(0).line()).isEqualTo(5);
    assertThat(impact.unreadable().get(0).caseId()).contains("sun");
    assertThat(impact.unreadable().get(0).before()).isNotEmpty().isEqualTo(impact.unreadable().get(0).after());
  }

  @Test
  void a_line_that_only_the_old_rules_refuse_is_named_with_what_they_say() throws IOException {
    LoadedPolicy wider =
        TestPack.rules("cn-131100")
            .edit("cn-131100/care-place/_topic.yaml", "between: [800, 1200]", "between: [800, 1500]")
            .edit("cn-131100/care-place/care-place-subsidy.parameters.yaml", "between: [800, 1200]", "between: [800, 1500]")
            .policy();
    Impact impact =
        run(
            Reform.of(BUNDLED, wider, "cases.jsonl"),
            family("li", 3, BORN).replace("amount\":1000", "amount\":1300"));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 0, 0, 1));
    assertThat(impact.unreadable().get(0).after()).isEmpty();
    assertThat(impact.unreadable().get(0).before()).hasSize(1);
    assertThat(impact.unreadable().get(0).before().get(0).in("en"))
        .startsWith("cases.jsonl:1:")
        .contains("the value 1300 of the setting");
  }

  @Test
  void a_line_that_is_no_json_counts_and_the_run_goes_on() throws IOException {
    Impact impact = run(Reform.of(BUNDLED, BUNDLED, "cases.jsonl"), "not json", family("li", 2, BORN));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(1, 0, 0, 0, 1));
    assertThat(impact.unreadable()).extracting(Impact.Unreadable::line).containsExactly(1L);
  }

  @Test
  void of_many_lines_that_cannot_be_read_all_are_counted_and_ten_are_named() throws IOException {
    Impact impact =
        run(Reform.of(BUNDLED, BUNDLED, "cases.jsonl"), IntStream.range(0, 11).mapToObj(i -> "x").toArray(String[]::new));
    assertThat(impact.cases().unreadable()).isEqualTo(11);
    assertThat(impact.unreadable()).extracting(Impact.Unreadable::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
  }

  /**
   * A second child born in month m of 2023 is paid for part of 2026. It is paid until the month before m of 2026. Those are m - 1
   * months at 100 yuan more.
   */
  @Test
  void of_twelve_changes_the_ten_largest_are_shown_and_equal_ones_by_their_line() throws IOException {
    int[] months = {7, 2, 12, 3, 11, 4, 10, 5, 9, 6, 8, 6};
    String[] lines =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> family("c" + i, 2, "2023-%02d-05".formatted(months[i - 1])))
            .toArray(String[]::new);
    Impact impact = run(Reform.of(BUNDLED, FROM_2026, "cases.jsonl"), lines);
    assertThat(impact.largest())
        .extracting(ReformRun::words)
        .containsExactly(
            "3 c3-an CNY 1100.00",
            "5 c5-an CNY 1000.00",
            "7 c7-an CNY 900.00",
            "9 c9-an CNY 800.00",
            "11 c11-an CNY 700.00",
            "1 c1-an CNY 600.00",
            "10 c10-an CNY 500.00",
            "12 c12-an CNY 500.00",
            "8 c8-an CNY 400.00",
            "6 c6-an CNY 300.00");
  }

  @Test
  void of_eleven_equal_changes_the_last_line_is_left_out_and_a_loss_is_as_large_as_a_gain() throws IOException {
    String[] lines =
        IntStream.rangeClosed(1, 11).mapToObj(i -> family("c" + i, 2, "2023-06-05")).toArray(String[]::new);
    lines[10] = family("c11", 2, "2023-06-05").replace("c11-an", "a");
    lines[4] = family("c5", 1, "2023-11-05");
    Impact impact = run(Reform.of(BUNDLED, FROM_2026, "cases.jsonl"), lines);
    assertThat(impact.largest()).extracting(Impact.Largest::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(impact.largest().get(4).difference()).hasToString("CNY -500.00");
  }

  @Test
  void a_class_that_a_stricter_ratio_finds_short_changed_otherwise() throws IOException {
    LoadedPolicy stricter =
        TestPack.rules("cn").edit("cn/staffing/care-worker-ratio.parameters.yaml", "INFANT: \"1:3\"", "INFANT: \"1:2\"").policy();
    Impact impact =
        run(
            Reform.of(BUNDLED, stricter, "cases.jsonl"),
            infants(9, 3),
            infants(6, 3),
            infants(9, 2));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(2, 0, 0, 1, 0));
    assertThat(impact.outcomes()).hasSize(1);
    Impact.OutcomeChange change = impact.outcomes().get(0);
    assertThat(change.id()).isEqualTo("cn.staffing.care-worker-ratio");
    assertThat(change.entitlement()).isFalse();
    assertThat(change.before()).contains(Outcome.MET);
    assertThat(change.after()).contains(Outcome.NOT_MET);
    assertThat(change.count()).isEqualTo(1);
  }

  private static String infants(int children, int careWorkers) {
    return "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"cn\",\"institution\":{\"classes\":[{\"band\":\"INFANT\",\"children\":%d,\"careWorkers\":%d}]}}"
        .formatted(children, careWorkers);
  }

  @Test
  void two_days_take_the_place_of_the_day_of_the_case() throws IOException {
    Impact impact =
        run(
            Reform.of(BUNDLED, LocalDate.of(2026, 12, 4), BUNDLED, LocalDate.of(2026, 12, 5), "cases.jsonl"),
            family("li", 2, BORN));
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 1, 0, 0));
    assertThat(impact.largest()).extracting(ReformRun::words).containsExactly("1 li-an CNY -10500.00");
    assertThat(impact.outcomes())
        .filteredOn(o -> o.id().equals(PLACE))
        .extracting(o -> o.before() + " " + o.after() + " " + o.count())
        .containsExactly(Optional.of(Outcome.ELIGIBLE) + " " + Optional.of(Outcome.NOT_ELIGIBLE) + " 1");
  }
}
