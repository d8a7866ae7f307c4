package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Edits of the rules and sentences of Hengshui, compared with those that the jar carries. */
class RuleDiffTest {
  private static final String PLACE_RULES = "cn-131100/care-place/care-place-subsidy.drl";

  @Test
  void white_space_and_comments_of_a_rule_do_not_count() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(
        PLACE_RULES,
        "  $child : Child( policyCompliantBirth == false )\nthen",
        "  /* a birth that is\n     not compliant */\n  $child : Child(policyCompliantBirth==false) // no\n\nthen");
    assertThat(BundledDiff.changes(edited)).isEmpty();
  }

  @Test
  void words_of_a_reason_that_look_like_a_comment_count() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(PLACE_RULES, "@en(\"The birth was not in line with policy.\")", "@en(\"The birth was not // in line with policy.\")");
    assertThat(BundledDiff.onlyChange(edited).kind()).isEqualTo(Change.Kind.CHANGED);
  }

  @Test
  void a_rule_of_which_only_the_name_changed_is_renamed() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(PLACE_RULES, "rule \"A child that is three has", "rule \"A three-year-old has");
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.kind()).isEqualTo(Change.Kind.RENAMED);
    assertThat(change.id()).isEqualTo("A three-year-old has no care-place subsidy");
    assertThat(BundledDiff.words(change))
        .containsExactly(
            "name: A child that is three has no care-place subsidy -> A three-year-old has no care-place subsidy");
  }

  @Test
  void a_changed_rule_shows_its_changed_lines_with_both_places() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(PLACE_RULES, "// 入托补贴", "// One line more.\n// 入托补贴");
    edited = edited.edit(PLACE_RULES, "$child : Child( policyCompliantBirth == false )", "$child : Child( policyCompliantBirth != true )");
    int line = TestPack.rules("cn-131100").content(PLACE_RULES).lines().toList().indexOf("  $child : Child( policyCompliantBirth == false )") + 1;
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.id()).isEqualTo("A birth not in line with policy has no care-place subsidy");
    assertThat(change.details()).hasSize(1);
    Change.Lines lines = (Change.Lines) change.details().get(0);
    assertThat(lines.before()).extracting(l -> l.at() + " " + l.text())
        .containsExactly("rules/" + PLACE_RULES + ":" + line + " $child : Child( policyCompliantBirth == false )");
    assertThat(lines.after()).extracting(l -> l.at() + " " + l.text())
        .containsExactly(PLACE_RULES + ":" + (line + 1) + " $child : Child( policyCompliantBirth != true )");
  }

  @Test
  void a_rule_that_is_renamed_and_changed_is_removed_and_added() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit(PLACE_RULES, "rule \"A child that is three has", "rule \"A three-year-old has");
    edited = edited.edit(PLACE_RULES, "@en(\"The child is three years old or older on this day.\")", "@en(\"The child is three.\")");
    assertThat(BundledDiff.changes(edited)).extracting(Change::kind).containsExactlyInAnyOrder(Change.Kind.REMOVED, Change.Kind.ADDED);
  }

  @Test
  void a_sentence_with_another_meaning_is_reported_at_its_line_of_the_dictionary() {
    TestPack edited = TestPack.rules("cn-131100");
    edited = edited.edit("cn-131100/support/dictionary.zh.dsl", "supportKinds contains \"RENT\"", "supportKinds contains \"RENTAL\"");
    Change change = BundledDiff.onlyChange(edited);
    assertThat(change.part()).isEqualTo(Change.Part.SENTENCE);
    assertThat(change.id()).isEqualTo("[when]- 申请了 房租补助");
  }
}
