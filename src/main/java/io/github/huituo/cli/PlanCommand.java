package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Plan;
import io.github.huituo.internal.author.handbook.PlanPage;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.plan.Demand;
import io.github.huituo.internal.plan.Demands;
import io.github.huituo.internal.plan.Planner;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans a nursery for the children of an employer's staff. */
@Command(
    name = "plan",
    description = "Plans a nursery for the children of an employer's staff: classes, staff, area, budget and subsidies.")
final class PlanCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "DEMAND", description = "A demand in YAML or JSON: the ages of the children, and perhaps limits, costs and a fee.")
  Path file = Path.of("");

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text (the default), json or html.")
  PlanFormat format = PlanFormat.text;

  @Option(names = "--out", paramLabel = "FILE", description = "The file into which it is written instead of being printed.")
  @Nullable Path output;

  /** How plans are written. */
  enum PlanFormat {
    /** For people. */
    text,
    /** An indented document. */
    json,
    /** One page that needs nothing beside it. */
    html
  }

  PlanCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    LoadedPolicy policy = rules.policy();
    String name = file.toString().replace('\\', '/');
    String text = text();
    Demand demand;
    try {
      demand = Demands.read(policy, name, text);
    } catch (HuituoException e) {
      Huituo.print(e.problems(), err, language.or(rules::language), SourceTexts.of(policy.sources()).with(name, text));
      return Huituo.ERRORS;
    }
    Plan plan = new Planner(policy.engine(demand.given().jurisdiction())).of(demand);
    Jurisdiction law = policy.law(demand.given().jurisdiction());
    String lang = language.or(law::language);
    PlanView view = new PlanView(law, lang, plan);
    write(
        switch (format) {
          case json -> plan.toJson();
          case text -> new PlanText(view, lang, output == null && Ansi.AUTO.enabled()).written();
          case html -> PlanPage.of(lang, view.values());
        });
    return Huituo.OK;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ProblemException(Problem.error(Location.of(file.toString()), "no-such-file", file));
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of(file.toString()), "cannot-read", String.valueOf(e.getMessage())));
    }
  }

  private void write(String text) {
    if (output == null) {
      out.print(text);
      return;
    }
    try {
      Files.writeString(output, text);
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of(output.toString()), "cannot-write", String.valueOf(e.getMessage())));
    }
  }
}
