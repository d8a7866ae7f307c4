package io.github.huituo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All mistakes in a case file are reported at once with their locations. Correct files are accepted. */
class CaseProblemsTest {
  private static final String CASE = "{asOf: 2025-06-01, jurisdiction: xx,\n%s}";

  private static final ChildcarePolicy POLICY = ChildcarePolicy.load(
      TestPack.head().with(
          "vocabulary.yaml",
          """
          currency: SEK
          lists: {colour: {RED: {zh: 红, en: red}, BLUE: {zh: 蓝, en: blue}}}
          facts:
            class:
              ready: {type: count, least: 0, among: {childrenAges: "[36, )", children: "*"}, title: {zh: 数, en: Ready}, ask: {zh: 几个？, en: How many?}}
              rooms: {type: count, least: 1, most: 4, title: {zh: 数, en: Rooms}, ask: {zh: 几间？, en: How many?}}
              area: {type: number, most: 99.5, title: {zh: 数, en: Area}, ask: {zh: 多大？, en: How large?}}
              colour: {type: choice, list: colour, title: {zh: 色, en: Colour}, ask: {zh: 什么？, en: Which?}}
              colours: {type: choices, list: colour, fewest: 2, title: {zh: 色, en: Colours}, ask: {zh: 什么？, en: Which?}}
              rent: {type: money, title: {zh: 租, en: Rent}, ask: {zh: 多少？, en: How much?}}
              opened: {type: event, title: {zh: 开, en: Opened}, ask: {zh: 哪天？, en: When?}}
              open: {type: days-by-month, title: {zh: 天, en: Open}, ask: {zh: 几天？, en: How many days?}}
              inspected: {type: dated-event, title: {zh: 查, en: Inspected}, ask: {zh: 哪天？, en: When?}}
              since: {type: date, title: {zh: 日, en: Since}, ask: {zh: 哪天？, en: When?}}
          """));

  private List<String> problems(String written) {
    HuituoException thrown =
        catchThrowableOfType(HuituoException.class, () -> POLICY.assess(POLICY.read("case.yaml", CASE.formatted(written))));
    return thrown == null ? List.of() : thrown.problems().stream().map(p -> p.in("en")).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rooms: 0          | 2:42: the value 0 of 'rooms' is out of range; allowed: 1 to 4",
        "rooms: 5          | 2:42: the value 5 of 'rooms' is out of range; allowed: 1 to 4",
        "rooms: 1.5        | 2:42: 1.5 must be a whole number",
        "rooms: two        | 2:42: 'two' must be a whole number",
        "area: 99.51       | 2:41: the value 99.51 of 'area' is out of range; allowed: 99.5 or less",
        "colour: GREN      | 2:43: 'GREN' is not allowed for 'colour'; allowed: RED, BLUE",
        "colour: [RED]     | 2:43: ['RED'] is not allowed for 'colour'; allowed: RED, BLUE",
        "colours: [RED]    | 2:44: ",
        "colours: [RED, BLUE, GREN] | 2:56: 'GREN' is not allowed for 'colours'; allowed: RED, BLUE",
        "rent: EUR 5.00    | 2:41: ",
        "rent: SEK 5.001   | 2:41: 'SEK 5.001' must be an amount",
        "rent: SEK 1000000000000.00 | 2:41: the amount 'SEK 1000000000000.00' is out of bounds; an amount is less than",
        "rent: ZZZ 5       | 2:41: 'ZZZ 5' must be an amount",
        "rent: 5           | 2:41: 5 must be an amount",
        "opened: maybe     | 2:43: 'maybe' must be '{on: 2024-05-10}', true or false",
        "opened: {}        | 2:43: 'on' is missing here",
        "opened: {on: 2025-02-29} | 2:48: '2025-02-29' must be a date that exists",
        "opened: {on: 2025-02-28, at: x} | 2:60: the key 'at' is not known here; known: on",
        "open: 5           | 2:41: 5 must be numbers of days by month such as '{2025-03: 17, 2025-04: 22}'",
        "open: {2025-13: 1} | 2:42: '2025-13' must be a month written like 2025-03",
        "open: {2025-3: 1} | 2:42: '2025-3' must be a month written like 2025-03",
        "open: {2025-03: 1.5} | 2:51: 1.5 must be a whole number",
        "open: {2025-02: 29} | 2:41: 29 is not allowed for 'open' in 2025-02; allowed: 0 to 28",
        "open: {2025-02: -1} | 2:41: -1 is not allowed for 'open' in 2025-02; allowed: 0 to 28",
        "open: {1025-02: 1} | 2:41: the date 1025-02 is out of bounds; a date lies between 1900-01 and 2199-12",
        "inspected: true   | 2:46: true must be '{on: 2024-05-10}' or false; whether it was in time depends on the day",
        "since: 2025-02-29 | 2:42: '2025-02-29' must be a date that exists",
        "ready: -1         | 2:42: the value -1 of 'ready' is out of range; allowed: 0 or more",
        "childrenAges: [6, x] | 2:53: 'x' must be a whole number",
        "children: 3, childrenAges: [6, 7]     | 2:62: 'children' is 3, but 'childrenAges' lists 2 ages",
        "childrenAges: [9, 6, 7], youngestAge: 7 | 2:73: 'youngestAge' is 7, but the ages of the children give 6",
        "childrenAges: [9, 6, 7], oldestAge: 7 | 2:71: 'oldestAge' is 7, but the ages of the children give 9",
        "children: 0, youngestAge: 7           | 2:61: ",
        "youngestAge: 9, oldestAge: 8          | 2:48: 'youngestAge' is 9 and 'oldestAge' is 8, but the youngest cannot be older than the oldest",
        "children: 3, ready: 4                 | 2:55: 'ready' is 4, but it counts only some of 'children', and there are 3 of them",
        "childrenAges: [35, 36, 40], ready: 3  | 2:70: 'ready' is 3, but it counts only some of 'childrenAges', and there are 2 of them",
        "hue: 3            | 2:35: the key 'hue' is not known here",
      })
  void a_fact_that_cannot_be(String fact, String written) {
    assertThat(problems("institution: {id: n, classes: [{  " + fact + "}]}"))
        .singleElement()
        .asString()
        .startsWith("case.yaml:" + written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rooms: 1", "rooms: 4", "area: 99.5", "colours: [RED, BLUE]", "rent: SEK 5.00", "opened: true", "opened: false",
        "opened: {on: 2025-02-28}", "inspected: false", "inspected: {on: 2025-02-28}", "children: 2, childrenAges: [6, 7]",
        "childrenAges: [9, 6, 7], youngestAge: 6, oldestAge: 9", "children: 0", "youngestAge: 9, oldestAge: 9", "children: 3, ready: 3",
        "childrenAges: [35, 36, 40], ready: 2", "ready: 7", "children: 0, childrenAges: []"
      })
  void a_fact_that_can_be(String fact) {
    assertThat(problems("institution: {id: n, classes: [{  " + fact + "}]}")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "family: {id: f, children: [{id: c, enrolment: {institution: n}}]}, institution: {id: m} | 2:61: ",
        "family: {id: f, children: [{id: c, enrolment: {institution: n}}]}                       | 2:61: ",
        "family: {id: f, guardians: [{id: g, employer: w}]}                                      | 2:47: ",
        "institution: {id: n, jointSponsors: [w, v]}, employer: {id: v}                          | 2:37: ",
        "family: {id: f, children: [{id: c, enrolment: {institution: n, class: k}}]}, institutions: [{id: n, classes: [{id: j}]}, {id: m, classes: [{id: k}]}] | 2:71: class 'k' is not in institution 'n'",
        "families: [{id: f}, {id: f}]                                                            | 2:12: ",
        "institution: {id: n, classes: [{id: k}, {id: k}]}                                       | 2:32: ",
        "institution: {id: n, premises: {tenur: OWNED}}                                          | 2:33: the key 'tenur' is not known here",
        "family: {id: f, children: [{id: c, enrolments: [{id: e}, {id: e}]}]}                   | 2:49: the id 'e' is given to more than one enrolment",
        "family: {id: f, children: [{id: c, enrolment: {sessions: [{id: s, hours: 0}]}}]}        | 2:74: the value 0 of 'hours'",
        "settings: {top: 5}                                                                      | 2:17: there is no setting 'top'",
        "settings: {top: five}                                                                   | 2:17: 'five' must be an amount",
        "settings: {top: [5]}                                                                    | 2:17: ",
        "interpretations: {sunday: YES}                                                          | 2:27: there is no interpretation 'sunday'",
        "city: {id: t, mayor: x}                                                                 | 2:15: the key 'mayor' is not known here",
        "employer: {id: w, wage: x}                                                              | 2:19: the key 'wage' is not known here",
        "institution: {id: n, staff: [{id: p, role: CHEF}]}                                      | 2:44: 'CHEF' is not allowed for 'role'",
      })
  void a_case_that_cannot_be(String written, String problem) {
    assertThat(problems(written)).singleElement().asString().startsWith("case.yaml:" + problem);
  }

  @Test
  void a_room_of_another_service_is_named_in_the_words_of_the_country() {
    String written =
        "{asOf: 2026-07-06, jurisdiction: au, family: {id: f, children: [{id: c, enrolment: {institution: n, class: k}}]}, "
            + "institutions: [{id: n, classes: [{id: j}]}, {id: m, classes: [{id: k}]}]}";
    assertThatThrownBy(() -> BundledPolicy.get().read("case.yaml", written))
        .hasMessageContaining("room 'k' is not in service 'n'")
        .isInstanceOfSatisfying(HuituoException.class, e -> assertThat(e.problems()).extracting(Problem::key).containsExactly("class-elsewhere"));
  }

  @Test
  void subjects_without_an_id_are_numbered() {
    ChildcareCase read =
        POLICY.read(
            "case.yaml",
            CASE.formatted("caseId: one, family: {children: [{enrolment: {sessions: [{hours: 2}]}}, {}], guardians: [{}]}, families: [{}], institutions: [{classes: [{}, {}], staff: [{}]}], employer: {}, city: {}"));
    assertThat(read.caseId()).contains("one");
    assertThat(CaseSubjects.all(read).stream().map(s -> s.kind().word() + " " + s.id()))
        .containsExactlyInAnyOrder(
            "family family", "child child-1", "enrolment child-1", "session child-1-session-1", "child child-2", "guardian guardian-1",
            "family family-1", "institution institution-1", "class class-1", "class class-2", "staff staff-1", "employer employer",
            "city city");
  }

  @Test
  void everything_is_reported_at_once() {
    assertThat(problems("institution: {id: n, classes: [{id: k, rooms: 9, hue: 1}], staff: [{id: p, role: CHEF}]}, employers: [{id: w, wage: 2}]"))
        .hasSize(4);
    assertThat(catchThrowableOfType(HuituoException.class, () -> POLICY.read("case.yaml", "{jurisdiction: xx, asof: 2025-01-01}")).problems())
        .extracting(Problem::key)
        .containsExactlyInAnyOrder("required", "unknown-key");
  }
}
