package io.github.huituo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTestsTest {
  private static final String COVERAGE = "every rule fires and every question is answered in some scenario";

  @TempDir Path folder;
  private TestPack pack;

  @BeforeEach
  void writePack() throws IOException {
    pack = TestPack.someland().writeTo(folder);
  }

  private void edit(String file, String from, String to) {
    pack = pack.edit(file, from, to).writeTo(folder);
  }

  /** Returns the nodes as lines, one level in for each container. */
  private static List<String> tree(Stream<? extends DynamicNode> nodes, String indent) {
    List<String> lines = new ArrayList<>();
    nodes.forEach(
        node -> {
          lines.add(indent + node.getDisplayName());
          if (node instanceof DynamicContainer container) {
            lines.addAll(tree(container.getChildren(), indent + "  "));
          }
        });
    return lines;
  }

  private static Stream<DynamicTest> tests(Stream<? extends DynamicNode> nodes) {
    return nodes.flatMap(n -> n instanceof DynamicContainer c ? tests(c.getChildren()) : Stream.of((DynamicTest) n));
  }

  /** Runs the tests and returns the messages of those that fail, by name. */
  private static Map<String, String> failures(Stream<? extends DynamicNode> nodes) {
    Map<String, String> failures = new TreeMap<>();
    tests(nodes)
        .forEach(
            test -> {
              try {
                test.getExecutable().execute();
              } catch (Throwable e) {
                failures.put(test.getDisplayName(), e.getMessage());
              }
            });
    return failures;
  }

  @Test
  void every_pack_and_scenario_file_is_a_container_and_coverage_comes_last() {
    assertThat(tree(ScenarioTests.of(folder), ""))
        .containsExactly(
            "xx",
            "  scenarios/grant.yaml",
            "    Ida, born in January, has the grant for three months",
            "    Ove, who lives elsewhere, has no grant",
            "  scenarios/size.yaml",
            "    A class of five is small enough",
            "    A class of seven is too large by two",
            COVERAGE);
  }

  @Test
  void a_test_names_its_line_for_the_development_environment() {
    URI file = folder.resolve("xx/scenarios/grant.yaml").toUri();
    assertThat(tests(ScenarioTests.of(folder)).map(t -> t.getTestSourceUri().orElseThrow()))
        .contains(URI.create(file + "?line=1&column=3"), URI.create(file + "?line=12&column=3"));
  }

  @Test
  void a_pack_that_does_as_its_scenarios_say_passes() {
    assertThat(failures(ScenarioTests.of(folder))).isEmpty();
  }

  @Test
  void a_failure_names_every_difference_of_the_scenario_with_its_place() throws IOException {
    edit("parameters/size.yaml", "value: 5", "value: 6");
    assertThat(failures(ScenarioTests.of(folder)))
        .containsOnlyKeys("A class of five is small enough", "A class of seven is too large by two")
        .hasEntrySatisfying(
            "A class of seven is too large by two",
            message -> assertThat(message.lines()).hasSize(2).allMatch(l -> l.startsWith(folder + "/xx/scenarios/size.yaml:8:")));
  }

  @Test
  void a_rule_that_no_scenario_fires_fails_the_coverage_test_alone() throws IOException {
    edit("scenarios/grant.yaml", "resident: false", "resident: true");
    edit("scenarios/grant.yaml", "outcome: NOT_ELIGIBLE", "outcome: ELIGIBLE");
    assertThat(failures(ScenarioTests.of(folder, "zh")))
        .containsExactly(
            Map.entry(
                COVERAGE,
                folder + "/xx/grant.drl:8:1: 没有情景触发规则“A child who does not live here is at home elsewhere”\n"
                    + folder + "/xx/grant.drl:27:1: 没有情景触发规则“A child at home elsewhere has no grant”"));
  }
}
