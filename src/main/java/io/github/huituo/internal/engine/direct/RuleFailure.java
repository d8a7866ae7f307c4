package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.engine.subject.SubjectFact;
import java.util.List;

/** A condition or the consequence of a rule fails. The failure itself is the cause. */
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int rule;
  private final transient List<SubjectFact> matched;

  /**
   * Creates the failure.
   *
   * @param rule the place of the rule in the row of all rules, or -1 if it is not known
   * @param matched the subjects that the rule matched, the last first, if its consequence failed
   */
  public RuleFailure(int rule, List<SubjectFact> matched, Throwable cause) {
    super(cause);
    this.rule = rule;
    this.matched = matched;
  }

  /** Returns the place of the rule in the row of all rules. It is -1 if it is not known. */
  public int rule() {
    return rule;
  }

  /** Returns the subjects that the rule matched, the last first. There are none unless its consequence failed. */
  public List<SubjectFact> matched() {
    return matched;
  }
}
