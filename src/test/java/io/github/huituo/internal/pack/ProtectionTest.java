package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** A town's value is refused where it is looser than the protected one of the nation, on any day and for any key that both cover. */
class ProtectionTest {
  private static List<String> problems(String stricter, String unit, String national, String local) {
    return problems(stricter, unit, national, unit, local);
  }

  private static List<String> problems(String stricter, String unit, String national, String localUnit, String local) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "xx/pack.yaml",
        """
        id: xx
        title: {zh: 国, en: Land}
        version: 1.0.0
        protected: [{parameter: xx.limit, stricter: %s}]
        settings: {top-up: {title: {zh: 加, en: Top-up}, ask: {zh: 多少？, en: How much?}, unit: SEK, between: [10, 20]}}
        interpretations:
          sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: silent}, choices: {COUNT: {zh: 计, en: they count}, SKIP: {zh: 不计, en: skipped}}}
        """
            .formatted(stricter));
    files.put("xx/sources.yaml", "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    files.put("xx-1/pack.yaml", "id: xx-1\ntitle: {zh: 镇, en: Town}\nversion: 1.0.0\nextends: xx\n");
    String parameter = "id: xx.limit\ndescription: {zh: 限, en: Limit}\n%s\nvalues: [{source: act, %s}]\n";
    files.put("xx/parameters/limit.yaml", parameter.formatted(unit, national));
    files.put("xx-1/parameters/limit.yaml", parameter.formatted(localUnit, local));
    return PackLibrary.only(FilesInMemory.of(files)).check().stream().map(p -> p.in("en")).toList();
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
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // how it is stricter, unit, the nation's value, the town's, and the message
        "LOWER | unit: SEK   | from: 2020-01-01, value: 10 | from: 2021-01-01, value: 10 | -",
        "LOWER | unit: SEK   | from: 2020-01-01, value: 10 | from: 2021-01-01, value: 9.99 | -",
        "LOWER | unit: SEK   | from: 2020-01-01, value: 10 | from: 2021-01-01, value: 10.01 | the value SEK 10.01 of 'xx.limit' loosens the protected minimum SEK 10.00 of 'act'",
        "HIGHER| unit: SEK   | from: 2020-01-01, value: 10 | from: 2021-01-01, value: 10 | -",
        "HIGHER| unit: SEK   | from: 2020-01-01, value: 10 | from: 2021-01-01, value: 9.99 | the value SEK 9.99 of 'xx.limit' loosens the protected minimum SEK 10.00 of 'act'",
        "HIGHER| unit: SEK   | from: 2020-01-01, value: 10 | from: 2021-01-01, value: 10.01 | -",
        "LOWER | type: ratio | from: 2020-01-01, value: '2:10' | from: 2021-01-01, value: '1:5' | -",
        "LOWER | type: ratio | from: 2020-01-01, value: '2:10' | from: 2021-01-01, value: '2:11' | the value 2:11 of 'xx.limit' loosens the protected minimum 2:10",
        "LOWER | type: ratio | from: 2020-01-01, value: '1:5' | from: 2021-01-01, value: '2:9' | -",
        // days
        "LOWER | type: number| from: 2020-01-01, until: 2022-01-01, value: 10 | from: 2022-01-01, value: 11 | -",
        "LOWER | type: number| from: 2020-01-01, until: 2022-01-02, value: 10 | from: 2022-01-01, value: 11 | the value 11 of 'xx.limit' loosens",
        "LOWER | type: number| from: 2020-01-01, value: 10 | from: 2018-01-01, until: 2020-01-01, value: 11 | -",
        "LOWER | type: number| from: 2020-01-01, value: 10 | from: 2018-01-01, until: 2020-01-02, value: 11 | the value 11 of 'xx.limit' loosens",
        "LOWER | type: number| from: 2020-01-01, value: 10 | from: 2018-01-01, value: 11 | the value 11 of 'xx.limit' loosens",
        // keys
        "LOWER | type: number| 'from: 2020-01-01, by: {age: {\"[0, 12)\": 5, \"[12, )\": 7}}' | 'from: 2020-01-01, by: {age: {\"[0, 12)\": 5, \"[12, )\": 7}}' | -",
        "LOWER | type: number| 'from: 2020-01-01, by: {age: {\"[0, 12)\": 5, \"[12, )\": 7}}' | 'from: 2020-01-01, by: {age: {\"[0, 13)\": 6, \"[13, )\": 7}}' | the value 6 of 'xx.limit' loosens the protected minimum 5",
        "LOWER | type: number| 'from: 2020-01-01, by: {age: {\"[0, 12)\": 5, \"[12, )\": 7}}' | 'from: 2020-01-01, by: {age: {\"[0, 12)\": 5, 12: 7, 13: 8, 14: 7}}' | the value 8 of 'xx.limit' loosens the protected minimum 7",
        "LOWER | type: number| 'from: 2020-01-01, by: {age: {11: 5, 12: 7}}' | 'from: 2020-01-01, by: {age: {\"[0, 12)\": 6}}' | the value 6 of 'xx.limit' loosens the protected minimum 5",
        "LOWER | type: number| 'from: 2020-01-01, by: {age: {11: 5, 12: 7}}' | 'from: 2020-01-01, by: {age: {\"[12, )\": 7}}' | -",
        "LOWER | type: number| 'from: 2020-01-01, by: {age: {11: 5, 12: 7}}' | 'from: 2020-01-01, by: {age: {11: 5, 12: 6, 13: 9}}' | -",
        // every value that a cell may have
        "LOWER | type: number| from: 2020-01-01, value: 10 | 'from: 2020-01-01, value: {interpretation: sunday, choices: {COUNT: 9, SKIP: 11}}' | the value 11 of 'xx.limit' loosens the protected minimum 10",
        "LOWER | type: number| from: 2020-01-01, value: 10 | 'from: 2020-01-01, value: {interpretation: sunday, choices: {COUNT: 9, SKIP: 10}}' | -",
        "HIGHER| type: number| from: 2020-01-01, value: 10 | 'from: 2020-01-01, value: {interpretation: sunday, choices: {COUNT: 9, SKIP: 11}}' | the value 9 of 'xx.limit' loosens the protected minimum 10",
        "LOWER | unit: SEK   | from: 2020-01-01, value: 19 | 'from: 2020-01-01, value: {setting: xx.top-up}' | the value 20 of 'xx.limit' loosens the protected minimum SEK 19.00",
        "LOWER | unit: SEK   | from: 2020-01-01, value: 20 | 'from: 2020-01-01, value: {setting: xx.top-up}' | -",
        "HIGHER| unit: SEK   | from: 2020-01-01, value: 11 | 'from: 2020-01-01, value: {setting: xx.top-up}' | the value 10 of 'xx.limit' loosens the protected minimum SEK 11.00",
        "LOWER | type: number| from: 2020-01-01, value: 10 | 'from: 2020-01-01, value: {value: 11, source: act}' | the value 11 of 'xx.limit' loosens the protected minimum 10",
        "LOWER | type: number| from: 2020-01-01, value: 10 | 'from: 2020-01-01, value: {silent: {zh: 无, en: nothing}}' | -",
      })
  void theTownMayOnlyBeStricter(String stricter, String unit, String national, String local, String message) {
    List<String> problems = problems(stricter, unit.equals("type: number") ? "unit: {zh: 个, en: children}" : unit.contains("ratio") ? unit + "\nunit: {zh: 个, en: staff}" : unit, national, local);
    if (message == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).singleElement().asString().startsWith("xx-1/parameters/limit.yaml:").contains(message);
    }
  }
}
