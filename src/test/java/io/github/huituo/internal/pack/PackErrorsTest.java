package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A small country whose author makes one mistake at a time. It is reported at its location, and nothing else is. */
class PackErrorsTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "pack.yaml",
              """
              id: xx
              title: {en: Someland}
              version: 1.0.0
              settings:
                top-up: {title: {en: Top-up}, ask: {en: How much?}, unit: SEK/month, between: [10, 20]}
              interpretations:
                sunday: {title: {en: Sundays}, why: {en: silent}, choices: {YES: {en: count}, NO: {en: do not}}, default: YES}
              protected: [{parameter: xx.size, stricter: LOWER}]
              """)
          .with(
              "sources.yaml",
              """
              sources:
                - {id: act, title: {en: Act}, issuer: {en: Parliament}, evidence: text}
              """)
          .with(
              "vocabulary.yaml",
              """
              lists:
                colour: {RED: {en: red}}
              facts:
                class:
                  colour: {type: choice, list: colour, title: {en: Colour}, ask: {en: Which?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - id: xx.size
                  subject: class
                  severity: MANDATORY
                  title: {en: Size}
                  sources: [{source: act, article: "1"}]
                  scope: {class.colour: RED}
                  facts: [class.colour, {anyOf: [class.children, class.childrenAges]}]
              """)
          .with(
              "parameters/size.yaml",
              """
              id: xx.size
              description: {en: Size}
              unit: {en: children}
              values:
                - {from: 2020-01-01, until: 2022-01-01, source: act, value: 10}
                - {from: 2022-01-01, source: act, by: {colour: {RED: 8}}}
              """)
          .with(
              "parameters/grant.yaml",
              """
              id: xx.grant
              description: {en: Grant}
              unit: SEK/month
              keys: [order, colour]
              table: ../tables/grant.csv
              """)
          .with(
              "tables/grant.csv",
              """
              from,order,colour,value,source,evidence
              2020-01-01,1,RED,100,act,text
              2020-01-01,"[2, )",RED,200,act,text
              """);

  private static List<String> problems(TestPack pack) {
    return pack.check().stream()
        // The packs of these tests speak English only.
        .filter(p -> !p.key().equals("missing-translation"))
        .map(p -> p.in("en"))
        .toList();
  }

  @Test
  void without_a_mistake_there_is_no_problem() {
    assertThat(problems(LAND)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvFileSource(resources = "/pack/mistakes.csv", delimiter = '|', quoteCharacter = '\'')
  void a_mistake_is_reported_at_its_location(String file, String before, String after, String problem) {
    assertThat(problems(LAND.edit(file, before, after))).contains("xx/" + file + ":" + problem);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvFileSource(resources = "/pack/unknown-keys.csv", delimiter = '|', quoteCharacter = '\'')
  void an_unknown_key_is_reported_wherever_it_is(String file, String before, String after, String problem) {
    assertThat(problems(LAND.edit(file, before, after.replace("⏎", "\n"))))
        .singleElement()
        .asString()
        .startsWith("xx/" + file + ":" + problem + " is not known here");
  }

  @Test
  void a_source_and_a_parameter_stand_once() {
    String act = "    - {id: act, title: {en: Act}, issuer: {en: Parliament}, evidence: text}\n".substring(2);
    assertThat(problems(LAND.edit("sources.yaml", "evidence: text}\n", "evidence: text}\n" + act)))
        .containsExactly("xx/sources.yaml:3:5: the source 'act' appears here for the second time");
    assertThat(problems(LAND.with("parameters/other.yaml", LAND.content("parameters/size.yaml")))).singleElement().asString().startsWith("xx/parameters/size.yaml:1:1: ").contains("xx.size", "xx/parameters/other.yaml:1:1");
  }

  @Test
  void a_file_that_is_named_is_there() {
    assertThat(problems(LAND.edit("pack.yaml", "id: xx", "files: [questions.yaml, answers.yaml]\nid: xx")))
        .containsExactly("xx/pack.yaml:1:25: there is no file 'answers.yaml'");
  }

  @Test
  void a_syntax_error_is_reported_once_and_the_content_is_not_reported_as_missing() {
    assertThat(problems(LAND.edit("vocabulary.yaml", "facts:", "facts: [")))
        .containsExactly("xx/vocabulary.yaml:5:5: before 'colour', a comma or the closing ] of the [ at 3:8 is missing");
  }

  @Test
  void values_must_follow_each_other() {
    assertThat(problems(LAND.edit("parameters/size.yaml", "from: 2022-01-01, source", "from: 2020-01-01, source")))
        .contains("xx/parameters/size.yaml:6:5: the value of 'xx.size' from 2020-01-01 must begin after the one before it, which begins on 2020-01-01");
  }

  @Test
  void an_amount_of_no_known_currency_is_reported_once_at_its_unit() {
    assertThat(problems(LAND.edit("parameters/grant.yaml", "SEK/month", "ZZZ/month")))
        .singleElement()
        .satisfies(p -> assertThat(p).startsWith("xx/parameters/grant.yaml:3:7: the unit 'ZZZ/month' is not known here; known: %, "));
  }

  @Test
  void rows_of_one_day_end_on_one_day() {
    TestPack pack = LAND.with(
        "tables/grant.csv",
        """
        from,until,order,colour,value,source,evidence
        2020-01-01,2021-01-01,1,RED,100,act,text
        2020-01-01,2022-01-01,2,RED,200,act,text
        """);
    assertThat(problems(pack)).containsExactly("xx/tables/grant.csv:3:1: the rows from 2020-01-01 must all end on the same day");
  }

  @Test
  void a_local_pack_may_tighten_a_protected_minimum_and_not_loosen_it() {
    TestPack pack = LAND.town("xx-1");
    String local = "id: xx.size\ndescription: {en: Size}\nunit: {en: children}\nvalues: [{from: 2020-01-01, until: 2022-01-01, source: act, value: %d}]\n";
    assertThat(problems(pack.with("xx-1/parameters/size.yaml", local.formatted(10)))).isEmpty();
    assertThat(problems(pack.with("xx-1/parameters/size.yaml", local.formatted(11))))
        .containsExactly("xx-1/parameters/size.yaml:4:68: the value 11 of 'xx.size' loosens the protected minimum 10 of 'act'; a local value may only be stricter");
  }

  @Test
  void packs_that_extend_each_other_are_refused() {
    assertThat(LAND.edit("pack.yaml", "version", "extends: xx-1\nversion").town("xx-1").check()).extracting(Problem::key).contains("extends-circle");
  }

  @Test
  void a_pack_reads_nothing_that_it_does_not_know() {
    assertThat(problems(LAND.with("notes.txt", "").with("README.md", ""))).containsExactly("xx/notes.txt: warning: the file is not one of the kinds that a pack has and is not read");
  }
}
