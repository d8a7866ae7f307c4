package io.github.huituo.internal.pack;

import static io.github.huituo.internal.pack.PaintedLand.rows;
import static io.github.huituo.internal.pack.PaintedLand.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.ChoicesValue;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.Cycle;
import io.github.huituo.internal.law.Deadline;
import io.github.huituo.internal.law.MoneyValue;
import io.github.huituo.internal.law.Ratio;
import io.github.huituo.internal.law.Taper;
import io.github.huituo.testpack.TestPack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter file is read as it is written. A slip in it is reported. */
class ParameterFilesTest {
  private static Cell cell(String parameter) {
    return rows(parameter).get(0).cell();
  }

  private static Object fixed(String type, String value) {
    return ((Cell.Fixed) cell(type + "\nvalues: [{from: 2020-01-01, source: act, value: " + value + "}]\n")).value().plain();
  }

  @Test
  void a_value_of_each_type() {
    String unit = "unit: {zh: 个, en: pieces}";
    assertThat(fixed(unit, "0")).isEqualTo(0);
    assertThat(fixed(unit, "3.5")).isEqualTo(new BigDecimal("3.5"));
    assertThat(fixed("unit: SEK", "0")).isEqualTo(Money.parse("SEK 0.00"));
    assertThat(fixed("unit: SEK/month", "12.5")).isEqualTo(Money.parse("SEK 12.50"));
    assertThat(fixed("type: date", "2021-02-28")).isEqualTo(LocalDate.of(2021, 2, 28));
    assertThat(fixed("type: ratio\n" + unit, "\"2:7\"")).isEqualTo(new Ratio(2, 7));
    assertThat(fixed("type: band\n" + unit, "\"[3, 9)\"")).isEqualTo(Band.parse("[3, 9)").orElseThrow());
    assertThat(fixed("type: choices", "[RED, BLUE]")).isEqualTo(ImmutableSet.of("RED", "BLUE"));
    assertThat(fixed("type: cycle", "\"R/2024-01-01/P14D\"")).isEqualTo(Cycle.parse("R/2024-01-01/P14D").orElseThrow());
    assertThat(fixed("type: days-of-year", "[09-01, 01-01]")).hasToString("[01-01, 09-01]");
    assertThat(fixed("type: days-of-year", "{01-01: 03-31, 04-01: 08-31}")).hasToString("{01-01: 03-31, 04-01: 08-31}");
    assertThat(fixed("type: deadline", "2021-03-31")).isEqualTo(new Deadline(Optional.of(LocalDate.of(2021, 3, 31)), 0));
    assertThat(fixed("type: deadline", "{yearsAfter: 2}")).isEqualTo(new Deadline(Optional.empty(), 2));
  }

  @Test
  void a_taper() {
    Taper taper =
        (Taper)
            fixed(
                "type: taper\nunit: {zh: '%', en: '%'}",
                "{of: SEK, decimals: 2, brackets: [{upTo: 1000, at: 90}, {below: 2000, less: 1, every: 100, floor: 85}, {at: 80}]}");
    assertThat(taper.currency()).isEqualTo("SEK");
    assertThat(taper.decimals()).isEqualTo(2);
    assertThat(taper.brackets().stream().map(Object::toString))
        .containsExactly("[0, 1000]: 90", "[1000, 2000): 90 -1/100, >= 85", "[2000, ): 80");
    assertThat(taper.brackets().get(1).numberAtEnd()).isEqualByComparingTo("85");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{of: SEK, brackets: []}                                                   | 'brackets' is missing here",
        "{of: SEK, brackets: [{upTo: 9, at: 1}], hue: 1}                           | the key 'hue' is not known here",
        "{of: SEK, brackets: [{upTo: 9, at: 1, hue: 1}]}                           | the key 'hue' is not known here",
        "{of: crowns, brackets: [{upTo: 9, at: 1}]}                                | the unit 'crowns' of an amount of money must begin with a currency code",
        "{brackets: [{upTo: 9, at: 1}]}                                            | 'of' is missing here",
        "{of: SEK, brackets: [{upTo: 9}]}                                          | needs either 'at', or 'less' and 'every'",
        "{of: SEK, brackets: [{less: 1, every: 2}]}                                | needs either 'at', or 'less' and 'every'",
        "{of: SEK, brackets: [{upTo: 9, at: 1}, {less: 1}]}                        | needs either 'at', or 'less' and 'every'",
        "{of: SEK, brackets: [{upTo: 9, at: 1}, {at: 1, every: 2}]}                | needs either 'at', or 'less' and 'every'",
        "{of: SEK, brackets: [{upTo: 9, at: 1}, {less: 1, every: 0}]}              | needs either 'at', or 'less' and 'every'",
        "{of: SEK, brackets: [{upTo: 9, at: 1}, {at: 3, less: 1, every: 2}]}       | needs either 'at', or 'less' and 'every'",
        "{of: SEK, brackets: [{upTo: 9, at: 1, floor: 0}]}                         | needs either 'at', or 'less' and 'every'",
        "{of: SEK, brackets: [{upTo: 9, below: 8, at: 1}]}                         | must end with 'upTo' or 'below', above the end of the one before it; only the last may have no end",
        "{of: SEK, brackets: [{upTo: 0, at: 1}]}                                   | must end with 'upTo' or 'below', above the end of the one before it; only the last may have no end",
        "{of: SEK, brackets: [{upTo: 9, at: 1}, {upTo: 9, at: 2}]}                 | must end with 'upTo' or 'below', above the end of the one before it; only the last may have no end",
        "{of: SEK, brackets: [{at: 1}, {upTo: 9, at: 2}]}                          | must end with 'upTo' or 'below', above the end of the one before it; only the last may have no end",
      })
  void a_taper_that_is_none(String value, String message) {
    assertThat(with("type: taper\nvalues: [{from: 2020-01-01, source: act, value: " + value + "}]\n").problems()).singleElement().asString().contains(message);
  }

  @Test
  void a_line() {
    assertThat(fixed("type: line", "{points: {1: 2, 75.5: 6.93}, most: 7}")).hasToString("1: 2, 75.5: 6.93, <= 7");
    assertThat(fixed("type: line", "{points: {1: 2, 75: 1, 80: 4}}")).hasToString("1: 2, 75: 1, 80: 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{points: {}}             | needs two points or more",
        "{points: {1: 2}}         | needs two points or more",
        "{points: {2: 2, 1: 3}}   | the point at 1 must be a number from 0 on, above that of the point before it",
        "{points: {1: 2, many: 3}} | the point at many must be a number from 0 on, above that of the point before it",
      })
  void a_line_that_is_none(String value, String message) {
    assertThat(with("type: line\nvalues: [{from: 2020-01-01, source: act, value: " + value + "}]\n").problems()).singleElement().asString().contains(message);
  }

  @Test
  void a_part_of_a_month() {
    String steps = "{steps: [{upTo: 0, at: 0}, {below: 15, daysOf: 22}, {open: 50%, rounded: DOWN, at: 50.5}, {below: 100%, daysOf: WORKING_DAYS}, {at: 100}]}";
    assertThat(fixed("type: part-month", steps))
        .hasToString("{upTo: 0, at: 0}, {below: 15, daysOf: 22}, {open: 50%, rounded: DOWN, at: 50.5}, {below: 100%, daysOf: WORKING_DAYS}, {at: 100}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{steps: []}                                       | 'steps' is missing here",
        "{steps: [{at: 100}], hue: 1}                      | the key 'hue' is not known here",
        "{steps: [{at: 100, hue: 1}]}                      | the key 'hue' is not known here",
        "{steps: [{below: 15}, {at: 100}]}                 | needs either 'at' with a percentage of 0 to 100",
        "{steps: [{below: 15, at: 101}, {at: 100}]}        | needs either 'at' with a percentage of 0 to 100",
        "{steps: [{below: 15, at: -1}, {at: 100}]}         | needs either 'at' with a percentage of 0 to 100",
        "{steps: [{below: 15, at: 50, daysOf: 22}, {at: 100}]} | needs either 'at' with a percentage of 0 to 100",
        "{steps: [{below: 15, daysOf: 0}, {at: 100}]}      | needs either 'at' with a percentage of 0 to 100",
        "{steps: [{below: 15, daysOf: DAYS}, {at: 100}]}   | needs either 'at' with a percentage of 0 to 100",
        "{steps: [{below: 15, at: 50}]}                    | needs one of 'below', 'upTo' and 'open'",
        "{steps: [{at: 50}, {at: 100}]}                    | needs one of 'below', 'upTo' and 'open'",
        "{steps: [{below: few, at: 50}, {at: 100}]}        | needs one of 'below', 'upTo' and 'open'",
        "{steps: [{below: 15, upTo: 16, at: 50}, {at: 100}]} | needs one of 'below', 'upTo' and 'open'",
        "{steps: [{below: 15, rounded: UP, at: 50}, {at: 100}]} | needs one of 'below', 'upTo' and 'open'",
        "{steps: [{below: 15, at: 50}, {below: 14, at: 60}, {at: 100}]} | needs one of 'below', 'upTo' and 'open'",
        "{steps: [{below: 15, at: 50}, {at: 100, rounded: UP}]} | needs one of 'below', 'upTo' and 'open'",
        "{steps: [{below: 50%, rounded: AWAY, at: 50}, {at: 100}]} | 'AWAY' is not allowed for 'rounded'",
      })
  void a_part_of_a_month_that_is_none(String value, String sentence) {
    TestPack pack = with("type: part-month\nvalues: [{from: 2020-01-01, source: act, value: " + value + "}]\n");
    assertThat(pack.check().stream().map(p -> p.in("en"))).singleElement().asString().contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "04-01", "[04-01, 04-01]", "[02-29]", "{01-01: 04-31}", "{4: 04-01}"})
  void days_of_the_year_that_are_none(String value) {
    TestPack pack = with("type: days-of-year\nvalues: [{from: 2020-01-01, source: act, value: " + value + "}]\n");
    assertThat(pack.check().stream().map(p -> p.in("en"))).singleElement().asString().contains("must be different days of the year such as [04-01, 09-01]");
  }

  @Test
  void a_value_that_is_chosen_read_or_not_there() {
    String before = "unit: SEK\nvalues: [{from: 2020-01-01, source: act, evidence: text, value: ";
    assertThat(cell(before + "{setting: top-up}}]")).isEqualTo(new Cell.OfSetting("xx.top-up"));
    assertThat(cell(before + "{setting: top-up, between: [10, 20]}}]")).isEqualTo(new Cell.OfSetting("xx.top-up"));
    assertThat(cell(before + "{silent: {zh: 无, en: nothing said}}}]")).isInstanceOfSatisfying(Cell.Silent.class, s -> assertThat(s.reason().in("en")).isEqualTo("nothing said"));
    Cell.ByInterpretation by = (Cell.ByInterpretation) cell(before + "{interpretation: sunday, choices: {COUNT: 10, SKIP: {value: 9, source: act, article: \"4\", evidence: single-source}}}}]");
    assertThat(by.point()).isEqualTo("sunday");
    assertThat(by.byChoice().get("COUNT")).isEqualTo(new Cell.Fixed(new MoneyValue(Money.parse("SEK 10.00"))));
    assertThat(by.byChoice().get("SKIP"))
        .isEqualTo(new Cell.CitedCell(new Cell.Fixed(new MoneyValue(Money.parse("SEK 9.00"))), new Citation("act", Optional.of("4"), Evidence.SINGLE_SOURCE)));
  }

  @Test
  void a_word_for_each_reading_that_is_no_table() {
    Cell.ByInterpretation by = (Cell.ByInterpretation) cell("type: choices\nvalues: [{from: 2020-01-01, source: act, value: {interpretation: sunday, choices: {COUNT: [RED], SKIP: []}}}]");
    assertThat(by.byChoice().get("SKIP")).isEqualTo(new Cell.Fixed(new ChoicesValue(ImmutableSet.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unit: {zh: 个, en: pieces}                                          | xx/parameters/p.yaml:1:1: 'values' is missing here",
        "type: deadline⏎values: [{from: 2020-01-01, source: act, value: {yearsAfter: 2, hue: 1}}] | xx/parameters/p.yaml:4:65: the key 'hue'",
        "type: deadline⏎values: [{from: 2020-01-01, source: act, value: {yearsAfter: 301}}] | xx/parameters/p.yaml:4:62: 301 must be a whole number of years from 0 to 300",
        "type: deadline⏎values: [{from: 2020-01-01, source: act, value: {yearsAfter: 1.5}}] | xx/parameters/p.yaml:4:62: 1.5 must be a whole number of years from 0 to 300",
        "unit: SEK⏎values: [{from: 2020-01-01, source: act, value: 1e99999}] | xx/parameters/p.yaml:4:49: the number 1e99999 is out of bounds; a number is less than 1000000000000",
        "type: deadline⏎values: [{from: 2020-01-01, source: act, value: {}}] | xx/parameters/p.yaml:4:49: 'yearsAfter' is missing here",
        "type: ratio⏎values: [{from: 2020-01-01, source: act, value: 3}]     | xx/parameters/p.yaml:4:49: 3 must be a ratio such as 1:3",
        "type: band⏎values: [{from: 2020-01-01, source: act, value: 3}]      | xx/parameters/p.yaml:4:49: 3 must be a band",
        "unit: {zh: 个, en: pieces}⏎values: [{from: 2020-01-01, source: act, by: {age: {\"[0, 9)\": 1, 5: 2}}}] | xx/parameters/p.yaml:4:69: two rows of 'xx.p' from 2020-01-01 cover age 5",
        "unit: {zh: 个, en: pieces}⏎values: [{from: 2020-01-01, source: act, by: {age: {5: 2, \"[0, 9)\": 1}}}] | xx/parameters/p.yaml:4:69: two rows of 'xx.p' from 2020-01-01 cover age 5",
        "unit: {zh: 个, en: pieces}⏎values: [{from: 2020-01-01, source: act, by: {age: {\"[0, 9)\": 1, \"[8, 12)\": 2}}}] | xx/parameters/p.yaml:4:77: two rows of 'xx.p' from 2020-01-01 cover age [8, 9)",
        "unit: {zh: 个, en: pieces}⏎values: [{from: 2020-01-01, source: act, by: {colour: {RED: 1, GREN: 2}}}] | xx/parameters/p.yaml:4:70: 'GREN' is not allowed for 'colour'; allowed: RED, BLUE",
      })
  void a_slip_in_a_parameter_is_reported(String parameter, String message) {
    assertThat(with(parameter.replace("⏎", "\n") + "\n").problems()).singleElement().asString().startsWith(message);
  }
}
