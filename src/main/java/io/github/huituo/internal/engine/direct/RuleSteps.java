package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.law.Law;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as steps over slots.
 *
 * <p>Immutable and thread-safe.
 */
final class RuleSteps {
  private final int rule;
  private final int slots;
  private final RuleStep first;
  private final List<LawPattern> ofLaw;

  /**
   * Creates the steps.
   *
   * @param rule the place of the rule in the row of all rules
   * @param slots how many slots it has
   * @param first the first step
   * @param ofLaw the patterns that are matched before the steps
   */
  RuleSteps(int rule, int slots, RuleStep first, List<LawPattern> ofLaw) {
    this.rule = rule;
    this.slots = slots;
    this.first = first;
    this.ofLaw = List.copyOf(ofLaw);
  }

  /** Returns the place of the rule in the row of all rules. */
  int rule() {
    return rule;
  }

  /** Returns the slots as the law fills them. It is null if it matches some pattern for no case. */
  @Nullable Object @Nullable [] filledBy(Law law) throws Exception {
    @Nullable Object[] filled = new Object[slots];
    filled[Variables.LAW] = law;
    for (LawPattern pattern : ofLaw) {
      if (!pattern.match(law, filled)) {
        return null;
      }
    }
    return filled;
  }

  /** Runs the rule on the facts of a case. */
  void run(RuleRun run, @Nullable Object[] filled, Object answers) {
    @Nullable Object[] values = filled.clone();
    values[Variables.ANSWERS] = answers;
    try {
      first.run(run, values);
    } catch (RuleFailure e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      throw new RuleFailure(rule, List.of(), e);
    }
  }
}
