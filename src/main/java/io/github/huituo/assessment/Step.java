package io.github.huituo.assessment;

/**
 * One step of a computation.
 *
 * <p>For example, "7 at 1:3, a part rounded up: 3 care workers". Implementations are immutable and thread-safe.
 */
public interface Step {
  /** Returns the step in words, put together only when somebody reads it. */
  Text text();
}
