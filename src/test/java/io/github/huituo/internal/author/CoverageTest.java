package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.BundledScenarios;
import io.github.huituo.testpack.TestPack;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No provision of the law that was collected is silently missing. */
class CoverageTest {
  private static final PackSource RULES = PackLibrary.folder(Path.of("rules"));
  private static final List<Coverage.Row> PROVISIONS = Coverage.of(RULES);
  private static final Pattern NUMBERED = Pattern.compile("([A-Z]\\w*-|10\\.)(\\d+)");

  private static Set<String> rows() {
    return PROVISIONS.stream().flatMap(row -> row.aliases().stream()).collect(Collectors.toSet());
  }

  /** What a rule answers is in the law, of which each paragraph has a row. */
  @Test
  void every_question_of_every_pack_answers_a_provision() {
    Set<String> asked = new TreeSet<>();
    LoadedPolicy policy = BundledPolicy.loaded();
    policy.jurisdictions().forEach(pack -> policy.law(pack).pack().questions().forEach(q -> asked.add(q.id())));
    assertThat(PROVISIONS.stream().flatMap(p -> p.questions().stream())).containsAll(asked);
  }

  /** A question, a parameter or a rule names each source. What nobody cites was collected in vain. */
  @Test
  void every_source_of_every_pack_is_cited() {
    String citing =
        RULES.files().stream()
            .filter(file -> file.matches(".*/(.*\\.(question|parameters)\\.yaml|.*\\.(csv|drl|dslr))"))
            .map(RULES::text)
            .collect(Collectors.joining("\n"));
    Set<String> words = Pattern.compile("[\\w.-]+").matcher(citing).results().map(MatchResult::group).collect(Collectors.toSet());
    LoadedPolicy policy = BundledPolicy.loaded();
    for (String pack : policy.jurisdictions()) {
      assertThat(words).as(pack).containsAll(policy.law(pack).sources().keySet());
    }
  }

  /** A section of the collected law numbers rows from 1 or a multiple of ten. The collection itself has no N3-103. */
  @Test
  void no_row_is_missing_between_two_others() {
    Set<String> rows = rows();
    Set<String> gaps = new TreeSet<>();
    for (String row : rows) {
      Matcher numbered = NUMBERED.matcher(row);
      if (numbered.matches()) {
        int number = Integer.parseInt(numbered.group(2));
        String before = numbered.group(1) + (numbered.group(2).startsWith("0") ? "0" : "") + (number - 1);
        if (number > 1 && number % 10 != 0 && !rows.contains(before)) {
          gaps.add(before);
        }
      }
    }
    assertThat(rows).anyMatch(NUMBERED.asMatchPredicate());
    assertThat(gaps).isSubsetOf("N3-103");
  }

  @Test
  void a_row_without_a_question_gives_the_reason_in_both_languages() {
    assertThat(PROVISIONS)
        .filteredOn(row -> row.questions().isEmpty())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.reason().in("zh")).as(row.aliases().toString()).isNotBlank().isNotEqualTo(row.reason().in("en")));
  }

  @Test
  void a_provision_shows_its_questions_with_their_parameters_and_scenarios() {
    assertThat(PROVISIONS)
        .filteredOn(p -> p.aliases().contains("F-01"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.questions()).containsExactly("cn.family-point.capacity");
              assertThat(p.title().in("en")).isEqualTo("Children in a family childcare point");
              assertThat(p.instrument().orElseThrow().number()).contains("国卫人口发〔2023〕28号");
              assertThat(p.article()).contains("2");
              assertThat(p.quote().in("zh")).isEqualTo("每个家庭托育点的收托人数不得超过5人");
              assertThat(p.aliases()).containsExactly("F-01", "F-02", "N2-41");
              assertThat(p.files())
                  .containsExactly(
                      "rules/cn/_scenarios/first-days.yaml",
                      "rules/cn/_scenarios/kinds.yaml",
                      "rules/cn/family-point/capacity.parameters.yaml",
                      "rules/cn/family-point/capacity.scenarios.yaml");
            });
  }

  @Test
  void a_row_with_an_unknown_question_or_without_content_is_an_error() {
    TestPack pack = TestPack.head().with(
        "provisions.yaml",
        """
        provisions:
          - {id: A-1, questions: [xx.nothing]}
          - {id: A-2}
          - {id: A-2, reason: {zh: 无, en: none}}
        """);
    assertThatThrownBy(() -> Coverage.of(pack))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining("xx/provisions.yaml:2:5: there is no question 'xx.nothing'")
        .hasMessageContaining("xx/provisions.yaml:2:5: the provision 'A-1' has no scenario")
        .hasMessageContaining("xx/provisions.yaml:3:5: a provision names its questions or a reason, and not both: 'A-2'")
        .hasMessageContaining("xx/provisions.yaml:4:5: the id 'A-2' is given to more than one provision");
  }

  @Test
  void every_choice_of_every_open_point_has_a_scenario() {
    Set<String> read = new TreeSet<>();
    for (Scenario scenario : BundledScenarios.all()) {
      chosen(scenario.childcareCase(), read);
      scenario.expected().forEach(e -> chosen(e, read));
    }
    LoadedPolicy policy = BundledPolicy.loaded();
    Set<String> choices = new TreeSet<>();
    for (String pack : policy.jurisdictions()) {
      policy.law(pack).openPoints().forEach((id, point) -> point.choices().keySet().forEach(c -> choices.add(id + "=" + c)));
    }
    assertThat(choices).isNotEmpty();
    assertThat(read).containsAll(choices);
  }

  private static void chosen(Node node, Set<String> read) {
    node.get("interpretations").ifPresent(i -> i.entries().forEach((id, choice) -> read.add(id + "=" + choice.text())));
  }
}
