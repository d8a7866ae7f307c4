package io.github.huituo.cli;

import io.github.huituo.internal.author.Coverage;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Messages;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints which provision of the law is answered where, in words. */
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
    for (Coverage.Row row : Coverage.of(rules.source())) {
      out.println(
          Stream.of(row.title().in(lang), law(row, lang), quote(row, lang), answer(row, lang), String.join(", ", row.aliases()))
              .map(cell -> cell.replace("|", "\\|"))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    return Huituo.OK;
  }

  /** Returns the instrument and the article in the words of a citation. */
  private static String law(Coverage.Row row, String lang) {
    return Stream.of(
            row.instrument().map(i -> i.title().in(lang)),
            row.instrument().flatMap(Source::number),
            row.article().map(a -> CitationLines.article(row.instrument(), a, lang)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static String quote(Coverage.Row row, String lang) {
    return row.quote().isEmpty() ? "" : Messages.in(lang, "cli.quotation", row.quote().in(lang));
  }

  private static String answer(Coverage.Row row, String lang) {
    return row.questions().isEmpty()
        ? row.reason().in(lang)
        : String.join(", ", row.questions()) + " — " + String.join(", ", row.files());
  }
}
