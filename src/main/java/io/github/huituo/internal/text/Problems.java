package io.github.huituo.internal.text;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects problems, so that a user sees all of them at once. Not thread-safe. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  /** Notes an error. */
  public void error(Location at, String key, Object... arguments) {
    problems.add(Problem.error(at, key, arguments));
  }

  /** Notes a warning. */
  public void warning(Location at, String key, Object... arguments) {
    problems.add(Problem.warning(at, key, arguments));
  }

  /** Notes problems found elsewhere. */
  public void addAll(Collection<Problem> more) {
    problems.addAll(more);
  }

  /** Returns whether there is an error among them. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /** Returns all of them, each once, ordered by place. */
  public ImmutableList<Problem> sorted() {
    return problems.stream().sorted().distinct().collect(ImmutableList.toImmutableList());
  }

  /**
   * Throws if there are errors.
   *
   * @throws HuituoException with every problem noted
   */
  public void throwIfErrors() {
    throwIfErrors(ProblemException.Fault.INPUT);
  }

  /**
   * Throws if there are errors.
   *
   * @param fault what they are a fault of
   * @throws HuituoException with every problem noted
   */
  public void throwIfErrors(ProblemException.Fault fault) {
    if (hasErrors()) {
      throw new ProblemException(fault, sorted(), null);
    }
  }
}
