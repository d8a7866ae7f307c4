package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.engine.subject.SubjectFact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition or the consequence of a rule fails. The failure itself is the cause. */
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int rule;
  private final transient @Nullable SubjectFact evaluated;
  private final transient List<SubjectFact> matched;

  /**
   * Creates the failure.
   *
   * @param rule the place of the rule in the row of all rules, or -1 if it is not known
   * @param evaluated the subject of whom alone the failed condition asks, or null
   * @param matched the subjects that the rule matched, the last first, if its consequence failed
   */
  public RuleFailure(int rule, @Nullable SubjectFact evaluated, List<SubjectFact> matched, Throwable cause) {
    super(cause);
    this.rule = rule;
    this.evaluated = evaluated;
    this.matched = matched;
  }

  /** Returns the place of the rule in the row of all rules, or -1 if it is not known. */
  public int rule() {
    return rule;
  }

  /** Returns the subject of whom alone the failed condition asks, if it asks of one. */
  public Optional<SubjectFact> evaluated() {
    return Optional.ofNullable(evaluated);
  }

  /** Returns the subjects that the rule matched, the last first, if its consequence failed; otherwise none. */
  public List<SubjectFact> matched() {
    return matched;
  }
}
