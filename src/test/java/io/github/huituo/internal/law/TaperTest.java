package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 90 up to 1,000; from there 3 less for every 200 down to 80. It is 75 from 2,000 on, and nothing from 3,000 on. */
class TaperTest {
  private static final Text TEXT = Text.same("%");

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  private static final Taper TAPER =
      new Taper(
          "EUR",
          2,
          ImmutableList.of(
              new Taper.Bracket(n("0"), Optional.of(n("1000")), true, n("90"), Optional.empty()),
              new Taper.Bracket(
                  n("1000"),
                  Optional.of(n("2000")),
                  false,
                  n("90"),
                  Optional.of(new Taper.Fall(n("3"), n("200"), Optional.of(n("80"))))),
              new Taper.Bracket(n("2000"), Optional.of(n("3000")), false, n("75"), Optional.empty())));

  private static Interpretation read(String choice) {
    return Interpretation.chosen(new InterpretationPoint("taper", TEXT, TEXT, ImmutableMap.of(choice, TEXT), Optional.empty()), choice);
  }

  private static Figure at(String amount, String fall) {
    return Figure.settled(TAPER, ImmutableSet.of(), TEXT).at(Money.parse(amount), read(fall));
  }

  @Test
  void whatever_the_amount_it_is_no_more_than_the_greatest_number_of_its_brackets() {
    Taper rising =
        new Taper(
            "EUR",
            2,
            ImmutableList.of(
                new Taper.Bracket(n("0"), Optional.of(n("1000")), false, n("70"), Optional.empty()),
                new Taper.Bracket(n("1000"), Optional.empty(), false, n("95"), Optional.of(new Taper.Fall(n("1"), n("100"), Optional.empty())))));
    assertThat(Figure.settled(TAPER, ImmutableSet.of(), TEXT).highest()).hasToString("90");
    assertThat(Figure.settled(rising, ImmutableSet.of(), TEXT).highest()).hasToString("95");
    assertThat(Figure.absent().highest().isAbsent()).isTrue();
    assertThat(Figure.settled(90, ImmutableSet.of(), TEXT).highest().isAbsent()).isTrue();
  }

  @ParameterizedTest(name = "at {0} it is {1}")
  @CsvSource({
    "EUR -5.00, 90", "EUR 0.00, 90", "EUR 1000.00, 90", "EUR 1199.99, 90", "EUR 1200.00, 87", "EUR 1599.99, 84",
    "EUR 1600.00, 81", "EUR 1800.00, 80", "EUR 1999.99, 80", "EUR 2000.00, 75", "EUR 2999.99, 75", "EUR 3000.00, absent"
  })
  void in_whole_steps_it_falls_for_every_complete_part(String amount, String number) {
    assertThat(at(amount, "WHOLE_STEPS")).hasToString(number);
  }

  @ParameterizedTest(name = "at {0} it is {1}")
  @CsvSource({
    // 3/200 = 0.015 for 1.00, and the number is rounded half-up: 90 - 0.015 = 89.985, 90 - 0.01485 = 89.98515
    "EUR 1000.00, 90", "EUR 1001.00, 89.99", "EUR 1000.99, 89.99", "EUR 1100.00, 88.5", "EUR 1600.00, 81", "EUR 1700.00, 80"
  })
  void continuously_it_falls_with_every_cent_to_two_decimals(String amount, String number) {
    assertThat(at(amount, "CONTINUOUS")).hasToString(number);
  }

  @Test
  void an_amount_that_is_not_known_or_of_another_currency_or_another_reading_has_no_value() {
    Figure taper = Figure.settled(TAPER, ImmutableSet.of(), TEXT);
    assertThat(taper.at(null, read("WHOLE_STEPS")).isAbsent()).isTrue();
    assertThat(at("USD 500.00", "WHOLE_STEPS").isAbsent()).isTrue();
    assertThat(at("EUR 500.00", "SOMEHOW").isAbsent()).isTrue();
    InterpretationPoint unread = new InterpretationPoint("taper", TEXT, TEXT, ImmutableMap.of("CONTINUOUS", TEXT), Optional.empty());
    assertThat(taper.at(Money.parse("EUR 500.00"), Interpretation.byDefault(unread)).waitsFor()).isEqualTo("interpretations.taper");
    assertThat(Figure.open("settings.xx", ImmutableSet.of()).at(Money.parse("EUR 1.00"), read("CONTINUOUS")).isOpen()).isTrue();
  }

  @Test
  void the_fall_is_explained() {
    assertThat(at("EUR 1599.99", "WHOLE_STEPS").steps())
        .extracting(s -> s.text().in("en"), s -> s.text().in("zh"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "at EUR 1599.99: 84 %, which is 90 less 3 for every 200 above 1000",
                "EUR 1599.99：84%，即 90 减去超过 1000 部分每 200 减 3"));
  }
}
