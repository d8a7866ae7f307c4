package io.github.huituo.internal.engine.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/** Turns a rule of the executable model into steps. Used for one rule; not thread-safe. */
final class StepCompiler {
  private final int place;
  private final Rule rule;
  private final Variables variables;
  private final PatternCompiler patterns;

  /**
   * Creates the compiler of a rule.
   *
   * @param place the place of the rule in the row of all rules
   * @param preparing whether what the law alone matches is matched before the steps
   */
  StepCompiler(int place, Rule rule, RuleTerms terms, StepContext context, boolean preparing) {
    this.place = place;
    this.rule = rule;
    this.variables = new Variables(rule);
    this.patterns = new PatternCompiler(rule, terms, context, preparing, variables);
  }

  /**
   * Returns the steps.
   *
   * @throws UnknownElement if the rule holds what direct execution does not know
   */
  RuleSteps compile() {
    Consequence consequence = rule.getDefaultConsequence();
    if (rule.getConsequences().size() > 1 || consequence.isBreaking() || !consequence.getLanguage().equals("java")) {
      throw new UnknownElement(rule, "then");
    }
    List<RuleStep> steps = new ArrayList<>();
    rule.getView().getSubConditions().forEach(condition -> add(condition, true, steps));
    List<SlotTest> fillings = new ArrayList<>();
    variables.fill(consequence.getVariables(), fillings);
    RuleStep fire =
        new Fire(
            place,
            consequence.getBlock(),
            consequence.isUsingDrools(),
            variables.slots(consequence.getVariables()),
            fillings.toArray(SlotTest.NONE),
            patterns.grounds(),
            patterns.subjects());
    return new RuleSteps(place, variables.count(), chained(steps, fire), patterns.lawPatterns());
  }

  /** Returns how far the compiled rule looks over the families of a case. */
  RuleReach reach() {
    return patterns.reach();
  }

  private static RuleStep chained(List<RuleStep> steps, RuleStep last) {
    RuleStep next = last;
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).chain(next);
      next = steps.get(i);
    }
    return next;
  }

  private void add(Condition condition, boolean outermost, List<RuleStep> steps) {
    switch (condition.getType()) {
      case PATTERN -> patterns.add((Pattern<?>) condition, outermost, steps);
      case AND -> condition.getSubConditions().forEach(each -> add(each, outermost, steps));
      case EXISTS, NOT -> existential(condition, steps);
      case ACCUMULATE -> accumulation((AccumulatePattern<?>) condition, steps);
      case CONSEQUENCE -> { } // The one at the end, as there are no others.
      default -> throw new UnknownElement(rule, condition.getType().name().toLowerCase(Locale.ROOT));
    }
  }

  private void existential(Condition condition, List<RuleStep> steps) {
    fillFor(condition, steps);
    List<Condition> inner = condition.getSubConditions();
    boolean branching = inner.size() == 1 && inner.get(0).getType() == Condition.Type.OR;
    List<RuleStep> branches = new ArrayList<>();
    for (List<Condition> branch : branching ? inner.get(0).getSubConditions().stream().map(List::of).toList() : List.of(inner)) {
      branches.add(within(branch, List.of(), () -> RuleStep.FOUND));
    }
    steps.add(new GroupSteps.Existential(branches.toArray(new RuleStep[0]), condition.getType() == Condition.Type.EXISTS));
  }

  private void accumulation(AccumulatePattern<?> pattern, List<RuleStep> steps) {
    if (pattern.isQuerySource()) {
      throw new UnknownElement(rule, "accumulate");
    }
    fillFor(pattern.getCondition(), steps);
    AccumulationFunctions functions = new AccumulationFunctions(rule, List.of(pattern.getAccumulateFunctions()));
    int contexts = variables.more();
    List<GroupSteps.Accumulated> accumulated = new ArrayList<>();
    RuleStep inner =
        within(
            List.of(pattern.getCondition()),
            functions.sources(),
            () -> {
              accumulated.addAll(functions.bound(variables));
              return new GroupSteps.Gather(contexts, accumulated.toArray(new GroupSteps.Accumulated[0]));
            });
    steps.add(new GroupSteps.Accumulation(inner, contexts, accumulated.toArray(new GroupSteps.Accumulated[0])));
  }

  /** Returns the steps of conditions within others. Only the last of the steps sees their variables. */
  private RuleStep within(List<Condition> conditions, List<Variable<?>> seen, Supplier<RuleStep> last) {
    Variables.Scope outer = variables.scope();
    List<RuleStep> steps = new ArrayList<>();
    conditions.forEach(condition -> add(condition, false, steps));
    fill(seen, steps);
    RuleStep end = last.get();
    variables.close(outer);
    return chained(steps, end);
  }

  /** Fills what conditions within another need, once and not for each candidate. */
  private void fillFor(Condition condition, List<RuleStep> steps) {
    List<Variable<?>> needed = new ArrayList<>();
    collect(condition, needed);
    fill(needed, steps);
  }

  private void fill(List<Variable<?>> needed, List<RuleStep> steps) {
    List<SlotTest> fillings = new ArrayList<>();
    variables.fill(needed.toArray(new Variable<?>[0]), fillings);
    if (!fillings.isEmpty()) {
      steps.add(new MatchSteps.ConstraintCheck(fillings.toArray(SlotTest.NONE)));
    }
  }

  private void collect(Condition condition, List<Variable<?>> needed) {
    if (condition instanceof AccumulatePattern<?> accumulate) {
      collect(accumulate.getCondition(), needed);
      needed.addAll(new AccumulationFunctions(rule, List.of(accumulate.getAccumulateFunctions())).sources());
    } else if (condition instanceof Pattern<?> pattern) {
      for (SingleConstraint constraint : ConstraintTests.of(pattern, rule)) {
        for (Variable<?> variable : constraint.getVariables()) {
          needed.add(variable);
        }
      }
    } else {
      condition.getSubConditions().forEach(each -> collect(each, needed));
    }
  }
}
