package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plots show what the rules answer. The expected numbers are worked out from the law by hand. */
class PlotsTest {
  /** A second child, enrolled from September 2025 on. It has 500 yuan a month, taken off the fee and never more than it. */
  private static final String SECOND_CHILD =
      """
          case:
            asOf: 2025-09-01
            jurisdiction: xx
            family:
              id: li
              children:
                - id: an
                  birthDate: 2024-09-15
                  birthOrder: 2
                  policyCompliantBirth: true
                  enrolment: {institution: garden, serviceType: FULL_DAY, from: 2025-09-01, monthlyFee: CNY 1800.00}
            institution: {id: garden, location: cn-131102, registered: true, filed: {on: 2024-05-10}}
      """;

  private static TestPack packWith(String plots) {
    return TestPack.head().append("pack.yaml", "extends: cn-131100\n").with("plots.yaml", plots);
  }

  private DrawnPlot onlyPlot(String plots) {
    TestPack pack = packWith(plots);
    List<DrawnPlot> drawn = Plots.of(pack, pack.policy(), "xx");
    assertThat(drawn).hasSize(1);
    return drawn.get(0);
  }

  private List<String> problems(String plots) {
    return Check.of(packWith(plots)).stream().map(p -> p.in("en")).toList();
  }

  /** Returns a plot of the subsidy of one child. Nothing else is known of its family. */
  private static String plotOf(String child, String axes) {
    return """
        plots:
          - id: fee
            title: {zh: 图, en: Plot}
            question: cn-131100.care-place-subsidy
            subject: an
            case: {asOf: 2025-09-01, jurisdiction: xx, family: {id: li, children: [{%s}]}}
        """
            .formatted(child)
        + axes;
  }

  private static List<String> values(DrawnPlot plot, int line) {
    return plot.lines().get(line).values().stream().map(v -> v.map(BigDecimal::toPlainString).orElse("-")).toList();
  }

  @Test
  void a_word_has_the_title_of_the_list_of_the_fact() {
    Node word = Documents.parse("word.yaml", "NEW");
    assertThat(PlotWords.value("institution.garden.premisesOrigin", word, BundledPolicy.loaded().law("cn")).in("en")).isEqualTo("new");
    assertThat(PlotWords.value("institution.garden.childcareProject", word, BundledPolicy.loaded().law("cn")).in("en")).isEqualTo("newly built");
  }

  private static DrawnPlot bundled(String pack, String id) {
    PackSource rules = PackLibrary.folder(Path.of("rules"));
    return Plots.of(rules, BundledPolicy.loaded(), pack).stream()
        .filter(p -> p.plot().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void care_workers_rise_by_one_for_every_three_infants_five_juniors_and_seven_seniors() {
    DrawnPlot plot = bundled("cn", "care-workers-by-children");
    assertThat(plot.places().get(9).in("en")).isEqualTo("10");
    for (int line = 0; line < 3; line++) {
      int perWorker = List.of(3, 5, 7).get(line);
      assertThat(values(plot, line))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 20).mapToObj(n -> String.valueOf((n + perWorker - 1) / perWorker)).toList());
    }
    assertThat(plot.lines()).extracting(l -> l.line().title().in("zh")).containsExactly("乳儿班", "托小班", "托大班");
    assertThat(plot.unit().in("en")).isEqualTo("care workers");
  }

  @Test
  void a_child_of_june_2023_has_child_rearing_subsidy_for_2025_and_half_of_2026() {
    // Twelve months of 300 yuan in 2025, and January to June 2026, the month of the third birthday.
    DrawnPlot plot = bundled("cn", "child-rearing-by-year");
    assertThat(plot.places()).extracting(p -> p.in("en")).containsExactly("2025", "2026", "2027");
    assertThat(values(plot, 1)).containsExactly("3600.00", "1800.00", "-");
  }

  @Test
  void the_care_place_subsidy_is_300_500_and_what_the_authority_set() {
    assertThat(values(bundled("cn-131100", "care-place-by-birth-order"), 0)).containsExactly("300.00", "500.00", "1000.00");
  }

  @Test
  void subsidised_hours_end_at_72_and_at_100_a_fortnight() {
    // 90 % of 15.19 is 13.67 an hour. Ten days of 7.2 hours are 72: each week 5 × 98.42 = 492.10 less 24.605, 24.61; ten of 10 hours
    // are 100: each week 683.50 less 34.175, 34.18. Of 12 hours a day six use up 72: 820.20 less 41.01 and 164.04 less 8.20.
    DrawnPlot plot = bundled("au", "fortnight-by-hours");
    assertThat(plot.places().get(17).in("en")).isEqualTo("7.2");
    assertThat(values(plot, 0).get(17)).isEqualTo("934.98");
    assertThat(values(plot, 0).get(29)).isEqualTo("935.03");
    assertThat(values(plot, 1).get(17)).isEqualTo("934.98");
    assertThat(plot.places().get(24).in("en")).isEqualTo("10.0");
    assertThat(values(plot, 1).get(24)).isEqualTo("1298.64");
    assertThat(values(plot, 1).get(29)).isEqualTo("1298.65");
    assertThat(new BigDecimal(values(plot, 1).get(23))).isLessThan(new BigDecimal("1298.64"));
  }

  @Test
  void educators_of_mixed_ages_follow_the_reading_and_a_list_is_located_at_its_size() {
    // Two of each range: the 2 places that the educator of the babies has left take 2, the other 2 need another; or 1 for each range.
    DrawnPlot plot = bundled("au-nsw", "educators-by-children");
    assertThat(plot.places().get(5).in("en")).isEqualTo("6");
    assertThat(values(plot, 0).get(5)).isEqualTo("2");
    assertThat(values(plot, 1).get(5)).isEqualTo("3");
    assertThat(plot.lines())
        .extracting(l -> l.line().title().in("zh"))
        .containsExactly("从最小的年龄段起，空余名额由较大的儿童补上", "各年龄段分别进位后相加");
  }

  @Test
  void an_amount_of_money_may_be_varied_and_a_share_of_the_fee_drawn() {
    DrawnPlot plot =
        onlyPlot(
            """
            plots:
              - id: share
                title: {zh: 补贴占收费, en: Share of the fee}
                question: cn-131100.care-place-subsidy
                subject: an
            """
                + SECOND_CHILD
                + """
                    x: {fact: family.children.an.enrolment.monthlyFee, title: {zh: 月费, en: Fee}, from: CNY 200.00, to: CNY 800.00, step: CNY 200.00}
                    y: share-of-fee
                """);
    assertThat(plot.places()).extracting(p -> p.in("en")).containsExactly("CNY 200.00", "CNY 400.00", "CNY 600.00", "CNY 800.00");
    // 500 of 200 and of 400 is capped at all of it; 500 of 600 is 83.33 %, and 500 of 800 is 62.5 %.
    assertThat(values(plot, 0).stream().map(v -> new BigDecimal(v).stripTrailingZeros().toPlainString()))
        .containsExactly("100", "100", "83.33", "62.5");
    assertThat(plot.unit().in("en")).isEqualTo("%");
  }

  @Test
  void a_child_that_is_not_eligible_is_drawn_with_nothing() {
    DrawnPlot plot =
        onlyPlot(
            """
            plots:
              - id: policy
                title: {zh: 补贴, en: Subsidy}
                question: cn-131100.care-place-subsidy
                subject: an
            """
                + SECOND_CHILD
                + """
                    x: {fact: family.children.an.policyCompliantBirth, title: {zh: 合规, en: In line}, values: [true, false]}
                    y: payment
                """);
    assertThat(plot.places()).extracting(p -> p.in("zh")).containsExactly("是", "否");
    assertThat(values(plot, 0)).containsExactly("500.00", "0");
  }

  @Test
  void check_reports_every_wrong_word_of_a_plot_with_its_place() {
    String plots =
        """
        plots:
          - id: Fee
            title: {zh: 图, en: Plot}
            question: cn-131100.care-place-subsidies
            subject: an
            case: {asOf: 2025-09-01, jurisdiction: xx}
            y: totals
            colour: red
        """;
    assertThat(problems(plots))
        .containsExactly(
            "xx/plots.yaml:2:5: the id 'Fee' of a plot must be small letters and digits with hyphens between",
            "xx/plots.yaml:4:15: there is no question 'cn-131100.care-place-subsidies'; did you mean 'cn-131100.care-place-subsidy'?",
            "xx/plots.yaml:7:8: 'totals' is not allowed for 'y'; allowed: required, total, payment, share-of-fee, payments,"
                + " payments-by-year; did you mean 'total'?",
            "xx/plots.yaml:8:5: the key 'colour' is not known here; known: id, title, y, question, subject, case, x, series");
  }

  @Test
  void check_reports_a_case_that_cannot_be_read_with_its_place_in_the_plot() {
    String plots =
        plotOf(
            "id: an, birthDay: 2024-09-15",
            """
                x: {fact: family.children.an.birthOrder, title: {zh: 孩次, en: Order}, values: [1]}
                y: total
            """);
    assertThat(problems(plots))
        .singleElement()
        .asString()
        .startsWith("xx/plots.yaml:6:85: the key 'birthDay' is not known here;");
  }

  @Test
  void check_reports_a_plot_that_shows_nothing() {
    String plots =
        plotOf(
            "id: an, birthDate: 2024-09-15",
            """
                x: {fact: family.children.an.birthOrder, title: {zh: 孩次, en: Order}, values: [1, 2]}
                y: total
            """);
    assertThat(problems(plots))
        .containsExactly(
            "xx/plots.yaml:2:5: the plot 'fee' shows nothing for \"Care-place subsidy\": no answer to"
                + " 'cn-131100.care-place-subsidy' about 'an' has such a figure");
  }

  @Test
  void check_reports_an_unknown_path_and_a_range_that_never_ends() {
    String plots =
        plotOf(
            "id: an",
            """
                x: {fact: family.children.bo.birthOrder, title: {zh: 孩次, en: Order}, from: 1, to: 3, step: 0}
                y: total
            """);
    assertThat(problems(plots))
        .containsExactly(
            "xx/plots.yaml:7:8: from 1 to 3 by 0 is not a series of at most 400 numbers, amounts or dates; a step of dates is written"
                + " like P1M");
    assertThat(problems(plots.replace("step: 0", "step: 1")))
        .containsExactly("xx/plots.yaml:7:8: the case has nothing at 'family.children.bo.birthOrder'; an item of a list is named by its id");
  }

  @Test
  void check_reports_another_axis_of_payments_and_a_missing_axis_of_the_rest() {
    String plots =
        plotOf(
            "id: an",
            """
                y: total
            """);
    assertThat(problems(plots))
        .containsExactly("xx/plots.yaml:2:5: 'total' needs 'x', the fact that is varied along the axis");
    assertThat(problems(plots.replace("y: total", "y: payments\n    x: {fact: asOf, title: {zh: 日, en: Day}, values: [1]}")))
        .containsExactly("xx/plots.yaml:2:5: the periods are the axis of 'payments'; leave 'x' out");
  }

  @Test
  void a_plot_is_no_part_of_the_law() {
    String plots = "plots: []\n";
    String before = LoadedPolicy.load(packWith(plots)).law("xx").contentHash();
    assertThat(LoadedPolicy.load(packWith(plots + "# changed\n")).law("xx").contentHash()).isEqualTo(before);
    assertThat(Check.of(packWith(plots))).filteredOn(p -> p.severity() == Problem.Severity.WARNING).isEmpty();
  }
}
