package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A file of cases, read with a progress bar where somebody looks at a terminal. */
final class CasesFile {
  private CasesFile() {}

  /** What is done with the cases. */
  @FunctionalInterface
  interface Work<R> {
    /** Does the work and reports how many lines are done. */
    R run(BufferedReader in, LongConsumer progress) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @throws HuituoException if it cannot be read, or the work fails to write
   */
  static <R> R read(Path cases, String task, PrintStream err, Work<R> work) {
    try (BufferedReader in = Files.newBufferedReader(cases, StandardCharsets.UTF_8)) {
      if (System.console() == null) {
        return work.run(in, done -> {});
      }
      try (Stream<String> lines = Files.lines(cases, StandardCharsets.UTF_8);
          ProgressBar bar =
              new ProgressBarBuilder()
                  .setTaskName(task)
                  .setInitialMax(lines.count())
                  .setConsumer(new ConsoleProgressBarConsumer(err))
                  .build()) {
        return work.run(in, bar::stepTo);
      }
    } catch (IOException | UncheckedIOException e) {
      if (e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException) {
        throw new ProblemException(Problem.error(Location.of(cases.toString()), "not-utf8"));
      }
      throw new ProblemException(
          Problem.error(Location.of(cases.toString()), "cannot-read", String.valueOf(e.getMessage())));
    }
  }
}
