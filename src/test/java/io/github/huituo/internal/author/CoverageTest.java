package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No provision of the law that was collected is silently missing. */
class CoverageTest {
  @TempDir Path folder;

  /** The rows of the collection of Chinese law: its sections 1 to 9 by letter, its additions (N2), its open points (10); and Australia. */
  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    add(rows, "N-", 1, 2, 10, 13, 20, 42, 50, 56);
    add(rows, "H-", 1, 8, 10, 16);
    add(rows, "F-", 1, 9);
    add(rows, "B-", 1, 10);
    add(rows, "P-", 1, 10);
    add(rows, "K-", 1, 4);
    add(rows, "Y-", 1, 12);
    add(rows, "T-", 1, 6);
    add(rows, "C-", 1, 3, 10, 14);
    add(rows, "E-", 1, 8);
    add(rows, "X-", 1, 8);
    add(rows, "R-", 1, 7);
    add(rows, "Q-", 1, 11);
    add(rows, "Z-", 1, 6);
    add(rows, "S-", 1, 6);
    add(rows, "N2-", 1, 16, 20, 24, 30, 33, 40, 48, 50, 66, 70, 78, 80, 85, 90, 94, 100, 109);
    for (int i = 1; i <= 18; i++) {
      rows.add("10." + i);
    }
    for (String place : List.of("chengdu", "lishui", "qingdao", "qingshanhu", "maoming", "rushan", "jining", "dongtai")) {
      rows.add("8.2-" + place);
    }
    for (String place :
        List.of("sichuan", "shanxi", "heilongjiang", "lishui", "meishan", "jining", "jinchang", "mianyang", "chengdu",
            "qingdao", "hohhot", "donggang", "e-town", "luqiao", "dongtai", "vouchers", "yuncheng", "shaoxing")) {
      rows.add("9.5-" + place);
    }
    rows.addAll(AUSTRALIA);
    return rows;
  }

  /** The rows of the two tables of Australian law, and the statements below them. */
  private static final List<String> AUSTRALIA =
      List.of(
          "au-1-cap-centre", "au-1-cap-centre-school-age", "au-1-cap-outside-school-hours", "au-1-cap-family-day-care", "au-1-cap-in-home",
          "au-1-standard-90", "au-1-standard-taper", "au-1-higher-95", "au-1-higher-to-80", "au-1-higher-80", "au-1-higher-to-50",
          "au-1-higher-50", "au-1-higher-child", "au-1-taper", "au-1-session", "au-1-withholding", "au-1-hours", "au-1-hours-before-2026",
          "au-1-eligible", "au-2-birth-to-24-months", "au-2-over-24-to-36-months", "au-2-preschool-age", "au-2-over-preschool-age",
          "au-2-family-day-care", "au-2-whole-service", "au-2-working-directly", "au-2-boundary");

  private static void add(List<String> rows, String letter, int... ranges) {
    for (int i = 0; i < ranges.length; i += 2) {
      for (int n = ranges[i]; n <= ranges[i + 1]; n++) {
        rows.add(letter + (n < 10 ? "0" : "") + n);
      }
    }
  }

  @Test
  void every_row_of_the_law_is_answered_or_says_why_not() {
    assertThat(Coverage.of(PackLibrary.folder(Path.of("rules"))))
        .flatExtracting(Coverage.Row::aliases)
        .containsAll(rows())
        .isSubsetOf(rows());
  }

  @Test
  void a_provision_shows_its_questions_with_their_parameters_and_scenarios() {
    assertThat(Coverage.of(PackLibrary.folder(Path.of("rules"))))
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
  void a_row_that_names_no_question_that_there_is_or_says_nothing_is_an_error() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("xx"));
    Files.writeString(pack.resolve("pack.yaml"), "id: xx\ntitle: {zh: 某地, en: Somewhere}\nversion: 1.0.0\nlanguage: en\n");
    Files.writeString(
        pack.resolve("provisions.yaml"),
        """
        provisions:
          - {id: A-1, questions: [xx.nothing]}
          - {id: A-2}
          - {id: A-2, reason: {zh: 无, en: none}}
        """);
    assertThatThrownBy(() -> Coverage.of(PackLibrary.folder(folder)))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining("xx/provisions.yaml:2:5: there is no question 'xx.nothing'")
        .hasMessageContaining("xx/provisions.yaml:2:5: the provision 'A-1' has no scenario")
        .hasMessageContaining("xx/provisions.yaml:3:5: a provision names its questions or a reason, and not both: 'A-2'")
        .hasMessageContaining("xx/provisions.yaml:4:5: the id 'A-2' is given to more than one provision");
  }

  @Test
  void every_choice_of_every_open_point_has_a_scenario() {
    var source = PackLibrary.folder(Path.of("rules"));
    Set<String> read = new TreeSet<>();
    for (Scenario scenario : Scenarios.of(source)) {
      chosen(scenario.childcareCase(), read);
      scenario.expected().forEach(e -> chosen(e, read));
    }
    LoadedPolicy policy = LoadedPolicy.load(source);
    Set<String> choices = new TreeSet<>();
    for (String pack : policy.jurisdictions()) {
      policy.law(pack).openPoints().forEach((id, point) -> point.choices().keySet().forEach(c -> choices.add(id + "=" + c)));
    }
    assertThat(choices).hasSizeGreaterThan(40);
    assertThat(read).containsAll(choices);
  }

  private static void chosen(Node node, Set<String> read) {
    node.get("interpretations").ifPresent(i -> i.entries().forEach((id, choice) -> read.add(id + "=" + choice.text())));
  }
}
