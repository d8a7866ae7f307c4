package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of Hengshui's pack and of the nation's, compared with the packs that the jar carries. */
class DiffTest {
  private static final String MONTHLY = "cn-131100/care-place/care-place-subsidy.parameters.yaml";
  private static final String DEDUCTION = "cn/family/infant-care-deduction.parameters.yaml";
  private static final String HOSPITAL = "cn-131100/employer/hospital-nursery.question.yaml";
  private static final String PLACE_RULES = "cn-131100/care-place/care-place-subsidy.drl";

  /** Hengshui's amounts, the second child's raised from 2027 on by a notice that stands in no real register. */
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

  @TempDir Path folder;

  /** Copies packs into the folder, or the index. */
  private void copy(String... names) throws IOException {
    for (String name : names) {
      try (Stream<Path> files = Files.walk(Path.of("rules", name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = folder.resolve(Path.of("rules").relativize(file).toString());
          MoreFiles.createParentDirectories(to);
          Files.copy(file, to);
        }
      }
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text);
  }

  private PackSource edited() {
    return PackLibrary.folder(folder);
  }

  private List<Change> changes() {
    return Diff.of(BundledSource.get(), edited());
  }

  private Change onlyChange() {
    List<Change> changes = changes();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static String words(Change.Detail detail) {
    Change.Aspect aspect = (Change.Aspect) detail;
    return aspect.name() + ": " + aspect.before() + " -> " + aspect.after();
  }

  private static List<String> words(Change change) {
    return change.details().stream().map(DiffTest::words).toList();
  }

  @Test
  void a_copy_of_the_bundled_rules_differs_in_nothing() {
    assertThat(Diff.of(BundledSource.get(), PackLibrary.folder(Path.of("rules")))).isEmpty();
  }

  @Test
  void a_raise_from_a_date_is_told_for_its_row_and_from_that_date_on() throws IOException {
    copy("cn-131100");
    append(MONTHLY, RAISE.indent(2));
    Change change = onlyChange();
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
  void rows_with_the_same_value_and_another_citation_are_told_together() throws IOException {
    copy("cn-131100");
    append(MONTHLY, RAISE.indent(2));
    assertThat(onlyChange().details()).hasSize(2);
    Change.Place place = (Change.Place) onlyChange().details().get(1);
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
  void a_correction_of_the_past_ends_where_the_next_value_begins() throws IOException {
    copy("cn");
    edit(DEDUCTION, "value: 1000", "value: 1100");
    Change.Value value = (Change.Value) onlyChange().details().get(0);
    assertThat(value.from()).contains(LocalDate.of(2022, 1, 1));
    assertThat(value.until()).contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void a_difference_that_goes_on_over_a_new_version_is_told_once() throws IOException {
    copy("cn");
    edit(DEDUCTION, "value: 2000", "value: 2000\n    - {from: 2024-01-01, source: state-council-2023-13, evidence: corroborated, value: 2500}\n    - {from: 2025-01-01, source: state-council-2023-13, evidence: corroborated, value: 2500}");
    assertThat(onlyChange().details()).hasSize(1);
    Change.Value value = (Change.Value) onlyChange().details().get(0);
    assertThat(value.from()).contains(LocalDate.of(2024, 1, 1));
    assertThat(value.until()).isEmpty();
  }

  @Test
  void a_change_of_the_nation_is_told_of_the_nation_and_of_no_city() throws IOException {
    copy("cn");
    edit("cn/staffing/care-worker-ratio.parameters.yaml", "INFANT: \"1:3\"", "INFANT: \"1:2\"");
    Change change = onlyChange();
    assertThat(change.pack()).isEqualTo("cn");
    Change.Value value = (Change.Value) change.details().get(0);
    assertThat(value.keys()).isEqualTo(ImmutableMap.of("band", "INFANT"));
    assertThat(value.before().orElseThrow().value().in("en")).isEqualTo("1:3");
    assertThat(value.after().orElseThrow().value().in("en")).isEqualTo("1:2");
  }

  @Test
  void a_city_that_tightens_the_nations_value_is_told_against_the_value_it_inherited() throws IOException {
    copy("cn-131100");
    String national = Files.readString(Path.of("rules/cn/classes/class-size.parameters.yaml"));
    Path local = folder.resolve("cn-131100/classes/class-size.parameters.yaml");
    MoreFiles.createParentDirectories(local);
    Files.writeString(local, national.replace("2019-10-08", "2026-01-01").replace("INFANT: 10", "INFANT: 8"));
    Change change = onlyChange();
    assertThat(change.pack()).isEqualTo("cn-131100");
    assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
    assertThat(change.details()).hasSize(1);
    Change.Value value = (Change.Value) change.details().get(0);
    assertThat(value.from()).contains(LocalDate.of(2026, 1, 1));
    assertThat(value.before().orElseThrow().value().in("en")).isEqualTo("10");
    assertThat(value.after().orElseThrow().value().in("en")).isEqualTo("8");
  }

  @Test
  void days_on_which_a_city_inherits_are_told_of_the_nation_only() throws IOException {
    copy("cn", "cn-131100");
    String size = "cn/classes/class-size.parameters.yaml";
    Path local = folder.resolve("cn-131100/classes/class-size.parameters.yaml");
    MoreFiles.createParentDirectories(local);
    Files.writeString(
        local,
        Files.readString(folder.resolve(size)).replace("2019-10-08", "2026-01-01").replace("INFANT: 10", "INFANT: 8"));
    PackSource before = edited();
    edit(size, "INFANT: 10", "INFANT: 9");
    assertThat(Diff.of(before, edited())).extracting(c -> c.pack() + " " + c.id()).containsExactly("cn cn.class.size");
  }

  @Test
  void a_new_parameter_is_added_with_its_values() throws IOException {
    copy("cn-131100");
    Files.writeString(
        folder.resolve("cn-131100/care-place/bonus.parameters.yaml"),
        "id: cn-131100.bonus\ndescription: {zh: 奖, en: Bonus}\nunit: CNY\nvalues: [{from: 2027-01-01, source: hengshui-2022-birth-support, evidence: text, value: 50.50}]\n");
    Change change = onlyChange();
    assertThat(change.kind()).isEqualTo(Change.Kind.ADDED);
    Change.Value value = (Change.Value) change.details().get(0);
    assertThat(value.before()).isEmpty();
    assertThat(value.after().orElseThrow().value().in("zh")).isEqualTo("50.5");
    Change removed = Diff.of(edited(), BundledSource.get()).get(0);
    assertThat(removed.kind()).isEqualTo(Change.Kind.REMOVED);
  }

  @Test
  void what_a_parameter_is_and_its_unit_are_compared() throws IOException {
    copy("cn-131100");
    edit(MONTHLY, "en: Care-place subsidy per month by birth order", "en: Subsidy");
    edit(MONTHLY, "unit: CNY/month", "unit: CNY/year");
    assertThat(words(onlyChange()))
        .containsExactly(
            "description (en): Care-place subsidy per month by birth order -> Subsidy",
            "unit (en): CNY/month -> CNY/year");
  }

  @Test
  void an_added_question_is_told_with_its_title_and_place() throws IOException {
    copy("cn-131100");
    Files.writeString(
        folder.resolve("cn-131100/care-place/bonus.question.yaml"),
        "{entitlement: cn-131100.bonus, subject: child, title: {zh: 奖, en: Bonus}, sources: [{source: hengshui-2022-birth-support, evidence: text}]}\n");
    Change change = onlyChange();
    assertThat(change.part()).isEqualTo(Change.Part.QUESTION);
    assertThat(change.kind()).isEqualTo(Change.Kind.ADDED);
    assertThat(change.title().in("zh")).isEqualTo("奖");
    assertThat(change.after().orElseThrow().file()).endsWith("cn-131100/care-place/bonus.question.yaml");
  }

  @Test
  void the_aspects_of_a_question_are_compared() throws IOException {
    copy("cn-131100");
    edit(
        HOSPITAL,
        "severity: ADVISORY\ntitle: {zh: 二级公立医院办托, en: A nursery of a second-level public hospital}\nfrom: 2026-03-01\nscope: {employer.kind: HOSPITAL, employer.secondLevelPublic: \"true\"}",
        "severity: RECOMMENDED\ntitle: {zh: 公立医院办托, en: A nursery of a second-level public hospital}\nfrom: 2026-06-01\nscope: {employer.kind: [HOSPITAL, ENTERPRISE], employer.secondLevelPublic: \"true\"}");
    edit(HOSPITAL, "  - employer.runsNursery", "  - employer.runsNursery\n  - employer.staff");
    Change change = onlyChange();
    assertThat(change.id()).isEqualTo("cn-131100.hospital-nursery");
    assertThat(words(change))
        .containsExactly(
            "severity: ADVISORY -> RECOMMENDED",
            "title (zh): 二级公立医院办托 -> 公立医院办托",
            "from: 2026-03-01 -> 2026-06-01",
            "fact:  -> employer.staff",
            "scope: employer.kind = HOSPITAL -> ",
            "scope:  -> employer.kind = HOSPITAL | ENTERPRISE");
  }

  @Test
  void white_space_and_comments_of_a_rule_do_not_count() throws IOException {
    copy("cn-131100");
    edit(
        PLACE_RULES,
        "  $child : Child( policyCompliantBirth == false )\nthen",
        "  /* a birth that is\n     not compliant */\n  $child : Child(policyCompliantBirth==false) // no\n\nthen");
    assertThat(changes()).isEmpty();
  }

  @Test
  void words_of_a_reason_that_look_like_a_comment_count() throws IOException {
    copy("cn-131100");
    edit(PLACE_RULES, "@en(\"The birth was not in line with policy.\")", "@en(\"The birth was not // in line with policy.\")");
    assertThat(onlyChange().kind()).isEqualTo(Change.Kind.CHANGED);
  }

  @Test
  void a_rule_of_which_only_the_name_changed_is_renamed() throws IOException {
    copy("cn-131100");
    edit(PLACE_RULES, "rule \"A child that is three has", "rule \"A three-year-old has");
    Change change = onlyChange();
    assertThat(change.kind()).isEqualTo(Change.Kind.RENAMED);
    assertThat(change.id()).isEqualTo("A three-year-old has no care-place subsidy");
    assertThat(words(change))
        .containsExactly(
            "name: A child that is three has no care-place subsidy -> A three-year-old has no care-place subsidy");
  }

  @Test
  void a_changed_rule_shows_its_changed_lines_with_both_places() throws IOException {
    copy("cn-131100");
    edit(PLACE_RULES, "// 入托补贴", "// One line more.\n// 入托补贴");
    edit(PLACE_RULES, "$child : Child( policyCompliantBirth == false )", "$child : Child( policyCompliantBirth != true )");
    int line = Files.readAllLines(Path.of("rules", PLACE_RULES)).indexOf("  $child : Child( policyCompliantBirth == false )") + 1;
    Change change = onlyChange();
    assertThat(change.id()).isEqualTo("A birth not in line with policy has no care-place subsidy");
    assertThat(change.details()).hasSize(1);
    Change.Lines lines = (Change.Lines) change.details().get(0);
    assertThat(lines.before()).extracting(l -> l.at() + " " + l.text())
        .containsExactly("rules/" + PLACE_RULES + ":" + line + " $child : Child( policyCompliantBirth == false )");
    assertThat(lines.after()).extracting(l -> l.at() + " " + l.text())
        .containsExactly(folder + "/" + PLACE_RULES + ":" + (line + 1) + " $child : Child( policyCompliantBirth != true )");
  }

  @Test
  void a_rule_that_is_renamed_and_changed_is_removed_and_added() throws IOException {
    copy("cn-131100");
    edit(PLACE_RULES, "rule \"A child that is three has", "rule \"A three-year-old has");
    edit(PLACE_RULES, "@en(\"The child is three years old or older on this day.\")", "@en(\"The child is three.\")");
    assertThat(changes()).extracting(Change::kind).containsExactlyInAnyOrder(Change.Kind.REMOVED, Change.Kind.ADDED);
  }

  @Test
  void a_sentence_that_means_something_else_is_told_where_the_dictionary_says_it() throws IOException {
    copy("cn-131100");
    edit("cn-131100/support/dictionary.zh.dsl", "supportKinds contains \"RENT\"", "supportKinds contains \"RENTAL\"");
    Change change = onlyChange();
    assertThat(change.part()).isEqualTo(Change.Part.SENTENCE);
    assertThat(change.id()).isEqualTo("[when]- 申请了 房租补助");
  }

  @Test
  void interpretations_settings_facts_lists_and_sources_are_compared() throws IOException {
    copy("cn-131100");
    edit("cn-131100/care-place/_topic.yaml", "en: not covered}\n", "en: not covered}\n    default: AS_THIRD\n");
    edit("cn-131100/support/_topic.yaml", "rent subsidy of the institution a year?}\n    unit: CNY/year\n", "rent subsidy of the institution a year?}\n    unit: CNY/year\n    between: [0, 20000]\n");
    edit("cn-131100/pack.yaml", "version: 0.1.0", "version: 0.2.0");
    edit("cn-131100/sources.yaml", "inForce: 2023-01-01", "inForce: 2023-02-01");
    append("cn-131100/care-place/care-place-subsidy.scenarios.yaml", "- {name: x, case: {}, expect: [{id: x}]}\n");
    assertThat(changes())
        .extracting(c -> c.part() + " " + c.id() + " " + words(c))
        .containsExactly(
            "PACK cn-131100 [version: 0.1.0 -> 0.2.0]",
            "INTERPRETATION fourth-child [default:  -> AS_THIRD]",
            "SETTING cn-131100.rent-subsidy [range: [, ] -> [0, 20000]]",
            "SOURCE hengshui-2022-birth-support [in-force: 2023-01-01 -> 2023-02-01]",
            "SCENARIOS cn-131100 [scenarios: " + scenarios() + " -> " + (scenarios() + 1) + "]");
  }

  /** Counts the scenarios of Hengshui, each of which begins a line with its name. */
  private static long scenarios() throws IOException {
    long count = 0;
    try (Stream<Path> files = Files.walk(Path.of("rules/cn-131100"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.scenarios\\.yaml|.*/_scenarios/[^/]*")).toList()) {
        count += Files.readString(file).lines().filter(line -> line.startsWith("- name:")).count();
      }
    }
    return count;
  }

  @Test
  void the_vocabulary_is_compared_word_by_word() throws IOException {
    copy("cn");
    edit("cn/vocabulary.yaml", "HOSPITAL: {zh: 医院, en: hospital}", "HOSPITAL: {zh: 医院, en: clinic}\n    CHURCH: {zh: 教会, en: church}");
    Change change = onlyChange();
    assertThat(change.part()).isEqualTo(Change.Part.LIST);
    assertThat(words(change)).containsExactly("word CHURCH:  -> church", "word HOSPITAL (en): hospital -> clinic");
  }

  @Test
  void an_open_point_that_the_nation_changes_is_not_told_of_the_province_that_sets_its_default() throws IOException {
    Files.createDirectories(folder.resolve("xx"));
    Files.createDirectories(folder.resolve("xx-1"));
    String nation =
        "id: xx\ntitle: {zh: 国, en: Land}\nversion: '1'\ninterpretations: {sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: Silent}, choices: {YES: {zh: 计, en: they count}, NO: {zh: 否, en: they do not}}}}\n";
    Files.writeString(folder.resolve("xx/pack.yaml"), nation);
    Files.writeString(
        folder.resolve("xx-1/pack.yaml"),
        "id: xx-1\ntitle: {zh: 省, en: Province}\nversion: '1'\nextends: xx\ninterpretations: {sunday: {default: YES}}\n");
    PackSource before = edited();
    Files.writeString(folder.resolve("xx/pack.yaml"), nation.replace("en: Sundays", "en: Whether Sundays count"));
    assertThat(Diff.of(before, edited())).extracting(Change::pack).containsExactly("xx");
  }

  @Test
  void a_new_city_is_one_change_with_its_size() throws IOException {
    copy("cn-131100");
    Files.move(folder.resolve("cn-131100"), folder.resolve("cn-999999"));
    edit("cn-999999/pack.yaml", "id: cn-131100", "id: cn-999999");
    Set<String> kept = Set.of("pack.yaml", "sources.yaml", "vocabulary.yaml");
    try (Stream<Path> files = Files.list(folder.resolve("cn-999999"))) {
      for (Path path : files.filter(p -> !kept.contains(p.getFileName().toString())).toList()) {
        MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
    Change change = onlyChange();
    assertThat(change.kind()).isEqualTo(Change.Kind.ADDED);
    assertThat(change.part()).isEqualTo(Change.Part.PACK);
    assertThat(change.id()).isEqualTo("cn-999999");
    assertThat(change.title().in("en")).isEqualTo("Hengshui");
  }

  @Test
  void a_city_that_the_index_folder_no_longer_holds_is_removed() throws IOException {
    copy("index.yaml", "cn", "cn-130000", "cn-131100");
    PackSource before = edited();
    MoreFiles.deleteRecursively(folder.resolve("cn-131100"));
    List<Change> changes = Diff.of(before, edited());
    assertThat(changes).extracting(c -> c.kind() + " " + c.id()).containsExactly("REMOVED cn-131100");
  }

  @Test
  void two_days_of_the_same_rules_are_compared_by_what_is_in_force_on_them() throws IOException {
    copy("cn");
    List<Change> changes =
        Diff.of(edited(), LocalDate.of(2022, 12, 31), edited(), LocalDate.of(2023, 1, 1));
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
    assertThat(Diff.of(edited(), LocalDate.of(2024, 5, 1), edited(), LocalDate.of(2024, 5, 2))).isEmpty();
  }

  @Test
  void the_problems_of_both_sides_are_told_at_once() throws IOException {
    copy("cn-131100");
    edit(MONTHLY, "unit: CNY/month", "unit: CNY/month\nunknown: 1");
    PackSource before = edited();
    edit(MONTHLY, "unknown: 1", "stranger: 1");
    assertThatThrownBy(() -> Diff.of(before, edited()))
        .isInstanceOfSatisfying(
            HuituoException.class,
            e -> assertThat(e.problems()).extracting(Problem::key).containsExactly("unknown-key", "unknown-key"));
  }
}
