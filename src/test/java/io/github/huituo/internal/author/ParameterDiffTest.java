package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.testpack.TestPack;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Edits of the amounts and figures of Hengshui and of the nation. They are compared with those that the jar carries. */
class ParameterDiffTest {
  private static final String MONTHLY = "cn-131100/care-place/care-place-subsidy.parameters.yaml";

  /** Hengshui's amounts, the second child's raised from 2027 on. The notice that raises it is in no real register. */
  private static final String RAISE =
      """
        - from: 2027-01-01
          source: hengshui-2022-birth-support
          article: "2"
          evidence: text
          by:
            birthOrder:
              1: 300
              2: 600
              3: {setting: third-child-amount, between: [800, 1200]}
              "[4, )":
                interpretation: fourth-child
                choices:
                  AS_THIRD: {setting: third-child-amount, between: [800, 1200]}
                  NOT_COVERED: {silent: {zh: 未列入补贴范围, en: not covered}}
      """;

  @Test
  void a_raise_from_a_date_is_reported_for_its_row_and_from_that_date_on() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.append(MONTHLY, RAISE.indent(2));
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.pack()).isEqualTo("cn-131100");
    assertThat(change.id()).isEqualTo("cn-131100.care-place-subsidy.monthly");
    Change.Value raise = (Change.Value) change.details().get(0);
    assertThat(raise.keys()).isEqualTo(ImmutableMap.of("birthOrder", "2"));
    assertThat(raise.from()).contains(LocalDate.of(2027, 1, 1));
    assertThat(raise.until()).isEmpty();
    assertThat(raise.before().orElseThrow().value().in("en")).isEqualTo("500");
    assertThat(raise.after().orElseThrow().value().in("en")).isEqualTo("600");
    assertThat(raise.unit().in("en")).isEqualTo("CNY/month");
  }

  @Test
  void rows_with_the_same_value_and_another_citation_are_reported_together() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.append(MONTHLY, RAISE.indent(2));
    assertThat(BundledDiff.onlyChange(edited).details()).hasSize(2);
    Change.Place place = (Change.Place) BundledDiff.onlyChange(edited).details().get(1);
    assertThat(place.rows())
        .containsExactly(
            ImmutableMap.of("birthOrder", "1"),
            ImmutableMap.of("birthOrder", "3"),
            ImmutableMap.of("birthOrder", "[4, )"));
    assertThat(place.before().evidence()).isEqualTo(Evidence.CORROBORATED);
    assertThat(place.before().article()).isEmpty();
    assertThat(place.after().evidence()).isEqualTo(Evidence.TEXT);
    assertThat(place.after().article()).contains("2");
  }

  @Test
  void a_correction_of_the_past_ends_where_the_next_value_begins() {
    TestPack edited = TestPack.rules("cn");
    edited = edited.edit("cn/family/infant-care-deduction.parameters.yaml", "value: 1000", "value: 1100");
    Change.Value value = (Change.Value) BundledDiff.onlyChange(edited).details().get(0);
    assertThat(value.from()).contains(LocalDate.of(2022, 1, 1));
    assertThat(value.until()).contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void a_difference_that_goes_on_over_a_new_version_is_reported_once() {
    TestPack edited = TestPack.rules("cn");
    edited = edited.edit("cn/family/infant-care-deduction.parameters.yaml", "value: 2000", "value: 2000\n    - {from: 2024-01-01, source: state-council-2023-13, evidence: corroborated, value: 2500}\n    - {from: 2025-01-01, source: state-council-2023-13, evidence: corroborated, value: 2500}");
    assertThat(BundledDiff.onlyChange(edited).details()).hasSize(1);
    Change.Value value = (Change.Value) BundledDiff.onlyChange(edited).details().get(0);
    assertThat(value.from()).contains(LocalDate.of(2024, 1, 1));
    assertThat(value.until()).isEmpty();
  }

  @Test
  void a_change_of_the_nation_is_reported_for_the_nation_and_for_no_city() {
    TestPack edited = TestPack.rules("cn");
    edited = edited.edit("cn/staffing/care-worker-ratio.parameters.yaml", "INFANT: \"1:3\"", "INFANT: \"1:2\"");
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.pack()).isEqualTo("cn");
    Change.Value value = (Change.Value) change.details().get(0);
    assertThat(value.keys()).isEqualTo(ImmutableMap.of("band", "INFANT"));
    assertThat(value.before().orElseThrow().value().in("en")).isEqualTo("1:3");
    assertThat(value.after().orElseThrow().value().in("en")).isEqualTo("1:2");
  }

  @Test
  void a_city_that_tightens_the_nations_value_is_reported_against_the_value_it_inherited() {
    TestPack edited = TestPack.rules("cn-131100");
    String national = TestPack.rules("cn").content("cn/classes/class-size.parameters.yaml");
    edited =
        edited.with(
            "cn-131100/classes/class-size.parameters.yaml", national.replace("2019-10-08", "2026-01-01").replace("INFANT: 10", "INFANT: 8"));
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.pack()).isEqualTo("cn-131100");
    assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
    assertThat(change.details()).hasSize(1);
    Change.Value value = (Change.Value) change.details().get(0);
    assertThat(value.from()).contains(LocalDate.of(2026, 1, 1));
    assertThat(value.before().orElseThrow().value().in("en")).isEqualTo("10");
    assertThat(value.after().orElseThrow().value().in("en")).isEqualTo("8");
  }

  @Test
  void days_on_which_a_city_inherits_are_reported_for_the_nation_only() {
    TestPack edited = TestPack.rules("cn", "cn-131100");
    String size = "cn/classes/class-size.parameters.yaml";
    edited =
        edited.with(
            "cn-131100/classes/class-size.parameters.yaml",
            edited.content(size).replace("2019-10-08", "2026-01-01").replace("INFANT: 10", "INFANT: 8"));
    TestPack before = edited;
    TestPack after = edited.edit(size, "INFANT: 10", "INFANT: 9");
    assertThat(Diff.of(before, after)).extracting(c -> c.pack() + " " + c.id()).containsExactly("cn cn.class.size");
  }

  @Test
  void a_new_parameter_is_added_with_its_values() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.with(
        "cn-131100/care-place/bonus.parameters.yaml",
        "id: cn-131100.bonus\ndescription: {zh: 奖, en: Bonus}\nunit: CNY\nvalues: [{from: 2027-01-01, source: hengshui-2022-birth-support, evidence: text, value: 50.50}]\n");
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.kind()).isEqualTo(Change.Kind.ADDED);
    Change.Value value = (Change.Value) change.details().get(0);
    assertThat(value.before()).isEmpty();
    assertThat(value.after().orElseThrow().value().in("zh")).isEqualTo("50.5");
    Change removed = Diff.of(edited, BundledSource.get()).get(0);
    assertThat(removed.kind()).isEqualTo(Change.Kind.REMOVED);
  }

  @Test
  void what_a_parameter_is_and_its_unit_are_compared() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(MONTHLY, "en: Care-place subsidy per month by birth order", "en: Subsidy");
    edited = edited.edit(MONTHLY, "unit: CNY/month", "unit: CNY/year");
    assertThat(BundledDiff.words(BundledDiff.onlyChange(edited)))
        .containsExactly(
            "description (en): Care-place subsidy per month by birth order -> Subsidy",
            "unit (en): CNY/month -> CNY/year");
  }
}
