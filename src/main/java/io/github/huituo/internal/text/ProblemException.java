package io.github.huituo.internal.text;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems on their way to the front door. It decides which exception of the public API a host catches. */
public final class ProblemException extends HuituoException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** What the problems are a fault of. */
  public enum Fault {
    /** Of what is read or assessed at that door. */
    INPUT,
    /** Of a pack, at whatever door it is first needed. */
    PACK,
    /** Of rules that do not give exactly one answer. */
    CONFLICT,
    /** Of nobody known. */
    UNFORESEEN
  }

  /** Creates the exception for these problems of the input. */
  public ProblemException(Collection<Problem> problems) {
    this(Fault.INPUT, problems, null);
  }

  /** Creates the exception for one problem of the input. */
  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /** Creates the exception for problems with a known fault. */
  public ProblemException(Fault fault, Collection<Problem> problems, @Nullable Throwable cause) {
    super(problems, cause);
    this.fault = fault;
  }

  /** Returns what the problems are a fault of. */
  public Fault fault() {
    return fault;
  }
}
