package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.TestPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question in {@code questions.yaml} is read as it is written. A slip in any part of it is reported. */
class QuestionReaderTest {
  private static final String BEFORE =
      "requirements: [{id: xx.size, subject: class, severity: MANDATORY, title: {zh: 人数, en: Size}, sources: [{source: act}], ";

  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              consequences: {ladder: [{kind: WARNING, when: FIRST_FINDING, source: act}]}
              interpretations:
                sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: silent}, choices: {COUNT: {zh: 计, en: they count}, SKIP: {zh: 不计, en: skipped}}}
              """)
          .with(
              "vocabulary.yaml",
              """
              lists: {colour: {RED: {zh: 红, en: red}, BLUE: {zh: 蓝, en: blue}}}
              facts:
                class:
                  colour: {type: choice, list: colour, title: {zh: 颜色, en: Colour}, ask: {zh: 什么？, en: Which?}}
                  colours: {type: choices, list: colour, title: {zh: 颜色, en: Colours}, ask: {zh: 什么？, en: Which?}}
                  open: {type: boolean, title: {zh: 开放, en: Open}, ask: {zh: 开放吗？, en: Is it open?}}
                  rent: {type: money, title: {zh: 租金, en: Rent}, ask: {zh: 多少？, en: How much?}}
              """);

  private static TestPack with(String rest) {
    return LAND.with("questions.yaml", BEFORE + rest + "}]\n");
  }

  private static Question question(String rest) {
    return with(rest).law("xx").question("xx.size").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "facts: [class.children], colour: RED              | the key 'colour' is not known here",
        "facts: [{fact: class.children, if: x}]            | the key 'if' is not known here",
        "monotone: [{more: class.children, never: worse, from: x}]|the key 'from' is not known here",
        "monotone: [{more: class.colour, never: worse}]    | 'class.colour'",
        "monotone: [{more: class.children, never: bad}]    | 'bad' is not allowed for 'never'; allowed: worse, better, less, more",
        "monotone: [{never: worse}]                        | 'more' is missing here",
        "monotone: [{more: class.children}]                | 'never' is missing here",
        "monotone: [{more: class.children, never: less, readings: {monday: COUNT}}]|there is no interpretation 'monday'; did you mean 'sunday'?",
        "monotone: [{more: class.children, never: less, readings: {sunday: COUNTS}}]|'COUNTS' is not allowed for 'sunday'; allowed: COUNT, SKIP; did you mean 'COUNT'?",
        "cliffs: [{at: class.rent, why: {zh: 因, en: so}, to: x}]|the key 'to' is not known here",
        "cliffs: [{at: class.rent}]                        | 'why' is missing here",
        "cliffs: [{at: class.children, why: {zh: 因, en: so}}]| 'class.children'",
        "decisive: ANY_DAY                                 | 'decisive' decides about payments, and xx.size is a requirement, which has none",
        "enrolments: EACH                                  | 'enrolments' decides about payments, and xx.size is a requirement, which has none",
        "decisive: NEVER                                   | 'NEVER' is not allowed for 'decisive'; allowed: FIRST_DAY, LAST_DAY, ANY_DAY",
        "from: 2024-01-01, until: 2023-12-31               | 2023-12-31",
        "from: 2024-01-01, until: 2024-01-01               | 2024-01-01",
        "scope: {class.open: perhaps}                      | 'perhaps' is not allowed for 'class.open'; allowed: true, false",
        "scope: {class.colour: GREEN}                      | 'GREEN' is not allowed for 'class.colour'; allowed: RED, BLUE",
        "scope: {class.colours: [RED, GREEN]}              | 'GREEN' is not allowed for 'class.colours'; allowed: RED, BLUE",
        "consequences: [leader]                            | there is no list of consequences 'leader' in pack.yaml; did you mean 'ladder'?",
        "consequences: [{when: SERIOUS, source: act}]      | 'kind' is missing here",
        "consequences: [{kind: FEE, when: SERIOUS, source: act}]|'FEE' is not allowed for 'kind'; allowed: ORDER_TO_CORRECT, WARNING, FINE, ",
        "consequences: [{kind: WARNING, source: act}]      | 'when' is missing here",
        "consequences: [{kind: WARNING, when: [], source: act}]|'when' is missing here",
        "consequences: [{kind: WARNING, when: [SERIOUS, LATE], source: act}]|'LATE' is not allowed for 'when'; allowed: FIRST_FINDING, NOT_CORRECTED, SERIOUS",
        "consequences: [{kind: WARNING, when: SERIOUS}]    | 'source' is missing here",
        "consequences: [{kind: WARNING, when: SERIOUS, source: acts}]|the source 'acts' is in no sources.yaml; did you mean 'act'?",
        "consequences: [{kind: WARNING, when: SERIOUS, source: act, evidence: assumption}]|cannot rest on an assumption",
        "consequences: [{kind: WARNING, when: SERIOUS, source: act, from: 2024-01-01, until: 2024-01-01}]|2024-01-01",
        "consequences: [{kind: WARNING, when: SERIOUS, source: act, fine: {unit: SEK, to: 5}}]|only the kind FINE has a range of amounts; this is WARNING",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {to: 5}}]|'unit' is missing here",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {unit: XXY, to: 5}}]|XXY",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {unit: SEK}}]|a fine begins with 'from'",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {unit: SEK, from: 1, above: 1}}]|write at most one of each pair",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {unit: SEK, from: 6, to: 5}}]|the fine ends at 5, below 6, where it begins",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {unit: SEK, from: -6}}]|the value -6 must be 0 or more",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {unit: SEK, from: 0.001}}]|the amount 0.001 has more decimals than SEK has",
        "consequences: [{kind: FINE, when: SERIOUS, source: act, fine: {unit: SEK, to: 6, most: 6}}]|the key 'most' is not known here",
        "facts: [.children]                                | the fact '.children' is not in the vocabulary",
      })
  void a_slip_is_reported(String rest, String problem) {
    List<String> messages = with(rest).problems();
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).startsWith("xx/questions.yaml:1:").contains(problem);
  }

  @Test
  void a_key_beside_the_lists_and_in_a_source_is_reported() {
    TestPack pack = LAND.with("questions.yaml", "demands: []\n" + BEFORE.replace("{source: act}", "{source: act, section: 3}") + "}]\n");
    assertThat(pack.problems())
        .hasSize(2)
        .anyMatch(p -> p.startsWith("xx/questions.yaml:1:1: the key 'demands' is not known here; known: requirements, entitlements"))
        .anyMatch(p -> p.startsWith("xx/questions.yaml:2:") && p.contains("the key 'section' is not known here"));
  }

  @Test
  void an_entitlement_has_no_consequences() {
    TestPack pack =
        LAND.with(
            "questions.yaml",
            "entitlements: [{id: xx.grant, subject: class, title: {zh: 补, en: Grant}, sources: [{source: act}], consequences: [ladder]}]\n");
    assertThat(pack.problems())
        .containsExactly(
            "xx/questions.yaml:1:114: 'consequences' follow from a requirement that is not met; an entitlement has none");
  }

  @Test
  void what_is_declared_is_read() {
    Question question =
        question(
            "from: 2024-01-01, until: 2024-01-02, presumed: true, gives: MONEY, exclusive: one,"
                + " scope: {class.colours: [RED, BLUE], class.open: true},"
                + " facts: [class.children, {anyOf: [class.colour, class.rent], unless: term, readings: {sunday: SKIP}, where: {class.open: true}}],"
                + " monotone: [{more: class.children, never: worse, readings: {sunday: COUNT}}],"
                + " cliffs: [{at: class.rent, why: {zh: 因, en: so it is}}]");
    assertThat(question.from()).contains(LocalDate.parse("2024-01-01"));
    assertThat(question.until()).contains(LocalDate.parse("2024-01-02"));
    assertThat(question.isAskedOn(LocalDate.parse("2023-12-31"))).isFalse();
    assertThat(question.isAskedOn(LocalDate.parse("2024-01-01"))).isTrue();
    assertThat(question.isAskedOn(LocalDate.parse("2024-01-02"))).isFalse();
    assertThat(question.presumed()).isTrue();
    assertThat(question.gives()).isEqualTo(Gives.MONEY);
    assertThat(question.exclusive()).contains("one");
    assertThat(question.severity()).isEqualTo(Severity.MANDATORY);
    Need.FactRef children = new Need.FactRef(SubjectKind.CLASS, "children");
    Need.FactRef open = new Need.FactRef(SubjectKind.CLASS, "open");
    assertThat(question.scope().get(open)).containsExactly("true");
    assertThat(question.scope().get(new Need.FactRef(SubjectKind.CLASS, "colours"))).containsExactly("RED", "BLUE");
    assertThat(question.needs()).hasSize(2);
    assertThat(question.needs().get(0).anyOf()).containsExactly(children);
    Need other = question.needs().get(1);
    assertThat(other.anyOf()).extracting(Need.FactRef::path).containsExactly("class.colour", "class.rent");
    assertThat(other.unless()).containsExactly("term");
    assertThat(other.readings()).containsExactly(Map.entry("sunday", "SKIP"));
    assertThat(other.where().get(open)).containsExactly("true");
    assertThat(other.when()).isEmpty();
    assertThat(question.monotone())
        .containsExactly(new Monotone(children, Monotone.Never.WORSE, ImmutableMap.of("sunday", "COUNT")));
    assertThat(question.cliffs())
        .containsExactly(
            new Cliff(
                new Need.FactRef(SubjectKind.CLASS, "rent"), Text.of(ImmutableMap.of("zh", "因", "en", "so it is"))));
  }

  @Test
  void what_is_not_declared_has_its_default() {
    Question question = question("facts: [class.children]");
    assertThat(question.presumed()).isFalse();
    assertThat(question.gives()).isEqualTo(Gives.MONEY);
    assertThat(question.from()).isEmpty();
    assertThat(question.monotone()).isEmpty();
    assertThat(question.cliffs()).isEmpty();
    assertThat(question.needs().get(0).among()).isEmpty();
  }
}
