package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.TestPack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page of law is the files of one stem in its topic's folder. It reads as the older layout does. */
class PageOfLawTest {
  private static final String FIGURE =
      "{id: %s, description: {zh: 数, en: Figure}, unit: {zh: 个, en: pieces}, values: [{from: 2020-01-01, source: act, value: %s}]}";

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "xx/pack.yaml",
        """
        id: xx
        title: {zh: 某国, en: Someland}
        version: 1.0.0
        scopes:
          open-class: {class.open: true}
        """);
    files.put("xx/sources.yaml", "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    files.put(
        "xx/vocabulary.yaml",
        """
        facts:
          class:
            open: {type: boolean, title: {zh: 开放, en: Open}, ask: {zh: 开放吗？, en: Is it open?}}
            rooms: {type: count, title: {zh: 间数, en: Rooms}, ask: {zh: 几间？, en: How many?}}
        """);
    files.put(
        "xx/classes/_topic.yaml",
        """
        title: {zh: 班级, en: Classes}
        interpretations:
          sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: silent}, choices: {COUNT: {zh: 计, en: they count}, SKIP: {zh: 不计, en: skipped}}}
        settings:
          rooms: {title: {zh: 间数, en: Rooms}, ask: {zh: 几间？, en: How many?}, between: [1, 3]}
        scopes:
          with-rooms: {class.open: true, class.rooms: 1}
        """);
    files.put(
        "xx/classes/size.question.yaml",
        """
        requirement: xx.size
        subject: class
        severity: MANDATORY
        scope: with-rooms
        title: {zh: 人数, en: Size}
        sources:
          - source: act
            article: "7"
            title: {zh: 班额, en: Size of classes}
            quote: 每班不超过十人。
            aliases: [A-1, A-2]
        facts: [class.children]
        """);
    files.put("xx/classes/size.parameters.yaml", "- " + FIGURE.formatted("xx.size", 10) + "\n- " + FIGURE.formatted("xx.size.small", 5) + "\n");
    files.put(
        "xx/grant/grant.question.yaml",
        """
        - {entitlement: xx.grant, subject: child, title: {zh: 补助, en: Grant}, sources: [{source: act}], facts: [child.birthDate]}
        - {requirement: xx.door, subject: class, severity: ADVISORY, scope: open-class, title: {zh: 门, en: Door}, sources: [{source: act}], facts: [class.rooms]}
        """);
    files.put("xx/grant/grant.parameters.yaml", FIGURE.formatted("xx.grant", 100) + "\n");
    return files;
  }

  private static TestPack pack(Map<String, String> files) {
    TestPack pack = TestPack.head();
    for (Map.Entry<String, String> file : files.entrySet()) {
      pack = pack.with(file.getKey(), file.getValue());
    }
    return pack;
  }

  private static List<String> problems(Map<String, String> files) {
    return PackLibrary.only(pack(files)).check().stream().map(p -> p.in("en")).toList();
  }

  private static List<String> problems(String file, String from, String to) {
    Map<String, String> files = files();
    String before = files.getOrDefault(file, "");
    assertThat(before).contains(from);
    files.put(file, from.isEmpty() ? to : before.replace(from, to));
    return problems(files);
  }

  @Test
  void questions_parameters_and_what_a_topic_declares_are_read_where_they_belong() {
    assertThat(problems(files())).isEmpty();
    Jurisdiction law = PackLibrary.only(pack(files())).jurisdiction("xx");
    Question size = law.question("xx.size").orElseThrow();
    assertThat(size.entitlement()).isFalse();
    assertThat(size.at()).hasToString("xx/classes/size.question.yaml:1:1");
    assertThat(size.scope())
        .containsOnly(
            Map.entry(new Need.FactRef(SubjectKind.CLASS, "open"), ImmutableSet.of("true")),
            Map.entry(new Need.FactRef(SubjectKind.CLASS, "rooms"), ImmutableSet.of("1")));
    assertThat(size.provisions())
        .singleElement()
        .satisfies(
            provision -> {
              assertThat(provision.citation().article()).contains("7");
              assertThat(provision.title().in("en")).isEqualTo("Size of classes");
              assertThat(provision.quote()).isEqualTo(Text.same("每班不超过十人。"));
              assertThat(provision.aliases()).containsExactly("A-1", "A-2");
            });
    assertThat(law.question("xx.grant").orElseThrow().entitlement()).isTrue();
    assertThat(law.question("xx.door").orElseThrow().scope()).containsOnlyKeys(new Need.FactRef(SubjectKind.CLASS, "open"));
    assertThat(law.parameters()).containsOnlyKeys("xx.size", "xx.size.small", "xx.grant");
    assertThat(law.openPoints()).containsOnlyKeys("sunday");
    assertThat(law.settings()).containsOnlyKeys("xx.rooms");
    assertThat(law.pack().topics()).containsOnlyKeys("classes");
  }

  @Test
  void a_scope_of_a_pack_is_known_in_those_that_extend_it_and_one_of_a_topic_only_there() {
    Map<String, String> files = files();
    files.put("xx-1/pack.yaml", "id: xx-1\ntitle: {zh: 镇, en: Town}\nversion: 1.0.0\nextends: xx\n");
    String question =
        "{requirement: xx-1.door, subject: class, severity: ADVISORY, scope: %s, title: {zh: 门, en: Door}, sources: [{source: act}], facts: [class.rooms]}\n";
    files.put("xx-1/doors/door.question.yaml", question.formatted("open-class"));
    assertThat(problems(files)).isEmpty();
    files.put("xx-1/doors/door.question.yaml", question.formatted("with-rooms"));
    assertThat(problems(files))
        .containsExactly("xx-1/doors/door.question.yaml:1:69: there is no scope 'with-rooms' for this question");
    assertThat(problems("xx/classes/size.question.yaml", "scope: with-rooms", "scope: open-clas"))
        .containsExactly("xx/classes/size.question.yaml:4:8: there is no scope 'open-clas' for this question; did you mean 'open-class'?");
  }

  @Test
  void a_wrong_scope_is_one_problem_however_many_questions_name_it() {
    assertThat(problems("xx/pack.yaml", "{class.open: true}", "{class.open: perhaps}"))
        .containsExactly("xx/pack.yaml:5:28: 'perhaps' is not allowed for 'class.open'; allowed: true, false");
  }

  @Test
  void a_question_is_a_requirement_or_an_entitlement() {
    assertThat(problems("xx/classes/size.question.yaml", "requirement: xx.size", "id: xx.size"))
        .containsExactly("xx/classes/size.question.yaml:1:1: a question begins with its id as 'requirement' or as 'entitlement', and not both");
    assertThat(problems("xx/classes/size.question.yaml", "requirement: xx.size", "requirement: xx.size\nentitlement: xx.size"))
        .containsExactly("xx/classes/size.question.yaml:1:1: a question begins with its id as 'requirement' or as 'entitlement', and not both");
  }

  @Test
  void what_is_declared_twice_is_an_error_that_names_both_places() {
    assertThat(problems("xx/grant/_topic.yaml", "", "title: {zh: 补助, en: Grants}\nsettings: {rooms: {title: {zh: 间, en: Rooms}, ask: {zh: 几间？, en: How many?}}}\n"))
        .containsExactly("xx/grant/_topic.yaml:2:19: 'rooms' is declared here for the second time; first at xx/classes/_topic.yaml:5:10");
    assertThat(problems("xx/classes/size.parameters.yaml", "xx.size.small", "xx.size"))
        .containsExactly("xx/classes/size.parameters.yaml:2:3: the parameter 'xx.size' appears here for the second time; first at xx/classes/size.parameters.yaml:1:3");
    assertThat(problems("xx/questions.yaml", "", "entitlements:\n  - {id: xx.grant, subject: child, title: {zh: 补助, en: Grant}, sources: [{source: act}], facts: [child.birthDate]}\n"))
        .containsExactly("xx/grant/grant.question.yaml:1:3: the question 'xx.grant' appears here for the second time; first at xx/questions.yaml:2:5");
  }

  @Test
  void what_nobody_reads_is_a_warning() {
    assertThat(problems("xx/classes/size.question.yml", "", "requirement: xx.other\n"))
        .containsExactly("xx/classes/size.question.yml: warning: the file is not one of the kinds that a pack has and is not read");
    assertThat(problems("xx/classes/size.csv", "", "from,value\n"))
        .containsExactly("xx/classes/size.csv: warning: no parameter names this table, and it is not read");
    assertThat(problems("xx/_topic.yaml", "", "title: {zh: 总则, en: General}\n"))
        .containsExactly("xx/_topic.yaml: warning: the file is not one of the kinds that a pack has and is not read");
  }

  @Test
  void what_a_topic_that_cannot_be_read_would_declare_is_not_missed() {
    assertThat(problems("xx/classes/_topic.yaml", "scopes:", "scopes: ]")).singleElement().asString().startsWith("xx/classes/_topic.yaml:6:9: ");
  }

  @Test
  void a_topic_has_a_title() {
    assertThat(problems("xx/classes/_topic.yaml", "title: {zh: 班级, en: Classes}\n", "")).containsExactly("xx/classes/_topic.yaml:1:1: 'title' is missing here");
  }
}
