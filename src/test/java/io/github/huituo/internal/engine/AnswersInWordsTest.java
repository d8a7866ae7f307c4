package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.author.Someland;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reasons and citations of answers, in both languages. */
class AnswersInWordsTest {
  private static final String CHILD = "family: {id: f, children: [{id: c, birthDate: 2024-03-10, resident: true}]}";
  private static final String CLASS = "institution: {id: brook, kind: %s, classes: [{id: owls, children: %d}]}";

  @TempDir Path folder;
  private Someland someland;

  @BeforeEach
  void write() throws IOException {
    someland = Someland.in(folder);
    someland.replace(
        "xx/vocabulary.yaml",
        "facts:",
        """
        lists:
          nursery: {STATE: {zh: 公办园, en: state nursery}, CHURCH: {zh: 教会园, en: church nursery}}
        facts:
          institution:
            kind: {type: choice, list: nursery, title: {zh: 类型, en: Kind}, ask: {zh: 什么？, en: Which kind?}}
            licensed: {type: boolean, title: {zh: 许可, en: Licence}, ask: {zh: 有吗？, en: Is it licensed?}}\
        """);
  }

  private Assessment assess(String facts) {
    LoadedPolicy policy = LoadedPolicy.load(folder);
    return policy.assess(policy.read("case.yaml", "{asOf: 2024-05-02, jurisdiction: xx, " + facts + "}"));
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
  void figuresStandInTheReason() throws IOException {
    someland.replace("xx/class-size.drl", "{actual} children, at most {required}.", "{actual} {unit} of {required}, {shortfall} too many; {total}, {why}.");
    assertReason(size(CLASS.formatted("STATE", 7)), "7 children of 5, 2 too many; –, 7.", "7人，最多5人。");
  }

  @Test
  void whatIsNotThereIsADash() throws IOException {
    someland.replace("xx/grant.drl", "Not at home here.", "{actual} {required} {unit}{total}.");
    assertThat(grant(CHILD.replace("true", "false")).because().in("en")).isEqualTo("– – –.");
  }

  @Test
  void aRuleWithoutAReasonGivesItsName() throws IOException {
    someland.replace("xx/grant.drl", " @en(\"Not at home here.\") @zh(\"不常住本国。\")", "");
    assertThat(grant(CHILD.replace("true", "false")).because().in("en")).isEqualTo("A child at home elsewhere has no grant.");
  }

  @Test
  void nothingFallsDue() throws IOException {
    // A grant that is taken off a fee of nothing.
    someland.replace("xx/grant.drl", "Term( name == \"home\", of == $child, word == \"HERE\" )", "Term( name == \"home\", of == $child, word == \"HERE\" ) Enrolment( child == $child, $fee : monthlyFee != null )");
    someland.replace("xx/grant.drl", ".paidTo(\"FAMILY\")", ".paidTo(\"FAMILY\").cappedAt($fee)");
    someland.replace("xx/questions.yaml", "facts: [child.birthDate, child.resident]", "facts: [child.birthDate, child.resident, enrolment.monthlyFee]");
    Answer answer = grant(CHILD.replace("true", "true, enrolment: {monthlyFee: SEK 0.00}"));
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertReason(answer, "Nothing falls due.", "没有应发金额。");
    assertThat(((EntitlementAnswer) answer).payments()).isEmpty();
    assertThat(((EntitlementAnswer) answer).total()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedOnceEach() throws IOException {
    someland.replace("xx/questions.yaml", "facts: [child.birthDate, child.resident]", "facts: [child.birthDate, child.resident, enrolment.from, enrolment.until]");
    assertReason(
        grant("family: {id: f, children: [{id: c, enrolment: {}}]}"),
        "Not known: Date of birth, Resident, First day of the enrolment, Day from which the child is no longer enrolled.",
        "尚不清楚：出生日期、常住、入托日期、离托日期。");
  }

  @Test
  void outsideItsScopeAQuestionIsNotAsked() throws IOException {
    someland.replace("xx/questions.yaml", "facts: [class.children]", "facts: [class.children]\n    scope: {institution.kind: STATE}");
    Answer outside = size(CLASS.formatted("CHURCH", 7));
    assertThat(outside.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertReason(outside, "Kind: church nursery. It is not asked there.", "类型为教会园，不适用本项。");
    assertThat(size(CLASS.formatted("STATE", 7)).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aScopeOfYesOrNoIsInWords() throws IOException {
    someland.replace("xx/questions.yaml", "facts: [class.children]", "facts: [class.children]\n    scope: {institution.licensed: true}");
    assertReason(
        size("institution: {id: brook, licensed: false, classes: [{id: owls, children: 7}]}"),
        "Licence: no. It is not asked there.",
        "许可为否，不适用本项。");
  }

  @Test
  void whatIsPresumedIsStated() throws IOException {
    someland.replace("xx/questions.yaml", "facts: [class.children]", "facts: [class.children]\n    presumed: true\n    scope: {institution.kind: STATE, institution.licensed: true}");
    assertReason(
        size("institution: {id: brook, classes: [{id: owls, children: 5}]}"),
        "5 children, at most 5. (Not known: Kind, Licence; presumed: state nursery, yes.)",
        "5人，最多5人。（未说明类型、许可，按公办园、是判断。）");
  }

  @Test
  void anOpenPointIsNamedUnlessTheRuleSpeaksOfIt() throws IOException {
    someland.replace(
        "xx/pack.yaml",
        "version: 1.0.0",
        """
        version: 1.0.0
        interpretations:
          twins: {title: {zh: 双胞胎, en: Twins}, why: {zh: 无, en: silent}, choices: {ONE: {zh: 一, en: one}, TWO: {zh: 二, en: two}}}
        settings:
          top: {title: {zh: 上限, en: Highest number}, ask: {zh: 多少？, en: How many?}, unit: children, between: [1, 9]}\
        """);
    someland.replace("xx/parameters/size.yaml", "value: 5", "value: {interpretation: twins, choices: {ONE: 5, TWO: 6}}");
    Answer open = size(CLASS.formatted("STATE", 5));
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertReason(open, "The amount or figure waits for: Twins.", "标准或金额有待确定：双胞胎。");
    assertThat(open.sources()).extracting(s -> s.id() + " " + s.article().orElse("")).containsExactly("act 1");
    someland.replace("xx/class-size.drl", "@source(\"act 1\")", "@source(\"act 3\")");
    assertThat(size(CLASS.formatted("STATE", 5)).sources()).extracting(s -> s.id() + " " + s.article().orElse("")).containsExactly("act 1", "act 3");
    someland.replace("xx/parameters/size.yaml", "{interpretation: twins, choices: {ONE: 5, TWO: 6}}", "{setting: top}");
    assertReason(size(CLASS.formatted("STATE", 5)), "The amount or figure waits for: Highest number.", "标准或金额有待确定：上限。");
    someland.replace("xx/parameters/size.yaml", "{setting: top}", "{silent: {zh: 无规定, en: The Act names no number.}}");
    assertReason(size(CLASS.formatted("STATE", 5)), "The Act names no number.", "无规定");
  }

  @Test
  void aRuleMaySpeakOfTheFigureThatIsNotThere() throws IOException {
    someland.replace("xx/parameters/size.yaml", "value: 5", "value: {silent: {zh: 无规定, en: no number}}");
    someland.replace("xx/class-size.drl", "$answers.atMost( $class, $children, $size.of() )", "$answers.undetermined( $class, $size.of() )");
    someland.replace("xx/class-size.drl", "@en(\"{actual} children, at most {required}.\") @zh(\"{actual}人，最多{required}人。\")", "@en(\"Not stated: {silence}.\") @zh(\"未定：{silence}。\")");
    assertReason(size(CLASS.formatted("STATE", 5)), "Not stated: no number.", "未定：无规定。");
  }

  @Test
  void theSourceOfAFigureIsCitedWithItsOwnEvidenceAndThatOfTheRuleBesides() throws IOException {
    someland.replace("xx/parameters/size.yaml", "article: \"1\", evidence: text", "article: \"1\", evidence: single-source");
    Answer answer = size(CLASS.formatted("STATE", 5));
    assertThat(answer.sources()).singleElement().satisfies(s -> assertThat(s.evidence()).isEqualTo(Evidence.SINGLE_SOURCE));
    assertThat(answer.evidence()).contains(Evidence.SINGLE_SOURCE);
    someland.replace("xx/class-size.drl", "@source(\"act 1\")", "@source(\"act 1 (2)\")");
    assertThat(size(CLASS.formatted("STATE", 5)).sources())
        .extracting(CitedSource::article, CitedSource::evidence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Optional.of("1"), Evidence.SINGLE_SOURCE),
            org.assertj.core.groups.Tuple.tuple(Optional.of("1 (2)"), Evidence.TEXT));
  }

  @Test
  void aQuestionThatWaitsForFactsCitesItsSourcesInForceOrAllIfNoneIs() throws IOException {
    someland.replace("xx/sources.yaml", "evidence: text}", "evidence: text, inForce: 2020-01-01}, {id: new, number: No. 7, title: {zh: 新法, en: New Act}, issuer: {zh: 议会, en: Parliament}, evidence: corroborated, inForce: 2025-01-01}");
    someland.replace("xx/questions.yaml", "sources: [{source: act, article: \"1\"}]", "sources: [{source: act, article: \"1\"}, {source: new, article: \"4\"}]");
    String untold = "institution: {id: brook, classes: [{id: owls}]}";
    assertThat(size(untold).sources()).extracting(CitedSource::id).containsExactly("act");
    someland.replace("xx/questions.yaml", "sources: [{source: act, article: \"1\"}, {source: new, article: \"4\"}]", "sources: [{source: new, article: \"4\"}]");
    CitedSource cited = size(untold).sources().get(0);
    assertThat(cited.title().in("en")).isEqualTo("New Act");
    assertThat(cited.number()).contains("No. 7");
  }

  @Test
  void everyAgeHasALineOfTheExplanationEvenIfItIsTheSameLine() throws IOException {
    Files.writeString(
        folder.resolve("xx/questions.yaml"),
        """
        entitlements:
          - id: xx.class-grant
            subject: class
            title: {zh: 班补, en: Grant of a class}
            sources: [{source: act, article: "5"}]
            facts: [class.childrenAges]
        """);
    Files.writeString(
        folder.resolve("xx/parameters/ages.yaml"),
        """
        id: xx.class-grant.monthly
        description: {zh: 班补, en: Grant of a class a month}
        unit: SEK/month
        values: [{from: 2020-01-01, source: act, article: "5", evidence: text, by: {age: {"[0, 12)": 100, "[12, 24)": 100}}}]
        """);
    Files.delete(folder.resolve("xx/grant.drl"));
    Files.writeString(
        folder.resolve("xx/class-size.drl"),
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
  void theGrantOfEachChildIsOneEntryOfTheAccount() {
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
  void aToolHearsEachRuleAsOftenAsItFires() {
    LoadedPolicy policy = LoadedPolicy.load(folder);
    List<String> fired = new ArrayList<>();
    policy.engine("xx").assess(policy.read("case.yaml", "{asOf: 2024-05-02, jurisdiction: xx, " + CHILD + "}"), io.github.huituo.internal.casefile.CaseLocator.NONE, fired::add);
    assertThat(fired).containsExactlyInAnyOrder("A child who lives here is at home", "A child at home here has the grant");
  }
}
