package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of the questions of Someland. What the difference states is what the author wrote. */
class QuestionDiffTest {
  private static final String GRANT_FACTS = "facts: [child.birthDate, child.resident]";

  private static TestPack grant(String rest) {
    return TestPack.someland().edit("questions.yaml", GRANT_FACTS, rest + "\n    " + GRANT_FACTS);
  }

  private static List<String> changed(TestPack before, TestPack after) {
    List<Change> changes = Diff.of(before, after);
    assertThat(changes).hasSize(1);
    return BundledDiff.words(changes.get(0));
  }

  @Test
  void a_fact_of_all_children_of_the_family_is_named_with_its_key() {
    TestPack all =
        TestPack.someland()
            .edit("questions.yaml", GRANT_FACTS, "facts: [child.birthDate, {fact: child.resident, allOfFamily: true}]");
    assertThat(changed(TestPack.someland(), all))
        .containsExactly("fact: child.resident -> ", "fact:  -> child.resident (allOfFamily)");
  }

  @Test
  void a_fact_of_all_classes_of_the_institution_is_named_with_its_key() {
    TestPack all =
        TestPack.someland()
            .edit("questions.yaml", "facts: [class.children]", "facts: [{fact: class.children, allOfInstitution: true}]");
    assertThat(changed(TestPack.someland(), all))
        .containsExactly("fact: class.children -> ", "fact:  -> class.children (allOfInstitution)");
  }

  @Test
  void figures_are_compared_by_their_ids() {
    TestPack before =
        grant("figures: [{id: share, title: {zh: 份额, en: share}, unit: '%'}, {id: held, title: {zh: 扣留, en: held back}}]");
    TestPack after =
        grant("figures: [{id: gap, title: {zh: 差额, en: gap}}, {id: share, title: {zh: 比例, en: share}, unit: {zh: 份, en: parts}}]");
    assertThat(changed(before, after))
        .containsExactly(
            "figure gap:  -> gap",
            "figure held: held back -> ",
            "figure share (zh): 份额 -> 比例",
            "figure-unit share (en): % -> parts",
            "figure-unit share (zh):  -> 份");
  }

  @Test
  void directions_that_are_no_longer_declared_or_only_for_a_reading_are_reported() {
    String sunday =
        "interpretations: {sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: Silent}, choices: {YES: {zh: 计, en: they count}, NO: {zh: 否, en: they do not}}}}\n";
    TestPack before = grant("monotone: [{more: child.birthDate, never: worse}, {more: child.resident, never: less}]");
    TestPack after =
        grant("monotone: [{more: child.birthDate, never: worse}, {more: child.resident, never: less, readings: {sunday: YES}}]");
    assertThat(changed(before.append("pack.yaml", sunday), after.append("pack.yaml", sunday)))
        .containsExactly(
            "monotone: child.resident never less -> ",
            "monotone:  -> child.resident never less (readings sunday = YES)");
  }

  @Test
  void jumps_are_compared_by_their_amounts() {
    String income =
        "  family:\n    income: {type: money, title: {zh: 收入, en: Income}, ask: {zh: 多少？, en: How much?}}\n";
    TestPack before =
        grant("cliffs: [{at: family.income, why: {zh: 上限, en: The old limit}}]").append("vocabulary.yaml", income);
    TestPack after = before.edit("questions.yaml", "The old limit", "The new limit");
    TestPack none = TestPack.someland().append("vocabulary.yaml", income);
    assertThat(changed(before, after)).containsExactly("cliff family.income (en): The old limit -> The new limit");
    assertThat(changed(before, none)).containsExactly("cliff family.income: The old limit -> ");
  }

  @Test
  void the_title_quotation_and_aliases_of_a_provision_are_compared() {
    TestPack before = provision("title: {zh: 额, en: Amount}, quote: One hundred kronor, aliases: [row-1, row-2]");
    TestPack after = provision("title: {zh: 额, en: The amount}, quote: Two hundred kronor, aliases: [row-2, row-3]");
    assertThat(changed(before, after))
        .containsExactly(
            "provision-title act 2 (en): Amount -> The amount",
            "quote act 2: One hundred kronor -> Two hundred kronor",
            "alias: act 2: row-1 -> ",
            "alias:  -> act 2: row-3");
  }

  @Test
  void two_provisions_of_one_article_are_told_apart_by_their_order() {
    String first = "sources: [{source: act, article: \"2\", quote: One}, {source: act, article: \"2\", quote: ";
    TestPack someland = TestPack.someland();
    TestPack before = someland.edit("questions.yaml", "sources: [{source: act, article: \"2\"}]", first + "Two}]");
    TestPack after = someland.edit("questions.yaml", "sources: [{source: act, article: \"2\"}]", first + "Three}]");
    assertThat(changed(before, after)).containsExactly("quote act 2 #2: Two -> Three");
  }

  private static TestPack provision(String rest) {
    return TestPack.someland().edit("questions.yaml", "article: \"2\"", "article: \"2\", " + rest);
  }
}
