package io.github.huituo.cli;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.author.Change;
import io.github.huituo.internal.author.Diff;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.Impact;
import io.github.huituo.internal.population.Reform;
import io.github.huituo.internal.population.ReformBudget;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two sets of rules, and their effects on a population. */
@Command(
    name = "diff",
    sortOptions = false,
    description = {
      "Lists what changed from OLD to NEW: packs, parameters day by day, questions, rules, open points, settings, "
          + "vocabulary and sources; with --cases or --population also who gains and who loses, and what it costs.",
      "Exits with 0 whether anything changed or not, with 1 if rules or lines cannot be read."
    })
final class DiffCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(index = "0", paramLabel = "OLD", description = "A folder of packs or a zip file of one; 'bundled' is what the jar carries.")
  String before = "";

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "The same; may be OLD if two days are compared. Load trusted folders only: rules are code.")
  String after = "";

  @ArgGroup
  @Nullable People people;

  /** A population. */
  static final class People {
    @Option(
        names = "--cases",
        paramLabel = "FILE",
        required = true,
        description = "A population: cases, JSON, one a line, or a table as simulate reads it, each assessed under OLD and under NEW.")
    @Nullable Path cases;

    @ArgGroup(exclusive = false)
    @Nullable SyntheticOption synthetic;

    /** Returns the name by which errors call the cases. */
    String shown() {
      return cases != null ? cases.toString() : requireNonNull(synthetic).shown();
    }
  }

  @Mixin BudgetOptions budget = new BudgetOptions();

  @ArgGroup(exclusive = false)
  @Nullable Days days;

  @Mixin LanguageOption language = new LanguageOption();

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text (the default) or json.")
  Format format = Format.text;

  /** How the differences are written. */
  enum Format {
    /** For people. */
    text,
    /** An indented document. */
    json
  }

  /** The days that are compared. */
  static final class Days {
    @Option(
        names = "--old-date",
        required = true,
        paramLabel = "DATE",
        description = "With --new-date: under OLD, compare what is in force on this day, and ask every case for it.")
    LocalDate before = LocalDate.EPOCH;

    @Option(
        names = "--new-date",
        required = true,
        paramLabel = "DATE",
        description = "With --old-date: the same under NEW. Without them, all days are compared, and every case is asked for its own.")
    LocalDate after = LocalDate.EPOCH;
  }

  DiffCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    RulesFolder old = RulesFolder.of(before);
    RulesFolder now = after.equals(before) ? old : RulesFolder.of(after);
    ImmutableList<Change> changes =
        days == null
            ? Diff.of(old.source(), now.source())
            : Diff.of(old.source(), days.before, now.source(), days.after);
    budget.check(people != null, days != null);
    Optional<Impact> impact = Optional.empty();
    Optional<ReformBudget> costs = Optional.empty();
    if (people != null) {
      LoadedPolicy oldPolicy = old.policy();
      LoadedPolicy newPolicy = now.equals(old) ? oldPolicy : now.policy();
      impact = Optional.of(impact(oldPolicy, newPolicy));
      costs =
          budget.isAsked()
              ? Optional.of(read(newPolicy, budget.run(oldPolicy, newPolicy, people.shown())::run))
              : Optional.empty();
    }
    if (costs.isPresent() && budget.summary != null) {
      SummaryFile.write(budget.summary, language.or(now::language), costs.get(), budget.sweepText());
    }
    DiffHeader header =
        new DiffHeader(
            before,
            after,
            Optional.ofNullable(days).map(d -> d.before),
            Optional.ofNullable(days).map(d -> d.after));
    if (format == Format.json) {
      out.print(DiffJson.write(header, changes, impact, costs, budget.sweepText()));
    } else {
      String lang = language.or(now::language);
      boolean coloured = Ansi.AUTO.enabled();
      out.print(new ChangesReport(lang, coloured).of(header, changes));
      impact.ifPresent(i -> out.print(new ImpactReport(lang, coloured).of(i)));
      costs.ifPresent(c -> out.print(new BudgetReport(lang, c, budget.sweepText()).written()));
    }
    return impact.map(i -> i.cases().unreadable() == 0).orElse(true) ? Huituo.OK : Huituo.ERRORS;
  }

  private Impact impact(LoadedPolicy oldPolicy, LoadedPolicy newPolicy) {
    String name = requireNonNull(people).shown();
    Reform reform =
        days == null
            ? Reform.of(oldPolicy, newPolicy, name)
            : Reform.of(oldPolicy, days.before, newPolicy, days.after, name);
    return read(newPolicy, reform::run);
  }

  private <R> R read(LoadedPolicy policy, CasesFile.Work<R> work) {
    String lang = language.or(RulesFolder.of(after)::language);
    Path file = requireNonNull(people).cases;
    return file != null
        ? CasesFile.read(file, "diff", lang, err, work)
        : requireNonNull(people.synthetic).run(policy, "diff", lang, err, work);
  }
}
