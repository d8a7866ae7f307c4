package io.github.huituo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.engine.CaseParts;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families around a nursery are paid the same, whether asked together or one by one. */
class DividedCasesTest {
  private static List<ChildcareCase> nurseries(LoadedPolicy policy, String jurisdiction, int size) throws IOException {
    String lines = new String(SyntheticPopulation.of(policy, jurisdiction, size, 3).lines().readAllBytes(), StandardCharsets.UTF_8);
    List<ChildcareCase> nurseries = new ArrayList<>();
    for (String line : lines.lines().filter(l -> l.contains("\"institution\":{")).toList()) {
      nurseries.add(policy.read(Documents.json("people.jsonl", 1, line)));
    }
    return nurseries;
  }

  private static final String PLACE = "cn-131100.care-place-subsidy";
  private static final String RULES = "cn-131100/care-place/care-place-subsidy.drl";
  private static final String CARE = "  Term( name == \"counted-care\", of == $enrolment )\n";

  /** Returns how many parts two families in one nursery make for the care-place subsidy. */
  private static int parts(LoadedPolicy policy) {
    String child =
        "{\"id\":\"%s\",\"children\":[{\"id\":\"%s-an\",\"birthDate\":\"2024-01-05\",\"enrolment\":{\"institution\":\"garden\"}}]}";
    String line =
        "{\"asOf\":\"2025-09-01\",\"jurisdiction\":\"cn-131100\",\"families\":[" + child.formatted("li", "li") + "," + child.formatted("wu", "wu")
            + "],\"institution\":{\"id\":\"garden\"}}";
    return policy.engine("cn-131100").parts(Set.of(PLACE)).of(policy.read(Documents.json("case.jsonl", 1, line))).size();
  }

  @Test
  void rules_about_one_child_at_a_time_divide_a_case_by_family() {
    assertThat(parts(BundledPolicy.loaded())).isEqualTo(2);
  }

  @Test
  void a_rule_that_looks_at_other_children_leaves_a_case_whole() {
    assertThat(parts(TestPack.rules("cn-131100").edit(RULES, CARE, CARE + "  not( Child( policyCompliantBirth == false ) )\n").policy())).isEqualTo(1);
    assertThat(parts(TestPack.rules("cn-131100").edit(RULES, CARE, CARE + "  Child( policyCompliantBirth == false )\n").policy())).isEqualTo(1);
  }

  /** What one child states of the nursery holds for the child of another family. */
  @Test
  void a_term_of_a_nursery_that_a_child_gives_leaves_a_case_whole() {
    String rule =
        """

        rule "A child has a nursery that is full"
        when
          Child( policyCompliantBirth == false, $enrolment : enrolment )
          Enrolment( this == $enrolment, $institution : institution )
        then
          insert( Term.of("full-nursery", $institution, "") );
        end
        """;
    TestPack packs = TestPack.rules("cn-131100").append(RULES, rule);
    String full = "  Institution( this == $institution, registered == true, filed == true, $location : location )\n";
    assertThat(parts(packs.edit(RULES, full, full + "  not( Term( name == \"full-nursery\", of == $institution ) )\n").policy())).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"cn-131100, 350", "au, 150"})
  void what_falls_due_in_two_years_is_the_same_of_the_parts(String jurisdiction, int size) throws IOException {
    LoadedPolicy policy = BundledPolicy.loaded();
    Engine engine = policy.engine(jurisdiction);
    Set<String> money = engine.law().questions().stream().filter(q -> q.entitlement()).map(q -> q.id()).collect(Collectors.toSet());
    for (ChildcareCase whole : nurseries(policy, jurisdiction, size)) {
      LocalDate from = whole.asOf().withDayOfYear(1);
      List<String> together = new Timelines(engine, money).payments(whole, from, from.plusYears(2)).stream().map(String::valueOf).sorted().toList();
      List<CaseParts.Part> parts = engine.parts(money).of(whole);
      assertThat(parts.size()).isGreaterThan(whole.families().size());
      List<String> oneByOne =
          parts.stream()
              .flatMap(part -> new Timelines(engine, part.questions()).payments(part.given(), from, from.plusYears(2)).stream())
              .map(String::valueOf)
              .sorted()
              .toList();
      assertThat(together).isNotEmpty();
      assertThat(oneByOne).isEqualTo(together);
    }
  }
}
