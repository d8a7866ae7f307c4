package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.testpack.TestPack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country with terms, bills and a nurse. A child has 600 hours a year from the term after its second birthday, 70 % of bills up
 * to SEK 100.00 each is paid for a declared period, and a nursery needs a nurse and a cook.
 */
class TermsOfAPackTest {
  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              interpretations:
                rounding: {title: {zh: 取整, en: Rounding}, why: {zh: 未定, en: Open.}, choices: {HALF_UP: {zh: 四舍五入, en: half-up}, DOWN: {zh: 舍去, en: down}}, default: HALF_UP}
              """)
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              kinds:
                bill: {in: family, plural: bills, as: Bill, one: {zh: 账单, en: bill}, many: {zh: 账单, en: bills}, ask: {zh: 有哪些账单？, en: Which bills are there?}}
              lists:
                skill: {NURSE: {zh: 护士, en: nurse}, COOK_OF_SOUP: {zh: 厨师, en: cook}}
                reason: {NOT_YET: {zh: 未到, en: not yet}}
              terms: {has: {zh: 有, en: has}, begins: {zh: 开始, en: begins}}
              facts:
                family:
                  weeks: {type: count, title: {zh: 周数, en: Weeks}, ask: {zh: 几周？, en: How many weeks?}}
                  first: {type: date, title: {zh: 首日, en: First day}, ask: {zh: 首日？, en: First day?}}
                  last: {type: date, title: {zh: 末日, en: Last day}, ask: {zh: 末日？, en: Last day?}}
                bill:
                  sum: {type: money, title: {zh: 金额, en: Sum}, ask: {zh: 多少？, en: How much?}}
                staff:
                  skill: {type: choice, list: skill, title: {zh: 技能, en: Skill}, ask: {zh: 何种技能？, en: Which skill?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.skills, subject: institution, severity: MANDATORY, title: {zh: 技能, en: Skills}, sources: [{source: act}], facts: [institution.staff, staff.skill]}
              entitlements:
                - id: xx.hours
                  subject: child
                  title: {zh: 小时, en: Hours}
                  gives: STATUS
                  sources: [{source: act}]
                  facts: [child.birthDate, family.weeks]
                  figures:
                    - {id: a-year, title: {zh: 每年, en: a year}, unit: {zh: 小时, en: hours}}
                    - {id: a-week, title: {zh: 每周, en: a week}, unit: {zh: 小时, en: hours}}
                    - {id: from, title: {zh: 自, en: from}}
                - {id: xx.bills, subject: family, title: {zh: 账单, en: Bills}, sources: [{source: act}], facts: [family.first, family.last, family.bills, bill.sum]}
              """)
          .parameter("terms", "type: days-of-year", "value: [09-01, 01-01]")
          .parameter("two", "type: number", "value: 24")
          .parameter("hours", "type: number", "value: 600")
          .parameter("quarter", "type: number", "value: 0.25")
          .parameter("share", "type: number\nunit: '%'", "value: 70")
          .parameter("cap", "unit: SEK", "value: 100")
          .parameter("skills", "type: choices", "value: [NURSE, COOK_OF_SOUP]")
          .with(
              "rules.drl",
              """
              rule "The hours begin with the term after the second birthday" @zh("二")
              when
                $child : Child( $born : birthDate != null )
                $two : Parameter( id == "xx.two" )
                $terms : Parameter( id == "xx.terms" )
              then
                insert( Term.valued("begins", $child, $terms.of().yearDayAfter($two.of().monthsAfter($born))) );
              end
              rule "A child has hours"
                @question("xx.hours") @source("act") @en("It has.") @zh("有。")
              when
                $answers : Answers()
                $child : Child( $day : asOf, $family : family )
                Family( this == $family, $weeks : weeks != null )
                Term( name == "begins", of == $child, $from : figure, figure.isAtMost($day) )
                $hours : Parameter( id == "xx.hours" )
                $quarter : Parameter( id == "xx.quarter" )
              then
                $answers.eligible( $child, Particulars.of("a-year", $hours.of())
                    .and("a-week", $hours.of().dividedBy($weeks).roundedDownTo($quarter.of())).and("from", $from) );
              end
              rule "A child has no hours yet"
                @question("xx.hours") @source("act") @en("{why}.") @zh("{why}。")
              when
                $answers : Answers()
                $child : Child( $day : asOf )
                Term( name == "begins", of == $child, $from : figure, figure.isAbove($day) )
              then
                $answers.notEligible( $child, "NOT_YET", Particulars.of("from", $from) );
              end
              rule "A bill counts up to the cap" @zh("账")
              when
                $bill : Bill( $sum : sum != null )
                $cap : Parameter( id == "xx.cap" )
              then
                insert( Term.valued("has", $bill, Figure.given($sum).lowerOf($cap.of())) );
              end
              rule "Bills are paid"
                @question("xx.bills") @source("act") @en("{total}.") @zh("{total}。")
              when
                $answers : Answers()
                $rounding : Interpretation( id == "rounding" )
                $family : Family( billsStated, $first : first != null, $last : last != null )
                not( Bill( family == $family, sum == null ) )
                accumulate( $bill : Bill( family == $family ) and Term( name == "has", of == $bill, $counted : figure ); $all : total($counted) )
                $share : Parameter( id == "xx.share" )
              then
                $answers.eligible( $family, $share.of().percentOf($all, $rounding).inPeriod($first, $last).paidTo("FAMILY") );
              end
              rule "The skills of the staff"
                @question("xx.skills") @source("act") @en("{required}: {shortfall}.") @zh("{required}：{shortfall}。")
              when
                $answers : Answers()
                $it : Institution( staffStated )
                not( StaffMember( institution == $it, skill == null ) )
                accumulate( StaffMember( institution == $it, $skill : skill ); $there : collectSet($skill) )
                $skills : Parameter( id == "xx.skills" )
              then
                $answers.allOf( $it, $there, $skills.of() );
              end
              """);

  private static EntitlementAnswer hours(String asOf) {
    return LAND.assess("{asOf: " + asOf + ", jurisdiction: xx, family: {id: f, weeks: 47, children: [{id: c, birthDate: 2020-09-01}]}}").entitlement("xx.hours").subject("c");
  }

  private static List<String> figures(EntitlementAnswer answer) {
    return answer.figures().stream().map((NamedFigure f) -> f.id() + " " + f.value()).toList();
  }

  /** 600 / 47 = 12.7660 hours, and 12.75 in quarters of an hour. The birthday itself is the first day of a term, which it does not begin. */
  @ParameterizedTest
  @CsvSource({"2022-09-01, NOT_ELIGIBLE", "2022-12-31, NOT_ELIGIBLE", "2023-01-01, ELIGIBLE"})
  void hours_begin_with_the_term_after_the_birthday(String asOf, Outcome outcome) {
    EntitlementAnswer answer = hours(asOf);
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(figures(answer)).isEqualTo(outcome == Outcome.ELIGIBLE ? List.of("a-year 600", "a-week 12.75", "from 2023-01-01") : List.of("from 2023-01-01"));
  }

  @Test
  void a_timeline_turns_on_the_first_day_of_the_term() {
    Timeline timeline =
        new Timelines(LAND.policy().engine("xx"))
            .of(
                LAND.policy().read("case.yaml", "{asOf: 2022-09-01, jurisdiction: xx, family: {id: f, weeks: 47, children: [{id: c, birthDate: 2020-09-01}]}}"),
                LocalDate.of(2022, 10, 1),
                LocalDate.of(2024, 10, 1));
    assertThat(timeline.spans().stream().map(s -> s.from().toString())).containsExactly("2022-10-01", "2023-01-01");
  }

  private static Assessment bills(String bills) {
    return LAND.assess("{asOf: 2024-01-01, jurisdiction: xx, family: {id: f, first: 2024-01-10, last: 2024-02-09, bills: [" + bills + "]}}");
  }

  /** 70 % of 100.00 + 0.15 is 70.105; rounded half-up it is 70.11. */
  @Test
  void amounts_of_matched_subjects_are_added_up_and_paid_for_a_declared_period() {
    EntitlementAnswer answer = bills("{id: a, sum: SEK 130.00}, {id: b, sum: SEK 0.15}").entitlement("xx.bills").subject("f");
    assertThat(answer.payments()).singleElement().satisfies(p -> assertThat(p.period() + " " + p.amount()).isEqualTo("2024-01-10/P31D SEK 70.11"));
    assertThat(answer.steps().stream().map(s -> s.text().in("en")))
        .contains("SEK 0.15 + SEK 100.00 = SEK 100.15", "70 % of SEK 100.15: SEK 70.11");
  }

  @Test
  void without_bills_nothing_is_due() {
    assertThat(bills("").entitlement("xx.bills").subject("f").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
  }

  @Test
  void words_of_matched_subjects_are_compared_with_those_that_the_law_names() {
    RequirementAnswer answer =
        LAND.assess("{asOf: 2024-01-01, jurisdiction: xx, institution: {id: i, staff: [{id: a, skill: NURSE}, {id: b, skill: NURSE}]}}").requirement("xx.skills").subject("i");
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer.shortfall()).get().hasToString("[COOK_OF_SOUP]");
  }
}
