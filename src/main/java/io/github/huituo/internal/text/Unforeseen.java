package io.github.huituo.internal.text;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** An error that nobody foresaw, as one of the library. A host has one exception to catch by it. */
public final class Unforeseen {
  /** The kind of problem by which such an error is reported. */
  public static final String KEY = "unforeseen";

  private static final int LONGEST_WORDS = 200;
  private static final int MOST_CAUSES = 20;

  private Unforeseen() {}

  /**
   * Returns what the work returns.
   *
   * @param work the work
   * @param problem describes an error that is not one of the library
   * @throws HuituoException that the work throws, alone or as the cause of another, or with the unforeseen error as its cause
   */
  public static <T> T guarded(Supplier<T> work, Function<Throwable, Problem> problem) {
    try {
      return work.get();
    } catch (HuituoException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw own(e, problem);
    }
  }

  /** Returns the problem of an error about which no more is known than the place. */
  public static Problem at(Location at, Throwable error) {
    return Problem.error(at, KEY, words(error));
  }

  /** Returns the type and the words of an error, on one line. */
  public static String words(Throwable error) {
    Throwable innermost = error;
    for (int i = 0; i < MOST_CAUSES && innermost.getCause() != null; i++) {
      innermost = innermost.getCause();
    }
    String words = innermost.getClass().getSimpleName() + (innermost.getMessage() == null ? "" : ": " + innermost.getMessage());
    String line = words.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS) + "…";
  }

  /** The rule engine wraps what a rule throws, be it one of the library's own. */
  private static HuituoException own(Throwable error, Function<Throwable, Problem> problem) {
    Throwable cause = error;
    for (int i = 0; i < MOST_CAUSES && cause != null; i++, cause = cause.getCause()) {
      if (cause instanceof HuituoException known) {
        return known;
      }
    }
    return new ProblemException(ProblemException.Fault.UNFORESEEN, List.of(problem.apply(error)), error);
  }
}
