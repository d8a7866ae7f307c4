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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Parameters(
      paramLabel = "DEMAND",
      description = "A demand in YAML or JSON: the ages of the children, and perhaps limits, costs and a fee.")
  Path file = Path.of("");

  @Mixin DocumentOption document = new DocumentOption();

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
    document.write(
        out,
        () -> new PlanText(new PlanView(law, lang, plan), lang, document.isColoured()).written(),
        plan::toJson,
        () -> PlanPage.of(lang, each -> new PlanView(law, each, plan).values()));
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
}
