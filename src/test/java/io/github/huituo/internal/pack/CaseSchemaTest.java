package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema takes what the reader of cases takes, and refuses what that refuses. It does so as far as a schema can check. */
class CaseSchemaTest {
  private static final String POINTS =
      """
      settings:
        top-up: {title: {zh: 加发, en: Top-up}, ask: {zh: 多少？, en: How much?}, unit: SEK/month, between: [10, 20]}
      interpretations:
        sunday:
          title: {zh: 星期日, en: Whether Sundays count}
          why: {zh: 未规定, en: Nothing is stated.}
          choices: {COUNT: {zh: 计, en: they count}, SKIP: {zh: 不计, en: they do not}}
      """;
  private static final String VOCABULARY =
      """
      currency: SEK
      lists:
        colour: {RED: {zh: 红, en: red}, BLUE: {zh: 蓝, en: blue}}
      facts:
        city:
          flag: {type: boolean, title: {zh: 是否, en: Flag}, ask: {zh: 是否？, en: Is it so?}}
          count: {type: count, least: 2, most: 9, title: {zh: 个数, en: Count}, ask: {zh: 几个？, en: How many?}}
          plain: {type: count, title: {zh: 个数, en: Plain count}, ask: {zh: 几个？, en: How many?}}
          figure: {type: number, title: {zh: 数, en: Plain number}, ask: {zh: 多少？, en: How much?}}
          number: {type: number, least: 0.5, title: {zh: 数, en: Number}, ask: {zh: 多少？, en: How much?}}
          money: {type: money, title: {zh: 金额, en: Money}, ask: {zh: 多少钱？, en: What amount?}}
          day: {type: date, title: {zh: 日期, en: Day}, ask: {zh: 哪天？, en: When?}}
          words: {type: text, title: {zh: 文字, en: Words}, ask: {zh: 什么？, en: What?}}
          choice: {type: choice, list: colour, title: {zh: 颜色, en: Colour}, ask: {zh: 什么颜色？, en: Which colour?}}
          choices: {type: choices, list: colour, fewest: 1, title: {zh: 颜色, en: Colours}, ask: {zh: 哪些颜色？, en: Which colours?}}
          counts: {type: counts, most: 40, title: {zh: 各数, en: Counts}, ask: {zh: 哪些数？, en: Which numbers?}}
          event: {type: event, title: {zh: 事件, en: Event}, ask: {zh: 发生了吗？, en: Has it happened?}}
          dated: {type: dated-event, title: {zh: 事件, en: Dated event}, ask: {zh: 哪天？, en: When did it happen?}}
          nursery: {type: reference, to: institution, title: {zh: 机构, en: Nursery}, ask: {zh: 哪家？, en: Which nursery?}}
          nurseries: {type: references, to: institution, title: {zh: 机构, en: Nurseries}, ask: {zh: 哪些？, en: Which nurseries?}}
          hall.open: {type: boolean, title: {zh: 开放, en: Open hall}, ask: {zh: 开放吗？, en: Is the hall open?}}
          hall.area: {type: number, title: {zh: 面积, en: Area of the hall}, ask: {zh: 多大？, en: How large is the hall?}}
      """;
  private static final String CASE = "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: garden}, city: {id: town, %s}}";

  private static final TestPack LAND = TestPack.head().append("pack.yaml", POINTS).with("vocabulary.yaml", VOCABULARY);

  private final LoadedPolicy policy = LAND.policy();
  private final String text = CaseSchema.of(policy.law("xx"));
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(text, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

  private boolean isRead(String yaml) {
    return isRead(policy, yaml);
  }

  private static boolean isRead(LoadedPolicy policy, String yaml) {
    try {
      policy.read("case.yaml", yaml);
      return true;
    } catch (HuituoException e) {
      return false;
    }
  }

  private boolean isValid(String yaml) {
    return schema.validate(yaml, InputFormat.YAML).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}, not {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "flag      | true; false                  | yes indeed; 1",
        "count     | 2; 9                         | 1; 10; 2.5; two",
        "number    | 0.5; 3                       | 0.4; two",
        "plain     | 100000000; -100000000; 1e3   | 100000001; -100000001; 9999999999; 1e30",
        "figure    | 999999999999.5; -999999999999; 1e11 | 1000000000000; -1000000000000; 1e99; 1e12",
        "money     | SEK 1800.00; SEK 5; SEK -5; SEK 999999999999.99 | EUR 5.00; SEK five; 1800; SEK; SEK 1000000000000.00; SEK 5.000; SEK 1e3; SEK +5; SEK 5.; sek 5; SEK  5",
        "day       | 2025-06-01; 1900-01-01; 2199-12-31 | 2025-06-31; June; true; 1899-12-31; 2200-01-01; 9999-12-31; 0001-01-01",
        "words     | free words                   | [free, words]",
        "choice    | RED; BLUE                    | GREEN; [RED]",
        "choices   | [RED]; [RED, BLUE]           | []; [GREEN]; RED",
        "counts    | []; [1, 40, 3]               | [41]; [1.5]; 7",
        "event     | true; false; {on: 2025-05-10}| {}; {on: 2025-05-32}; {on: 2200-01-01}; {at: 2025-05-10}; {on: 2025-05-10, at: x}; 2025",
        "dated     | false; {on: 2025-05-10}      | {}; {on: May}; {on: 1899-12-31}",
        "nursery   | garden                       | [garden]; {id: garden}",
        "nurseries | []; [garden]                 | garden; [{id: garden}]",
        "hall      | {}; {open: true, area: 20.5} | true; {opn: true}; {open: large}; {area: large}",
      })
  void a_fact_of_each_type(String fact, String allowed, String refused) {
    for (String value : allowed.split(";")) {
      String written = CASE.formatted(fact + ": " + value.strip());
      assertThat(isValid(written)).as(written).isTrue();
      assertThat(isRead(written)).as(written).isTrue();
    }
    for (String value : refused.split(";")) {
      String written = CASE.formatted(fact + ": " + value.strip());
      assertThat(isValid(written)).as(written).isFalse();
      assertThat(isRead(written)).as(written).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{asOf: 2025-06-01, jurisdiction: xx}",
        "{asOf: 2025-06-01, jurisdiction: xx, caseId: one}",
        "{asOf: 2025-06-01, jurisdiction: xx, interpretations: {sunday: SKIP}, settings: {xx.top-up: 10}}",
        "{asOf: 2025-06-01, jurisdiction: xx, settings: {xx.top-up: 20}}",
        "{asOf: 2025-06-01, jurisdiction: xx, families: [{id: f, guardians: [{id: g}], children: [{id: c, enrolment: {from: 2025-01-01, sessions: [{id: s, hours: 2}]}}]}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, institutions: [{id: n, classes: [{id: k, children: 3}], staff: [{id: p, role: COOK}]}], employers: [{id: w}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {id: f}, institution: {id: n}, employer: {id: w}, city: {id: t}}",
        "{asOf: 2025-06-01, jurisdiction: xx, changes: []}",
        "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: n, places: 3, classes: [{id: k}]}, changes: [{from: 2025-07-01, institution: {id: n, places: null, classes: [{id: k, children: 3}]}}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, city: {hall: {area: 3}}, changes: [{from: 2025-07-01, settings: {xx.top-up: 10}, city: {hall: {open: true, area: null}}}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, city: {hall: {area: 3}}, changes: [{from: 2025-07-01, city: {hall: null}, adds: {family: {id: f, children: [{id: c}]}}}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {id: f, children: [{id: c, enrolment: {id: e}}]}}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {id: f, children: [{id: c, enrolments: [{id: e}, {id: e2}]}]}}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {children: [{id: c, enrolment: {}}]}, changes: [{from: 2025-07-01, family: {children: [{id: c, enrolment: null}]}}]}",
      })
  void a_case_that_is_taken(String yaml) {
    assertThat(isRead(yaml)).isTrue();
    assertThat(schema.validate(yaml, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{jurisdiction: xx}",
        "{asOf: 2025-06-01}",
        "{asOf: tomorrow, jurisdiction: xx}",
        "{asOf: 1899-12-31, jurisdiction: xx}",
        "{asOf: 2200-01-01, jurisdiction: xx}",
        "{asOf: 2025-06-01, jurisdiction: xx, asof: 2025-06-01}",
        "{asOf: 2025-06-01, jurisdiction: xx, caseId: {}}",
        "{asOf: 2025-06-01, jurisdiction: xx, interpretations: {sunday: MAYBE}}",
        "{asOf: 2025-06-01, jurisdiction: xx, interpretations: {monday: SKIP}}",
        "{asOf: 2025-06-01, jurisdiction: xx, interpretations: [sunday]}",
        "{asOf: 2025-06-01, jurisdiction: xx, settings: {xx.top-up: 21}}",
        "{asOf: 2025-06-01, jurisdiction: xx, settings: {xx.top-up: 9}}",
        "{asOf: 2025-06-01, jurisdiction: xx, settings: {topup: 10}}",
        "{asOf: 2025-06-01, jurisdiction: xx, settings: {xx.top-up: [10]}}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {id: f, child: {id: c}}}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {id: f, children: [{id: c, enrolment: {sessions: [{id: s, hours: 25}]}}]}}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {id: f, guardians: [{id: g, children: 2}]}}",
        "{asOf: 2025-06-01, jurisdiction: xx, family: {id: {}}}",
        "{asOf: 2025-06-01, jurisdiction: xx, families: {id: f}}",
        "{asOf: 2025-06-01, jurisdiction: xx, institutions: [{id: n, classes: [{id: k, staff: 3}]}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, institutions: [{id: n, staff: [{id: p, role: CHEF}]}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, employers: [{id: w, wage: 1}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, changes: {from: 2025-07-01}}",
        "{asOf: 2025-06-01, jurisdiction: xx, changes: [{institution: {id: n}}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, changes: [{from: 2200-01-01}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, changes: [{from: 2025-07-01, jurisdiction: yy}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: n}, changes: [{from: 2025-07-01, institution: {id: n, place: 3}}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: n}, changes: [{from: 2025-07-01, institution: {id: n, places: many}}]}",
        "{asOf: 2025-06-01, jurisdiction: xx, city: {id: t}, changes: [{from: 2025-07-01, city: {id: t, hall: {door: 3}}}]}",
      })
  void a_case_that_is_refused(String yaml) {
    assertThat(isValid(yaml)).isFalse();
    assertThat(isRead(yaml)).isFalse();
  }

  @Test
  void a_list_has_ten_thousand_items_at_the_most() {
    for (int items : new int[] {10_000, 10_001}) {
      String written = CASE.formatted("counts: [" + "1, ".repeat(items - 1) + "1]");
      assertThat(isValid(written)).as("%s items", items).isEqualTo(items == 10_000);
      assertThat(isRead(written)).as("%s items", items).isEqualTo(items == 10_000);
    }
  }

  @Test
  void a_list_of_subjects_has_a_thousand_at_the_most() {
    for (int items : new int[] {1_000, 1_001}) {
      String written = "{asOf: 2025-06-01, jurisdiction: xx, employers: [" + "{}, ".repeat(items - 1) + "{}]}";
      assertThat(isValid(written)).as("%s employers", items).isEqualTo(items == 1_000);
      assertThat(isRead(written)).as("%s employers", items).isEqualTo(items == 1_000);
    }
  }

  private static final TestPack WITHOUT_CURRENCY = LAND.edit("vocabulary.yaml", "currency: SEK\n", "");

  @Test
  void without_a_currency_of_the_law_all_amounts_of_a_case_are_in_one() {
    LoadedPolicy open =
        WITHOUT_CURRENCY
            .edit(
                "vocabulary.yaml",
                "hall.open",
                "hall.rent: {type: money, title: {zh: 租, en: Rent}, ask: {zh: 多少？, en: How much?}}\n    hall.open")
            .policy();
    assertThat(isRead(open, CASE.formatted("money: EUR 5.00, hall: {rent: EUR 6.00}"))).isTrue();
    assertThatExceptionOfType(HuituoException.class)
        .isThrownBy(() -> open.read("case.yaml", CASE.formatted("money: EUR 5.00, hall: {rent: SEK 6.00}")))
        .withMessageEndingWith("the amount SEK 6.00 of 'hall.rent' is not in EUR; all amounts of a case are in one currency");
  }

  @Test
  void the_currency_of_a_law_that_declares_none_is_that_of_its_amounts() {
    LoadedPolicy paying = WITHOUT_CURRENCY.parameter("fee", "unit: SEK/month", "value: 5").policy();
    assertThat(paying.law("xx").vocabulary().currency()).contains("SEK");
    assertThat(isRead(paying, CASE.formatted("money: EUR 5.00"))).isFalse();
    assertThat(CaseSchema.of(paying.law("xx"))).contains("^SEK -?[0-9]{1,12}(\\\\.[0-9]{1,2})?$");
  }

  @Test
  void a_form_built_from_the_schema_can_name_and_ask_for_every_fact() throws IOException {
    JsonNode read = new ObjectMapper().readTree(text);
    JsonNode count = read.at("/$defs/city/properties/count");
    assertThat(count.get("title").textValue()).isEqualTo("Count");
    assertThat(count.get("description").textValue()).isEqualTo("How many?");
    assertThat(read.get("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(read.get("title").textValue()).isEqualTo("Huituo case, xx");
    assertThat(read.at("/properties/settings/properties/xx.top-up/description").textValue()).isEqualTo("Top-up");
    assertThat(read.at("/properties/interpretations/properties/sunday/description").textValue()).isEqualTo("Whether Sundays count");
    assertThat(read.at("/$defs/enrolment/properties").has("id")).isTrue();
    assertThat(read.at("/$defs/institution/properties/classes/items/$ref").textValue()).isEqualTo("#/$defs/class");
    assertThat(text).endsWith("}\n").contains("\n  \"title\"");
  }

  @Test
  void the_bundled_case_is_valid_under_the_shipped_schema() throws IOException {
    try (InputStream in = CaseSchema.class.getResourceAsStream("/huituo/schema/cn-131100.schema.json")) {
      JsonSchema shipped =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      String bundled = Files.readString(Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"));
      assertThat(shipped.validate(bundled, InputFormat.YAML)).isEmpty();
      for (String[] change :
          new String[][] {{"birthOrder: 2", "birthOrdr: 2"}, {"band: INFANT", "band: INFANTS"}, {"amount: 1000", "amount: 1201"}}) {
        assertThat(bundled).contains(change[0]);
        assertThat(shipped.validate(bundled.replace(change[0], change[1]), InputFormat.YAML)).as(change[1]).isNotEmpty();
      }
    }
  }
}
