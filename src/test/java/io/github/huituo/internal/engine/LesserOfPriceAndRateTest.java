package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country that pays the lesser of a day's price and a maximum rate. There is half the rate for half days. It is paid for the
 * days of a month, less the part of the child in what its family pays.
 */
class LesserOfPriceAndRateTest {
  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              interpretations:
                rounding: {title: {zh: 取整, en: Rounding}, why: {zh: 未定, en: Open.}, choices: {HALF_UP: {zh: 四舍五入, en: half-up}, HALF_EVEN: {zh: 五取偶, en: half-even}, UP: {zh: 进位, en: up}}, default: HALF_UP}
              """)
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              lists:
                place: {HOME: {zh: 家庭, en: home}, CENTRE: {zh: 中心, en: centre}}
              terms: {rate: {zh: 标准, en: rate}, part: {zh: 自付, en: part}}
              facts:
                family:
                  pays: {type: money, title: {zh: 家庭自付, en: Paid by the family}, ask: {zh: 自付多少？, en: How much?}}
                  inCare: {type: count, least: 1, title: {zh: 受托人数, en: Children in care}, ask: {zh: 几人？, en: How many?}}
                child:
                  place: {type: choice, list: place, title: {zh: 地点, en: Place}, ask: {zh: 哪里？, en: Where?}}
                  halfDays: {type: boolean, title: {zh: 半日, en: Half days}, ask: {zh: 半日吗？, en: Half days?}}
                  price: {type: money, title: {zh: 每天价格, en: Price of a day}, ask: {zh: 多少？, en: What price?}}
                  days: {type: count, least: 0, title: {zh: 天数, en: Days}, ask: {zh: 几天？, en: How many days?}}
              """)
          .with(
              "questions.yaml",
              """
              entitlements:
                - id: xx.paid
                  subject: child
                  title: {zh: 支付, en: Paid}
                  sources: [{source: act}]
                  facts: [family.pays, family.inCare, child.place, child.halfDays, child.price, child.days]
                  figures:
                    - {id: covered, title: {zh: 计入, en: covered}}
                    - {id: part, title: {zh: 自付, en: part}}
              """)
          .parameter("rate", "unit: SEK/day", "by: {place: {HOME: 33.33, CENTRE: 50.05}}")
          .parameter("half", "type: number\nunit: '%'", "value: 50")
          .with(
              "rules.drl",
              """
              rule "The rate of whole days" @zh("全日")
              when
                $child : Child( halfDays == false, $place : place != null )
                $rate : Parameter( id == "xx.rate" )
              then
                insert( Term.valued("rate", $child, $rate.of($place)) );
              end
              rule "The rate of half days" @zh("半日")
              when
                $rounding : Interpretation( id == "rounding" )
                $child : Child( halfDays == true, $place : place != null )
                $rate : Parameter( id == "xx.rate" )
                $half : Parameter( id == "xx.half" )
              then
                insert( Term.valued("rate", $child, $half.of().percentOf($rate.of($place), $rounding)) );
              end
              rule "The part of a child" @zh("自付")
              when
                $child : Child( $family : family )
                Family( this == $family, $pays : pays != null, $children : inCare != null )
              then
                insert( Term.valued("part", $child, Figure.given($pays).dividedBy($children, "HALF_UP")) );
              end
              rule "The lesser of price and rate, less the part of the child"
                @question("xx.paid") @source("act") @en("It is {total}.") @zh("{total}。")
              when
                $answers : Answers()
                Interpretation( id == "rounding" )
                $child : Child( $price : price != null, $days : days != null, $day : asOf )
                Term( name == "rate", of == $child, $rate : figure )
                Term( name == "part", of == $child, $part : figure )
              then
                $answers.eligible( $child, $rate.lowerOf(Figure.given($price)).times($days).less($part).inMonth($day)
                    .stating("covered", $rate.lowerOf(Figure.given($price))).stating("part", $part).paidTo("INSTITUTION") );
              end
              """);

  private static EntitlementAnswer answer(String rounding, String pays, int inCare, String child) {
    return LAND.assess(
            "{asOf: 2024-02-10, jurisdiction: xx, interpretations: {rounding: " + rounding + "}, family: {id: berg, pays: SEK " + pays + ", inCare: " + inCare
                + ", children: [{id: ida, " + child + "}]}}")
        .entitlement("xx.paid").subject("ida");
  }

  private static String child(String place, boolean halfDays, String price, int days) {
    return "place: " + place + ", halfDays: " + halfDays + ", price: SEK " + price + ", days: " + days;
  }

  private static List<String> figures(EntitlementAnswer answer) {
    return answer.figures().stream().map(NamedFigure::value).map(Object::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CENTRE, 50.04, SEK 50.04, SEK 900.80", // 20 × 50.04 = 1,000.80, less 100.00
    "CENTRE, 50.05, SEK 50.05, SEK 901.00",
    "CENTRE, 50.06, SEK 50.05, SEK 901.00",
    "CENTRE, 60.00, SEK 50.05, SEK 901.00", // the part is taken off the rate and not off the price
    "HOME, 60.00, SEK 33.33, SEK 566.60",
    "HOME, 33.32, SEK 33.32, SEK 566.40",
  })
  void the_lesser_of_price_and_rate_is_covered_and_the_part_of_the_child_taken_off(String place, String price, String covered, String total) {
    EntitlementAnswer answer = answer("HALF_UP", "100.00", 1, child(place, false, price, 20));
    assertThat(figures(answer)).containsExactly(covered, "SEK 100.00");
    assertThat(answer.payments()).extracting(p -> p.period() + " " + p.amount() + " " + p.payee()).containsExactly("2024-02 " + total + " INSTITUTION");
  }

  // 10 days at 20.00 are 200.00.
  @ParameterizedTest
  @CsvSource({"199.99, SEK 0.01", "200.00, SEK 0.00", "200.01, SEK 0.00", "999.00, SEK 0.00"})
  void where_the_family_pays_as_much_or_more_nothing_is_paid_and_nothing_owed(String pays, String total) {
    EntitlementAnswer answer = answer("HALF_UP", pays, 1, child("CENTRE", false, "20.00", 10));
    assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(answer.total()).get().hasToString(total);
  }

  @Test
  void without_a_day_of_care_nothing_is_paid() {
    assertThat(answer("HALF_UP", "0.00", 1, child("CENTRE", false, "20.00", 0)).total()).get().hasToString("SEK 0.00");
    assertThat(answer("HALF_UP", "0.00", 1, child("CENTRE", false, "20.00", 1)).total()).get().hasToString("SEK 20.00");
  }

  // Half of 50.05 is 25.025, and of 33.33 it is 16.665.
  @ParameterizedTest
  @CsvSource({
    "HALF_UP, CENTRE, SEK 25.03",
    "HALF_EVEN, CENTRE, SEK 25.02",
    "UP, CENTRE, SEK 25.03",
    "HALF_UP, HOME, SEK 16.67",
    "HALF_EVEN, HOME, SEK 16.66",
    "UP, HOME, SEK 16.67",
  })
  void the_rate_is_rounded_as_it_is_read_before_it_is_compared_and_multiplied(String rounding, String place, String covered) {
    EntitlementAnswer answer = answer(rounding, "0.00", 1, child(place, true, "30.00", 20));
    assertThat(figures(answer).get(0)).isEqualTo(covered);
    assertThat(answer.total()).contains(Money.parse(covered).multipliedBy(20));
  }

  // 100.00 / 3 = 33.333…, 100.01 / 3 = 33.336…, 100.01 / 2 = 50.005
  @ParameterizedTest
  @CsvSource({"100.00, 3, SEK 33.33, SEK 166.67", "100.01, 3, SEK 33.34, SEK 166.66", "100.01, 2, SEK 50.01, SEK 149.99", "100.01, 1, SEK 100.01, SEK 99.99"})
  void the_part_of_a_child_is_rounded_half_up(String pays, int inCare, String part, String total) {
    EntitlementAnswer answer = answer("HALF_UP", pays, inCare, child("CENTRE", false, "20.00", 10));
    assertThat(figures(answer).get(1)).isEqualTo(part);
    assertThat(answer.total()).get().hasToString(total);
  }

  @Test
  void a_price_that_is_not_known_is_asked_for_and_not_taken_for_the_rate() {
    EntitlementAnswer open = answer("HALF_UP", "0.00", 1, "place: HOME, halfDays: false, days: 20");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.payments()).isEmpty();
    assertThat(open.missing()).extracting(Missing::fact).containsExactly("child.price");
  }
}
