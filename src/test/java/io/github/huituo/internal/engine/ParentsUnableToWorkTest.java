package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country in which both parents must work 16 hours a week. One need not who has a benefit on a list while the other works. Since
 * 1 July 2024 the benefit for those who care is on the list.
 */
class ParentsUnableToWorkTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              lists:
                benefit: {ILLNESS: {zh: 病, en: illness}, CARING: {zh: 照护, en: caring}, HOUSING: {zh: 住房, en: housing}}
                reason: {NOBODY_WORKS: {zh: 无人工作, en: nobody works}, ONE_DOES_NOT_WORK: {zh: 一方不工作, en: one does not work}}
              terms: {works: {zh: 工作, en: works}, idle: {zh: 不工作, en: idle}, unable: {zh: 不能工作, en: unable}, excused: {zh: 豁免, en: excused}}
              facts:
                guardian:
                  hours: {type: count, least: 0, title: {zh: 每周工时, en: Hours a week}, ask: {zh: 每周几小时？, en: How many hours?}}
                  benefits: {type: choices, list: benefit, title: {zh: 津贴, en: Benefits}, ask: {zh: 有哪些津贴？, en: Which benefits?}}
              """)
          .with(
              "questions.yaml",
              """
              entitlements:
                - {id: xx.place, subject: family, gives: STATUS, title: {zh: 托位, en: Place}, sources: [{source: act}], facts: [guardian.hours, guardian.benefits]}
              """)
          .parameter("hours", "type: number\nunit: hours", "value: 16")
          .with(
              "parameters/benefits.yaml",
              """
              id: xx.benefits
              description: {zh: 津贴, en: Benefits of those who cannot work}
              type: choices
              values:
                - {from: 2020-01-01, source: act, article: "7", evidence: text, value: [ILLNESS]}
                - {from: 2024-07-01, source: act, article: "7a", evidence: text, value: [ILLNESS, CARING]}
              """)
          .with(
              "rules.drl",
              """
              rule "A parent works" @zh("工作")
              when
                $parent : Guardian( $hours : hours )
                $least : Parameter( id == "xx.hours", of().isAtMost($hours) )
              then
                insert( Term.of("works", $parent, "", $least.of()) );
              end
              rule "A parent does not work" @zh("不工作")
              when
                $parent : Guardian( $hours : hours )
                $least : Parameter( id == "xx.hours", of().isAbove($hours) )
              then
                insert( Term.of("idle", $parent, "", $least.of()) );
              end
              rule "A parent is unable to work" @zh("不能工作")
              when
                $parent : Guardian( $benefits : benefits )
                $listed : Parameter( id == "xx.benefits", of().admitsAny($benefits) )
              then
                insert( Term.of("unable", $parent, "", $listed.of()) );
              end
              rule "A parent who is unable to work while the other works is excused" @zh("豁免")
              when
                $parent : Guardian( $family : family )
                Term( name == "idle", of == $parent )
                $unable : Term( name == "unable", of == $parent )
                $other : Guardian( family == $family )
                exists( Term( name == "works", of == $other ) )
                $listed : Parameter( id == "xx.benefits" )
              then
                insert( Term.of("excused", $parent, "", $listed.of()) );
              end
              rule "Every parent works"
                @question("xx.place") @source("act") @en("Both work.") @zh("都工作。")
              when
                $answers : Answers()
                $family : Family( guardiansStated )
                exists( Guardian( family == $family ) )
                not( $parent : Guardian( family == $family ) and not( Term( name == "works", of == $parent ) ) )
              then
                $answers.eligible( $family );
              end
              rule "One parent works, and the other is excused"
                @question("xx.place") @source("act") @en("One works.") @zh("一方工作。")
              when
                $answers : Answers()
                $family : Family( guardiansStated )
                $unable : Guardian( family == $family )
                Term( name == "excused", of == $unable )
                not( $parent : Guardian( family == $family ) and not( Term( name == "works" || name == "excused", of == $parent ) ) )
              then
                $answers.eligible( $family );
              end
              rule "Nobody works"
                @question("xx.place") @source("act") @en("{why}.") @zh("{why}。")
              when
                $answers : Answers()
                $family : Family( guardiansStated )
                not( $parent : Guardian( family == $family ) and not( Term( name == "idle", of == $parent ) ) )
              then
                $answers.notEligible( $family, "NOBODY_WORKS" );
              end
              rule "One parent does not work and has no benefit"
                @question("xx.place") @source("act") @en("{why}.") @zh("{why}。")
              when
                $answers : Answers()
                $family : Family( guardiansStated )
                exists( $some : Guardian( family == $family ) and Term( name == "works", of == $some ) )
                $parent : Guardian( family == $family, $benefits : benefits )
                exists( Term( name == "idle", of == $parent ) )
                $listed : Parameter( id == "xx.benefits", of().admitsNone($benefits) )
              then
                $answers.notEligible( $family, "ONE_DOES_NOT_WORK", $listed.of() );
              end
              """);

  private static EntitlementAnswer answer(String day, String parents) {
    return LAND.assess("{asOf: " + day + ", jurisdiction: xx, family: {id: berg, guardians: [" + parents + "]}}").entitlement("xx.place").subject("berg");
  }

  private static String parent(String id, int hours, String benefits) {
    return "{id: " + id + ", hours: " + hours + ", benefits: [" + benefits + "]}";
  }

  @ParameterizedTest
  @CsvSource({
    "16, '', 16, '', ELIGIBLE, Both work.",
    "16, '', 15, '', NOT_ELIGIBLE, one does not work.",
    "15, '', 16, '', NOT_ELIGIBLE, one does not work.",
    "16, '', 15, ILLNESS, ELIGIBLE, One works.",
    "0, ILLNESS, 16, '', ELIGIBLE, One works.", // whichever of them
    "16, '', 15, HOUSING, NOT_ELIGIBLE, one does not work.", // a benefit that is not on the list
    "16, '', 0, 'HOUSING, ILLNESS', ELIGIBLE, One works.", // one of several is enough
    "16, ILLNESS, 0, '', NOT_ELIGIBLE, one does not work.", // the benefit of the one who works excuses nobody
    "15, ILLNESS, 15, '', NOT_ELIGIBLE, nobody works.",
    "0, ILLNESS, 15, ILLNESS, NOT_ELIGIBLE, nobody works.", // both are unable to work
    "16, ILLNESS, 16, ILLNESS, ELIGIBLE, Both work.",
  })
  void one_parent_is_excused_while_the_other_works(int ann, String ofAnn, int ben, String ofBen, Outcome outcome, String because) {
    EntitlementAnswer answer = answer("2024-06-30", parent("ann", ann, ofAnn) + ", " + parent("ben", ben, ofBen));
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.because().in("en")).isEqualTo(because);
  }

  @ParameterizedTest
  @CsvSource({"16, '', ELIGIBLE", "15, '', NOT_ELIGIBLE", "15, ILLNESS, NOT_ELIGIBLE"})
  void a_lone_parent_must_work(int hours, String benefits, Outcome outcome) {
    assertThat(answer("2024-06-30", parent("ann", hours, benefits)).outcome()).isEqualTo(outcome);
  }

  @Test
  void the_list_is_that_of_the_day_and_the_answer_cites_it() {
    String parents = parent("ann", 40, "") + ", " + parent("ben", 0, "CARING");
    EntitlementAnswer before = answer("2024-06-30", parents);
    EntitlementAnswer since = answer("2024-07-01", parents);
    assertThat(before.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(since.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(before.sources()).extracting(CitedSource::article).contains(Optional.of("7"));
    assertThat(since.sources()).extracting(CitedSource::article).contains(Optional.of("7a"));
  }

  @Test
  void what_is_not_known_of_the_parent_who_does_not_work_is_asked_for() {
    EntitlementAnswer open = answer("2024-06-30", parent("ann", 16, "") + ", {id: ben, hours: 0}");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).extracting(Missing::fact, Missing::subject).containsExactly(Tuple.tuple("guardian.benefits", "ben"));
  }

  @Test
  void benefits_are_not_asked_of_parents_who_work() {
    assertThat(answer("2024-06-30", "{id: ann, hours: 16}, {id: ben, hours: 16}").outcome()).isEqualTo(Outcome.ELIGIBLE);
  }
}
