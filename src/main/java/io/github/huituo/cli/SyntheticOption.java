package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.SyntheticPopulation;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** A synthetic population as cases. */
final class SyntheticOption {
  @Option(
      names = "--population",
      required = true,
      paramLabel = "JURISDICTION",
      description = "A synthetic population of a jurisdiction, by the population.yaml of its pack.")
  String jurisdiction = "";

  @Option(names = "--size", required = true, paramLabel = "N", description = "How many cases it has.")
  long size;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which population it is: the same seed gives the same bytes. The default is 1.")
  long seed = 1;

  /** Returns the name by which errors call the cases. */
  String shown() {
    return jurisdiction + "-" + size + "-" + seed + ".jsonl";
  }

  /**
   * Returns the population.
   *
   * @throws HuituoException if the jurisdiction has none
   */
  SyntheticPopulation population(LoadedPolicy policy) {
    if (size < 1) {
      throw new ProblemException(Problem.error(Location.of("--size"), "no-size", size));
    }
    return SyntheticPopulation.of(policy, jurisdiction, size, seed);
  }

  /**
   * Does something with the cases.
   *
   * @throws HuituoException if the jurisdiction has none
   */
  <R> R run(LoadedPolicy policy, String task, String language, PrintStream err, CasesFile.Work<R> work) {
    SyntheticPopulation population = population(policy);
    try (InputStream in = population.lines()) {
      return new CasesFile(shown(), task, language, err).run(
          in, size, (input, progress) -> work.run(input, (lines, bytes) -> progress.at(lines, lines)));
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of(shown()), "cannot-read", String.valueOf(e.getMessage())));
    }
  }
}
