package io.github.huituo.cli;

import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.population.Simulation;
import io.github.huituo.internal.text.Messages;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses a population. */
@Command(
    name = "simulate",
    description =
        "Assesses a population, one case a line, in its order; a line that cannot be read becomes an error line.")
final class SimulateCommand implements Callable<Integer> {
  private final PrintStream err;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin ExplainOption explain = new ExplainOption();

  @Option(names = "--cases", required = true, paramLabel = "FILE", description = "Cases, JSON, one a line.")
  Path cases = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the assessments go, one a line.")
  Path output = Path.of("");

  SimulateCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    String lang = language.or(rules::language);
    Simulation simulation = new Simulation(rules.policy(), cases.toString(), lang, explain.or(Detail.NONE));
    Simulation.Count count =
        CasesFile.read(
            cases,
            "simulate",
            err,
            (in, progress) -> {
              try (Writer out = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
                return simulation.run(in, out, progress);
              }
            });
    err.println(Messages.say(lang, "cli.simulated", count.assessed(), count.failed(), output));
    return count.failed() == 0 ? Huituo.OK : Huituo.ERRORS;
  }
}
