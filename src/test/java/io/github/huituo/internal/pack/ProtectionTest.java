package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** A town's value is refused where it is looser than the nation's protected one. That holds on any day and for any key that both cover. */
class ProtectionTest {
  private static List<String> problems(String stricter, String unit, String national, String local) {
    return problems(stricter, unit, national, unit, local);
  }

  private static List<String> problems(String stricter, String unit, String national, String localUnit, String local) {
    String parameter = "id: xx.limit\ndescription: {zh: 限, en: Limit}\n%s\nvalues: [{source: act, %s}]\n";
    return TestPack.head()
        .append(
            "pack.yaml",
            """
            protected: [{parameter: xx.limit, stricter: %s}]
            settings: {top-up: {title: {zh: 加, en: Top-up}, ask: {zh: 多少？, en: How much?}, unit: SEK, between: [10, 20]}}
            interpretations:
              sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: silent}, choices: {COUNT: {zh: 计, en: they count}, SKIP: {zh: 不计, en: skipped}}}
            """
                .formatted(stricter))
        .town("xx-1")
        .with("parameters/limit.yaml", parameter.formatted(unit, national))
        .with("xx-1/parameters/limit.yaml", parameter.formatted(localUnit, local))
        .problems();
  }

  private static List<String> problemsOfType(String stricter, String type, String national, String local) {
    String value = "from: 2020-01-01, value: ";
    return problems(stricter, "type: " + type, value + national, value + local);
  }

  private static void expect(List<String> problems, String reported) {
    if (reported == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).singleElement().asString().startsWith("xx-1/parameters/limit.yaml:4:").contains(reported);
    }
  }

  @ParameterizedTest(name = "{0} of {1}: {2}, then {3}: {4}")
  @CsvFileSource(resources = "/protection/minimums.csv", delimiter = '|', nullValues = "-")
  void a_day_band_or_choice_list_may_only_be_stricter(
      String stricter, String type, String national, String local, String reported) {
    expect(problemsOfType(stricter, type, national, local), reported);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "taper | '{of: SEK, brackets: [{at: 90}]}' | '{of: SEK, brackets: [{at: 80}]}'",
        "cycle | R/2024-01-01/P14D | R/2024-01-01/P7D"
      })
  void what_has_no_order_cannot_be_protected(String type, String national, String local) {
    assertThat(problemsOfType("LOWER", type, national, local))
        .containsExactly(
            "xx/pack.yaml:4:25: the parameter 'xx.limit' has the type "
                + type
                + " and cannot be protected, since no value of that type is stricter than another; "
                + "types that can be protected: number, money, ratio, date, band, choices, deadline");
  }

  @Test
  void an_amount_of_another_currency_is_not_compared_by_its_number() {
    List<String> problems = problems("LOWER", "unit: SEK", "from: 2020-01-01, value: 10", "unit: NOK", "from: 2020-01-01, value: 9");
    expect(problems, "the value NOK 9.00 of 'xx.limit' cannot be compared with the protected minimum SEK 10.00 of 'act'");
  }

  @ParameterizedTest(name = "{0} of {1}: {2}, then {3}: {4}")
  @CsvFileSource(resources = "/protection/towns.csv", delimiter = '|', quoteCharacter = '`', nullValues = "-")
  void the_town_may_only_be_stricter(String stricter, String unit, String national, String local, String message) {
    List<String> problems = problems(stricter, unit.equals("type: number") ? "unit: {zh: 个, en: children}" : unit.contains("ratio") ? unit + "\nunit: {zh: 个, en: staff}" : unit, national, local);
    if (message == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).singleElement().asString().startsWith("xx-1/parameters/limit.yaml:").contains(message);
    }
  }
}
