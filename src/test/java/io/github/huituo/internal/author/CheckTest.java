package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.PackSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ways to break a pack in {@code check/ways.yaml}, each with the messages of {@code check} without trying cases;
 * {@link PlantedFaultsTest} has what only a case shows.
 */
class CheckTest {
  private static final Path PACK = Path.of("src/test/resources/check/pack");
  private static final Path WAYS = Path.of("src/test/resources/check/ways.yaml");

  /** Rule files as an author left them. */
  private record Edited(Map<String, String> texts) implements PackSource {
    static Edited of(List<Node> changes) throws IOException {
      Map<String, String> texts = new TreeMap<>();
      try (Stream<Path> walk = Files.walk(PACK)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          texts.put(PACK.relativize(file).toString(), Files.readString(file));
        }
      }
      for (Node change : changes) {
        String file = words(change, "file");
        String before = words(change, "replace");
        String text = texts.getOrDefault(file, "");
        assertThat(text).as(file).contains(before);
        int at = text.indexOf(before);
        texts.put(file, text.substring(0, at) + words(change, "by") + text.substring(at + before.length()));
      }
      return new Edited(texts);
    }

    @Override
    public SortedSet<String> files() {
      return ImmutableSortedSet.copyOf(texts.keySet());
    }

    @Override
    public byte[] bytes(String file) {
      return texts.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
    }
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
  void thePackIsRightBeforeItIsBroken() throws IOException {
    assertThat(Check.of(Edited.of(List.of()))).isEmpty();
  }

  static Stream<Arguments> ways() throws IOException {
    Node ways = Documents.yaml("ways.yaml", Files.readString(WAYS));
    return ways.items().stream().map(way -> Arguments.of(words(way, "way"), way));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void everyWayToBreakAPackIsReported(String name, Node way) throws IOException {
    List<Problem> problems = Check.of(Edited.of(way.get("changes").orElseThrow().items()), 0);
    assertThat(messages(problems, "en")).containsExactlyElementsOf(lines(way, "en"));
    if (way.get("zh").isPresent()) {
      assertThat(messages(problems, "zh")).containsExactlyElementsOf(lines(way, "zh"));
    }
  }

  @Test
  void thereAreThirtyWaysOrMoreAndHalfOfThemInChineseToo() throws IOException {
    List<? extends Node> ways = Documents.yaml("ways.yaml", Files.readString(WAYS)).items();
    assertThat(ways).hasSizeGreaterThanOrEqualTo(30);
    assertThat(ways.stream().filter(w -> w.get("zh").isPresent()).count() * 2).isGreaterThanOrEqualTo(ways.size());
  }
}
