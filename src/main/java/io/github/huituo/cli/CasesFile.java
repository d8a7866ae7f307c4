package io.github.huituo.cli;

import com.google.common.base.Stopwatch;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.population.Simulation;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.ProblemException;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A file of cases, read with a progress bar. Where nobody looks at a terminal there is a line now and then. */
final class CasesFile {
  private static final long SECONDS_BETWEEN_LINES = 10;

  private final String name;
  private final String task;
  private final String language;
  private final PrintStream err;

  /**
   * Creates it.
   *
   * @param name the name by which errors call the input
   * @param task what is done with it
   */
  CasesFile(String name, String task, String language, PrintStream err) {
    this.name = name;
    this.task = task;
    this.language = language;
    this.err = err;
  }

  /** What is done with the cases. */
  @FunctionalInterface
  interface Work<R> {
    /** Does the work and reports how much is done. */
    R run(InputStream in, Simulation.Progress progress) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @throws HuituoException if it cannot be read
   */
  static <R> R read(Path cases, String task, String language, PrintStream err, Work<R> work) {
    CasesFile file = new CasesFile(cases.toString(), task, language, err);
    try (InputStream in = Files.newInputStream(cases)) {
      return file.run(in, Files.size(cases), work);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(Location.of(cases.toString()), "cannot-read", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Does the work with an input.
   *
   * @param size how many bytes it has
   */
  <R> R run(InputStream in, long size, Work<R> work) throws IOException {
    if (!isTerminal()) {
      Lines lines = new Lines(size);
      return work.run(in, lines::at);
    }
    try (ProgressBar bar =
        new ProgressBarBuilder().setTaskName(task).setInitialMax(-1).showSpeed().setConsumer(new ConsoleProgressBarConsumer(err)).build()) {
      return work.run(
          in,
          (lines, bytes) -> {
            bar.maxHint(expected(lines, bytes, size));
            bar.stepTo(lines);
          });
    }
  }

  /** Returns whether somebody looks on. */
  @SuppressWarnings("SystemConsoleNull") // From Java 22 on there is a console without a terminal, too, which it is asked.
  private static boolean isTerminal() {
    Console console = System.console();
    try {
      return console != null && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException older) {
      return true;
    }
  }

  /** Returns how many lines there will be if the rest is like what is read. */
  private static long expected(long lines, long bytes, long size) {
    return bytes >= size || bytes == 0 ? lines : Math.round((double) lines * size / bytes);
  }

  /** Writes a line now and then, while anything is left to read. */
  private final class Lines {
    private final long size;
    private final Stopwatch all = Stopwatch.createStarted();
    private final Stopwatch sinceLast = Stopwatch.createStarted();
    private long first = -1;

    Lines(long size) {
      this.size = size;
    }

    void at(long lines, long bytes) {
      first = first < 0 ? lines : first;
      long expected = expected(lines, bytes, size);
      if (lines >= expected || sinceLast.elapsed(TimeUnit.SECONDS) < SECONDS_BETWEEN_LINES) {
        return;
      }
      sinceLast.reset().start();
      long rate = Math.max(1, (lines - first) * 1000 / Math.max(1, all.elapsed(TimeUnit.MILLISECONDS)));
      err.println(Messages.in(language, "cli.progress", name, lines, expected, rate, (expected - lines) / rate));
    }
  }
}
