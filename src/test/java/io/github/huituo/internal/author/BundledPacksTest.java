package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.huituo.Problem;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.BundledScenarios;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All scenarios, on the precompiled rules of the jar, topic by topic. Each is run once, whichever test needs it first; a topic is
 * quick enough to be run for every mutant of the Java code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledPacksTest {
  private static final PackSource RULES = PackLibrary.folder(Path.of("rules"));
  private static final ImmutableListMultimap<String, Scenario> BY_TOPIC =
      Multimaps.index(BundledScenarios.all(), s -> s.at().file().replaceFirst("/(_scenarios/|[^/]*\\.scenarios\\.yaml).*", ""));

  private final Scenarios runner = new Scenarios(BundledPolicy.loaded());
  private final Map<String, List<Problem>> problems = new TreeMap<>();

  static Set<String> topics() {
    return BY_TOPIC.keySet();
  }

  private List<Problem> problems(String topic) {
    return problems.computeIfAbsent(topic, t -> BY_TOPIC.get(t).stream().flatMap(s -> runner.run(s).stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void every_scenario_of_a_topic_holds(String topic) {
    assertThat(problems(topic)).isEmpty();
  }

  @Test
  @Tag("all-scenarios")
  void scenarios_fire_every_deciding_rule_and_ask_every_question() {
    topics().forEach(this::problems);
    assertThat(runner.coverage(PackLibrary.only(RULES).ownPacks()).errors()).isEmpty();
  }

  @Test
  void the_law_of_the_jar_has_the_hash_of_the_folder_from_which_it_was_built() {
    PackLibrary folder = PackLibrary.only(PackLibrary.folder(Path.of("rules")));
    for (String pack : folder.packs()) {
      assertThat(PackLibrary.bundled().jurisdiction(pack).contentHash()).as(pack).isEqualTo(folder.jurisdiction(pack).contentHash());
    }
  }
}
