package io.github.huituo.cli;

import static java.util.Objects.requireNonNull;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.Simulation;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.ProblemException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup(multiplicity = "1")
  Population population = new Population();

  /** Where the cases are from. */
  static final class Population {
    @Option(names = "--cases", required = true, paramLabel = "FILE", description = "The cases.")
    @Nullable Path cases;

    @ArgGroup(exclusive = false)
    @Nullable SyntheticOption synthetic;
  }

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the assessments go.")
  Path output = Path.of("");

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Where the cases go that cannot be read, instead of among the assessments.")
  @Nullable Path errors;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Where all together goes: by programme, payee, year, severity and place; .html with plots, .json or .csv.")
  @Nullable Path summary;

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

  /** Refuses files that would overwrite each other, before anything is assessed. A summary of an unknown form is refused, too. */
  private void check() {
    Set<Path> files = new HashSet<>();
    Stream.of(Optional.ofNullable(population.cases), Optional.of(output), Optional.ofNullable(errors), Optional.ofNullable(summary))
        .flatMap(Optional::stream)
        .forEach(
            file -> {
              if (!files.add(file.toAbsolutePath().normalize())) {
                throw new ProblemException(Problem.error(Location.of(file.toString()), "same-file"));
              }
            });
    if (summary != null) {
      SummaryFile.check(summary, SummaryFile.ENDINGS);
    }
  }

  private String input() {
    return population.cases != null ? population.cases.toString() : requireNonNull(population.synthetic).shown();
  }

  @Override
  public Integer call() {
    String lang = language.or(rules::language);
    LoadedPolicy policy = rules.policy();
    check();
    Simulation simulation =
        new Simulation(
            new Simulation.Options(
                policy,
                input(),
                output,
                Optional.ofNullable(errors),
                lang,
                explain.or(Detail.NONE),
                questions.words,
                summary != null));
    CasesFile.Work<Simulation.SimulationResult> work = (in, progress) -> simulation.run(in, resumed, progress);
    Simulation.SimulationResult outcome =
        population.cases != null
            ? CasesFile.read(population.cases, "simulate", lang, err, work)
            : requireNonNull(population.synthetic).run(policy, "simulate", lang, err, work);
    Simulation.Count count = outcome.count();
    if (summary != null && outcome.summary().isPresent()) {
      SummaryFile.write(summary, lang, outcome.summary().get());
    }
    err.println(Messages.in(lang, "cli.simulated", count.assessed(), count.failed(), output));
    return count.failed() == 0 ? Huituo.OK : Huituo.ERRORS;
  }
}
