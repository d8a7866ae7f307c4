package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.testpack.TestPack;
import java.math.BigDecimal;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country in which a parent must earn a minimum. It is what 16 hours a week give at the minimum wage of the age. Of a quarter
 * it is 13 weeks, at the wage of its first day or of each week; of a month it is a twelfth of 52 weeks. The wage is 8.00, from 21
 * years on 10.00, and from 1 July 2024 on 8.63 and 10.37.
 */
class WageThresholdTest {
  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              interpretations:
                rate: {title: {zh: 工资, en: Wage}, why: {zh: 未定, en: Open.}, choices: {FIRST_DAY: {zh: 首日, en: first day}, BY_WEEK: {zh: 逐周, en: by week}}, default: FIRST_DAY}
              """)
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              terms: {wage: {zh: 工资, en: wage}, of-quarter: {zh: 季度最低, en: least of a quarter}}
              facts:
                guardian:
                  birthDate: {type: date, title: {zh: 出生日期, en: Date of birth}, ask: {zh: 哪天出生？, en: When born?}}
                  quarter: {type: money, title: {zh: 季度收入, en: Earned in a quarter}, ask: {zh: 季度收入多少？, en: How much in a quarter?}}
                  month: {type: money, title: {zh: 月收入, en: Earned in a month}, ask: {zh: 月收入多少？, en: How much in a month?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.quarter, subject: guardian, severity: MANDATORY, title: {zh: 季度, en: Quarter}, sources: [{source: act}], facts: [guardian.birthDate, guardian.quarter]}
                - {id: xx.month, subject: guardian, severity: MANDATORY, title: {zh: 月, en: Month}, sources: [{source: act}], facts: [guardian.birthDate, guardian.month]}
                - {id: xx.whole, subject: guardian, severity: MANDATORY, title: {zh: 整数, en: Whole}, sources: [{source: act}], facts: [guardian.birthDate, guardian.month]}
              """)
          .with(
              "parameters/wage.yaml",
              """
              id: xx.wage
              description: {zh: 最低工资, en: Minimum wage}
              unit: SEK/hour
              values:
                - {from: 2022-01-01, source: act, evidence: text, by: {months: {"*": {silent: {zh: 没有收录。, en: The wage was not collected.}}}}}
                - {from: 2023-01-01, source: act, evidence: text, by: {months: {"[0, 252)": 8.00, "[252, )": 10.00}}}
                - {from: 2024-07-01, source: act, evidence: text, by: {months: {"[0, 252)": 8.63, "[252, )": 10.37}}}
              """)
          .parameter("hours", "type: number\nunit: hours", "value: 16")
          .parameter("weeks", "type: number\nunit: weeks", "value: 13")
          .parameter("year", "type: number\nunit: weeks", "value: 52")
          .parameter("krona", "unit: SEK", "value: 1")
          .with(
              "rules.drl",
              """
              rule "The least of a quarter at the wage of its first day" @zh("首日")
              when
                Interpretation( id == "rate", choice == "FIRST_DAY" )
                $parent : Guardian( $born : birthDate != null, $day : asOf )
                $wage : Parameter( id == "xx.wage" )
                $hours : Parameter( id == "xx.hours" )
                $weeks : Parameter( id == "xx.weeks" )
              then
                insert( Term.valued("of-quarter", $parent, $wage.daily(Ages.completedMonths($born, $day)).on($day).times($hours.of()).times($weeks.of())) );
              end
              rule "The least of a quarter at the wage of each week" @zh("逐周")
              when
                Interpretation( id == "rate", choice == "BY_WEEK" )
                $parent : Guardian( $born : birthDate != null, $day : asOf )
                $wage : Parameter( id == "xx.wage" )
                $hours : Parameter( id == "xx.hours" )
                $weeks : Parameter( id == "xx.weeks" )
              then
                insert( Term.valued("of-quarter", $parent, $wage.daily(Ages.completedMonths($born, $day)).overWeeks($day, $weeks.of()).times($hours.of())) );
              end
              rule "The wage of a year" @zh("全年")
              when
                $parent : Guardian( $born : birthDate != null, $day : asOf )
                $wage : Parameter( id == "xx.wage" )
                $hours : Parameter( id == "xx.hours" )
                $year : Parameter( id == "xx.year" )
              then
                insert( Term.valued("wage", $parent, $wage.daily(Ages.completedMonths($born, $day)).on($day).times($hours.of()).times($year.of())) );
              end
              rule "A parent earns enough in a quarter"
                @question("xx.quarter") @source("act") @en("{required}.") @zh("{required}。")
              when
                $answers : Answers()
                Interpretation( id == "rate" )
                $parent : Guardian( $earned : quarter != null )
                Term( name == "of-quarter", of == $parent, $least : figure )
              then
                $answers.atLeast( $parent, $earned, $least );
              end
              rule "A parent earns enough in a month"
                @question("xx.month") @source("act") @en("{required}.") @zh("{required}。")
              when
                $answers : Answers()
                $parent : Guardian( $earned : month != null )
                Term( name == "wage", of == $parent, $year : figure )
              then
                $answers.atLeast( $parent, $earned, $year.perMonth("HALF_UP") );
              end
              rule "A parent earns enough whole kronor in a month"
                @question("xx.whole") @source("act") @en("{required}.") @zh("{required}。")
              when
                $answers : Answers()
                $parent : Guardian( $earned : month != null )
                Term( name == "wage", of == $parent, $year : figure )
                $krona : Parameter( id == "xx.krona" )
              then
                $answers.atLeast( $parent, $earned, $year.perMonth($krona.of(), "DOWN") );
              end
              """);

  private static RequirementAnswer answer(String id, String day, String rate, String parent) {
    return LAND.assess(
            "{asOf: " + day + ", jurisdiction: xx, interpretations: {rate: " + rate + "}, family: {id: f, guardians: [{id: ann, " + parent + "}]}}")
        .requirement(id).subject("ann");
  }

  private static void isEnoughFrom(String least, String id, String fact, String day, String rate, String born) {
    String known = "birthDate: " + born + ", " + fact + ": SEK ";
    RequirementAnswer enough = answer(id, day, rate, known + least);
    assertThat(enough.outcome()).isEqualTo(Outcome.MET);
    assertThat(enough.required()).get().hasToString("SEK " + least);
    String oreLess = new BigDecimal(least).subtract(new BigDecimal("0.01")).toString();
    assertThat(answer(id, day, rate, known + oreLess).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  // 8.00 × 16 × 13 = 1,664.00; 10.00: 2,080.00; 8.63: 138.08 a week, 1,795.04; 10.37: 165.92 a week, 2,156.96
  @ParameterizedTest
  @CsvSource({
    "2024-06-30, 2003-07-01, 1664.00", // 251 months
    "2024-06-30, 2003-06-30, 2080.00", // 21 years old that day
    "2024-07-01, 2003-07-02, 1795.04",
    "2024-07-01, 2003-07-01, 2156.96",
    "2023-01-01, 1980-01-01, 2080.00", // the first day on which there is a wage
  })
  void a_quarter_takes_the_wage_of_its_first_day_and_of_the_age_on_it(String day, String born, String least) {
    isEnoughFrom(least, "xx.quarter", "quarter", day, "FIRST_DAY", born);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-10, 1764.80", // weeks from 10, 17 and 24 June, and ten from 1 July on: (3 × 8.00 + 10 × 8.63) × 16
    "2024-06-09, 1754.72", // the fourth week begins on 30 June: (4 × 8.00 + 9 × 8.63) × 16
    "2024-04-07, 1664.00", // the last week begins on 30 June
    "2024-04-08, 1674.08", // the last week begins on 1 July: (12 × 8.00 + 8.63) × 16
    "2024-07-01, 1795.04",
  })
  void a_wage_that_changes_within_the_quarter_counts_from_the_week_that_begins_on_its_first_day(String day, String least) {
    isEnoughFrom(least, "xx.quarter", "quarter", day, "BY_WEEK", "2005-01-01");
  }

  // A twelfth of 52 weeks: 6,656.00 / 12 = 554.666…; 8,320.00 / 12 = 693.333…; 7,180.16 / 12 = 598.346…; 8,627.84 / 12 = 718.986…
  @ParameterizedTest
  @CsvSource({
    "2024-06-30, 2003-07-01, 554.67, 554.00",
    "2024-06-30, 2003-06-30, 693.33, 693.00",
    "2024-07-01, 2003-07-02, 598.35, 598.00",
    "2024-07-01, 2003-07-01, 718.99, 718.00",
  })
  void a_month_is_a_twelfth_of_the_year_rounded_once_to_an_ore_or_down_to_a_krona(String day, String born, String ore, String krona) {
    isEnoughFrom(ore, "xx.month", "month", day, "FIRST_DAY", born);
    isEnoughFrom(krona, "xx.whole", "month", day, "FIRST_DAY", born);
  }

  @ParameterizedTest
  @CsvSource({"FIRST_DAY, 2022-12-31", "BY_WEEK, 2022-12-31", "BY_WEEK, 2022-10-02"})
  void before_a_wage_is_known_it_is_open_what_is_enough(String rate, String day) {
    RequirementAnswer answer = answer("xx.quarter", day, rate, "birthDate: 1980-01-01, quarter: SEK 9999.00");
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.because().in("en")).isEqualTo("The wage was not collected.");
  }

  @Test
  void without_a_birthday_it_is_asked_for_although_the_least_wage_is_known() {
    RequirementAnswer answer = answer("xx.quarter", "2024-07-01", "BY_WEEK", "quarter: SEK 9999.00");
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.missing()).extracting(Missing::fact, Missing::subject).containsExactly(Tuple.tuple("guardian.birthDate", "ann"));
  }
}
