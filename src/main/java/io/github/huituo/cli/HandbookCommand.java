package io.github.huituo.cli;

import io.github.huituo.internal.author.handbook.Handbook;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Messages;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the policy handbook. */
@Command(
    name = "handbook",
    description = "Writes the policy handbook of the packs, a static web site in every language; open index.html in it.")
final class HandbookCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder into which it is written.")
  Path folder = Path.of("");

  @Option(
      names = "--jurisdiction",
      paramLabel = "ID",
      arity = "1..*",
      description = "Only these jurisdictions and those that they extend.")
  List<String> jurisdictions = new ArrayList<>();

  HandbookCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    PackSource source = rules.source();
    LoadedPolicy policy = rules.policy();
    Collection<String> chosen = jurisdictions.isEmpty() ? PackLibrary.only(source).ownPacks() : jurisdictions;
    Map<String, byte[]> files = Handbook.of(source, policy, chosen);
    Handbook.write(files, folder);
    out.println(Messages.in(language.or(rules::language), "cli.handbook", files.size(), folder.resolve("index.html")));
    return Huituo.OK;
  }
}
