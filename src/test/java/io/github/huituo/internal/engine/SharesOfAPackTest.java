package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country in which a family pays a share of its income. The share is by a line over its percentage of a scale by the size of the
 * family, at most the fee, which the highest fee of a published table caps.
 */
class SharesOfAPackTest {
  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              interpretations:
                unstated: {title: {zh: 未说明, en: Unstated}, why: {zh: 未定, en: Open.}, choices: {PRESUMED: {zh: 视为无, en: presumed}, ASKED: {zh: 询问, en: asked}}, default: PRESUMED}
              """)
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              lists:
                region: {NORTH: {zh: 北, en: north}, SOUTH: {zh: 南, en: south}}
              facts:
                family:
                  income: {type: money, title: {zh: 收入, en: Income}, ask: {zh: 收入多少？, en: How much?}}
                  size: {type: count, least: 1, title: {zh: 人数, en: Size}, ask: {zh: 几人？, en: How many?}}
                  region: {type: choice, list: region, title: {zh: 地区, en: Region}, ask: {zh: 哪里？, en: Where?}}
                  exempt: {type: boolean, inferable: true, title: {zh: 免除, en: Exempt}, ask: {zh: 是否免除？, en: Exempt?}}
              """)
          .with(
              "questions.yaml",
              """
              entitlements:
                - id: xx.share
                  subject: family
                  gives: STATUS
                  title: {zh: 份额, en: Share}
                  sources: [{source: act}]
                  facts: [family.income, family.size, {fact: family.exempt, readings: {unstated: ASKED}}]
                  figures: [{id: percent, title: {zh: 比例, en: percent}}]
                - id: xx.fee
                  subject: child
                  gives: STATUS
                  title: {zh: 费用, en: Fee}
                  sources: [{source: act}]
                  facts: [child.birthDate, family.region]
                  figures: [{id: most, title: {zh: 最高, en: most}}]
              """)
          .with("scale.csv", "year,one,two,three\n2020,12000,18000,24000\n2024,12600,18600,24600\n")
          .with("fees.csv", "place,kind,baby,child\nN,A,50.00,40.00\nS,A,45.50,\n")
          .with(
              "parameters/scale.yaml",
              """
              id: xx.scale
              description: {zh: 标准, en: Scale}
              unit: SEK/year
              keys: [size]
              beyond: last-step
              values:
                - from: 2020-01-01
                  source: act
                  evidence: text
                  table: {file: ../scale.csv, where: {year: 2020}, across: {one: 1, two: 2, three: 3}}
                - from: 2024-01-01
                  source: act
                  evidence: text
                  table: {file: ../scale.csv, where: {year: 2024}, across: {one: 1, two: 2, three: 3}}
              """)
          .with(
              "parameters/fees.yaml",
              """
              id: xx.most
              description: {zh: 最高, en: Most}
              unit: SEK/day
              keys: [region, age]
              values:
                - from: 2020-01-01
                  source: act
                  evidence: text
                  table:
                    file: ../fees.csv
                    where: {kind: A}
                    keys: [{place: {N: NORTH, S: SOUTH}}]
                    across: {baby: "[0, 12)", child: "[12, 84)"}
                    empty: {silent: {zh: 没有公布, en: It was not published.}}
                    otherwise: {silent: {zh: 没有, en: There is none.}}
              """)
          .parameter("line", "type: line\nunit: '%'", "value: {points: {10: 2.00, 60: 6.50}, most: 7}")
          .parameter("unit", "unit: SEK", "value: 1")
          .with(
              "rules.drl",
              """
              rule "The income in per cent of the scale"
                @zh("收入占标准的比例")
              when
                $family : Family( $income : income, $size : size )
                $scale : Parameter( id == "xx.scale" )
              then
                insert( Term.valued("of-scale", $family, $scale.of($size).monthInPercent($income)) );
              end
              rule "A family pays a share"
                @question("xx.share") @source("act") @en("It is {total}.") @zh("{total}。")
              when
                $answers : Answers()
                $family : Family( $income : income, $exempt : exempt, $day : asOf )
                Interpretation( id == "unstated", presumesNot($exempt) )
                Term( name == "of-scale", of == $family, $part : figure )
                $line : Parameter( id == "xx.line" )
                $unit : Parameter( id == "xx.unit" )
              then
                $answers.eligible( $family, $line.of().at($part).percentOf($income, $unit.of(), "HALF_UP").inMonth($day)
                    .stating("percent", $line.of().at($part)).paidTo("INSTITUTION") );
              end
              rule "An exempt family pays none"
                @question("xx.share") @source("act") @en("None.") @zh("无。")
              when
                $answers : Answers()
                $family : Family( exempt == true, income != null, size != null )
              then
                $answers.notEligible( $family );
              end
              rule "There is a highest fee"
                @question("xx.fee") @source("act") @en("It is.") @zh("是。")
              when
                $answers : Answers()
                $child : Child( $age : ageInMonths != null, $family : family )
                Family( this == $family, $region : region != null )
                $most : Parameter( id == "xx.most" )
              then
                $answers.eligible( $child, $most.of($region, $age).asStated("most") );
              end
              """);

  private static EntitlementAnswer share(String day, String family) {
    return LAND.assess("asOf: " + day + "\njurisdiction: xx\nfamily: {id: berg, " + family + "}\n").entitlement("xx.share").subject("berg");
  }

  // 1,000 a month is 100 % of a twelfth of 12,000; the line rises by 0.09 for each per cent.
  @ParameterizedTest
  @CsvSource({
    "2023-12-31, 99.00, 1, 0, 0.00", // 9.9 %: below the first point
    "2023-12-31, 100.00, 1, 2, 2.00",
    "2023-12-31, 300.00, 1, 3.8, 11.00", // 30 %: 11.40, to the nearest krona
    "2023-12-31, 600.00, 1, 6.5, 39.00",
    "2023-12-31, 650.00, 1, 6.95, 45.00", // 65 %: the line goes on; 45.175
    "2023-12-31, 656.00, 1, 7, 46.00", // 65.6 %: 7.004, at most 7; 45.92
    "2024-01-01, 315.00, 1, 3.8, 12.00", // 30 % of 12,600 / 12; 11.97
    "2023-12-31, 1000.00, 5, 4.1, 41.00", // 24,000 + 2 × 6,000 = 36,000: 33.33333333 %
  })
  void the_share_follows_the_line_over_the_scale(String day, String income, int size, String percent, String total) {
    EntitlementAnswer answer = share(day, "income: SEK " + income + ", size: " + size);
    assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(answer.figures()).extracting(NamedFigure::value).extracting(Object::toString).containsExactly(percent);
    assertThat(answer.total().orElseThrow()).hasToString("SEK " + total);
  }

  @Test
  void what_is_unusual_is_presumed_not_to_be_so_or_asked_about() {
    assertThat(share("2023-01-01", "income: SEK 300.00, size: 1, exempt: true").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(share("2023-01-01", "income: SEK 300.00, size: 1, exempt: false").outcome()).isEqualTo(Outcome.ELIGIBLE);
    EntitlementAnswer asked =
        LAND.assess("asOf: 2023-01-01\njurisdiction: xx\ninterpretations: {unstated: ASKED}\nfamily: {id: berg, income: SEK 300.00, size: 1}\n")
            .entitlement("xx.share").subject("berg");
    assertThat(asked.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked.missing()).extracting(m -> m.fact()).containsExactly("family.exempt");
  }

  @ParameterizedTest
  @CsvSource({
    "NORTH, 2022-06-02, SEK 50.00",
    "NORTH, 2022-06-01, SEK 40.00",
    "SOUTH, 2022-06-02, SEK 45.50",
  })
  void the_highest_fee_is_that_of_the_table(String region, String birth, String most) {
    EntitlementAnswer answer = fee(region, birth);
    assertThat(answer.figures()).extracting(NamedFigure::value).extracting(Object::toString).containsExactly(most);
    assertThat(answer.payments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SOUTH, 2022-06-01, It was not published.", "NORTH, 2016-06-01, There is none."})
  void a_cell_or_row_that_there_is_not_is_silent(String region, String birth, String because) {
    EntitlementAnswer answer = fee(region, birth);
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.because().in("en")).isEqualTo(because);
  }

  private static EntitlementAnswer fee(String region, String birth) {
    return LAND.assess(
            "asOf: 2023-06-01\njurisdiction: xx\nfamily: {id: berg, region: " + region + ", children: [{id: ida, birthDate: " + birth + "}]}\n")
        .entitlement("xx.fee").subject("ida");
  }
}
