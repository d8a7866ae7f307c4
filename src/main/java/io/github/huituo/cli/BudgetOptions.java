package io.github.huituo.cli;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.BudgetRun;
import io.github.huituo.internal.population.Sweep;
import io.github.huituo.internal.text.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked about the cost of a change of the law. */
final class BudgetOptions {
  private static final int MOST_YEARS = 30;

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "The cost in N calendar years from that of each case on, as its children grow; without it, of whole schedules.")
  @Nullable Integer years;

  @Option(
      names = "--sweep",
      paramLabel = "PARAMETER=A..B:STEP",
      description = "The cost for each value of a parameter of the second rules, such as PARAMETER/birthOrder/3=800..1200:100 for the rows with a key.")
  @Nullable String sweep;

  @Option(
      names = "--by",
      paramLabel = "FACT",
      description = "Groups gains and losses by a fact of the subjects, such as child.birthOrder; places are always a group.")
  @Nullable String by;

  @Option(names = "--questions", split = ",", paramLabel = "ID", description = "The cost of these entitlements only.")
  Set<String> questions = new TreeSet<>();

  @Option(names = "--summary", paramLabel = "FILE", description = "Where the cost goes as a page with plots (.html) or as .json.")
  @Nullable Path summary;

  /** Returns whether the cost is asked for. */
  boolean isAsked() {
    return years != null || sweep != null || by != null || summary != null || !questions.isEmpty();
  }

  /**
   * Holds the options to each other.
   *
   * @param people whether there is a population
   * @param days whether two days are compared
   */
  void check(boolean people, boolean days) {
    if (isAsked() && !people) {
      throw problem("budget-without-cases", named());
    } else if (isAsked() && days) {
      throw problem("budget-with-days", named());
    } else if (years != null && (years < 1 || years > MOST_YEARS)) {
      throw problem("no-years", years);
    }
    if (summary != null) {
      SummaryFile.check(summary, SummaryFile.BUDGET_ENDINGS);
    }
  }

  private String named() {
    return years != null ? "--years" : sweep != null ? "--sweep" : by != null ? "--by" : summary != null ? "--summary" : "--questions";
  }

  private static ProblemException problem(String key, Object... arguments) {
    return new ProblemException(Problem.error(Location.of("diff"), key, arguments));
  }

  Optional<String> sweepText() {
    return Optional.ofNullable(sweep);
  }

  /**
   * Returns the computation.
   *
   * @param name the name by which errors call the cases
   */
  BudgetRun run(LoadedPolicy before, LoadedPolicy after, String name) {
    return new BudgetRun(
        new BudgetRun.Options(
            before, after, name, years == null ? 0 : years, questions, Optional.ofNullable(by), sweepText().map(Sweep::of)));
  }
}
