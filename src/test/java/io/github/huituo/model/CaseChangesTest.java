package io.github.huituo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.CaseText;
import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.model.CaseChange.Absent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case whose facts are otherwise from some day on. */
class CaseChangesTest {
  private static final String BASE =
      """
      asOf: 2025-06-01
      jurisdiction: xx
      settings: {top-up: 12}
      family: {id: li, children: [{id: an, birthDate: 2023-12-05, enrolment: {institution: garden, from: 2025-03-01, monthlyFee: SEK 1800.00}}]}
      institution: {id: garden, registered: true, meals: {main: 3, snacks: 1}, classes: [{id: k1, children: 7, careWorkers: 2}, {id: k2, children: 9}]}
      changes:
      """;

  @TempDir Path folder;
  private ChildcarePolicy policy;

  @BeforeEach
  void write_pack() throws IOException {
    Files.createDirectory(folder.resolve("xx"));
    Files.writeString(
        folder.resolve("xx/pack.yaml"),
        """
        id: xx
        title: {zh: 国, en: Land}
        version: 1.0.0
        settings:
          top-up: {title: {zh: 加发, en: Top-up}, ask: {zh: 多少？, en: How much?}, unit: SEK/month, between: [10, 20]}
        """);
    policy = ChildcarePolicy.load(folder);
  }

  private ChildcareCase read(String changes) {
    return policy.read("case.yaml", BASE + changes);
  }

  private List<Problem> found(String changes) {
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> policy.assess(read(changes)));
    return thrown == null ? List.of() : thrown.problems();
  }

  private List<String> problems(String changes) {
    return found(changes).stream().map(p -> p.in("en")).toList();
  }

  private static Institution garden(ChildcareCase childcareCase, String day) {
    return childcareCase.on(LocalDate.parse(day)).institutions().get(0);
  }

  @Test
  void the_case_on_a_day_is_the_base_with_the_changes_up_to_and_including_that_day() {
    ChildcareCase read =
        read(
            """
              - {from: 2025-07-01, institution: {id: garden, registered: false, meals: {main: 2}, classes: [{id: k1, careWorkers: 3}]}}
              - {from: 2025-09-01, settings: {top-up: 15}, family: {children: [{id: an, enrolment: {monthlyFee: SEK 2000.00}}]}}
            """);
    assertThat(garden(read, "2025-06-30").facts()).containsEntry("registered", true).containsEntry("meals.main", 3);
    assertThat(garden(read, "2025-07-01").facts())
        .containsEntry("registered", false)
        .containsEntry("meals.main", 2)
        .containsEntry("meals.snacks", 1);
    assertThat(garden(read, "2025-07-01").classes().orElseThrow()).hasSize(2);
    assertThat(garden(read, "2025-07-01").classes().orElseThrow().get(0).facts()).isEqualTo(Map.of("children", 7, "careWorkers", 3));
    ChildcareCase later = read.on(LocalDate.of(2025, 9, 1));
    assertThat(later.asOf()).isEqualTo("2025-09-01");
    assertThat(later.changes()).isEmpty();
    assertThat(later.settings().get("top-up")).hasToString("15");
    Enrolment place = later.families().get(0).children().get(0).enrolment().orElseThrow();
    assertThat(place.facts()).containsEntry("institution", "garden").extractingByKey("monthlyFee").hasToString("SEK 2000.00");
    assertThat(read.on(LocalDate.of(2025, 8, 31)).settings().get("top-up")).hasToString("12");
  }

  @Test
  void null_takes_a_fact_a_group_or_a_part_away() {
    ChildcareCase read =
        read("  - {from: 2025-07-01, institution: {registered: null, meals: null}, family: {children: [{id: an, enrolment: null}]}}");
    assertThat(garden(read, "2025-07-01").facts()).isEmpty();
    assertThat(read.on(LocalDate.of(2025, 7, 1)).families().get(0).children().get(0).enrolment()).isEmpty();
    assertThat(read.on(LocalDate.of(2025, 6, 30)).families().get(0).children().get(0).enrolment()).isPresent();
  }

  @Test
  void who_comes_new_is_added() {
    ChildcareCase read =
        read("  - {from: 2025-07-20, adds: {family: {id: li, children: [{id: bo, birthDate: 2025-07-20}]}, employer: {id: mill}}}");
    assertThat(read.on(LocalDate.of(2025, 7, 20)).families().get(0).children()).extracting(Subject::id).containsExactly("an", "bo");
    assertThat(read.on(LocalDate.of(2025, 7, 20)).employers()).extracting(Subject::id).containsExactly("mill");
    assertThat(read.on(LocalDate.of(2025, 7, 19)).families().get(0).children()).hasSize(1);
  }

  @Test
  void changes_are_ordered_by_day_and_not_by_place() {
    String first = "  - {from: 2025-07-01, institution: {id: garden, places: 20}}\n";
    String second = "  - {from: 2025-08-01, institution: {id: garden, places: 30}}\n";
    assertThat(read(second + first)).isEqualTo(read(first + second));
    assertThat(garden(read(second + first), "2025-08-01").facts()).containsEntry("places", 30);
  }

  @Test
  void two_changes_of_one_day_count_together() {
    ChildcareCase read =
        read(
            """
              - {from: 2025-07-01, institution: {id: garden, places: 20}}
              - {from: 2025-07-01, institution: {id: garden, registered: false}}
            """);
    assertThat(garden(read, "2025-07-01").facts()).containsEntry("places", 20).containsEntry("registered", false);
  }

  @Test
  void a_change_in_java_is_that_of_the_file() {
    ChildcareCase base = read("  []");
    ChildcareCase given =
        base.from(
                LocalDate.of(2025, 9, 1),
                change ->
                    change
                        .change(
                            Family.builder()
                                .id("li")
                                .addChildren(Child.builder().id("an").putFacts("enrolment", CaseChange.Absent.ABSENT).build())
                                .build())
                        .add(Employer.builder().id("mill").build())
                        .putSettings("top-up", new java.math.BigDecimal("15")))
            .from(
                LocalDate.of(2025, 7, 1),
                change -> change.change(Institution.builder().id("garden").putFacts("registered", false).build()));
    ChildcareCase read =
        read(
            """
              - {from: 2025-07-01, institution: {id: garden, registered: false}}
              - {from: 2025-09-01, settings: {top-up: 15}, family: {id: li, children: [{id: an, enrolment: null}]}, adds: {employer: {id: mill}}}
            """);
    assertThat(given).isEqualTo(read);
    assertThat(policy.read("case.yaml", CaseText.toYaml(given))).isEqualTo(read);
    assertThat(policy.read("case.json", CaseText.toJson(given))).isEqualTo(read);
    assertThat(given.toBuilder().build()).isEqualTo(given);
  }

  @Test
  void an_assessment_is_that_of_the_case_on_its_day() {
    ChildcareCase read = read("  - {from: 2025-06-01, institution: {id: garden, places: 20}}\n  - {from: 2025-06-02, institution: {id: garden, places: 30}}");
    assertThat(policy.assess(read).toJson()).isEqualTo(policy.assess(read.on(read.asOf())).toJson());
    assertThat(garden(read, "2025-06-01").facts()).containsEntry("places", 20);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{institution: {id: garden, places: 3}}                        | 7:5: 'from' is missing here",
        "{from: 2025-02-30}                                            | 7:12: '2025-02-30' must be a date that exists",
        "{from: 1899-12-31}                                            | 7:12: ",
        "{from: 2025-07-01, asOf: 2025-07-01}                          | 7:24: the key 'asOf' is not known here",
        "{from: 2025-07-01, institution: {id: gardn, places: 3}}       | 7:42: 'gardn' names no institution of the case on 2025-07-01; there are: garden; did you mean 'garden'?",
        "{from: 2025-07-01, institution: {id: garden, classes: [{id: k3, children: 3}]}} | 7:65: 'k3' names no class of 'garden' on 2025-07-01; there are: k1, k2",
        "{from: 2025-07-01, institution: {id: garden, classes: [{children: 3}]}} | 7:60: 'id' is missing here",
        "{from: 2025-07-01, institution: {id: garden, plases: 3}}      | 7:50: the key 'plases' is not known here",
        "{from: 2025-07-01, institution: {id: garden, places: -3}}     | 7:58: the value -3 of 'places' is out of range",
        "{from: 2025-07-01, institution: {id: garden, places: null}}   | 7:58: nothing is known of 'places' that could be taken away on 2025-07-01",
        "{from: 2025-07-01, institution: {id: garden, sponsor: mill}}  | 7:59: 'mill' in 'sponsor' names no employer of this case",
        "{from: 2025-07-01, settings: {top-up: 21}}                    | 7:43: the value 21 of the setting 'top-up'",
        "{from: 2025-07-01, settings: {topup: 11}}                     | 7:42: there is no setting 'topup'",
        "{from: 2025-07-01, adds: {institution: {id: garden, places: 3}}} | 7:49: the institution 'garden' is there already on 2025-07-01",
        "{from: 2025-07-01, adds: {family: {id: wu, children: [{id: an}]}}} | 7:64: the id 'an' is given to more than one child",
      })
  void a_mistake_of_a_change_has_its_place(String change, String given) {
    assertThat(problems("  - " + change)).singleElement().asString().startsWith("case.yaml:" + given);
  }

  @Test
  void changes_of_one_day_must_not_contradict_each_other() {
    String both =
        """
          - {from: 2025-07-01, institution: {id: garden, places: 20}}
          - {from: 2025-07-01, institution: {id: garden, places: 30}}
        """;
    assertThat(problems(both)).containsExactly("case.yaml:8:58: 'places' of the institution 'garden' is both 20 and 30 from 2025-07-01 on");
    assertThat(found(both)).extracting(Problem::key).containsExactly("changes-contradict");
  }

  @Test
  void a_mistake_is_reported_once_however_many_changes_follow() {
    assertThat(
            problems(
                """
                  - {from: 2025-07-01, institution: {id: garden, places: -1}}
                  - {from: 2025-08-01, institution: {id: garden, registered: false}}
                  - {from: 2025-09-01, institution: {id: garden, registered: true}}
                """))
        .hasSize(1);
  }
}
