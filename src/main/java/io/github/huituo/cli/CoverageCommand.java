package io.github.huituo.cli;

import io.github.huituo.internal.author.Coverage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints which provision of the law is answered where. */
@Command(
    name = "coverage",
    description = "Prints a table of the provisions of the law: the questions that answer each, or why no rule does.")
final class CoverageCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  CoverageCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    String lang = language.or(rules::language);
    Map<String, List<String>> byAnswer = new LinkedHashMap<>();
    for (Coverage.Provision provision : Coverage.of(rules.source())) {
      String answer =
          provision.questions().isEmpty()
              ? provision.reason().in(lang)
              : provision.questions().stream().collect(Collectors.joining(", "))
                  + " — "
                  + provision.files().stream().collect(Collectors.joining(", "));
      byAnswer.computeIfAbsent(answer, key -> new ArrayList<>()).add(provision.id());
    }
    byAnswer.forEach((answer, ids) -> out.println("| " + String.join(", ", ids) + " | " + answer + " |"));
    return Huituo.OK;
  }
}
