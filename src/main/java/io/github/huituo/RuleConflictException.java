package io.github.huituo;

/** Rules without exactly one answer: two contradict, or none concludes. */
public final class RuleConflictException extends HuituoException {
  private static final long serialVersionUID = 1L;

  RuleConflictException(HuituoException that) {
    super(that);
  }
}
