package io.github.huituo.internal.engine.direct;

import org.jspecify.annotations.Nullable;

/** One step of a rule over the slots of its variables. Immutable once chained, and thread-safe. */
abstract class RuleStep {
  /** The end of the conditions within an existential. Something is found, so that the search is over. */
  static final RuleStep FOUND =
      new RuleStep() {
        @Override
        boolean run(RuleRun run, @Nullable Object[] slots) {
          return true;
        }
      };

  private @Nullable RuleStep next;

  final void chain(RuleStep following) {
    this.next = following;
  }

  /**
   * Does the step and, as often as it succeeds, those behind it.
   *
   * @return whether the search is over
   */
  abstract boolean run(RuleRun run, @Nullable Object[] slots) throws Exception;

  /** Does the steps behind this one. */
  @SuppressWarnings("NullAway") // Every step is chained before the first run.
  final boolean proceed(RuleRun run, @Nullable Object[] slots) throws Exception {
    return next.run(run, slots);
  }
}
