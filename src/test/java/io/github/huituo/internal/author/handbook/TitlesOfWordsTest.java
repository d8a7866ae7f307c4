package io.github.huituo.internal.author.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.TestPack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A word of several lists has the title of the list that it is of. That is the list of a fact, of the key of a table, or of
 * reasons.
 */
class TitlesOfWordsTest {
  /** NEW is a word of the premises, the project and the reasons to refuse. */
  private static final TestPack PACK =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              lists:
                premises-origin: {NEW: {zh: 新的房屋, en: new premises}, OLD: {zh: 旧的房屋, en: old premises}}
                project-kind: {NEW: {zh: 新建项目, en: newly built}, REPAIR: {zh: 修缮, en: repair}, OTHER: {zh: 其他, en: other work}}
                refusal: {NEW: {zh: 新建的不予补助, en: what is built is not supported}}
              terms: {refused: {zh: 不予补助, en: refused}}
              facts:
                institution:
                  origin: {type: choice, list: premises-origin, title: {zh: 房屋, en: Premises}, ask: {zh: 房屋？, en: Which premises?}}
                  project: {type: choice, list: project-kind, title: {zh: 项目, en: Project}, ask: {zh: 项目？, en: Which project?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - id: xx.project
                  subject: institution
                  from: 2020-01-01
                  severity: MANDATORY
                  scope: {institution.origin: [OLD]}
                  title: {zh: 项目, en: Project}
                  sources: [{source: act, article: "1"}]
                  facts: [institution.project]
              entitlements:
                - id: xx.grant
                  subject: institution
                  from: 2020-01-01
                  title: {zh: 补助, en: Grant}
                  sources: [{source: act, article: "2"}]
                  facts: [institution.origin]
                - id: xx.works
                  subject: institution
                  from: 2020-01-01
                  scope: {institution.project: [NEW, REPAIR]}
                  presumed: true
                  title: {zh: 工程补助, en: Grant for works}
                  sources: [{source: act, article: "3"}]
                  facts: [institution.origin]
              """)
          .with(
              "rules.drl",
              """
              rule "What is built is refused"
                @zh("新建的不予补助")
              when
                $it : Institution( project == "NEW" )
              then
                insert( Term.of("refused", $it, "NEW") );
              end

              rule "The project is one of those listed"
                @question("xx.project")
                @source("act 1")
                @en("Project: {actual}; allowed: {required}.")
                @zh("项目：{actual}；允许：{required}。")
              when
                $answers : Answers()
                $it : Institution( $project : project )
                $allowed : Parameter( id == "xx.allowed", of().excludes($project) )
              then
                $answers.notMet( $it, $allowed.of(), $project );
              end

              rule "A project that is listed is allowed"
                @question("xx.project")
                @source("act 1")
                @en("Allowed.")
                @zh("允许。")
              when
                $answers : Answers()
                $it : Institution( $project : project )
                Parameter( id == "xx.allowed", of().admits($project) )
              then
                $answers.met( $it );
              end

              rule "What is refused has no grant"
                @question("xx.grant")
                @source("act 2")
                @en("Refused: {why}.")
                @zh("不予补助：{why}。")
              when
                $answers : Answers()
                $it : Institution()
                Term( name == "refused", of == $it, $why : word )
              then
                $answers.notEligible( $it, $why );
              end

              rule "Old premises have no grant"
                @question("xx.grant")
                @source("act 2")
                @en("Refused: {why}.")
                @zh("不予补助：{why}。")
              when
                $answers : Answers()
                $it : Institution( $why : origin, origin == "OLD" )
                not( Term( name == "refused", of == $it ) )
              then
                $answers.notEligible( $it, $why );
              end

              rule "New premises have a grant unless it is refused"
                @question("xx.grant")
                @source("act 2")
                @en("Granted.")
                @zh("发给。")
              when
                $answers : Answers()
                $it : Institution( origin == "NEW" )
                not( Term( name == "refused", of == $it ) )
              then
                $answers.eligible( $it );
              end

              rule "Works of old premises have none"
                @question("xx.works")
                @source("act 3")
                @en("Refused.")
                @zh("不予补助。")
              when
                $answers : Answers()
                $it : Institution( $why : origin, origin == "OLD" )
              then
                $answers.notEligible( $it, $why );
              end

              rule "Works of new premises have a grant"
                @question("xx.works")
                @source("act 3")
                @en("Granted.")
                @zh("发给。")
              when
                $answers : Answers()
                $it : Institution( origin == "NEW" )
              then
                $answers.eligible( $it );
              end
              """)
          .parameter("allowed", "type: choices", "value: [REPAIR, NEW]")
          .parameter("rate", "unit: SEK", "by: {project: {NEW: 5, REPAIR: 6}}")
          .parameter("share", "unit: SEK", "by: {premises-origin: {NEW: 7, OLD: 8}}")
          .with(
              "scenarios/works.yaml",
              """
              - name: New premises
                case: {asOf: 2025-01-01, jurisdiction: xx, institution: {id: oak, origin: NEW, project: NEW}}
                expect: [{id: xx.works, subject: oak, outcome: ELIGIBLE}]
              """);

  private static String because(String institution, String question) {
    Assessment answers = PACK.assess("asOf: 2025-01-01\njurisdiction: xx\ninstitution: {id: oak, " + institution + "}\n");
    boolean entitlement = question.equals("xx.grant") || question.equals("xx.works");
    return (entitlement ? answers.entitlement(question).subject("oak").because() : answers.requirement(question).subject("oak").because()).in("en");
  }

  @Test
  void a_reason_to_refuse_is_of_a_list_that_no_fact_has() {
    assertThat(because("origin: NEW, project: NEW", "xx.grant")).isEqualTo("Refused: what is built is not supported.");
  }

  @Test
  void a_fact_that_is_the_reason_has_the_title_of_its_list() {
    assertThat(because("origin: OLD, project: REPAIR", "xx.grant")).isEqualTo("Refused: old premises.");
  }

  @Test
  void what_is_compared_is_of_the_list_of_a_fact_that_the_question_needs() {
    assertThat(because("origin: OLD, project: OTHER", "xx.project")).isEqualTo("Project: other work; allowed: newly built, repair.");
  }

  @Test
  void the_fact_by_which_a_question_is_not_asked_has_the_title_of_its_list() {
    assertThat(because("origin: NEW, project: OTHER", "xx.project")).contains("new premises");
  }

  @Test
  void what_is_presumed_has_the_title_of_its_list() {
    assertThat(because("origin: NEW", "xx.works")).contains("newly built").doesNotContain("new premises");
  }

  @Test
  void a_key_of_a_table_is_of_the_list_of_the_fact_or_of_the_list_of_its_name() {
    Vocabulary words = PACK.law("xx").vocabulary();
    assertThat(words.wordOfKey("project", "NEW").in("en")).isEqualTo("newly built");
    assertThat(words.wordOfKey("premises-origin", "NEW").in("en")).isEqualTo("new premises");
    assertThat(words.wordOfKey("project", "OLD").in("en")).isEqualTo("old premises");
    assertThat(words.word(words.fact(SubjectKind.INSTITUTION, "project").orElseThrow(), "NEW").in("zh")).isEqualTo("新建项目");
    assertThat(words.word("refusal", "NEW").in("en")).isEqualTo("what is built is not supported");
    assertThat(words.word("refusal", "OLD").in("en")).isEqualTo("old premises");
  }

  @Test
  void the_handbook_has_the_titles_of_the_lists() {
    Map<String, byte[]> files = Handbook.of(PACK, PACK.policy(), List.of("xx"));
    assertThat(page(files, "parameters"))
        .contains("xx.allowed When Value Source from 2020-01-01 repair, newly built Act")
        .contains("Project Value Source from 2020-01-01 newly built SEK 5.00")
        .contains("premises-origin Value Source from 2020-01-01 new premises SEK 7.00");
    assertThat(page(files, "xx.works"))
        .contains("Applies to Project: newly built, or repair")
        .contains("If the institution: Premises is new premises")
        .contains("Premises: new premises ; Project: newly built Expected");
    assertThat(page(files, "xx.grant")).contains("If the institution: Project is newly built");
  }

  private static String page(Map<String, byte[]> files, String name) {
    String path = files.keySet().stream().filter(f -> f.startsWith("en/") && f.endsWith(".html") && f.contains(name)).findFirst().orElseThrow();
    return new String(files.get(path), StandardCharsets.UTF_8).replaceAll("(?s)<script.*?</script>|<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
