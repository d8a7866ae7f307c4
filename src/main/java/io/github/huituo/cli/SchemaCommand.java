package io.github.huituo.cli;

import io.github.huituo.internal.pack.CaseSchema;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of cases. */
@Command(name = "schema", description = "Prints the JSON Schema of the cases of a jurisdiction.")
final class SchemaCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "JURISDICTION", description = "The id of the pack.")
  String jurisdiction = "";

  SchemaCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    out.print(CaseSchema.of(rules.policy().law(jurisdiction)));
    return Huituo.OK;
  }
}
