package io.github.huituo;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The problems for which the library cannot go on, with their locations.
 *
 * <pre>{@code
 * try {
 *   policy.assess(policy.read(file));
 * } catch (InvalidCaseException e) {
 *   e.problems().forEach(problem -> show(problem.in("en")));   // the user corrects the case
 * } catch (HuituoException e) {
 *   log(e);                                                    // the rules are wrong, or the library is
 * }
 * }</pre>
 *
 * <p>The subclasses distinguish the cause: {@link InvalidCaseException}, {@link InvalidPackException} and {@link
 * RuleConflictException}. An error that nobody foresaw is none of them; its cause is what happened. The library makes these
 * exceptions; hosts only catch them.
 */
public class HuituoException extends RuntimeException {
  private static final long serialVersionUID = 2L;

  private final ImmutableList<Problem> problems;

  /** For the library only. */
  protected HuituoException(Collection<Problem> problems, @Nullable Throwable cause) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
    this.problems = ImmutableList.copyOf(problems);
  }

  /** Creates the exception that a host catches in place of another. It has the same problems, cause and stack. */
  HuituoException(HuituoException that) {
    this(that.problems, that.getCause());
    setStackTrace(that.getStackTrace());
  }

  /** Returns the problems, ordered by place. */
  public List<Problem> problems() {
    return problems;
  }
}
