package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of {@code check/planted.yaml}, which only a case shows. {@code check} finds each, with the smallest case. */
class PlantedFaultsTest {
  private static final Path PLANTED = Path.of("src/test/resources/check/planted.yaml");

  private static Node planted() throws IOException {
    return Documents.yaml("planted.yaml", Files.readString(PLANTED));
  }

  private static String words(Node node, String name) {
    return node.get(name).map(Node::text).orElse("");
  }

  private static List<String> lines(Node node, String name) {
    return node.get(name).orElseThrow().items().stream().map(Node::text).toList();
  }

  private static TestPack packs(List<? extends Node> changes) throws IOException {
    TestPack pack = TestPack.someland();
    for (Node change : Stream.concat(planted().get("ground").orElseThrow().items().stream(), changes.stream()).toList()) {
      pack = pack.editFirst(words(change, "file"), words(change, "replace"), words(change, "by"));
    }
    return pack;
  }

  private static List<Problem> found(List<? extends Node> changes, int cases) throws IOException {
    return Check.of(packs(changes), cases).stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
  }

  static Stream<Arguments> faults() throws IOException {
    return planted().get("faults").orElseThrow().items().stream().map(f -> Arguments.of(words(f, "fault"), f));
  }

  @Test
  void the_ground_has_no_fault() throws IOException {
    assertThat(Check.of(packs(List.of()), 10 * Check.CASES)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_planted_fault_is_found_with_the_smallest_case(String name, Node fault) throws IOException {
    List<? extends Node> changes = fault.get("changes").orElseThrow().items();
    List<? extends Node> expected = fault.get("found").orElseThrow().items();
    List<Problem> problems = found(changes, fault.get("cases").map(n -> Integer.valueOf(n.text())).orElse(Check.CASES));
    assertThat(problems.stream().map(p -> p.key() + " " + p.at()))
        .containsExactlyElementsOf(
            expected.stream().map(e -> words(e, "key") + " " + words(e, "at")).toList());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(problems.get(i).message().in("en")).contains(lines(expected.get(i), "names"));
      assertThat(facts(problems.get(i))).containsExactlyInAnyOrderElementsOf(lines(expected.get(i), "facts"));
    }
  }

  @Test
  void no_case_shows_a_fault_where_none_is_tried() throws IOException {
    Node fault = planted().get("faults").orElseThrow().items().get(0);
    assertThat(found(fault.get("changes").orElseThrow().items(), 0)).isEmpty();
  }

  @Test
  void the_same_packs_give_the_same_words() throws IOException {
    Node fault = planted().get("faults").orElseThrow().items().get(0);
    TestPack packs = packs(fault.get("changes").orElseThrow().items());
    assertThat(Check.of(packs).toString()).isEqualTo(Check.of(packs).toString());
  }

  /** Returns the names of the facts in the case of a problem. Its day, its jurisdiction and the ids of its subjects are left out. */
  private static List<String> facts(Problem problem) {
    String message = problem.message().in("en");
    List<String> names = new ArrayList<>();
    leaves(Documents.yaml("case.yaml", message.substring(message.indexOf('\n') + 1).stripIndent()), names);
    names.removeAll(List.of("asOf", "jurisdiction", "id"));
    return names;
  }

  private static void leaves(Node node, List<String> names) {
    node.items().forEach(item -> leaves(item, names));
    node.entries()
        .forEach(
            (name, value) -> {
              if (value.is(Node.Kind.MAPPING) || value.is(Node.Kind.SEQUENCE)) {
                leaves(value, names);
              } else {
                names.add(name);
              }
            });
  }
}
