package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The reasons and citations of answers, in both languages. */
class AnswersInWordsTest {
  private static final String CHILD = "family: {id: f, children: [{id: c, birthDate: 2024-03-10, resident: true}]}";
  private static final String CLASS = "institution: {id: brook, kind: %s, classes: [{id: owls, children: %d}]}";

  private static final TestPack SOMELAND =
      TestPack.someland().edit(
          "vocabulary.yaml",
          "facts:",
        """
        lists:
          nursery: {STATE: {zh: 公办园, en: state nursery}, CHURCH: {zh: 教会园, en: church nursery}}
        facts:
          institution:
            kind: {type: choice, list: nursery, title: {zh: 类型, en: Kind}, ask: {zh: 什么？, en: Which kind?}}
            licensed: {type: boolean, title: {zh: 许可, en: Licence}, ask: {zh: 有吗？, en: Is it licensed?}}\
        """);

  private TestPack pack = SOMELAND;

  private Assessment assess(String facts) {
    return pack.assess("{asOf: 2024-05-02, jurisdiction: xx, " + facts + "}");
  }

  private Answer size(String facts) {
    return assess(facts).requirement("xx.class.size").subject("owls");
  }

  private Answer grant(String facts) {
    return assess(facts).entitlement("xx.grant").subject("c");
  }

  private static void assertReason(Answer answer, String en, String zh) {
    assertThat(answer.because().in("en")).isEqualTo(en);
    assertThat(answer.because().in("zh")).isEqualTo(zh);
  }

  @Test
  void figures_stand_in_the_reason() throws IOException {
    pack = pack.edit("class-size.drl", "{actual} children, at most {required}.", "{actual} {unit} of {required}, {shortfall} too many; {total}, {why}.");
    assertReason(size(CLASS.formatted("STATE", 7)), "7 children of 5, 2 too many; –, 7.", "7人，最多5人。");
  }

  @Test
  void a_parameter_that_the_rule_reads_is_named_in_the_reason() throws IOException {
    pack = pack.edit("grant.drl", "Granted: {total}.", "{xx.grant.monthly} a month up to {xx.grant.months} months of age.");
    pack = pack.edit("grant.drl", "发给{total}。", "{xx.grant.months}个月以内。");
    assertReason(grant(CHILD), "SEK 100.00 a month up to 3 months of age.", "3个月以内。");
  }

  @Test
  void a_changed_parameter_changes_the_reason() throws IOException {
    pack = pack.edit("grant.drl", "Granted: {total}.", "Up to {xx.grant.months} months.");
    pack = pack.edit("parameters/months.yaml", "value: 3", "value: 4");
    assertThat(grant(CHILD).because().in("en")).isEqualTo("Up to 4 months.");
  }

  @Test
  void a_rule_that_decides_both_ways_may_have_a_sentence_for_what_is_not_met() throws IOException {
    pack = pack.edit("class-size.drl", "@zh(", "@en_unmet(\"{actual} children, {shortfall} too many.\") @zh_unmet(\"{actual}人，超出{shortfall}人。\") @zh(");
    assertReason(size(CLASS.formatted("STATE", 5)), "5 children, at most 5.", "5人，最多5人。");
    assertReason(size(CLASS.formatted("STATE", 7)), "7 children, 2 too many.", "7人，超出2人。");
  }

  @Test
  void a_requirement_that_something_not_be_so() throws IOException {
    pack = pack.edit("class-size.drl", "$answers.atMost( $class, $children, $size.of() );", "$answers.holdsNot( $class, $size.of().isBelow($children) );");
    assertThat(size(CLASS.formatted("STATE", 5)).outcome()).isEqualTo(Outcome.MET);
    assertThat(size(CLASS.formatted("STATE", 6)).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void what_is_not_there_is_a_dash() throws IOException {
    pack = pack.edit("grant.drl", "Not at home here.", "{actual} {required} {unit}{total}.");
    assertThat(grant(CHILD.replace("true", "false")).because().in("en")).isEqualTo("– – –.");
  }

  @Test
  void a_rule_without_a_reason_gives_its_name() throws IOException {
    pack = pack.edit("grant.drl", " @en(\"Not at home here.\") @zh(\"不常住本国。\")", "");
    assertThat(grant(CHILD.replace("true", "false")).because().in("en")).isEqualTo("A child at home elsewhere has no grant.");
  }

  @Test
  void nothing_falls_due() throws IOException {
    // A grant that is taken off a fee of nothing.
    pack = pack.edit("grant.drl", "Term( name == \"home\", of == $child, word == \"HERE\" )", "Term( name == \"home\", of == $child, word == \"HERE\" ) Enrolment( child == $child, $fee : monthlyFee != null )");
    pack = pack.edit("grant.drl", ".paidTo(\"FAMILY\")", ".paidTo(\"FAMILY\").cappedAt($fee)");
    pack = pack.edit("questions.yaml", "facts: [child.birthDate, child.resident]", "facts: [child.birthDate, child.resident, enrolment.monthlyFee]");
    Answer answer = grant(CHILD.replace("true", "true, enrolment: {monthlyFee: SEK 0.00}"));
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertReason(answer, "Nothing falls due.", "没有应发金额。");
    assertThat(((EntitlementAnswer) answer).payments()).isEmpty();
    assertThat(((EntitlementAnswer) answer).total()).isEmpty();
  }

  @Test
  void what_is_missing_is_named_once_each() throws IOException {
    pack = pack.edit("questions.yaml", "facts: [child.birthDate, child.resident]", "facts: [child.birthDate, child.resident, enrolment.from, enrolment.until]");
    assertReason(
        grant("family: {id: f, children: [{id: c, enrolment: {}}]}"),
        "Not known: Date of birth, Resident, First day of the enrolment, Day from which the child is no longer enrolled.",
        "尚不清楚：出生日期、常住、入托日期、离托日期。");
  }

  @Test
  void outside_its_scope_a_question_is_not_asked() throws IOException {
    pack = pack.edit("questions.yaml", "facts: [class.children]", "facts: [class.children]\n    scope: {institution.kind: STATE}");
    Answer outside = size(CLASS.formatted("CHURCH", 7));
    assertThat(outside.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertReason(outside, "Kind: church nursery. It is not asked there.", "类型为教会园，不适用本项。");
    assertThat(size(CLASS.formatted("STATE", 7)).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_scope_of_yes_or_no_is_in_words() throws IOException {
    pack = pack.edit("questions.yaml", "facts: [class.children]", "facts: [class.children]\n    scope: {institution.licensed: true}");
    assertReason(
        size("institution: {id: brook, licensed: false, classes: [{id: owls, children: 7}]}"),
        "Licence: no. It is not asked there.",
        "许可为否，不适用本项。");
  }

  @Test
  void what_is_presumed_is_stated() throws IOException {
    pack = pack.edit("questions.yaml", "facts: [class.children]", "facts: [class.children]\n    presumed: true\n    scope: {institution.kind: STATE, institution.licensed: true}");
    assertReason(
        size("institution: {id: brook, classes: [{id: owls, children: 5}]}"),
        "5 children, at most 5. (Not known: Kind, Licence; presumed: state nursery, yes.)",
        "5人，最多5人。（未说明类型、许可，按公办园、是判断。）");
  }

  @Test
  void an_open_point_is_named_unless_the_rule_speaks_of_it() throws IOException {
    pack = pack.edit(
        "pack.yaml",
        "version: 1.0.0",
        """
        version: 1.0.0
        interpretations:
          twins: {title: {zh: 双胞胎, en: Twins}, why: {zh: 无, en: silent}, choices: {ONE: {zh: 一, en: one}, TWO: {zh: 二, en: two}}}
        settings:
          top: {title: {zh: 上限, en: Highest number}, ask: {zh: 多少？, en: How many?}, unit: children, between: [1, 9]}\
        """);
    pack = pack.edit("parameters/size.yaml", "value: 5", "value: {interpretation: twins, choices: {ONE: 5, TWO: 6}}");
    Answer open = size(CLASS.formatted("STATE", 5));
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertReason(open, "The amount or figure waits for: Twins.", "标准或金额有待确定：双胞胎。");
    assertThat(open.sources()).extracting(s -> s.id() + " " + s.article().orElse("")).containsExactly("act 1");
    pack = pack.edit("class-size.drl", "@source(\"act 1\")", "@source(\"act 3\")");
    assertThat(size(CLASS.formatted("STATE", 5)).sources()).extracting(s -> s.id() + " " + s.article().orElse("")).containsExactly("act 1", "act 3");
    pack = pack.edit("parameters/size.yaml", "{interpretation: twins, choices: {ONE: 5, TWO: 6}}", "{setting: top}");
    assertReason(size(CLASS.formatted("STATE", 5)), "The amount or figure waits for: Highest number.", "标准或金额有待确定：上限。");
    pack = pack.edit("parameters/size.yaml", "{setting: top}", "{silent: {zh: 无规定, en: The Act names no number.}}");
    assertReason(size(CLASS.formatted("STATE", 5)), "The Act names no number.", "无规定");
  }

  @Test
  void a_rule_may_speak_of_the_figure_that_is_not_there() throws IOException {
    pack = pack.edit("parameters/size.yaml", "value: 5", "value: {silent: {zh: 无规定, en: no number}}");
    pack = pack.edit("class-size.drl", "$answers.atMost( $class, $children, $size.of() )", "$answers.undetermined( $class, $size.of() )");
    pack = pack.edit("class-size.drl", "@en(\"{actual} children, at most {required}.\") @zh(\"{actual}人，最多{required}人。\")", "@en(\"Not stated: {silence}.\") @zh(\"未定：{silence}。\")");
    assertReason(size(CLASS.formatted("STATE", 5)), "Not stated: no number.", "未定：无规定。");
  }

  @Test
  void the_source_of_a_figure_is_cited_with_its_own_evidence_and_that_of_the_rule_besides() throws IOException {
    pack = pack.edit("parameters/size.yaml", "article: \"1\", evidence: text", "article: \"1\", evidence: single-source");
    Answer answer = size(CLASS.formatted("STATE", 5));
    assertThat(answer.sources()).singleElement().satisfies(s -> assertThat(s.evidence()).isEqualTo(Evidence.SINGLE_SOURCE));
    assertThat(answer.evidence()).contains(Evidence.SINGLE_SOURCE);
    pack = pack.edit("class-size.drl", "@source(\"act 1\")", "@source(\"act 1 (2)\")");
    assertThat(size(CLASS.formatted("STATE", 5)).sources())
        .extracting(CitedSource::article, CitedSource::evidence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Optional.of("1"), Evidence.SINGLE_SOURCE),
            org.assertj.core.groups.Tuple.tuple(Optional.of("1 (2)"), Evidence.TEXT));
  }

  @Test
  void a_question_that_waits_for_facts_cites_its_sources_in_force_or_all_if_none_is() throws IOException {
    pack = pack.edit("sources.yaml", "evidence: text}", "evidence: text, inForce: 2020-01-01}, {id: new, number: No. 7, title: {zh: 新法, en: New Act}, issuer: {zh: 议会, en: Parliament}, evidence: corroborated, inForce: 2025-01-01}");
    pack = pack.edit("questions.yaml", "sources: [{source: act, article: \"1\"}]", "sources: [{source: act, article: \"1\"}, {source: new, article: \"4\"}]");
    String unknown = "institution: {id: brook, classes: [{id: owls}]}";
    assertThat(size(unknown).sources()).extracting(CitedSource::id).containsExactly("act");
    pack = pack.edit("questions.yaml", "sources: [{source: act, article: \"1\"}, {source: new, article: \"4\"}]", "sources: [{source: new, article: \"4\"}]");
    CitedSource cited = size(unknown).sources().get(0);
    assertThat(cited.title().in("en")).isEqualTo("New Act");
    assertThat(cited.number()).contains("No. 7");
  }

  @Test
  void every_age_has_a_line_of_the_explanation_even_if_it_is_the_same_line() throws IOException {
    pack = pack.without("grant.drl").with(
        "questions.yaml",
        """
        entitlements:
          - id: xx.class-grant
            subject: class
            title: {zh: 班补, en: Grant of a class}
            sources: [{source: act, article: "5"}]
            facts: [class.childrenAges]
        """);
    pack = pack.with(
        "parameters/ages.yaml",
        """
        id: xx.class-grant.monthly
        description: {zh: 班补, en: Grant of a class a month}
        unit: SEK/month
        values: [{from: 2020-01-01, source: act, article: "5", evidence: text, by: {age: {"[0, 12)": 100, "[12, 24)": 100}}}]
        """);
    pack = pack.with(
        "class-size.drl",
        """
        rule "A class has a grant for each child, by its age"
          @question("xx.class-grant") @source("act 5") @en("{total}") @zh("{total}")
        when
          $answers : Answers()
          $class : ClassGroup( $day : asOf, $ages : childrenAges != null )
          $grant : Parameter( id == "xx.class-grant.monthly" )
        then
          $answers.eligible( $class, $grant.forAges($day, $ages).paidTo("INSTITUTION") );
        end
        """);
    Answer answer = assess("institution: {id: brook, classes: [{id: owls, childrenAges: [6, 18]}]}").entitlement("xx.class-grant").subject("owls");
    assertThat(answer.computation().stream().map(t -> t.in("en")))
        .as("each of the two ages, and what they come to")
        .hasSize(5)
        .filteredOn(line -> line.contains("SEK 200.00"))
        .hasSize(1);
  }

  @Test
  void the_grant_of_each_child_is_one_entry_of_the_account() {
    Account account =
        assess("family: {id: f, children: [{id: d, birthDate: 2024-03-10, resident: true}, {id: c, birthDate: 2024-03-10, resident: true}]}")
            .accounts()
            .get(0);
    assertThat(account)
        .isEqualTo(
            new Account(
                "FAMILY",
                "f",
                "2024",
                List.of(
                    new Account.Entry("xx.grant", "c", Money.parse("SEK 300.00")),
                    new Account.Entry("xx.grant", "d", Money.parse("SEK 300.00"))),
                List.of(),
                Money.parse("SEK 600.00")));
  }

  @Test
  void a_tool_hears_each_rule_as_often_as_it_fires() {
    LoadedPolicy policy = pack.policy();
    List<String> fired = new ArrayList<>();
    policy.engine("xx").assess(policy.read("case.yaml", "{asOf: 2024-05-02, jurisdiction: xx, " + CHILD + "}"), io.github.huituo.internal.casefile.CaseLocator.NONE, fired::add);
    assertThat(fired).containsExactlyInAnyOrder("A child who lives here is at home", "A child at home here has the grant");
  }
}
