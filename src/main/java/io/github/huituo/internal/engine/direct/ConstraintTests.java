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
  @SuppressWarnings({"unchecked", "rawtypes"}) // The generated lambdas have the types of the variables.
  static SlotTest test(SingleConstraint constraint, Variables variables) {
    int[] slots = variables.slots(constraint.getVariables());
    return switch (slots.length) {
      case 1 -> new OfOne((Predicate1) unwrapped(constraint.getPredicate1()), slots[0]);
      case 2 -> new OfTwo((Predicate2) unwrapped(constraint.getPredicate2()), slots[0], slots[1]);
      case 3 -> new OfThree((Predicate3) unwrapped(constraint.getPredicate3()), slots[0], slots[1], slots[2]);
      default -> new OfSeveral(constraint.getPredicate(), slots);
    };
  }

  /** A constraint on one variable. */
  @SuppressWarnings("NullAway") // Generated predicates take null as the rule's author means it.
  private static final class OfOne extends SlotTest {
    private final Predicate1<Object> predicate;
    private final int slot;

    OfOne(Predicate1<Object> predicate, int slot) {
      this.predicate = predicate;
      this.slot = slot;
    }

    @Override
    boolean holds(@Nullable Object[] slots) throws Exception {
      return predicate.test(slots[slot]);
    }
  }

  /** A constraint on two variables. */
  @SuppressWarnings("NullAway") // Generated predicates take null as the rule's author means it.
  private static final class OfTwo extends SlotTest {
    private final Predicate2<Object, Object> predicate;
    private final int first;
    private final int second;

    OfTwo(Predicate2<Object, Object> predicate, int first, int second) {
      this.predicate = predicate;
      this.first = first;
      this.second = second;
    }

    @Override
    boolean holds(@Nullable Object[] slots) throws Exception {
      return predicate.test(slots[first], slots[second]);
    }
  }

  /** A constraint on three variables. */
  @SuppressWarnings("NullAway") // Generated predicates take null as the rule's author means it.
  private static final class OfThree extends SlotTest {
    private final Predicate3<Object, Object, Object> predicate;
    private final int first;
    private final int second;
    private final int third;

    OfThree(Predicate3<Object, Object, Object> predicate, int first, int second, int third) {
      this.predicate = predicate;
      this.first = first;
      this.second = second;
      this.third = third;
    }

    @Override
    boolean holds(@Nullable Object[] slots) throws Exception {
      return predicate.test(slots[first], slots[second], slots[third]);
    }
  }

  /** A constraint on more variables. */
  @SuppressWarnings("NullAway") // Generated predicates take null as the rule's author means it.
  private static final class OfSeveral extends SlotTest {
    private final PredicateN predicate;
    private final int[] places;

    OfSeveral(PredicateN predicate, int[] places) {
      this.predicate = predicate;
      this.places = places;
    }

    @Override
    boolean holds(@Nullable Object[] slots) throws Exception {
      Object[] arguments = new Object[places.length];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = slots[places[i]];
      }
      return predicate.test(arguments);
    }
  }

  /** Returns the lambda itself, without what describes it. */
  static Object unwrapped(Object lambda) {
    return lambda instanceof IntrospectableLambda described ? described.getLambda() : lambda;
  }
}
