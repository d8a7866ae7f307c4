package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.DisplayWidth;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The printed answer as a parent, a nursery's director and an official read it. */
class TextReportTest {
  private static final LoadedPolicy POLICY = BundledPolicy.loaded();

  private static final String LI =
      """
      asOf: 2025-09-01
      jurisdiction: cn-131100
      family:
        id: li
        children: [{id: an, birthDate: 2023-12-05, birthOrder: 2, nationality: CN, policyCompliantBirth: true}]
      """;

  private static final String NURSERY =
      """
      asOf: 2025-09-01
      jurisdiction: cn
      institution:
        id: garden
        kind: CHILDCARE_INSTITUTION
        premises: {tenure: LEASED, leaseYears: 1}
        classes:
          - {id: the-class-of-the-very-small-ones, band: INFANT, children: 1, careWorkers: 1}
          - {id: k2, band: JUNIOR_TODDLER, children: 16, careWorkers: 4}
      """;

  private static String text(String language, boolean full, String yaml) {
    ChildcareCase asked = POLICY.read("case.yaml", yaml);
    return new TextReport(POLICY.law(asked.jurisdiction()), language, false, full).of(asked, POLICY.assess(asked));
  }

  private static String okafor() throws IOException {
    return "interpretations: {payment-period: FORTNIGHT}\n" + Files.readString(Path.of("rules/au/subsidy/cases/okafor-2026.yaml"));
  }

  @Test
  void a_family_without_a_nursery_reads_what_to_ask_then_the_money_then_counts() {
    assertThat(text("en", false, LI))
        .isEqualTo(
            """
            Hengshui  on 1 September 2025

            To ask
              ? li: How old is the woman?  (family.womanAge)
              ? li: Is it the first child of both?  (family.firstChildOfBoth)
              ? li: Was there assisted reproduction?  (family.assistedReproduction)
              ? an: In which institution is the child enrolled, from when on and at what fee?  (child.enrolment)
              ? an: Does one parent deduct all, or each parent half?  (child.deductionSplit)

            Money
              ✔ eligible     Child-rearing subsidy · an: Born before 2025: paid for every month from January 2025 to the month of the third birthday, ¥7,200.00 in all.
                  2025 to 2026  ¥3,600.00 × 2  to the family
                  by Management Norm of the Child-rearing Subsidy (Trial) art. 14, art. 5 (text read)
              ✔ eligible     Income-tax deduction for care of a child under three · an: The parents may deduct from the month of birth to the month before the third birthday. The amount depends on what is not known: How the deduction is shared.
                  by Notice Creating the Income-tax Deduction for Care of Children under Three 国发〔2022〕8号 art. 1 (text read)
              ? undetermined Subsidy for assisted reproduction · li: Not known: Age of the woman, First child of both, Assisted reproduction.
              ? undetermined Care-place subsidy · an: Not known: Enrolment.

            Paid in all, year by year
              the family li  2025  ¥3,600.00
                             2026  ¥3,600.00

            In all (--all lists everything)
              Entitlements: 3 eligible, 1 not eligible, 2 undetermined
              8 requirements for nurseries left out, because the case names none
              The law: 10 instruments
            """);
  }

  @Test
  void a_full_report_lists_what_a_nursery_would_be_asked() {
    assertThat(text("en", false, LI)).doesNotContain("vaccination");
    assertThat(text("en", true, LI))
        .contains("? an: Was the vaccination certificate checked before entry?  (child.vaccinationChecked)")
        .contains("✘ not eligible Delivery subsidy for a third child · an: It is not the third child.")
        .doesNotContain("left out");
  }

  @Test
  void in_chinese_amounts_have_the_sign_of_the_country_and_periods_are_words() {
    assertThat(text("zh", false, LI))
        .startsWith("衡水市  截至 2025年9月1日\n")
        .contains("合计¥7,200.00。\n      2025年至2026年  ¥3,600.00 × 2  付给家庭\n")
        .contains("  家庭 li  2025年  ¥3,600.00\n           2026年  ¥3,600.00\n")
        .contains("案例没有写明托育机构，对机构的要求有 8 项未列");
  }

  @Test
  void months_are_a_range_of_months_and_a_deduction_is_not_paid() {
    String shared = LI.replace("policyCompliantBirth: true", "policyCompliantBirth: true, deductionSplit: ONE_PARENT");
    assertThat(text("en", false, shared))
        .contains("      December 2023 to November 2026  ¥2,000.00 × 36  off the taxable income of the taxpayer\n");
  }

  @Test
  void a_fortnight_is_two_weeks_from_a_day() throws IOException {
    assertThat(text("en", false, okafor())).contains("      two weeks from 6 July 2026  $64.31  to the provider\n");
    assertThat(text("zh", false, okafor())).contains("      2026年7月6日起两周  $64.31  付给服务提供者\n");
  }

  @Test
  void fortnights_that_follow_each_other_share_a_line_and_others_do_not() throws IOException {
    String next = okafor().replace("{id: ben-1,", "{id: ben-2, date: 2026-07-20, hours: 10, fee: AUD 100.00}, {id: ben-1,");
    assertThat(text("en", false, next))
        .contains("      6 July 2026 to 2 August 2026, two weeks each  $76.00 × 2  to the provider\n");
    assertThat(text("zh", false, next)).contains("      2026年7月6日至2026年8月2日，每两周一次  $76.00 × 2  付给服务提供者\n");
    assertThat(text("en", false, next.replace("2026-07-20", "2026-08-03")))
        .contains("      two weeks from 6 July 2026    $76.00  to the provider\n")
        .contains("      two weeks from 3 August 2026  $76.00  to the provider\n");
  }

  @Test
  void an_id_longer_than_others_widens_its_column() throws IOException {
    String longer = okafor().replace("wattle", "lilly-pilly-and-wattle-of-the-north-2026");
    assertThat(text("en", false, longer)).contains("  the provider lilly-pilly-and-wattle-of-the-north-2026  2026  $140.31\n");
  }

  @Test
  void full_width_ids_are_counted_as_two_columns() throws IOException {
    String report = text("zh", true, NURSERY.replace("the-class-of-the-very-small-ones", "乳儿"));
    List<Integer> columns =
        report.lines().filter(line -> line.contains(" 班级人数  ")).map(line -> DisplayWidth.of(line.substring(0, line.indexOf("在班")))).toList();
    assertThat(columns).hasSize(2).containsOnly(columns.get(0));
  }

  @Test
  void a_figure_with_many_decimals_is_shown_with_four_of_them() {
    String garcia =
        """
        asOf: 2025-11-03
        jurisdiction: us-tx
        family: {id: garcia, state: TX, familySize: 4, monthlyCountableIncome: USD 5200.00, childrenInCare: 2}
        """;
    assertThat(text("en", false, garcia)).contains("percent of income: 6.6369 %\n");
    assertThat(text("zh", false, garcia)).contains("占收入的比例：6.6369 %\n");
  }

  @Test
  void one_is_singular_and_more_are_plural() {
    assertThat(text("en", true, NURSERY))
        .contains("1 child; at most 10 are allowed.")
        .contains("16 children, 1 more than the 15 allowed.")
        .contains("Leased for 1 year; at least 3 are required.")
        .doesNotContain("1 children")
        .doesNotContain("1 years");
  }

  @Test
  void what_must_be_mended_comes_first_with_its_law_and_the_binding_before_the_recommended() {
    assertThat(text("en", false, NURSERY))
        .startsWith(
            """
            China, national  on 1 September 2025

            To do first
              ✘ Class size · k2: 16 children, 1 more than the 15 allowed.
                  by Setting Standard for Childcare Institutions (Trial) 国卫人口发〔2019〕58号 art. 19 (text read)
              ✘ Own premises, or leased for three years or more · garden: Leased for 1 year; at least 3 are required.
            """);
  }

  @Test
  void what_follows_is_written_once_for_all_from_which_the_same_follows() {
    assertThat(text("en", false, NURSERY))
        .contains(
            """

            What follows by law
              Class size · k2; Own premises, or leased for three years or more · garden:
                  when found: order to correct, warning, by the health authority
                  if not corrected: fine of ¥5,000.00 to ¥50,000.00, by the health authority
                  if serious: order to stop, fine of ¥50,000.00 to ¥100,000.00, by the health authority
                  by Population and Family Planning Law art. 41 (text read)
            """);
    assertThat(text("zh", false, NURSERY))
        .contains(
            """

            依法后果
              班级人数 · k2；自有或租赁3年以上场地 · garden：
                  初次查实：由县级以上卫生健康主管部门责令改正、警告
                  拒不改正：由县级以上卫生健康主管部门罚款¥5,000.00至¥50,000.00
                  情节严重：由县级以上卫生健康主管部门责令停止、罚款¥50,000.00至¥100,000.00
                  依据：中华人民共和国人口与计划生育法 第41条（见到原文）
            """);
    assertThat(text("en", false, LI)).doesNotContain("What follows by law");
  }

  @Test
  void a_fine_without_a_lower_end_and_a_bar_for_life_are_words() {
    String staff = "asOf: 2026-02-01\njurisdiction: cn\ninstitution: {id: garden, staff: [{id: s1, childAbuse: true, hiringInquiry: false}]}\n";
    assertThat(text("en", false, staff))
        .contains("when found: bar from the work of the managers and staff directly responsible (for life)\n")
        .contains("when found: order to correct, warning, fine of ¥50,000.00 or less\n")
        .contains("if not corrected or if serious: suspension of the business, loss of the licence, fine of ¥50,000.00 to ¥500,000.00\n");
    assertThat(text("zh", false, staff))
        .contains("初次查实：对直接负责的主管人员和其他直接责任人员禁止从业（终身）\n")
        .contains("拒不改正或者情节严重：责令停业、吊销许可证照、罚款¥50,000.00至¥500,000.00\n");
  }

  @Test
  void a_short_report_asks_ten_questions_and_counts_the_others() {
    assertThat(text("en", false, NURSERY)).containsPattern("\n  and [0-9]+ more questions \\(--all lists them\\)\n");
    assertThat(text("en", false, NURSERY).lines().filter(line -> line.startsWith("  ? garden: "))).hasSizeLessThanOrEqualTo(10);
    assertThat(text("en", true, NURSERY)).doesNotContain("more questions");
  }

  @Test
  void a_short_report_has_the_hours_of_a_child_and_not_those_it_has_not_yet() {
    // Rory is three on 2 November 2025, so from the spring term of 2026; his sister is two on 20 December 2026.
    String report =
        text(
            "en",
            false,
            """
            asOf: 2026-11-10
            jurisdiction: gb-sct
            family:
              id: mcleod
              children:
                - {id: rory, birthDate: 2022-11-02, livesInScotland: true, startedSchool: false}
                - {id: isla, birthDate: 2024-12-20, livesInScotland: true, startedSchool: false}
            """);

    assertThat(report)
        .contains(
            """

            Entitlements
              ✔ eligible Funded hours of early learning and childcare · rory: From the term after the birthday until school.
                  in figures  a year: 1140 hours, from: 1 January 2026
                  by Children and Young People (Scotland) Act 2014 asp 8 ss 47-49 (corroborated)""")
        .doesNotContain("· isla: No hours yet");
  }

  @Test
  void json_has_amounts_and_periods_as_before() throws IOException {
    assertThat(POLICY.assess(POLICY.read("case.yaml", okafor())).toJson())
        .contains("\"period\" : \"2026-07-06/P14D\"")
        .contains("taken off the fee: AUD 64.31 in all.");
  }
}
