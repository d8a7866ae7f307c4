package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country in which a family pays a part of the cost of each child. For its eldest child it is an amount by its income in per cent
 * of a guideline by the size of the family, for each further child half of it, and for all of them at most 4 % of the income.
 */
class CopaymentStepsTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              terms: {of-guideline: {zh: 占标准比例, en: per cent of the guideline}, full: {zh: 全额, en: full amount}, pays: {zh: 自付, en: pays}}
              facts:
                family:
                  income: {type: money, title: {zh: 月收入, en: Income}, ask: {zh: 收入多少？, en: How much?}}
                  size: {type: count, least: 1, title: {zh: 人数, en: Size}, ask: {zh: 几人？, en: How many?}}
              """)
          .with(
              "questions.yaml",
              """
              entitlements:
                - {id: xx.child, subject: child, gives: STATUS, title: {zh: 每名孩子, en: Child}, sources: [{source: act}], facts: [family.income, family.size, {fact: child.birthDate, allOfFamily: true}], figures: [{id: pays, title: {zh: 自付, en: pays}}]}
                - {id: xx.family, subject: family, gives: STATUS, title: {zh: 家庭, en: Family}, sources: [{source: act}], facts: [family.income, family.size, child.birthDate], figures: [{id: pays, title: {zh: 自付, en: pays}}]}
              """)
          .with(
              "parameters/guideline.yaml",
              """
              id: xx.guideline
              description: {zh: 标准, en: Guideline}
              unit: SEK/year
              keys: [size]
              beyond: last-step
              values: [{from: 2020-01-01, source: act, evidence: text, by: {size: {1: 12000, 2: 18000, 3: 24000}}}]
              """)
          .parameter("steps", "unit: SEK/month", "by: {of-guideline: {'[0, 100]': 0, '(100, 150]': 40.25, '(150, 200]': 90, '(200, )': 160}}")
          .parameter("further", "type: number\nunit: '%'", "value: 50")
          .parameter("most", "type: number\nunit: '%'", "value: 4")
          .with(
              "rules.drl",
              """
              rule "The income in per cent of the guideline" @zh("比例")
              when
                $family : Family( $income : income, $size : size != null )
                $guideline : Parameter( id == "xx.guideline" )
              then
                insert( Term.valued("of-guideline", $family, $guideline.of($size).monthInPercent($income)) );
              end
              rule "The full amount" @zh("全额")
              when
                Term( name == "of-guideline", $family : of, $percent : figure )
                $steps : Parameter( id == "xx.steps" )
              then
                insert( Term.valued("full", $family, $steps.of($percent.number()).alsoBy($percent)) );
              end
              rule "The eldest child is paid for in full" @zh("长子女")
              when
                $child : Child( $family : family, birthDate != null )
                not( Child( family == $family, birthDate == null ) )
                not( Child( family == $family, isElderThan($child) ) )
                Term( name == "full", of == $family, $full : figure )
              then
                insert( Term.valued("pays", $child, $full) );
              end
              rule "A further child is paid for in part" @zh("其他子女")
              when
                $child : Child( $family : family, birthDate != null )
                not( Child( family == $family, birthDate == null ) )
                exists( Child( family == $family, isElderThan($child) ) )
                Term( name == "full", of == $family, $full : figure )
                $further : Parameter( id == "xx.further" )
              then
                insert( Term.valued("pays", $child, $further.of().percentOf($full, "HALF_UP")) );
              end
              rule "What is paid for a child"
                @question("xx.child") @source("act") @en("This.") @zh("是。")
              when
                $answers : Answers()
                $child : Child()
                Term( name == "pays", of == $child, $pays : figure )
              then
                $answers.eligible( $child, $pays.asStated("pays") );
              end
              rule "What a family pays"
                @question("xx.family") @source("act") @en("This.") @zh("是。")
              when
                $answers : Answers()
                $family : Family( $income : income != null, size != null )
                not( Child( family == $family, birthDate == null ) )
                accumulate( $child : Child( family == $family ) and Term( name == "pays", of == $child, $pays : figure ); $all : total($pays) )
                $most : Parameter( id == "xx.most" )
              then
                $answers.eligible( $family, $all.lowerOf($most.of().percentOf($income, "HALF_UP")).asStated("pays") );
              end
              """);

  private static final List<String> CHILDREN =
      List.of("{id: ann, birthDate: 2020-05-01}", "{id: ben, birthDate: 2021-05-01}", "{id: cid, birthDate: 2021-05-01}", "{id: dan, birthDate: 2023-05-01}");

  private static Assessment assess(String income, int size, List<String> children) {
    return LAND.assess(
        "{asOf: 2024-01-01, jurisdiction: xx, family: {id: berg, income: SEK " + income + ", size: " + size + ", children: " + children + "}}");
  }

  private static String pays(EntitlementAnswer answer) {
    assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
    return answer.figures().stream().map(NamedFigure::value).map(Object::toString).reduce((a, b) -> a + b).orElseThrow();
  }

  // A twelfth of the guideline is 1,500.00 for two, 2,000.00 for three and 2,500.00 for four.
  @ParameterizedTest
  @CsvSource({
    "1500.00, 2, 0.00", // 100 %
    "1500.01, 2, 40.25",
    "2250.00, 2, 40.25", // 150 %
    "2250.01, 2, 90.00",
    "3000.00, 2, 90.00", // 200 %
    "3000.01, 2, 160.00",
    "3000.01, 3, 90.00", // 150.0005 %
    "3000.00, 3, 40.25",
    "2500.00, 4, 0.00", // one more than the table has: 24,000 + 6,000 a year
    "2500.01, 4, 40.25",
  })
  void the_eldest_child_is_paid_for_by_the_step_of_the_income_and_the_size(String income, int size, String amount) {
    assertThat(pays(assess(income, size, CHILDREN).entitlement("xx.child").subject("ann"))).isEqualTo("SEK " + amount);
  }

  /** Half of 40.25 is 20.125. Of twins the one with the lesser id is the eldest. */
  @Test
  void each_further_child_is_paid_for_by_half_rounded_to_an_ore() {
    List<String> each = List.of("ann", "ben", "cid", "dan").stream().map(id -> pays(assess("2000.00", 2, CHILDREN).entitlement("xx.child").subject(id))).toList();
    assertThat(each).containsExactly("SEK 40.25", "SEK 20.13", "SEK 20.13", "SEK 20.13");
    List<String> twins = List.of("ben", "cid").stream().map(id -> pays(assess("2000.00", 2, CHILDREN.subList(1, 3)).entitlement("xx.child").subject(id))).toList();
    assertThat(twins).containsExactly("SEK 40.25", "SEK 20.13");
  }

  @ParameterizedTest
  @CsvSource({
    "1500.00, 4, 0.00",
    "1500.01, 1, 40.25", // 4 % are 60.00
    "1500.01, 2, 60.00", // 40.25 + 20.13 = 60.38 is more
    "1509.49, 2, 60.38", // 4 % are 60.3796
    "1509.37, 2, 60.37", // 4 % are 60.3748
    "2250.00, 3, 80.51", // 40.25 + 2 × 20.13; 4 % are 90.00
    "2250.00, 4, 90.00", // 100.64 is more
    "2250.01, 1, 90.00", // the step and 4 % are the same
    "3000.01, 1, 120.00", // the step of 160 is more than 4 %
    "8000.00, 2, 240.00", // 160 + 80
    "8000.00, 3, 320.00", // 160 + 2 × 80, and so much are 4 %
    "8000.00, 4, 320.00",
    "7999.87, 3, 319.99", // 4 % are 319.9948
  })
  void the_family_pays_for_all_its_children_but_no_more_than_the_share_of_its_income(String income, int children, String amount) {
    assertThat(pays(assess(income, 2, CHILDREN.subList(0, children)).entitlement("xx.family").subject("berg"))).isEqualTo("SEK " + amount);
  }

  @Test
  void while_a_birthday_is_missing_nobody_knows_who_is_the_eldest() {
    EntitlementAnswer open = assess("2000.00", 2, List.of(CHILDREN.get(0), "{id: ben}")).entitlement("xx.child").subject("ann");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).extracting(Missing::fact, Missing::subject).containsExactly(Tuple.tuple("child.birthDate", "ben"));
  }
}
