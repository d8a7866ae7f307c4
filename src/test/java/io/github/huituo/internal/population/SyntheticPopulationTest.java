package io.github.huituo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people of Hengshui as its pack's and the nation's population.yaml describe them. */
class SyntheticPopulationTest {
  private static final String CITY = "cn-131100";

  @TempDir Path folder;

  private static String text(long size, long seed) throws IOException {
    return new String(
        SyntheticPopulation.of(BundledPolicy.loaded(), CITY, size, seed).lines().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<Node> cases(long size) throws IOException {
    List<Node> cases = new ArrayList<>();
    text(size, 5).lines().forEach(line -> cases.add(Documents.json("people.jsonl", 1, line)));
    return cases;
  }

  private static List<Node> children(Node childcareCase) {
    List<Node> families = new ArrayList<>();
    childcareCase.get("family").ifPresent(families::add);
    childcareCase.get("families").ifPresent(f -> families.addAll(f.items()));
    return families.stream().flatMap(f -> f.get("children").orElseThrow().items().stream()).toList();
  }

  @Test
  void the_same_seed_gives_the_same_bytes_and_more_cases_begin_with_fewer() throws IOException {
    String people = text(700, 5);
    assertThat(people.lines()).hasSize(700);
    assertThat(text(700, 5)).isEqualTo(people);
    assertThat(text(900, 5)).startsWith(people);
    assertThat(text(700, 6)).isNotEqualTo(people);
    SyntheticPopulation.of(BundledPolicy.loaded(), CITY, 700, 5).write(folder.resolve("people.jsonl"));
    assertThat(Files.readString(folder.resolve("people.jsonl"))).isEqualTo(people);
  }

  @Test
  void every_case_can_be_assessed() throws IOException {
    LoadedPolicy policy = BundledPolicy.loaded();
    for (Node each : cases(1_500)) {
      assertThat(policy.assess(policy.read(each)).entitlements()).isNotEmpty();
    }
  }

  /** A class has as many children as are enrolled in it, of its ages. They are no more than it takes. */
  @Test
  void children_fill_the_classes_of_their_nursery() throws IOException {
    Map<String, Integer> most = Map.of("INFANT", 10, "JUNIOR_TODDLER", 15, "SENIOR_TODDLER", 20);
    int enrolled = 0;
    for (Node each : cases(1_500)) {
      Map<String, Integer> inClass = new HashMap<>();
      for (Node child : children(each)) {
        child
            .get("enrolment")
            .ifPresent(
                e -> {
                  assertThat(e.get("institution").orElseThrow().text()).isEqualTo(each.get("caseId").orElseThrow().text());
                  inClass.merge(e.get("class").orElseThrow().text(), 1, Integer::sum);
                });
      }
      if (each.get("institution").isPresent()) {
        List<Node> classes = each.get("institution").orElseThrow().get("classes").orElseThrow().items();
        assertThat(classes).extracting(c -> c.get("id").orElseThrow().text()).containsExactlyInAnyOrderElementsOf(inClass.keySet());
        for (Node group : classes) {
          int children = inClass.get(group.get("id").orElseThrow().text());
          assertThat(children).isBetween(1, most.get(group.get("band").orElseThrow().text()));
          assertThat(group.get("childrenAges").orElseThrow().items()).hasSize(children);
          enrolled += children;
        }
      } else {
        assertThat(inClass).isEmpty();
      }
    }
    assertThat(enrolled).isPositive();
  }

  /** How many children a class has is known of each. So nothing but the care workers decides about the ratio. */
  @Test
  void the_size_of_every_class_is_decided() throws IOException {
    LoadedPolicy policy = BundledPolicy.loaded();
    int classes = 0;
    for (Node each : cases(6_000)) {
      if (each.get("institution").isPresent()) {
        Assessment assessment = policy.assess(policy.read(each), Set.of("cn.class.size", "cn.staffing.care-worker-ratio"));
        classes += each.get("institution").orElseThrow().get("classes").orElseThrow().items().size();
        assertThat(assessment.requirements()).extracting(RequirementAnswer::outcome).isSubsetOf(Outcome.MET, Outcome.NOT_MET);
      }
    }
    assertThat(classes).isGreaterThan(40);
  }

  /** Of about 4300 children 7.5 percent are born in February and 9.3 in October. 52 percent of the oldest are first children. */
  @Test
  void births_follow_the_months_and_orders_of_the_file() throws IOException {
    int[] months = new int[13];
    int all = 0;
    int firstOfOldest = 0;
    int families = 0;
    for (Node each : cases(4_000)) {
      List<Node> children = children(each);
      for (Node child : children) {
        LocalDate birth = LocalDate.parse(child.get("birthDate").orElseThrow().text());
        assertThat(birth).isAfter(LocalDate.parse("2022-12-31")).isBeforeOrEqualTo(LocalDate.parse("2025-12-31"));
        months[birth.getMonthValue()]++;
        all++;
      }
      if (each.get("family").isPresent()) {
        families++;
        firstOfOldest += children.get(0).get("birthOrder").orElseThrow().text().equals("1") ? 1 : 0;
        if (children.size() == 2) {
          assertThat(Integer.parseInt(children.get(1).get("birthOrder").orElseThrow().text()))
              .isEqualTo(Integer.parseInt(children.get(0).get("birthOrder").orElseThrow().text()) + 1);
        }
      }
    }
    assertThat(100.0 * months[2] / all).isCloseTo(7.5, within(1.5));
    assertThat(100.0 * months[10] / all).isCloseTo(9.3, within(1.5));
    assertThat(100.0 * firstOfOldest / families).isCloseTo(52, within(3.0));
  }

  @Test
  void facts_are_missing_in_their_share() throws IOException {
    List<Node> children = cases(3_000).stream().flatMap(c -> children(c).stream()).toList();
    long known = children.stream().filter(c -> c.get("deductionSplit").isPresent()).count();
    assertThat((double) known / children.size()).as("20 percent are missing").isCloseTo(0.8, within(0.03));
  }

  /** Each question about employers of the packs of Hengshui is decided for somebody. No missing fact keeps that answer open. */
  @Test
  void every_question_about_an_employer_is_decided_for_some() throws IOException {
    LoadedPolicy policy = BundledPolicy.loaded();
    LocalDate day = LocalDate.parse("2025-12-31");
    Set<String> open = new TreeSet<>();
    policy.law(CITY).questions().stream()
        .filter(q -> q.subject() == SubjectKind.EMPLOYER && q.isAskedOn(day))
        .forEach(q -> open.add(q.id()));
    assertThat(open).hasSizeGreaterThan(7);
    for (Node each : cases(6_000)) {
      if (each.get("employer").isPresent()) {
        Assessment assessment = policy.assess(policy.read(each), Set.of("employer"));
        assessment.requirements().stream().filter(a -> isDecided(a.outcome())).forEach(a -> open.remove(a.id()));
        assessment.entitlements().stream().filter(a -> isDecided(a.outcome())).forEach(a -> open.remove(a.id()));
      }
    }
    assertThat(open).isEmpty();
  }

  private static boolean isDecided(Outcome outcome) {
    return outcome != Outcome.UNDETERMINED && outcome != Outcome.NOT_APPLICABLE;
  }

  /** The wages of an employer follow its staff. Half of the employers pay less than the median of 76000 yuan for each. */
  @Test
  void employers_pay_wages_for_each_of_their_staff() throws IOException {
    int known = 0;
    int below = 0;
    for (Node each : cases(12_000)) {
      Optional<Node> employer = each.get("employer");
      Optional<Node> wages = employer.flatMap(e -> e.get("totalWages"));
      if (wages.isPresent()) {
        double staff = Double.parseDouble(employer.get().get("staff").orElseThrow().text());
        double paid = Double.parseDouble(wages.get().text().replace("CNY ", ""));
        known++;
        below += paid / staff < 76_000 ? 1 : 0;
        assertThat(paid / staff).isBetween(15_000.0, 400_000.0);
      }
    }
    assertThat(known).isGreaterThan(100);
    assertThat((double) below / known).isCloseTo(0.5, within(0.12));
  }

  /** Who works at the sponsor has children in its nursery. */
  @Test
  void a_sponsor_has_as_many_staff_children_as_its_nursery() throws IOException {
    int sponsors = 0;
    for (Node each : cases(12_000)) {
      if (each.get("institution").isPresent() && each.get("employer").isPresent()) {
        sponsors++;
        assertThat(each.get("institution").orElseThrow().get("employerRun").orElseThrow().text()).isEqualTo("true");
        long children =
            each.get("families").orElseThrow().items().stream()
                .filter(f -> f.get("guardians").orElseThrow().items().stream().anyMatch(g -> g.get("employer").isPresent()))
                .flatMap(f -> f.get("children").orElseThrow().items().stream())
                .filter(c -> c.get("enrolment").isPresent())
                .count();
        assertThat(each.get("employer").orElseThrow().get("staffChildrenEnrolled").orElseThrow().text()).isEqualTo(String.valueOf(children));
      }
    }
    assertThat(sponsors).isPositive();
  }

  @Test
  void every_figure_has_a_source_or_is_an_assumption() {
    PopulationModel model = PopulationModelReader.read(BundledPolicy.loaded(), CITY);
    assertThat(model.figures()).hasSizeGreaterThan(50);
    model
        .figures()
        .forEach((name, figure) -> assertThat(figure.source().isPresent()).as(name).isNotEqualTo(figure.evidence() == Evidence.ASSUMPTION));
    assertThat(model.figures().get("enrolment.monthlyFee").source()).contains("nhc-report-2024");
  }

  private static List<String> problems(String from, String to) {
    TestPack packs = TestPack.rules("cn-131100");
    LoadedPolicy policy = packs.edit("cn-131100/population.yaml", from, to).policy();
    try {
      PopulationModelReader.read(policy, CITY);
      return List.of();
    } catch (HuituoException e) {
      return e.problems().stream().map(Problem::key).toList();
    }
  }

  @Test
  void a_figure_without_use_or_source_is_an_error_with_its_place() {
    String woman = "womanAge: {between: [21, 42], missing: 0.15, evidence: assumption}";
    assertThat(problems(woman, woman)).isEmpty();
    assertThat(problems(woman, "womanAge: {between: [42, 21], evidence: assumption}")).containsExactly("no-bounds");
    assertThat(problems(woman, "womanAge: {evidence: assumption}")).containsExactly("no-draw");
    assertThat(problems(woman, "womanAge: {value: 3, share: 0.5, evidence: assumption}")).contains("no-draw");
    assertThat(problems(woman, "womanAge: {share: 1.5, evidence: assumption}")).containsExactly("no-share");
    assertThat(problems(woman, "womanAge: {value: 30, missing: 2, evidence: assumption}")).containsExactly("no-share");
    assertThat(problems(woman, "womanAge: {between: [1, 2], step: 0, evidence: assumption}")).containsExactly("no-step");
    assertThat(problems(woman, "womanAge: {of: {a: 0}, evidence: assumption}")).containsExactly("no-weights");
    assertThat(problems(woman, "womanAge: {value: 30, evidence: text}")).containsExactly("figure-without-source");
    assertThat(problems(woman, "womanAge: {value: 30, source: nowhere, evidence: text}")).containsExactly("unknown-source");
    assertThat(problems(woman, "womanAge: {value: 30}")).containsExactly("required");
    assertThat(problems(woman, "womanAge: {between: [1, 2], per: mothersAge, evidence: assumption}")).containsExactly("unknown-fact");
    assertThat(problems(woman, "womanAge: {between: [1, 2], per: womanAge, evidence: assumption}")).containsExactly("unknown-fact");
    assertThat(problems(woman, "womanAge: {between: [1, 2], per: firstChildOfBoth, evidence: assumption}")).containsExactly("no-draw");
    assertThat(problems(woman, "womanAge: {share: 0.5, per: firstChildOfBoth, evidence: assumption}")).contains("no-draw");
    assertThat(problems(woman, "womansAge: {value: 30, evidence: assumption}")).containsExactly("unknown-fact");
  }

  /** Half of the families have less than the median of 128000 dollars a year. Children have sessions on different days. */
  @Test
  void a_country_with_incomes_and_sessions_needs_a_file_only() throws IOException {
    LoadedPolicy policy = BundledPolicy.loaded();
    List<String> lines =
        new String(SyntheticPopulation.of(policy, "au", 600, 2).lines().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    int paid = 0;
    int below = 0;
    int known = 0;
    for (String line : lines) {
      Node each = Documents.json("people.jsonl", 1, line);
      var assessment = policy.assess(policy.read(each));
      paid += assessment.accounts().isEmpty() ? 0 : 1;
      for (Node child : children(each)) {
        List<Node> sessions =
            child.get("enrolment").flatMap(e -> e.get("sessions")).map(s -> List.<Node>copyOf(s.items())).orElse(List.of());
        assertThat(sessions).extracting(s -> s.get("date").orElseThrow().text()).doesNotHaveDuplicates();
      }
      var income = each.get("family").flatMap(f -> f.get("familyIncome"));
      known += income.isPresent() ? 1 : 0;
      below += income.filter(i -> Double.parseDouble(i.text().replace("AUD ", "")) < 128_000).isPresent() ? 1 : 0;
    }
    assertThat(paid).isPositive();
    assertThat((double) below / known).isCloseTo(0.5, within(0.07));
  }

  @Test
  void a_jurisdiction_without_a_model_is_named() {
    assertThatThrownBy(() -> SyntheticPopulation.of(BundledPolicy.loaded(), "us", 1, 1))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining("no population.yaml of 'us' or of what it extends states what its people are made of");
  }
}
