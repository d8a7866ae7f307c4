package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.engine.subject.SubjectFact;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.functions.BlockN;
import org.jspecify.annotations.Nullable;

/** The consequence of a rule. */
final class Fire extends RuleStep {
  private final int rule;
  private final BlockN block;
  private final boolean inserts;
  private final int[] arguments;
  private final SlotTest[] fillings;
  private final int[] grounds;
  private final int[] matched;

  /**
   * Creates the step.
   *
   * @param rule the place of the rule in the row of all rules
   * @param block the consequence
   * @param inserts whether it is given what inserts terms before its arguments
   * @param arguments the slots of its arguments
   * @param fillings what fills those of them that no condition needed
   * @param grounds the slots of the matched parameters, interpretations and terms
   * @param matched the slots of everything that is matched, in the order of the conditions
   */
  Fire(int rule, BlockN block, boolean inserts, int[] arguments, SlotTest[] fillings, int[] grounds, int[] matched) {
    this.rule = rule;
    this.block = block;
    this.inserts = inserts;
    this.arguments = arguments;
    this.fillings = fillings;
    this.grounds = grounds;
    this.matched = matched;
  }

  @Override
  boolean run(RuleRun run, @Nullable Object[] slots) {
    try {
      run.firing(rule, grounds(slots));
      SlotTest.all(fillings, slots);
      int first = inserts ? 1 : 0;
      @Nullable Object[] values = new Object[arguments.length + first];
      if (inserts) {
        values[0] = run;
      }
      for (int i = 0; i < arguments.length; i++) {
        values[i + first] = slots[arguments[i]];
      }
      execute(values);
      return false;
    } catch (Exception | StackOverflowError e) {
      throw new RuleFailure(rule, subjects(slots), e);
    }
  }

  @SuppressWarnings("NullAway") // The generated consequence takes null as the rule's author means it.
  private void execute(@Nullable Object[] values) throws Exception {
    block.execute(values);
  }

  @SuppressWarnings("NullAway") // What a condition matches is there.
  private Object[] grounds(@Nullable Object[] slots) {
    Object[] found = new Object[grounds.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = slots[grounds[i]];
    }
    return found;
  }

  private List<SubjectFact> subjects(@Nullable Object[] slots) {
    List<SubjectFact> found = new ArrayList<>();
    for (int i = matched.length - 1; i >= 0; i--) {
      if (slots[matched[i]] instanceof SubjectFact subject) {
        found.add(subject);
      }
    }
    return found;
  }
}
