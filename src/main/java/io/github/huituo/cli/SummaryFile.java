package io.github.huituo.cli;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.author.handbook.ReportPage;
import io.github.huituo.internal.population.ReformBudget;
import io.github.huituo.internal.population.Summary;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a summary into a file, in the form that its name ends in. */
final class SummaryFile {
  /** The forms of a summary of a population. */
  static final List<String> ENDINGS = List.of(".html", ".json", ".csv");

  /** The forms of a budget. */
  static final List<String> BUDGET_ENDINGS = List.of(".html", ".json");

  private SummaryFile() {}

  /**
   * Holds the name of a file to the forms that there are.
   *
   * @throws io.github.huituo.HuituoException if it ends in none of them
   */
  static void check(Path file, List<String> endings) {
    if (endings.stream().noneMatch(ending(file)::endsWith)) {
      throw new ProblemException(Problem.error(Location.of(file.toString()), "summary-form", String.join(", ", endings)));
    }
  }

  private static String ending(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes it.
   *
   * @throws io.github.huituo.HuituoException if it cannot be written
   */
  static void write(Path file, String language, Summary summary) {
    String text =
        ending(file).endsWith(".html")
            ? ReportPage.of(language, l -> new SummaryReport(l, summary).report())
            : ending(file).endsWith(".json") ? SummaryJson.write(summary) : SummaryTable.write(summary);
    write(file, text);
  }

  /**
   * Writes a budget.
   *
   * @throws io.github.huituo.HuituoException if it cannot be written
   */
  static void write(Path file, String language, ReformBudget budget, Optional<String> sweep) {
    write(
        file,
        ending(file).endsWith(".html")
            ? ReportPage.of(language, l -> new BudgetPage(l, budget, sweep).report())
            : BudgetJson.text(budget, sweep));
  }

  /**
   * Writes a text.
   *
   * @throws io.github.huituo.HuituoException if it cannot be written
   */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of(file.toString()), "cannot-write", String.valueOf(e.getMessage())));
    }
  }
}
