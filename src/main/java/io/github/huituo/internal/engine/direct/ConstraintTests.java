package io.github.huituo.internal.engine.direct;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of patterns. */
final class ConstraintTests {
  private ConstraintTests() {}

  /** Returns the constraints of a pattern in their order. */
  static List<SingleConstraint> of(Pattern<?> pattern, Rule rule) {
    List<SingleConstraint> all = new ArrayList<>();
    collect(pattern.getConstraint(), rule, all);
    return all;
  }

  private static void collect(@Nullable Constraint constraint, Rule rule, List<SingleConstraint> all) {
    if (constraint == null || constraint == SingleConstraint.TRUE) {
      return;
    }
    switch (constraint.getType()) {
      case SINGLE -> {
        SingleConstraint single = (SingleConstraint) constraint;
        if (single.isTemporal() || single.getVariables() == null || single.getVariables().length == 0) {
          throw new UnknownElement(rule, words(single));
        }
        all.add(single);
      }
      case MULTIPLE, AND -> constraint.getChildren().forEach(child -> collect(child, rule, all));
      default -> throw new UnknownElement(rule, words(constraint));
    }
  }

  /** Returns the words of a constraint in the rule. Where the model has no words it is its expression. */
  static String words(Constraint constraint) {
    return String.valueOf(constraint.predicateInformation().getStringConstraint());
  }

  /** Returns the test of a constraint. */
  @SuppressWarnings({"unchecked", "rawtypes", "NullAway"}) // Generated predicates take null as the rule's author means it.
  static SlotTest test(SingleConstraint constraint, Variables variables) {
    int[] slots = variables.slots(constraint.getVariables());
    int a = slots[0];
    if (slots.length == 1) {
      Predicate1 predicate = (Predicate1) unwrapped(constraint.getPredicate1());
      return values -> predicate.test(values[a]);
    }
    int b = slots[1];
    if (slots.length == 2) {
      Predicate2 predicate = (Predicate2) unwrapped(constraint.getPredicate2());
      return values -> predicate.test(values[a], values[b]);
    }
    if (slots.length == 3) {
      int c = slots[2];
      Predicate3 predicate = (Predicate3) unwrapped(constraint.getPredicate3());
      return values -> predicate.test(values[a], values[b], values[c]);
    }
    PredicateN predicate = constraint.getPredicate();
    return values -> {
      Object[] arguments = new Object[slots.length];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = values[slots[i]];
      }
      return predicate.test(arguments);
    };
  }

  /** Returns the lambda itself, without what describes it. */
  static Object unwrapped(Object lambda) {
    return lambda instanceof IntrospectableLambda described ? described.getLambda() : lambda;
  }
}
