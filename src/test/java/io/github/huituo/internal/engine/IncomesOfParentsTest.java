package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country with limits for the income of each parent and of all. Each must have 200.00 or more and none more than 1,000.00, and
 * all together at most 900.00 if there is one parent and 1,500.00 if there are two.
 */
class IncomesOfParentsTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              lists:
                reason: {BELOW_LEAST: {zh: 过低, en: too little}, ABOVE_MOST: {zh: 过高, en: too much}, TOGETHER: {zh: 合计过高, en: too much together}}
              terms: {fails: {zh: 不符合, en: fails}, together: {zh: 合计, en: together}, parents: {zh: 父母人数, en: parents}, couple: {zh: 双亲, en: couple}, partner-unknown: {zh: 另一方不明, en: partner unknown}}
              facts:
                family:
                  hasPartner: {type: boolean, title: {zh: 有伴侣, en: Has a partner}, ask: {zh: 有伴侣吗？, en: Is there a partner?}}
                guardian:
                  income: {type: money, title: {zh: 收入, en: Income}, ask: {zh: 收入多少？, en: How much?}}
              """)
          .with(
              "questions.yaml",
              """
              entitlements:
                - id: xx.grant
                  subject: family
                  gives: STATUS
                  title: {zh: 资格, en: Grant}
                  sources: [{source: act}]
                  facts: [guardian.income, {fact: family.hasPartner, unless: couple}]
                  figures: [{id: together, title: {zh: 合计, en: together}}]
              """)
          .parameter("least", "unit: SEK", "value: 200")
          .parameter("most", "unit: SEK", "value: 1000")
          .parameter("couple", "type: number", "value: 2")
          .parameter("one", "type: number", "value: 1")
          .parameter("unknown", "type: number", "value: {silent: {zh: 没有另一方的情况。, en: Nothing is known of the partner.}}")
          .parameter("together", "unit: SEK", "by: {parents: {1: 900, 2: 1500}}")
          .with(
              "rules.drl",
              """
              rule "Two parents are a couple" @zh("双亲")
              when
                $family : Family()
                accumulate( $parent : Guardian( family == $family ); $number : count($parent) )
                $two : Parameter( id == "xx.couple", of().isAtMost($number) )
              then
                insert( Term.of("couple", $family, "") );
                insert( Term.valued("parents", $family, $two.of()) );
              end
              rule "A parent without a partner is alone" @zh("单亲")
              when
                $family : Family( hasPartner == false )
                exists( Guardian( family == $family ) )
                not( Term( name == "couple", of == $family ) )
                $one : Parameter( id == "xx.one" )
              then
                insert( Term.valued("parents", $family, $one.of()) );
              end
              rule "A partner is stated and not described" @zh("没有另一方的情况")
              when
                $family : Family( hasPartner == true )
                not( Term( name == "couple", of == $family ) )
              then
                insert( Term.of("partner-unknown", $family, "") );
              end
              rule "The income of the parents together" @zh("合计")
              when
                $family : Family()
                exists( Term( name == "parents", of == $family ) )
                not( Guardian( family == $family, income == null ) )
                accumulate( Guardian( family == $family, $income : income ); $all : total($income) )
              then
                insert( Term.valued("together", $family, $all) );
              end
              rule "A parent has too little" @zh("过低")
              when
                $family : Family()
                $parent : Guardian( family == $family, $income : income )
                $least : Parameter( id == "xx.least", of().isAbove($income) )
              then
                insert( Term.of("fails", $family, "BELOW_LEAST", $least.of()) );
              end
              rule "A parent has too much" @zh("过高")
              when
                $family : Family()
                $parent : Guardian( family == $family, $income : income )
                $most : Parameter( id == "xx.most", of().isBelow($income) )
              then
                insert( Term.of("fails", $family, "ABOVE_MOST", $most.of()) );
              end
              rule "The parents have too much together" @zh("合计过高")
              when
                Term( name == "together", $family : of, $all : figure )
                Term( name == "parents", of == $family, $parents : figure )
                $most : Parameter( id == "xx.together", of($parents.whole()).isBelow($all.money()) )
              then
                insert( Term.of("fails", $family, "TOGETHER", $most.of($parents.whole())) );
              end
              rule "A family whose parents have neither too little nor too much"
                @question("xx.grant") @source("act") @en("Yes.") @zh("是。")
              when
                $answers : Answers()
                $family : Family()
                Term( name == "together", of == $family, $all : figure )
                not( Term( name == "fails", of == $family ) )
              then
                $answers.eligible( $family, Particulars.of("together", $all) );
              end
              rule "A family of whose partner nothing is known"
                @question("xx.grant") @source("act") @en("{silence}") @zh("{silence}")
              when
                $answers : Answers()
                $family : Family()
                exists( Term( name == "partner-unknown", of == $family ) )
                not( Guardian( family == $family, income == null ) )
                not( Term( name == "fails", of == $family ) )
                $silent : Parameter( id == "xx.unknown" )
              then
                $answers.undetermined( $family, $silent.of() );
              end
              rule "A family that fails"
                @question("xx.grant") @source("act") @en("{why}.") @zh("{why}。")
              when
                $answers : Answers()
                $family : Family()
                Term( name == "fails", of == $family, $why : word )
              then
                $answers.notEligible( $family, $why );
              end
              """);

  private static EntitlementAnswer answer(String family) {
    return LAND.assess("{asOf: 2024-01-01, jurisdiction: xx, family: {id: berg, " + family + "}}").entitlement("xx.grant").subject("berg");
  }

  private static EntitlementAnswer alone(String partner, String income) {
    return answer(partner + "guardians: [{id: ann, income: SEK " + income + "}]");
  }

  private static String parents(String ann, String ben) {
    return "guardians: [{id: ann, income: SEK " + ann + "}, {id: ben, income: SEK " + ben + "}]";
  }

  @ParameterizedTest
  @CsvSource({
    "200.00, 200.00, SEK 400.00", // both just reach the least
    "1000.00, 500.00, SEK 1500.00", // one has the most, and so have both together
    "500.00, 1000.00, SEK 1500.00",
    "750.00, 749.99, SEK 1499.99",
  })
  void two_parents_are_within_the_bounds_of_each_and_of_both(String ann, String ben, String together) {
    EntitlementAnswer answer = answer(parents(ann, ben));
    assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(answer.figures()).extracting(NamedFigure::value).extracting(Object::toString).containsExactly(together);
  }

  @ParameterizedTest
  @CsvSource({
    "199.99, 200.00, too little.",
    "200.00, 199.99, too little.", // whichever of them
    "1300.00, 199.99, too much. too little.", // not made good by the other; together 1,499.99
    "1000.01, 200.00, too much.", // one alone has too much, both together 1,200.01
    "200.00, 1000.01, too much.",
    "750.00, 750.01, too much together.", // neither alone has too much
    "1000.01, 500.00, too much. too much together.",
  })
  void one_parent_beyond_a_bound_or_both_beyond_theirs_exclude_the_family(String ann, String ben, String because) {
    EntitlementAnswer answer = answer(parents(ann, ben));
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(answer.because().in("en")).isEqualTo(because);
  }

  @ParameterizedTest
  @CsvSource({"199.99, NOT_ELIGIBLE", "200.00, ELIGIBLE", "900.00, ELIGIBLE", "900.01, NOT_ELIGIBLE"})
  void a_lone_parent_has_the_bounds_of_one(String income, Outcome outcome) {
    assertThat(alone("hasPartner: false, ", income).outcome()).isEqualTo(outcome);
  }

  @Test
  void an_income_that_is_not_known_is_asked_for_unless_the_other_parent_decides() {
    EntitlementAnswer open = answer("guardians: [{id: ann, income: SEK 500.00}, {id: ben}]");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).extracting(Missing::fact, Missing::subject).containsExactly(Tuple.tuple("guardian.income", "ben"));
    assertThat(answer("guardians: [{id: ann, income: SEK 199.99}, {id: ben}]").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(answer("guardians: [{id: ann, income: SEK 1000.01}, {id: ben}]").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
  }

  @Test
  void one_parent_may_have_a_partner_who_decides() {
    EntitlementAnswer open = alone("", "500.00");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).extracting(Missing::fact).containsExactly("family.hasPartner");
    EntitlementAnswer silent = alone("hasPartner: true, ", "500.00");
    assertThat(silent.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(silent.because().in("en")).isEqualTo("Nothing is known of the partner.");
    assertThat(alone("hasPartner: true, ", "199.99").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(alone("", "1000.01").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
  }
}
