package io.github.huituo.cli;

import io.github.huituo.internal.text.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a synthetic population. */
@Command(
    name = "population",
    sortOptions = false,
    description = {
      "Writes a synthetic population of a jurisdiction, one case a line: a nursery with the families whose children have a place "
          + "there, then the other families around it, and so on.",
      "What its people are made of is stated in the population.yaml of the pack, each figure with its source or as an assumption."
    })
final class PopulationCommand implements Callable<Integer> {
  private final PrintStream err;

  @Parameters(paramLabel = "JURISDICTION", description = "The id of the jurisdiction.")
  String jurisdiction = "";

  @Option(names = "--size", required = true, paramLabel = "N", description = "How many cases it has.")
  long size;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which population it is: the same seed gives the same bytes. The default is 1.")
  long seed = 1;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the cases go.")
  Path output = Path.of("");

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  PopulationCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    SyntheticOption option = new SyntheticOption();
    option.jurisdiction = jurisdiction;
    option.size = size;
    option.seed = seed;
    option.population(rules.policy()).write(output);
    err.println(Messages.in(language.or(rules::language), "cli.populated", size, output));
    return Huituo.OK;
  }
}
