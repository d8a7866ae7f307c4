package io.github.huituo.internal.engine.direct;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that can fire under a law. It is the law of a day and the choices of a case, and they have what it gives them.
 *
 * <p>Immutable and thread-safe.
 */
public final class LawView {
  private final LiveRule[] rules;

  /**
   * A rule that can fire.
   *
   * @param steps its steps
   * @param filled its slots as the law fills them
   */
  record LiveRule(RuleSteps steps, @Nullable Object[] filled) {}

  LawView(List<LiveRule> rules) {
    this.rules = rules.toArray(new LiveRule[0]);
  }

  /** Returns how many rules there are. */
  public int count() {
    return rules.length;
  }

  void run(RuleRun run, Object answers, BitSet left) {
    for (LiveRule rule : rules) {
      if (!left.get(rule.steps.rule())) {
        rule.steps.run(run, rule.filled, answers);
      }
    }
  }
}
