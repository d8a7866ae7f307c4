package io.github.huituo.cli;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.author.Check;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.SyntheticPopulation;
import io.github.huituo.internal.property.Finding;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks rule files, and tries their properties. */
@Command(name = "check", description = "Prints every problem of every rule file; exits with 1 if there are errors.")
final class CheckCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "On how many generated cases for each question to look for two answers or none; 0 for none (${DEFAULT-VALUE}).")
  int cases = Check.CASES;

  @Option(
      names = "--properties",
      description = "Also tries the properties of every pack on generated cases; prints the smallest counterexamples as case files.")
  boolean properties;

  @Option(names = "--tries", paramLabel = "N", description = "On how many cases for each pack (${DEFAULT-VALUE}).")
  int tries = 200;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which cases; the same seed gives the same cases (${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "A folder for the counterexamples, one file each.")
  @Nullable Path folder;

  CheckCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    PackSource source = rules.source();
    PackLibrary library = PackLibrary.of(source);
    List<Problem> problems = new ArrayList<>(Check.of(library, cases));
    if (problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
      problems.addAll(SyntheticPopulation.check(library));
    }
    String lang = language.or(rules::language);
    if (Huituo.print(problems, out, lang, SourceTexts.of(List.of(source, BundledSource.get())))) {
      long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
      out.println(Messages.in(lang, "cli.check-failed", errors, problems.size() - errors));
      return Huituo.ERRORS;
    }
    Set<String> packs = library.ownPacks();
    out.println(Messages.in(lang, "cli.check-passed", rules.shown(), packs.size()));
    return properties ? tryProperties(packs, lang) : Huituo.OK;
  }

  private int tryProperties(Set<String> packs, String lang) {
    LoadedPolicy policy = rules.policy();
    List<Finding> findings = new ArrayList<>();
    for (String pack : packs) {
      for (Finding finding : PropertyRun.of(policy, pack).run(tries, seed)) {
        findings.add(finding);
        out.println();
        out.println(finding.in(lang));
        out.print(finding.yaml().indent(2));
        write(finding);
      }
    }
    out.println(
        Messages.in(
            lang,
            "cli.properties",
            PropertyRun.all().size(),
            packs.size(),
            tries,
            seed,
            findings.size()));
    return findings.isEmpty() ? Huituo.OK : Huituo.ERRORS;
  }

  private void write(Finding finding) {
    if (folder == null || finding.yaml().isEmpty()) {
      return;
    }
    Path file = folder.resolve(finding.jurisdiction() + "." + finding.property().id() + ".yaml");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, finding.yaml());
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(Location.of(file.toString()), "cannot-write", String.valueOf(e.getMessage())));
    }
  }
}
