package io.github.huituo.cli;

import io.github.huituo.author.Check;
import io.github.huituo.pack.PackLibrary;
import io.github.huituo.pack.PolicySource;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks rule files. */
@Command(name = "check", description = "Prints every problem of every rule file; exits with 1 if there are errors.")
final class CheckCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  CheckCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    PolicySource source = rules.source();
    List<Problem> problems = Check.of(source);
    String lang = language.language.name();
    if (Huituo.print(problems, out, language.language)) {
      long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
      out.println(Messages.say(lang, "cli.check-failed", errors, problems.size() - errors));
      return Huituo.ERRORS;
    }
    out.println(Messages.say(lang, "cli.check-passed", rules.shown(), PackLibrary.only(source).ownPacks().size()));
    return Huituo.OK;
  }
}
