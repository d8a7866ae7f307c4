package io.github.huituo.cli;

import static java.util.Objects.requireNonNull;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Advice;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.plan.Advisor;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses cases. */
@Command(name = "assess", description = "Assesses one case or many; without a case, the bundled nursery of a hospital.")
final class AssessCommand implements Callable<Integer> {
  static final String BUNDLED_CASE = "hengshui-hospital.yaml";

  private static final Pattern JURISDICTION = Pattern.compile("\\bjurisdiction[\"']?\\s*:\\s*[\"']?([\\w-]+)");

  private final PrintStream out;
  private final PrintStream err;
  private @Nullable String input;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text (the default), json or jsonl.")
  Format format = Format.text;

  @Mixin QuestionsOption questions = new QuestionsOption();

  @Mixin ExplainOption explain = new ExplainOption();

  @Option(names = "--all", description = "In text: list everything that is otherwise counted.")
  boolean all;

  @Option(
      names = "--advise",
      description = "Also what would turn each unmet requirement and each entitlement that is refused or not determined.")
  boolean advise;

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
    LoadedPolicy policy = rules.policy();
    boolean failed = false;
    if (cases.isEmpty()) {
      print(policy, policy.read(BUNDLED_CASE, bundledCase()));
    }
    for (String name : cases) {
      try {
        print(policy, name.equals("-") ? policy.read("-", standardInput()) : policy.read(Path.of(name)));
      } catch (HuituoException e) {
        SourceTexts ofRules = SourceTexts.of(policy.sources());
        SourceTexts texts = text(name).map(text -> ofRules.with(name.replace('\\', '/'), text)).orElse(ofRules);
        Huituo.print(e.problems(), err, language.or(() -> languageOf(name, policy)), texts);
        failed = true;
      }
    }
    return failed ? Huituo.ERRORS : Huituo.OK;
  }

  /** Returns the language of the jurisdiction that a case names which cannot be read otherwise. */
  private Optional<String> languageOf(String name, LoadedPolicy policy) {
    Matcher named = JURISDICTION.matcher(text(name).orElse(""));
    return named.find() && policy.jurisdictions().contains(named.group(1))
        ? policy.law(named.group(1)).language()
        : rules.language();
  }

  /** Returns the text of a case file. If it cannot be read, there is none. */
  private Optional<String> text(String name) {
    try {
      return Optional.of(name.equals("-") ? standardInput() : Files.readString(Path.of(name)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void print(LoadedPolicy policy, ChildcareCase childcareCase) {
    Assessment assessment = policy.assess(childcareCase, questions.words);
    List<Advice> advice = advise ? advice(policy, childcareCase, assessment) : List.of();
    switch (format) {
      case json ->
          out.print(advise ? Advice.toJson(assessment, advice, explain.or(Detail.FULL)) : assessment.toJson(explain.or(Detail.FULL)));
      case jsonl ->
          out.println(
              advise ? Advice.toJsonLine(assessment, advice, explain.or(Detail.FULL)) : assessment.toJsonLine(explain.or(Detail.FULL)));
      case text -> {
        Jurisdiction law = policy.law(childcareCase.jurisdiction());
        String lang = language.or(law::language);
        out.print(new TextReport(law, lang, Ansi.AUTO.enabled(), all).of(childcareCase, assessment));
        if (advise) {
          out.print(new AdviceText(law, lang, Ansi.AUTO.enabled()).of(advice));
        }
      }
    }
  }

  /** Returns the advice on those questions that are asked. */
  private static List<Advice> advice(LoadedPolicy policy, ChildcareCase childcareCase, Assessment assessment) {
    Set<String> asked = new TreeSet<>();
    assessment.requirements().forEach(a -> asked.add(a.id()));
    assessment.entitlements().forEach(a -> asked.add(a.id()));
    return new Advisor(policy.engine(childcareCase.jurisdiction())).of(childcareCase, asked);
  }

  static String bundledCase() throws IOException {
    try (InputStream in = AssessCommand.class.getResourceAsStream(BUNDLED_CASE)) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String standardInput() throws IOException {
    if (input == null) {
      input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return input;
  }
}
