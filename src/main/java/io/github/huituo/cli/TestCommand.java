package io.github.huituo.cli;

import io.github.huituo.Problem;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.author.ScenarioCoverage;
import io.github.huituo.internal.author.Scenarios;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Messages;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs scenarios. */
@Command(
    name = "test",
    description = "Runs scenarios; without a file, those of all packs, with rules and questions that none covers.")
final class TestCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "SCENARIO", description = "Scenario files.")
  List<Path> files = new ArrayList<>();

  TestCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    PackSource source = rules.source();
    String lang = language.or(rules::language);
    LoadedPolicy policy = rules.policy();
    Scenarios runner = new Scenarios(policy);
    List<Scenario> scenarios = new ArrayList<>();
    if (files.isEmpty()) {
      scenarios.addAll(Scenarios.of(source));
    }
    files.forEach(file -> scenarios.addAll(Scenarios.of(file)));
    int failed = 0;
    for (Scenario scenario : scenarios) {
      List<Problem> differences = runner.run(scenario);
      Huituo.print(differences, out, lang, SourceTexts.NONE);
      failed += differences.isEmpty() ? 0 : 1;
    }
    boolean covered = !files.isEmpty() || covers(runner.coverage(PackLibrary.only(source).ownPacks()), lang);
    out.println(Messages.in(lang, "cli.tests", scenarios.size() - failed, failed));
    return failed == 0 && covered ? Huituo.OK : Huituo.ERRORS;
  }

  private boolean covers(ScenarioCoverage coverage, String lang) {
    boolean errors = Huituo.print(coverage.problems(), out, lang, SourceTexts.NONE);
    out.println(Messages.in(lang, "cli.rules-fired", coverage.rulesFired(), coverage.rules()));
    out.println(
        Messages.in(
            lang,
            "cli.questions-covered",
            coverage.questionsCovered(),
            coverage.questions(),
            coverage.questionsBothWays()));
    return !errors;
  }
}
