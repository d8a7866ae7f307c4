package io.github.huituo.cli;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.text.HuituoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses cases. */
@Command(name = "assess", description = "Assesses one case or many; without a case, the bundled nursery of a hospital.")
final class AssessCommand implements Callable<Integer> {
  static final String BUNDLED_CASE = "hengshui-hospital.yaml";

  private final PrintStream out;
  private final PrintStream err;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text (the default), json or jsonl.")
  Format format = Format.text;

  @Parameters(paramLabel = "CASE", description = "Case files in YAML or JSON; - reads standard input.")
  List<String> cases = new ArrayList<>();

  /** How assessments are written. */
  enum Format {
    /** For people. */
    text,
    /** An indented document for each case. */
    json,
    /** One line for each case. */
    jsonl
  }

  AssessCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    ChildcarePolicy policy = rules.policy();
    boolean failed = false;
    if (cases.isEmpty()) {
      print(policy, policy.read(BUNDLED_CASE, bundledCase()));
    }
    for (String name : cases) {
      try {
        print(policy, name.equals("-") ? policy.read("-", standardInput()) : policy.read(Path.of(name)));
      } catch (HuituoException e) {
        Huituo.print(e.problems(), err, language.language);
        failed = true;
      }
    }
    return failed ? Huituo.ERRORS : Huituo.OK;
  }

  private void print(ChildcarePolicy policy, ChildcareCase childcareCase) {
    Assessment assessment = policy.assess(childcareCase);
    switch (format) {
      case json -> out.print(assessment.toJson());
      case jsonl -> out.println(assessment.toJsonLine());
      case text ->
          out.print(
              new TextReport(
                      policy.law(childcareCase.jurisdiction()), language.language.name(), Ansi.AUTO.enabled())
                  .of(assessment));
    }
  }

  static String bundledCase() throws IOException {
    try (InputStream in = AssessCommand.class.getResourceAsStream(BUNDLED_CASE)) {
      return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String standardInput() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
