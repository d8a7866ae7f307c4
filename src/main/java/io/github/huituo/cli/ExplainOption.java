package io.github.huituo.cli;

import io.github.huituo.assessment.Detail;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of each answer JSON holds. */
final class ExplainOption {
  /** The words of the option. */
  enum Explain {
    /** The decision. */
    none,
    /** The decision and its reasons. */
    reasons,
    /** Everything. */
    full
  }

  @Option(
      names = "--explain",
      paramLabel = "HOW",
      description = "In JSON: none (the decisions), reasons (with the reason and the law) or full (everything).")
  @Nullable Explain explain;

  /** Returns the detail that is asked for, or another. */
  Detail or(Detail otherwise) {
    return Optional.ofNullable(explain).map(e -> Detail.valueOf(e.name().toUpperCase(Locale.ROOT))).orElse(otherwise);
  }
}
