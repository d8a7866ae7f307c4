package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.Simulation;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses a population. */
@Command(
    name = "simulate",
    sortOptions = false,
    description = {
      "Assesses a population in its order, on all cores; a case that cannot be read becomes an error line.",
      "Files that end in .csv are tables: of cases, with paths of facts such as family.children[an].birthDate as columns; of "
          + "assessments, with a row for each answer. All others hold JSON, one case or assessment a line."
    })
final class SimulateCommand implements Callable<Integer> {
  private final PrintStream err;

  @Option(names = "--cases", required = true, paramLabel = "FILE", description = "The cases.")
  Path cases = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the assessments go.")
  Path output = Path.of("");

  @Option(names = "--errors", paramLabel = "FILE", description = "Where the cases go that cannot be read, instead of among the assessments.")
  @Nullable Path errors;

  @Option(
      names = "--resume",
      description = "Goes on where a run with the same options was stopped; its checkpoint is beside OUT until everything is written.")
  boolean resumed;

  @Mixin QuestionsOption questions = new QuestionsOption();

  @Mixin ExplainOption explain = new ExplainOption();

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  SimulateCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    String lang = language.or(rules::language);
    LoadedPolicy policy = rules.policy();
    Simulation simulation =
        new Simulation(
            new Simulation.Options(
                policy, cases.toString(), output, Optional.ofNullable(errors), lang, explain.or(Detail.NONE), questions.words, false));
    Simulation.Count count =
        CasesFile.read(
            cases, "simulate", lang, err, (in, progress) -> simulation.run(in, resumed, progress)).count();
    err.println(Messages.say(lang, "cli.simulated", count.assessed(), count.failed(), output));
    return count.failed() == 0 ? Huituo.OK : Huituo.ERRORS;
  }
}
