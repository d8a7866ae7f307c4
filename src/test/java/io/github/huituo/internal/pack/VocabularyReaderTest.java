package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.TestPack;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a pack. They are the facts of cases, the value lists, the open points, and what a local pack adds to them. */
class VocabularyReaderTest {
  private static final TestPack LAND =
      TestPack.head().append(
          "pack.yaml",
          """
          interpretations:
            sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: silent}, choices: {COUNT: {zh: 计, en: they count}, SKIP: {zh: 不计, en: skipped}}, default: COUNT}
          """);
  private static final String WORDS = "title: {zh: 数, en: Number}, ask: {zh: 多少？, en: How many?}";

  private static TestPack with(String vocabulary) {
    return LAND.with("vocabulary.yaml", vocabulary);
  }

  private static TestPack town(String points) {
    return with("facts: {}").town("xx-1").append("xx-1/pack.yaml", "interpretations: {" + points + "}\n");
  }

  @Test
  void a_fact_is_read_as_written() {
    Vocabulary words =
        with(
            """
            currency: SEK
            lists: {colour: {RED: {zh: 红, en: red}}}
            terms: {degree: {zh: 程度, en: degree}}
            facts:
              class:
                rooms.size: {type: number, as: roomSize, unit: {zh: 米, en: m}, least: 0.5, most: 99, title: {zh: 数, en: Number}, ask: {zh: 多少？, en: How many?}}
                room.count: {type: count, inferable: true, among: {children: "[1, 9)"}, title: {zh: 数, en: Number}, ask: {zh: 多少？, en: How many?}}
                colours: {type: choices, list: colour, fewest: 2, title: {zh: 色, en: Colours}, ask: {zh: 什么？, en: Which?}}
                owner: {type: reference, to: employer, title: {zh: 主, en: Owner}, ask: {zh: 谁？, en: Who?}}
            """)
            .law("xx")
            .vocabulary();
    FactDefinition size = words.fact(SubjectKind.CLASS, "rooms.size").orElseThrow();
    assertThat(size.ruleName()).isEqualTo("roomSize");
    assertThat(size.type()).isEqualTo(FactType.NUMBER);
    assertThat(size.unit().in("en")).isEqualTo("m");
    assertThat(size.least()).contains(new BigDecimal("0.5"));
    assertThat(size.most()).contains(new BigDecimal("99"));
    assertThat(size.title().in("zh")).isEqualTo("数");
    assertThat(size.ask().in("en")).isEqualTo("How many?");
    assertThat(size.inferable()).isFalse();
    FactDefinition count = words.fact(SubjectKind.CLASS, "room.count").orElseThrow();
    assertThat(count.ruleName()).isEqualTo("roomCount");
    assertThat(count.inferable()).isTrue();
    assertThat(count.among().get("children").contains(1)).isTrue();
    assertThat(count.among().get("children").contains(0)).isFalse();
    assertThat(count.among().get("children").contains(9)).isFalse();
    FactDefinition colours = words.fact(SubjectKind.CLASS, "colours").orElseThrow();
    assertThat(colours.ruleName()).isEqualTo("colours");
    assertThat(colours.list()).contains("colour");
    assertThat(colours.fewest()).isEqualTo(2);
    assertThat(words.fact(SubjectKind.CLASS, "owner").orElseThrow().to()).contains(SubjectKind.EMPLOYER);
    assertThat(words.currency()).contains("SEK");
    assertThat(words.word("RED").in("zh")).isEqualTo("红");
    assertThat(words.word("degree").in("en")).isEqualTo("degree");
    assertThat(words.word("true").in("zh")).isEqualTo("是");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "currency: ZZZ                                          | xx/vocabulary.yaml:1:11: ",
        "facts: {class: {size: {type: count, among: {children: many}, W}}} | xx/vocabulary.yaml:1:55: ",
        "facts: {class: {size: {type: count, among: {children: `[2024-01-01, )`}, W}}} | xx/vocabulary.yaml:1:55: ",
        "facts: {class: {size: {type: count, among: {kids: `*`}, W}}} | xx/vocabulary.yaml:1:44: 'kids' is not allowed for 'among'",
        "facts: {class: {size: {type: count, among: {size: `*`}, W}}} | xx/vocabulary.yaml:1:44: 'size' is not allowed for 'among'",
        "facts: {class: {size: {type: count, ask: {zh: 多少？, en: How many?}}}} | xx/vocabulary.yaml:1:23: 'title' is missing here",
        "facts: {class: {size: {type: count, title: {zh: 数, en: Number}}}} | xx/vocabulary.yaml:1:23: 'ask' is missing here",
        "facts: {class: {size: {type: choices, W}}}             | xx/vocabulary.yaml:1:23: 'list' is missing here",
        "facts: {class: {size: {type: choice, list: hue, W}}}   | xx/vocabulary.yaml:1:44: there is no value list 'hue'",
        "words: {institutoin: {zh: 服务机构, en: service}}          | xx/vocabulary.yaml:1:22: 'institutoin' is the name of no kind of subject, part or fact; did you mean 'institution'?",
      })
  void a_slip_is_reported(String vocabulary, String message) {
    assertThat(with(vocabulary.replace("W", WORDS).replace('`', '"')).problems()).singleElement().asString().startsWith(message);
  }

  @Test
  void a_town_reads_an_open_point_in_its_way_and_keeps_the_rest() {
    TestPack pack = town("sunday: {default: SKIP}");
    assertThat(pack.check()).isEmpty();
    InterpretationPoint point = pack.law("xx-1").openPoints().get("sunday");
    assertThat(point.byDefault()).contains("SKIP");
    assertThat(point.title().in("en")).isEqualTo("Sundays");
    assertThat(point.why().in("en")).isEqualTo("silent");
    assertThat(point.choices().keySet()).containsExactly("COUNT", "SKIP");
    assertThat(pack.law("xx").openPoints().get("sunday").byDefault()).contains("COUNT");
  }

  @Test
  void a_town_may_say_more_of_an_open_point_and_keep_its_default() {
    TestPack pack = town("sunday: {title: {zh: 周日, en: Town Sundays}, why: {zh: 镇, en: The town has it so}}");
    InterpretationPoint point = pack.law("xx-1").openPoints().get("sunday");
    assertThat(point.title().in("en")).isEqualTo("Town Sundays");
    assertThat(point.why().in("en")).isEqualTo("The town has it so");
    assertThat(point.byDefault()).contains("COUNT");
    assertThat(town("sunday: {default: MAYBE}").problems()).containsExactly("xx-1/pack.yaml:5:37: 'MAYBE' is not allowed for 'sunday'; allowed: COUNT, SKIP");
  }

  @Test
  void a_new_open_point_of_a_town_is_complete() {
    assertThat(town("monday: {default: SKIP}").check()).extracting(Problem::key).containsExactlyInAnyOrder("required", "not-one-of");
    assertThat(with("facts: {}").law("xx").openPoints()).doesNotContainKey("monday");
  }
}
