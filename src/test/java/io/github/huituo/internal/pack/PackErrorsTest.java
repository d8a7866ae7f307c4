package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small country whose author makes one mistake at a time: it is reported at its location, and nothing else is. */
class PackErrorsTest {
  private static final Map<String, String> FILES =
      Map.of(
          "xx/pack.yaml",
          """
          id: xx
          title: {en: Someland}
          version: 1.0.0
          settings:
            top-up: {title: {en: Top-up}, ask: {en: How much?}, unit: SEK/month, between: [10, 20]}
          interpretations:
            sunday: {title: {en: Sundays}, why: {en: silent}, choices: {YES: {en: count}, NO: {en: do not}}, default: YES}
          protected: [{parameter: xx.size, stricter: LOWER}]
          """,
          "xx/sources.yaml",
          """
          sources:
            - {id: act, title: {en: Act}, issuer: {en: Parliament}, evidence: text}
          """,
          "xx/vocabulary.yaml",
          """
          lists:
            colour: {RED: {en: red}}
          facts:
            class:
              colour: {type: choice, list: colour, title: {en: Colour}, ask: {en: Which?}}
          """,
          "xx/questions.yaml",
          """
          requirements:
            - id: xx.size
              subject: class
              severity: MANDATORY
              title: {en: Size}
              sources: [{source: act, article: "1"}]
              scope: {class.colour: RED}
              facts: [class.colour, {anyOf: [class.children, class.childrenAges]}]
          """,
          "xx/parameters/size.yaml",
          """
          id: xx.size
          description: {en: Size}
          unit: {en: children}
          values:
            - {from: 2020-01-01, until: 2022-01-01, source: act, value: 10}
            - {from: 2022-01-01, source: act, by: {colour: {RED: 8}}}
          """,
          "xx/parameters/grant.yaml",
          """
          id: xx.grant
          description: {en: Grant}
          unit: SEK/month
          keys: [order, colour]
          table: ../tables/grant.csv
          """,
          "xx/tables/grant.csv",
          """
          from,order,colour,value,source,evidence
          2020-01-01,1,RED,100,act,text
          2020-01-01,"[2, )",RED,200,act,text
          """);

  private static List<String> problems(Map<String, String> files) {
    return PackLibrary.only(FilesInMemory.of(files)).check().stream()
        // The packs of these tests speak English only.
        .filter(p -> !p.key().equals("missing-translation"))
        .map(p -> p.in("en"))
        .toList();
  }

  private static Map<String, String> with(String file, String before, String after) {
    Map<String, String> files = new LinkedHashMap<>(FILES);
    String text = files.getOrDefault("xx/" + file, "");
    assertThat(text).contains(before);
    files.put("xx/" + file, text.replace(before, after));
    return files;
  }

  @Test
  void without_a_mistake_there_is_no_problem() {
    assertThat(problems(FILES)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pack.yaml      |id: xx                 |id: yy                     |1:5: the id 'yy' must be the name of the folder, 'xx'",
        "pack.yaml      |version: 1.0.0         |language: en               |1:1: 'version' is missing here",
        "pack.yaml      |[10, 20]               |[10]                       |5:11: 'between' must be a list of two numbers",
        "pack.yaml      |default: YES           |default: YEA               |7:109: 'YEA' is not allowed for 'sunday'; allowed: YES, NO; did you mean 'YES'?",
        "pack.yaml      |'why: {en: silent}, '  |''                         |7:11: 'title, why, choices' is missing here",
        "pack.yaml      |stricter: LOWER        |stricter: LESS             |8:44: 'LESS' is not allowed for 'stricter'; allowed: LOWER, HIGHER",
        "sources.yaml   |evidence: text         |evidence: heard            |2:69: 'heard' is not allowed for 'evidence'; allowed: text, corroborated, single-source, assumption",
        "vocabulary.yaml|'  class:'             |'  klass:'                 |5:5: 'klass' is not allowed for 'facts'; allowed: family, guardian, child, enrolment, session, institution, class, staff, employer, city; did you mean 'class'?",
        "vocabulary.yaml|'    colour:'          |'    Colour:'              |5:13: 'Colour' must be a name such as birthDate or premises.tenure",
        "vocabulary.yaml|'list: colour, '       |''                         |5:13: 'list' is missing here",
        "questions.yaml |severity: MANDATORY    |severity: SEVERE           |4:15: 'SEVERE' is not allowed for 'severity'; allowed: MANDATORY, RECOMMENDED, ADVISORY",
        "questions.yaml |subject: class         |subject: klass             |3:14: 'klass' is not allowed for 'subject'; allowed: family, guardian, child, enrolment, session, institution, class, staff, employer, city; did you mean 'class'?",
        "questions.yaml |{source: act, article: \"1\"}|{source: akt}        |6:24: the source 'akt' is in no sources.yaml; did you mean 'act'?",
        "questions.yaml |[{source: act, article: \"1\"}]|[]                  |2:5: 'sources' is missing here",
        "questions.yaml |[class.colour,         |[class.color,              |8:13: the fact 'class.color' is not in the vocabulary; did you mean 'colour'?",
        "questions.yaml |[class.colour,         |[colour,                   |8:13: the fact 'colour' is not in the vocabulary",
        "questions.yaml |{anyOf: [class.children, class.childrenAges]}|{where: {class.colour: RED}}|8:27: 'fact' is missing here",
        "questions.yaml |{class.colour: RED}    |{class.color: RED}         |7:26: the fact 'class.color' is not in the vocabulary; did you mean 'colour'?",
        "questions.yaml |title: {en: Size}      |presumed: true             |2:5: 'title' is missing here",
        "parameters/size.yaml|description: {en: Size}|type: number           |1:1: 'description' is missing here",
        "parameters/size.yaml|from: 2020-01-01, until|from: 2022-01-01, until|5:5: the value of 'xx.size' ends on 2022-01-01, which is not after its first day 2022-01-01",
        "parameters/size.yaml|until: 2022-01-01  |until: 2022-01-02          |6:5: the value of 'xx.size' from 2022-01-01 overlaps the one before it, which ends on 2022-01-02",
        "parameters/size.yaml|value: 10          |value: -1                  |5:63: the value -1 must be 0 or more",
        "parameters/size.yaml|value: 10          |value: ten                 |5:63: 'ten' must be a number such as 1200 or 0.5",
        "parameters/size.yaml|value: 10          |value: {setting: top-down} |5:63: there is no setting 'top-down'",
        "parameters/size.yaml|value: 10          |value: {setting: top-up, between: [10, 30]}|5:63: the range here differs from that of the setting 'top-up', which is [10, 20]",
        "parameters/size.yaml|value: 10          |value: {interpretation: monday}|5:63: there is no interpretation 'monday'; did you mean 'sunday'?",
        "parameters/size.yaml|value: 10          |value: {interpretation: sunday, choices: {YES: 10}}|5:63: the choice 'NO' of the interpretation 'sunday' has no value here",
        "parameters/size.yaml|value: 10          |value: {interpretation: sunday, choices: {YES: 10, NO: 9, NOT: 8}}|5:119: 'NOT' is not allowed for 'sunday'; allowed: YES, NO; did you mean 'NO'?",
        "parameters/size.yaml|value: 10          |evidence: text             |5:5: a value needs either 'value' or 'by', and not both",
        "parameters/size.yaml|source: act, value |source: act, evidence: assumption, value|5:66: a value of the law cannot rest on an assumption; allowed: text, corroborated, single-source",
        "parameters/size.yaml|{colour: {RED: 8}} |{colour: {RED: 8}, order: {}}|6:41: 'by' must name exactly one key, but it is {colour, order}",
        "parameters/size.yaml|{RED: 8}           |{\"[8, 6)\": 8}            |6:51: '[8, 6)' must be a band such as [6, 12) whose lower bound is below its upper one",
        "parameters/grant.yaml|grant.csv         |grants.csv                 |5:8: there is no file '../tables/grants.csv'",
        "tables/grant.csv|1,RED                  |1                          |2:1: the line has 5 columns, but the header has 6",
        "tables/grant.csv|order,colour           |order,color                |1:12: the key 'color' is not known here; known: from, until, order, colour, value, source, article, evidence; did you mean 'colour'?",
        "tables/grant.csv|100                    |100.001                    |2:18: the amount 100.001 has more decimals than SEK has",
        "tables/grant.csv|100,act,text           |100,act,heard              |2:26: 'heard' is not allowed for 'evidence'; allowed: text, corroborated, single-source, assumption",
        "tables/grant.csv|100,act                |100,akt                    |2:22: the source 'akt' is in no sources.yaml; did you mean 'act'?",
      })
  void a_mistake_is_reported_at_its_location(String file, String before, String after, String problem) {
    assertThat(problems(with(file, before, after))).contains("xx/" + file + ":" + problem);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pack.yaml      |id: xx                 |hue: 1⏎id: xx              |1:1: the key 'hue'",
        "pack.yaml      |between: [10, 20]      |between: [10, 20], hue: 1  |5:91: the key 'hue'",
        "pack.yaml      |default: YES           |default: YES, hue: 1       |7:114: the key 'hue'",
        "pack.yaml      |stricter: LOWER        |stricter: LOWER, hue: 1    |8:51: the key 'hue'",
        "sources.yaml   |sources:               |hue: 1⏎sources:            |1:1: the key 'hue'",
        "sources.yaml   |evidence: text         |evidence: text, hue: 1     |2:75: the key 'hue'",
        "vocabulary.yaml|facts:                 |hue: 1⏎facts:              |3:1: the key 'hue'",
        "vocabulary.yaml|list: colour,          |list: colour, hue: 1,      |5:42: the key 'hue'",
        "parameters/size.yaml|id: xx.size       |hue: 1⏎id: xx.size         |1:1: the key 'hue'",
        "parameters/size.yaml|value: 10         |value: 10, hue: 1          |5:67: the key 'hue'",
        "parameters/size.yaml|{RED: 8}          |{RED: {value: 8, hue: 1}}  |6:67: the key 'hue'",
        "parameters/size.yaml|value: 10         |value: {setting: top-up, hue: 1}|5:81: the key 'hue'",
        "parameters/size.yaml|value: 10         |value: {interpretation: sunday, choices: {YES: 10, NO: 9}, hue: 1}|5:115: the key 'hue'",
        "parameters/size.yaml|value: 10         |value: {silent: {en: no}, hue: 1}|5:82: the key 'hue'",
        "parameters/size.yaml|value: 10         |value: {interpretation: sunday, choices: {YES: {value: 10, source: act, hue: 1}, NO: 9}}|5:128: the key 'hue'",
      })
  void an_unknown_key_is_reported_wherever_it_is(String file, String before, String after, String problem) {
    assertThat(problems(with(file, before, after.replace("⏎", "\n"))))
        .singleElement()
        .asString()
        .startsWith("xx/" + file + ":" + problem + " is not known here");
  }

  @Test
  void a_source_and_a_parameter_stand_once() {
    String act = "    - {id: act, title: {en: Act}, issuer: {en: Parliament}, evidence: text}\n".substring(2);
    assertThat(problems(with("sources.yaml", "evidence: text}\n", "evidence: text}\n" + act)))
        .containsExactly("xx/sources.yaml:3:5: the source 'act' appears here for the second time");
    Map<String, String> files = new LinkedHashMap<>(FILES);
    files.put("xx/parameters/other.yaml", FILES.get("xx/parameters/size.yaml"));
    assertThat(problems(files)).singleElement().asString().startsWith("xx/parameters/size.yaml:1:1: ").contains("xx.size", "xx/parameters/other.yaml:1:1");
  }

  @Test
  void a_file_that_is_named_is_there() {
    assertThat(problems(with("pack.yaml", "id: xx", "files: [questions.yaml, answers.yaml]\nid: xx")))
        .containsExactly("xx/pack.yaml:1:25: there is no file 'answers.yaml'");
  }

  @Test
  void a_syntax_error_is_reported_once_and_the_content_is_not_reported_as_missing() {
    assertThat(problems(with("vocabulary.yaml", "facts:", "facts: [")))
        .containsExactly("xx/vocabulary.yaml:5:5: before 'colour', a comma or the closing ] of the [ at 3:8 is missing");
  }

  @Test
  void values_must_follow_each_other() {
    assertThat(problems(with("parameters/size.yaml", "from: 2022-01-01, source", "from: 2020-01-01, source")))
        .contains("xx/parameters/size.yaml:6:5: the value of 'xx.size' from 2020-01-01 must begin after the one before it, which begins on 2020-01-01");
  }

  @Test
  void an_amount_of_no_known_currency_is_reported_once_at_its_unit() {
    assertThat(problems(with("parameters/grant.yaml", "SEK/month", "ZZZ/month")))
        .singleElement()
        .satisfies(p -> assertThat(p).startsWith("xx/parameters/grant.yaml:3:7: the unit 'ZZZ/month' is not known here; known: %, "));
  }

  @Test
  void rows_of_one_day_end_on_one_day() {
    Map<String, String> files = new LinkedHashMap<>(FILES);
    files.put(
        "xx/tables/grant.csv",
        """
        from,until,order,colour,value,source,evidence
        2020-01-01,2021-01-01,1,RED,100,act,text
        2020-01-01,2022-01-01,2,RED,200,act,text
        """);
    assertThat(problems(files)).containsExactly("xx/tables/grant.csv:3:1: the rows from 2020-01-01 must all end on the same day");
  }

  @Test
  void a_local_pack_may_tighten_a_protected_minimum_and_not_loosen_it() {
    Map<String, String> files = new LinkedHashMap<>(FILES);
    files.put("xx-1/pack.yaml", "id: xx-1\ntitle: {en: Town}\nversion: 1.0.0\nextends: xx\n");
    String local = "id: xx.size\ndescription: {en: Size}\nunit: {en: children}\nvalues: [{from: 2020-01-01, until: 2022-01-01, source: act, value: %d}]\n";
    files.put("xx-1/parameters/size.yaml", local.formatted(10));
    assertThat(problems(files)).isEmpty();
    files.put("xx-1/parameters/size.yaml", local.formatted(11));
    assertThat(problems(files))
        .containsExactly("xx-1/parameters/size.yaml:4:68: the value 11 of 'xx.size' loosens the protected minimum 10 of 'act'; a local value may only be stricter");
  }

  @Test
  void packs_that_extend_each_other_are_refused() {
    Map<String, String> files = new LinkedHashMap<>(with("pack.yaml", "version", "extends: xx-1\nversion"));
    files.put("xx-1/pack.yaml", "id: xx-1\ntitle: {en: Town}\nversion: 1.0.0\nextends: xx\n");
    assertThat(PackLibrary.only(FilesInMemory.of(files)).check()).extracting(Problem::key).contains("extends-circle");
  }

  @Test
  void a_pack_reads_nothing_that_it_does_not_know() {
    Map<String, String> files = new LinkedHashMap<>(FILES);
    files.put("xx/notes.txt", "");
    files.put("xx/README.md", "");
    assertThat(problems(files)).containsExactly("xx/notes.txt: warning: the file is not one of the kinds that a pack has and is not read");
  }
}
