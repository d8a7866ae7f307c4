package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ways to break a pack in {@code check/ways.yaml}. Each has the messages of {@code check} without trying cases;
 * {@link PlantedFaultsTest} has what only a case shows.
 */
class CheckTest {
  private static final TestPack PACK = TestPack.of(Path.of("src/test/resources/check/pack"));
  private static final Path WAYS = Path.of("src/test/resources/check/ways.yaml");

  private static TestPack edited(List<? extends Node> changes) {
    TestPack pack = PACK;
    for (Node change : changes) {
      pack = pack.editFirst(words(change, "file"), words(change, "replace"), words(change, "by"));
    }
    return pack;
  }

  private static String words(Node node, String name) {
    return node.get(name).map(Node::text).orElse("");
  }

  private static List<String> messages(List<Problem> problems, String language) {
    return problems.stream().map(p -> p.in(language)).toList();
  }

  private static List<String> lines(Node node, String name) {
    return node.get(name).map(n -> n.items().stream().map(Node::text).toList()).orElse(List.of());
  }

  @Test
  void the_pack_is_right_before_it_is_broken() throws IOException {
    assertThat(Check.of(PACK)).isEmpty();
  }

  /** A question that a town asks, and a rule that answers it. The rule answers it of a subject that it does not have. */
  private static TestPack withBrokenTown(TestPack land, String town) {
    return land.town(town)
        .with(
            town + "/questions.yaml",
            """
            requirements:
              - id: %s.open
                subject: institution
                severity: MANDATORY
                title: {zh: 开放, en: Open}
                sources: [{source: act}]
                facts: [institution.places]
            """
                .formatted(town))
        .with(
            town + "/open.drl",
            """
            rule "A nursery of any size is open in %1$s"
              @question("%1$s.open") @source("act") @en("Open.") @zh("开放。")
            when
              $answers : Answers()
              $nursery : Institution( places != null )
            then
              $answers.met( $nurse );
            end
            """
                .formatted(town));
  }

  /** Neither rests on the other, and both are compiled at the same time. */
  @Test
  void rules_of_several_packs_that_do_not_compile_are_all_reported() {
    TestPack land = withBrokenTown(withBrokenTown(TestPack.someland(), "xx-1"), "xx-2");
    assertThat(messages(Check.of(land, 0), "en"))
        .containsExactly(
            "xx-1/open.drl:1:1: the rule \"A nursery of any size is open in xx-1\" does not compile: $nurse cannot be resolved to a variable",
            "xx-2/open.drl:1:1: the rule \"A nursery of any size is open in xx-2\" does not compile: $nurse cannot be resolved to a variable");
  }

  static Stream<Arguments> ways() throws IOException {
    Node ways = Documents.yaml("ways.yaml", Files.readString(WAYS));
    return ways.items().stream().map(way -> Arguments.of(words(way, "way"), way));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void every_way_to_break_a_pack_is_reported(String name, Node way) throws IOException {
    List<Problem> problems = Check.of(edited(way.get("changes").orElseThrow().items()), 0);
    assertThat(messages(problems, "en")).containsExactlyElementsOf(lines(way, "en"));
    if (way.get("zh").isPresent()) {
      assertThat(messages(problems, "zh")).containsExactlyElementsOf(lines(way, "zh"));
    }
  }
}
