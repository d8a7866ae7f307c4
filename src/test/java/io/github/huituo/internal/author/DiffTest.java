package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackFileKind;
import io.github.huituo.testpack.TestPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Edits of the questions and words of packs, and packs that come and go. They are compared with those that the jar carries. */
class DiffTest {
  private static final String HOSPITAL = "cn-131100/employer/hospital-nursery.question.yaml";
  private static final String MONTHLY = "cn-131100/care-place/care-place-subsidy.parameters.yaml";

  @Test
  void a_copy_of_the_bundled_rules_differs_in_nothing() {
    assertThat(Diff.of(BundledSource.get(), PackLibrary.folder(Path.of("rules")))).isEmpty();
  }

  @Test
  void another_fine_and_another_list_of_consequences_are_reported() {
    TestPack edited = TestPack.rules("cn");
    edited = edited.edit("cn/pack.yaml", "fine: {unit: CNY, to: 50000}", "fine: {unit: CNY, below: 60000}");
    edited = edited.edit("cn/staffing/no-record.question.yaml", "consequences: [dismissal, minors-contact]\n", "consequences: [dismissal]\n");
    List<Change> changes = BundledDiff.changes(edited);
    assertThat(changes).extracting(Change::id).containsExactly("cn", "cn.staffing.no-record");
    assertThat(BundledDiff.words(changes.get(0)))
        .containsExactly(
            "consequence: minors-contact: FINE [FIRST_FINDING], (, CNY 50000.00] (minors-law 126, text) -> ",
            "consequence:  -> minors-contact: FINE [FIRST_FINDING], (, CNY 60000.00) (minors-law 126, text)");
    assertThat(BundledDiff.words(changes.get(1))).containsExactly("consequence: minors-contact -> ");
  }

  @Test
  void an_added_question_is_reported_with_its_title_and_place() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.with(
        "cn-131100/care-place/bonus.question.yaml",
        "{entitlement: cn-131100.bonus, subject: child, title: {zh: 奖, en: Bonus}, sources: [{source: hengshui-2022-birth-support, evidence: text}]}\n");
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.part()).isEqualTo(Change.Part.QUESTION);
    assertThat(change.kind()).isEqualTo(Change.Kind.ADDED);
    assertThat(change.title().in("zh")).isEqualTo("奖");
    assertThat(change.after().orElseThrow().file()).endsWith("cn-131100/care-place/bonus.question.yaml");
  }

  @Test
  void the_aspects_of_a_question_are_compared() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(
        HOSPITAL,
        "severity: ADVISORY\ntitle: {zh: 二级公立医院办托, en: A nursery of a second-level public hospital}\nfrom: 2026-03-01\nscope: {employer.kind: HOSPITAL, employer.secondLevelPublic: \"true\"}",
        "severity: RECOMMENDED\ntitle: {zh: 公立医院办托, en: A nursery of a second-level public hospital}\nfrom: 2026-06-01\nscope: {employer.kind: [HOSPITAL, ENTERPRISE], employer.secondLevelPublic: \"true\"}");
    edited = edited.edit(HOSPITAL, "  - employer.runsNursery", "  - employer.runsNursery\n  - employer.staff");
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.id()).isEqualTo("cn-131100.hospital-nursery");
    assertThat(BundledDiff.words(change))
        .containsExactly(
            "severity: ADVISORY -> RECOMMENDED",
            "title (zh): 二级公立医院办托 -> 公立医院办托",
            "from: 2026-03-01 -> 2026-06-01",
            "fact:  -> employer.staff",
            "scope: employer.kind = HOSPITAL -> ",
            "scope:  -> employer.kind = HOSPITAL | ENTERPRISE");
  }

  @Test
  void interpretations_settings_facts_lists_and_sources_are_compared() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit("cn-131100/care-place/_topic.yaml", "en: not covered}\n", "en: not covered}\n    default: AS_THIRD\n");
    edited = edited.edit("cn-131100/support/_topic.yaml", "rent subsidy of the institution a year?}\n    unit: CNY/year\n", "rent subsidy of the institution a year?}\n    unit: CNY/year\n    between: [0, 20000]\n");
    edited = edited.edit("cn-131100/pack.yaml", "version: 0.1.0", "version: 0.2.0");
    edited = edited.edit("cn-131100/sources.yaml", "inForce: 2023-01-01", "inForce: 2023-02-01");
    edited = edited.append("cn-131100/care-place/care-place-subsidy.scenarios.yaml", "- {name: x, case: {}, expect: [{id: x}]}\n");
    assertThat(BundledDiff.changes(edited))
        .extracting(c -> c.part() + " " + c.id() + " " + BundledDiff.words(c))
        .containsExactly(
            "PACK cn-131100 [version: 0.1.0 -> 0.2.0]",
            "INTERPRETATION fourth-child [default:  -> AS_THIRD]",
            "SETTING cn-131100.rent-subsidy [range: [, ] -> [0, 20000]]",
            "SOURCE hengshui-2022-birth-support [in-force: 2023-01-01 -> 2023-02-01]",
            "SCENARIOS cn-131100 [scenarios: " + scenarios() + " -> " + (scenarios() + 1) + "]");
  }

  /** Counts the scenarios of Hengshui, each of which begins a line with its name. */
  private static long scenarios() {
    TestPack hengshui = TestPack.rules("cn-131100");
    return hengshui.files().stream()
        .filter(PackFileKind.SCENARIOS::is)
        .flatMap(file -> hengshui.content(file).lines())
        .filter(line -> line.startsWith("- name:"))
        .count();
  }

  @Test
  void the_vocabulary_is_compared_word_by_word() {
    TestPack edited = TestPack.rules("cn");
    edited = edited.edit("cn/vocabulary.yaml", "HOSPITAL: {zh: 医院, en: hospital}", "HOSPITAL: {zh: 医院, en: clinic}\n    CHURCH: {zh: 教会, en: church}");
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.part()).isEqualTo(Change.Part.LIST);
    assertThat(BundledDiff.words(change)).containsExactly("word CHURCH:  -> church", "word HOSPITAL (en): hospital -> clinic");
  }

  @Test
  void an_open_point_that_the_nation_changes_is_not_reported_for_the_province_that_sets_its_default() {
    TestPack before =
        TestPack.head()
            .append(
                "pack.yaml",
                "interpretations: {sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: Silent}, choices: {YES: {zh: 计, en: they count}, NO: {zh: 否, en: they do not}}}}\n")
            .town("xx-1")
            .append("xx-1/pack.yaml", "interpretations: {sunday: {default: YES}}\n");
    TestPack after = before.edit("pack.yaml", "en: Sundays", "en: Whether Sundays count");
    assertThat(Diff.of(before, after)).extracting(Change::pack).containsExactly("xx");
  }

  @Test
  void a_new_city_is_one_change_with_its_size() {
    TestPack hengshui = TestPack.rules("cn-131100").edit("cn-131100/pack.yaml", "id: cn-131100", "id: cn-999999");
    TestPack edited = TestPack.rules("none");
    for (String file : List.of("pack.yaml", "sources.yaml", "vocabulary.yaml")) {
      edited = edited.with("cn-999999/" + file, hengshui.content("cn-131100/" + file));
    }
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.kind()).isEqualTo(Change.Kind.ADDED);
    assertThat(change.part()).isEqualTo(Change.Part.PACK);
    assertThat(change.id()).isEqualTo("cn-999999");
    assertThat(change.title().in("en")).isEqualTo("Hengshui");
  }

  @Test
  void a_city_that_the_index_folder_no_longer_holds_is_removed() {
    TestPack before = TestPack.rules("index.yaml", "cn", "cn-130000", "cn-131100");
    TestPack after = before.withoutPack("cn-131100");
    assertThat(Diff.of(before, after)).extracting(c -> c.kind() + " " + c.id()).containsExactly("REMOVED cn-131100");
  }

  @Test
  void two_days_of_the_same_rules_are_compared_by_what_is_in_force_on_them() {
    TestPack edited = TestPack.rules("cn");
    List<Change> changes =
        Diff.of(edited, LocalDate.of(2022, 12, 31), edited, LocalDate.of(2023, 1, 1));
    Change deduction =
        changes.stream().filter(c -> c.id().equals("cn.infant-care-deduction.monthly")).findFirst().orElseThrow();
    Change.Value value = (Change.Value) deduction.details().get(0);
    assertThat(value.from()).isEqualTo(Optional.empty());
    assertThat(value.before().orElseThrow().value().in("en")).isEqualTo("1000");
    assertThat(value.after().orElseThrow().value().in("en")).isEqualTo("2000");
    assertThat(changes)
        .filteredOn(c -> c.part() == Change.Part.QUESTION)
        .extracting(c -> c.kind() + " " + c.id())
        .contains("ADDED cn-131100.care-place-subsidy");
    assertThat(Diff.of(edited, LocalDate.of(2024, 5, 1), edited, LocalDate.of(2024, 5, 2))).isEmpty();
  }

  @Test
  void the_problems_of_both_sides_are_reported_at_once() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(MONTHLY, "unit: CNY/month", "unit: CNY/month\n  unknown: 1");
    TestPack before = edited;
    TestPack after = edited.edit(MONTHLY, "unknown: 1", "stranger: 1");
    assertThatThrownBy(() -> Diff.of(before, after))
        .isInstanceOfSatisfying(
            HuituoException.class,
            e -> assertThat(e.problems()).extracting(Problem::key).containsExactly("unknown-key", "unknown-key"));
  }
}
