package io.github.huituo.internal.engine.direct;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.direct.GroupSteps.Accumulated;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;

/** The functions of an accumulation. They are those whose result is there for no matches, too, and depends on no order. */
final class AccumulationFunctions {
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of(
          "CountAccumulateFunction",
          "IntegerSumAccumulateFunction",
          "LongSumAccumulateFunction",
          "BigIntegerSumAccumulateFunction",
          "BigDecimalSumAccumulateFunction",
          "CollectSetAccumulateFunction",
          "TotalAccumulateFunction");

  private final List<AccumulateFunction> functions;
  private final List<org.kie.api.runtime.rule.AccumulateFunction<Serializable>> working = new ArrayList<>();

  @SuppressWarnings("unchecked")
  AccumulationFunctions(Rule rule, List<AccumulateFunction> functions) {
    this.functions = functions;
    for (AccumulateFunction function : functions) {
      Object made = function.createFunctionObject();
      boolean plain = (function.getExternalVars() == null || function.getExternalVars().length == 0) && !function.isFixedValue();
      boolean sourced = function.getSource() == null || function.getSource() instanceof Variable;
      if (!plain || !sourced || !KNOWN.contains(made.getClass().getSimpleName())) {
        throw new UnknownElement(rule, "accumulate " + made.getClass().getSimpleName());
      }
      working.add((org.kie.api.runtime.rule.AccumulateFunction<Serializable>) made);
    }
  }

  /** Returns the variables over which they are computed. */
  List<Variable<?>> sources() {
    List<Variable<?>> sources = new ArrayList<>();
    for (AccumulateFunction function : functions) {
      if (function.getSource() instanceof Variable<?> source) {
        sources.add(source);
      }
    }
    return sources;
  }

  /** Returns them with the slots of what they are given and give. */
  List<Accumulated> bound(Variables variables) {
    List<Accumulated> bound = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      int source = functions.get(i).getSource() instanceof Variable<?> variable ? variables.slot(variable) : -1;
      bound.add(new Accumulated(working.get(i), source, variables.bind(functions.get(i).getResult())));
    }
    return bound;
  }
}
