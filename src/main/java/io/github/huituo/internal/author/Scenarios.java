package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.TextEncoding;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.PackFileKind;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.ChildcareCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs scenarios, and measures their coverage of rules and questions. Not thread-safe. */
public final class Scenarios {
  /** The outcome that is expected of a question that nobody asks. The law does not ask it on that day. */
  static final String NOT_ASKED = "NOT_ASKED";

  private final LoadedPolicy policy;
  private final Set<String> concludedRules = new TreeSet<>();
  private final Set<String> firedRules = new TreeSet<>();
  private final SetMultimap<String, String> expectedOutcomes = TreeMultimap.create();

  /** Creates a runner against a policy. */
  public Scenarios(LoadedPolicy policy) {
    this.policy = policy;
  }

  /**
   * Returns the scenarios of the packs of a source.
   *
   * @throws HuituoException if one is not well-formed
   */
  public static List<Scenario> of(PackSource source) {
    return of(source, pack -> true);
  }

  /**
   * Returns the scenarios of some packs of a source.
   *
   * @param packs which packs, by id
   * @throws HuituoException if one is not well-formed
   */
  public static List<Scenario> of(PackSource source, Predicate<String> packs) {
    // Many scenarios differ from one case in a few facts.
    Map<String, Node> bases = new ConcurrentHashMap<>();
    List<ScenarioFile> read =
        source.files().stream()
            .filter(file -> PackFileKind.SCENARIOS.is(file) && packs.test(file.substring(0, file.indexOf('/'))))
            .toList()
            .parallelStream()
            .map(file -> read(source, file, bases))
            .toList();
    Problems problems = new Problems();
    read.forEach(file -> problems.addAll(file.problems().sorted()));
    problems.throwIfErrors();
    return read.stream().flatMap(file -> file.scenarios().stream()).collect(ImmutableList.toImmutableList());
  }

  /** The scenarios of a file, as far as they can be read. The problems are what is wrong with the others. */
  private record ScenarioFile(List<Scenario> scenarios, Problems problems) {}

  private static ScenarioFile read(PackSource source, String file, Map<String, Node> bases) {
    Problems problems = new Problems();
    List<Scenario> scenarios =
        new ScenarioReader(problems)
            .read(
                source.shown(file),
                source.text(file),
                base -> {
                  String path = Path.of(file).resolveSibling(base).normalize().toString().replace('\\', '/');
                  return source.files().contains(path)
                      ? Optional.of(bases.computeIfAbsent(path, name -> Documents.parse(source.shown(name), source.text(name))))
                      : Optional.empty();
                });
    return new ScenarioFile(scenarios, problems);
  }

  /**
   * Returns the scenarios of a file.
   *
   * @throws HuituoException if it cannot be read or is not well-formed
   */
  public static List<Scenario> of(Path file) {
    Problems problems = new Problems();
    List<Scenario> scenarios;
    try {
      scenarios =
          new ScenarioReader(problems)
              .read(
                  file.toString(),
                  TextEncoding.decode(file.toString(), Files.readAllBytes(file)),
                  base -> {
                    Path path = file.resolveSibling(base);
                    try {
                      return Files.exists(path)
                          ? Optional.of(Documents.parse(path.toString(), TextEncoding.decode(path.toString(), Files.readAllBytes(path))))
                          : Optional.empty();
                    } catch (IOException e) {
                      return Optional.empty();
                    }
                  });
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(Location.of(file.toString()), "cannot-read", String.valueOf(e.getMessage())));
    }
    problems.throwIfErrors();
    return scenarios;
  }

  /** Runs a scenario and returns the differences from what is expected. There are none if it passes. */
  public List<Problem> run(Scenario scenario) {
    Problems problems = new Problems();
    try {
      ChildcareCase childcareCase = policy.read(scenario.childcareCase());
      Engine engine = policy.engine(childcareCase.jurisdiction());
      for (ScenarioRun run : ScenarioRuns.of(scenario, childcareCase, engine.law(), problems)) {
        Assessment assessment = engine.assess(run.tried(), CaseLocator.NONE, firedRules::add);
        if (scenario.error().isEmpty()) {
          problems.addAll(differences(run, assessment));
        }
      }
    } catch (HuituoException e) {
      if (scenario.error().map(words -> e.getMessage() != null && e.getMessage().contains(words)).orElse(false)) {
        return List.of();
      }
      return e.problems().stream()
          .map(p -> Problem.error(scenario.at(), "scenario-failed", scenario.name(), p.toString()))
          .toList();
    }
    if (scenario.error().isPresent()) {
      return List.of(
          Problem.error(scenario.at(), "scenario-expected-error", scenario.name(), scenario.error().get()));
    }
    return problems.sorted();
  }

  /** Returns how the answers differ from what one run of a scenario expects. */
  List<Problem> differences(ScenarioRun run, Assessment assessment) {
    List<Answer> given = Stream.<Answer>concat(assessment.requirements().stream(), assessment.entitlements().stream()).toList();
    given.forEach(answer -> concludedRules.addAll(answer.rules()));
    Set<String> asked = given.stream().map(Answer::id).collect(Collectors.toCollection(TreeSet::new));
    // A case asks many questions, and a scenario is about few of them.
    Set<String> expected = run.expected().stream().map(e -> word(e, "id")).collect(Collectors.toSet());
    List<Node> answers =
        given.stream()
            .filter(answer -> expected.contains(answer.id()))
            .map(answer -> Documents.json("assessment", 1, answer.toJsonLine()))
            .toList();
    Problems problems = new Problems();
    run.expected().forEach(e -> compare(run, e, answers, asked, problems));
    return problems.sorted();
  }

  private void compare(ScenarioRun run, Node expected, List<Node> answers, Set<String> asked, Problems problems) {
    Fields fields = Fields.of(expected, problems);
    String id = fields.requiredString("id");
    List<Node> about = answers.stream().filter(a -> word(a, "id").equals(id)).toList();
    Optional<String> subject = fields.string("subject");
    List<Node> those =
        about.stream().filter(a -> subject.isEmpty() || word(a, "subject").equals(subject.get())).toList();
    if (word(expected, "outcome").equals(NOT_ASKED)) {
      for (Node answer : those) {
        problems.error(expected.at(), "scenario-asked", run.name(), id, word(answer, "subject"));
      }
      return;
    }
    if (those.size() != 1) {
      problems.error(
          expected.get(subject.isPresent() && !about.isEmpty() ? "subject" : "id").orElse(expected).at(),
          about.isEmpty() ? "scenario-not-asked" : subject.isEmpty() ? "scenario-which-subject" : "scenario-no-answer",
          run.name(),
          id,
          subject.orElse(""),
          about.isEmpty()
              ? Suggestions.didYouMean(id, asked)
              : about.stream().map(a -> word(a, "subject")).collect(Collectors.joining(", ")));
      return;
    }
    Node answer = those.get(0);
    expectedOutcomes.put(id, word(answer, "outcome"));
    if (run.omitted().isPresent()) {
      without(run, run.omitted().get(), expected, answer, problems);
      return;
    }
    expected
        .entries()
        .forEach(
            (field, wanted) ->
                FieldComparison.of(field, wanted, answer.get(field))
                    .forEach(
                        d ->
                            problems.error(
                                d.at(),
                                "scenario-differs",
                                run.name(),
                                d.field(),
                                id + " / " + word(answer, "subject"),
                                d.what())));
  }

  /** Compares an answer without a fact. It must ask for the fact, unless that is excepted. */
  private static void without(ScenarioRun run, ScenarioRun.Omitted omitted, Node expected, Node answer, Problems problems) {
    List<String> facts = omitted.anyOf().stream().map(Need.FactRef::path).toList();
    boolean asks =
        Stream.of("missing", "amountOpen")
            .flatMap(name -> answer.get(name).stream())
            .flatMap(n -> n.items().stream())
            .anyMatch(n -> facts.contains(word(n, "fact")));
    if (asks != omitted.matters()) {
      problems.error(
          expected.at(),
          asks ? "scenario-fact-needed" : "scenario-fact-not-needed",
          run.name(),
          String.join(", ", facts),
          word(answer, "id") + " / " + word(answer, "subject"),
          word(answer, "outcome"));
    }
  }

  private static String word(Node node, String name) {
    return node.get(name).map(Node::text).orElse("");
  }

  /** Returns what the scenarios that were run cover of these packs. It is about the rules and questions of the packs. */
  public ScenarioCoverage coverage(Set<String> packs) {
    return ScenarioCoverage.of(
        packs.stream().map(policy::engine).toList(), concludedRules, firedRules, expectedOutcomes);
  }
}
