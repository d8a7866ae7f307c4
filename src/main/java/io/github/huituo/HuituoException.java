package io.github.huituo;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Input that cannot be used, or rules that do not give exactly one answer: every problem at once, each with its place.
 */
public final class HuituoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Problem> problems;

  /** Creates the exception for these problems. */
  public HuituoException(Collection<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** Creates the exception for one problem that an error of another library caused. */
  public HuituoException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problems = ImmutableList.of(problem);
  }

  /** Creates the exception for one problem. */
  public HuituoException(Problem problem) {
    this(List.of(problem));
  }

  /** Returns the problems, ordered by place. */
  public List<Problem> problems() {
    return problems;
  }
}
