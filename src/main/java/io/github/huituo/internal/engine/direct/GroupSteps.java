package io.github.huituo.internal.engine.direct;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The steps over groups of conditions. */
final class GroupSteps {
  private GroupSteps() {}

  /** Conditions that must hold for something, or for nothing. */
  static final class Existential extends RuleStep {
    private final RuleStep[] branches;
    private final boolean expected;

    /**
     * Creates the step.
     *
     * @param branches the conditions, of which one must hold
     * @param expected whether they must hold for something
     */
    Existential(RuleStep[] branches, boolean expected) {
      this.branches = branches;
      this.expected = expected;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      boolean found = false;
      for (int i = 0; i < branches.length && !found; i++) {
        found = branches[i].run(run, slots);
      }
      return found == expected && proceed(run, slots);
    }
  }

  /**
   * A function of an accumulation.
   *
   * @param function the function of the rule engine
   * @param source the slot of what it is given, or -1 if it only counts
   * @param result the slot of its result
   */
  record Accumulated(AccumulateFunction<Serializable> function, int source, int result) {}

  /** Functions over all matches of conditions. */
  static final class Accumulation extends RuleStep {
    private final RuleStep conditions;
    private final int contextSlot;
    private final Accumulated[] functions;

    /**
     * Creates the step.
     *
     * @param conditions the conditions, with the gathering of what they match at their end
     * @param contextSlot the slot of what the functions have taken in
     * @param functions the functions
     */
    Accumulation(RuleStep conditions, int contextSlot, Accumulated[] functions) {
      this.conditions = conditions;
      this.contextSlot = contextSlot;
      this.functions = functions;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      Serializable[] contexts = new Serializable[functions.length];
      for (int i = 0; i < contexts.length; i++) {
        contexts[i] = functions[i].function.initContext(functions[i].function.createContext());
      }
      slots[contextSlot] = contexts;
      conditions.run(run, slots);
      for (int i = 0; i < contexts.length; i++) {
        slots[functions[i].result] = functions[i].function.getResult(contexts[i]);
      }
      return proceed(run, slots);
    }
  }

  /** The end of the conditions within an accumulation. */
  static final class Gather extends RuleStep {
    private final int contextSlot;
    private final Accumulated[] functions;

    Gather(int contextSlot, Accumulated[] functions) {
      this.contextSlot = contextSlot;
      this.functions = functions;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      Object[] contexts = (Object[]) slots[contextSlot];
      for (int i = 0; i < functions.length; i++) {
        Object value = functions[i].source < 0 ? null : slots[functions[i].source];
        functions[i].function.accumulateValue((Serializable) contexts[i], value);
      }
      return false;
    }
  }
}
