package io.github.huituo.testkit;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.author.Scenarios;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The scenarios of a folder of packs as JUnit 5 tests. A host runs them in its own build.
 *
 * <pre>{@code
 * class PolicyTest {
 *   @TestFactory
 *   Stream<DynamicNode> scenarios() {
 *     return ScenarioTests.of(Path.of("rules"));
 *   }
 * }
 * }</pre>
 *
 * <p>There is a container for each pack, in it one for each scenario file, and in that a test for each scenario, each with the
 * location of its source. A failure names every difference with its file, line and column. The last test lists the rules that no
 * scenario fires and the questions for which none expects an answer. The tests share nothing that changes: they may run in parallel,
 * and each of them alone.
 */
public final class ScenarioTests {
  private final PackSource source;
  private final LoadedPolicy policy;
  private final String language;

  private ScenarioTests(PackSource source, String language) {
    this.source = source;
    this.policy = LoadedPolicy.load(source);
    this.language = language;
  }

  /**
   * Returns the tests of a folder of packs, or of one pack's folder. It is loaded in the way of {@link
   * io.github.huituo.ChildcarePolicy#load(Path)}; failures are in English.
   *
   * @throws io.github.huituo.HuituoException with every problem of every file, if the packs or scenarios cannot be read
   */
  public static Stream<DynamicNode> of(Path rules) {
    return of(rules, "en");
  }

  /**
   * Returns the tests of a folder of packs, in the way of {@link #of(Path)}.
   *
   * @param language the language of the failures, {@code zh} or {@code en}
   * @throws io.github.huituo.HuituoException with every problem of every file, if the packs or scenarios cannot be read
   */
  public static Stream<DynamicNode> of(Path rules, String language) {
    ScenarioTests tests = new ScenarioTests(PackLibrary.folder(rules), language);
    return Stream.concat(tests.packs(), Stream.of(tests.coverage(rules)));
  }

  private Stream<DynamicNode> packs() {
    ImmutableListMultimap<String, Scenario> scenarios = Multimaps.index(Scenarios.of(source), s -> s.at().file());
    List<String> files = source.files().stream().filter(f -> scenarios.containsKey(source.shown(f))).toList();
    return Multimaps.index(files, f -> f.substring(0, f.indexOf('/'))).asMap().entrySet().stream()
        .map(pack -> container(pack.getKey(), pack.getKey(), pack.getValue().stream().map(f -> file(f, scenarios))));
  }

  private DynamicNode file(String file, ImmutableListMultimap<String, Scenario> scenarios) {
    String nameInPack = file.substring(file.indexOf('/') + 1);
    return container(nameInPack, file, scenarios.get(source.shown(file)).stream().map(this::test));
  }

  private DynamicContainer container(String name, String path, Stream<? extends DynamicNode> children) {
    return DynamicContainer.dynamicContainer(name, uri(Location.of(source.shown(path))), children);
  }

  private DynamicTest test(Scenario scenario) {
    return DynamicTest.dynamicTest(
        scenario.name(), uri(scenario.at()), () -> failIfAny(new Scenarios(policy).run(scenario)));
  }

  private DynamicTest coverage(Path rules) {
    return DynamicTest.dynamicTest(
        "every rule fires and every question is answered in some scenario",
        uri(Location.of(rules.toString())),
        () -> {
          Scenarios runner = new Scenarios(policy);
          Scenarios.of(source).forEach(runner::run);
          failIfAny(runner.coverage(PackLibrary.of(source).ownPacks()).errors());
        });
  }

  private void failIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      Assertions.fail(problems.stream().map(p -> p.in(language)).collect(joining("\n")));
    }
  }

  /** Returns a location in the form that JUnit passes to development environments. */
  private static URI uri(Location at) {
    URI file = Path.of(at.file()).toAbsolutePath().toUri();
    return at.line() == 0 ? file : URI.create(file + "?line=" + at.line() + "&column=" + at.column());
  }
}
