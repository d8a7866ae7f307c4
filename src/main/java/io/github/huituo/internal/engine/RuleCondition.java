package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Junction;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition of a rule.
 *
 * <p>All kinds are immutable and thread-safe.
 */
public sealed interface RuleCondition {
  /** Returns its position in the text of the rule. */
  RuleSpan span();

  /** Returns the conditions directly within it. */
  List<RuleCondition> parts();

  /** Returns it and all conditions within it. */
  default Stream<RuleCondition> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(RuleCondition::all));
  }

  /**
   * A pattern: {@code $variable : Type( constraints )}.
   *
   * @param variable the variable for what it matches, or ""
   * @param type the name of the type
   * @param constraints the constraints in their order
   * @param source the expression behind {@code from}; empty if it matches the facts of the case
   * @param inner the position of what its parentheses enclose
   */
  record FactPattern(
      String variable,
      String type,
      ImmutableList<Constraint> constraints,
      Optional<String> source,
      RuleSpan inner,
      RuleSpan span)
      implements RuleCondition {
    @Override
    public List<RuleCondition> parts() {
      return List.of();
    }

    /** Returns the texts that a member may equal. Of {@code name == "a" || name == "b"} it returns both. */
    public ImmutableSet<String> namesOf(String member) {
      return values(literalsOf(member));
    }

    /** Returns the texts that a member may equal under a constraint. */
    public static ImmutableSet<String> namesOf(Constraint constraint, String member) {
      return values(literalsOf(constraint, member));
    }

    /** Returns the texts that a member may equal, with their positions. */
    ImmutableList<LiteralValue> literalsOf(String member) {
      return constraints.stream()
          .map(c -> literalsOf(c, member))
          .filter(literals -> !literals.isEmpty())
          .findFirst()
          .orElse(ImmutableList.of());
    }

    private static ImmutableSet<String> values(List<LiteralValue> literals) {
      return literals.stream().map(LiteralValue::value).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<LiteralValue> literalsOf(Constraint constraint, String member) {
      return constraint.variable().isEmpty() ? literals(member, constraint.expression()) : ImmutableList.of();
    }

    private static ImmutableList<LiteralValue> literals(String member, RuleExpression expression) {
      if (expression instanceof Comparison comparison) {
        boolean equal = comparison.operator().equals("==") || comparison.operator().equals("in");
        boolean texts = comparison.right().stream().allMatch(r -> r instanceof LiteralValue value && value.quoted());
        return equal && texts && comparison.left().name().equals(member)
            ? comparison.right().stream().map(LiteralValue.class::cast).collect(ImmutableList.toImmutableList())
            : ImmutableList.of();
      } else if (expression instanceof Junction junction) {
        List<ImmutableList<LiteralValue>> each = junction.operands().stream().map(o -> literals(member, o)).toList();
        if (!junction.either()) {
          return each.stream().filter(l -> !l.isEmpty()).findFirst().orElse(ImmutableList.of());
        }
        return each.stream().anyMatch(List::isEmpty)
            ? ImmutableList.of()
            : each.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
      }
      return ImmutableList.of();
    }
  }

  /**
   * A constraint of a pattern: {@code childCount != null}, {@code $children : childCount}.
   *
   * @param variable the variable that it gives a value, or ""
   * @param expression the condition, or the value of the variable
   * @param span its position in the text of the rule
   */
  record Constraint(String variable, RuleExpression expression, RuleSpan span) {
    /** Returns whether it restricts anything, and does not only give a variable its value. */
    boolean isTest() {
      return variable.isEmpty() || expression instanceof Comparison || expression instanceof Junction;
    }

    /** Returns the value that it gives its variable. Of {@code $day : birthDate != null} it is {@code birthDate}. */
    RuleExpression value() {
      RuleExpression value = expression;
      while (value instanceof Junction junction) {
        value = junction.operands().get(0);
      }
      return value instanceof Comparison comparison ? comparison.left() : value;
    }
  }

  /** The word that joins conditions. */
  enum Joint {
    /** All must hold. */
    AND,
    /** One must hold. */
    OR,
    /** They must hold for nothing. */
    NOT,
    /** They must hold for something. */
    EXISTS,
    /** They must hold for everything. */
    FORALL
  }

  /**
   * Conditions that a word joins.
   *
   * @param joint the word
   * @param parts the conditions
   */
  record ConditionGroup(Joint joint, ImmutableList<RuleCondition> parts, RuleSpan span) implements RuleCondition {}

  /**
   * Conditions with functions over their matches: {@code accumulate( parts; $n : count($x) )}.
   *
   * @param parts the conditions
   * @param functions what is computed
   */
  record Accumulation(ImmutableList<RuleCondition> parts, ImmutableList<AccumulateFunction> functions, RuleSpan span)
      implements RuleCondition {}

  /**
   * A function of an accumulation.
   *
   * @param variable the variable that it gives a value, or ""
   * @param function its name, such as {@code sum}
   * @param arguments the arguments as they are written
   */
  record AccumulateFunction(String variable, String function, ImmutableList<String> arguments) {}

  /** A condition of any other form, which tools show as it is written. */
  record OtherCondition(RuleSpan span) implements RuleCondition {
    @Override
    public List<RuleCondition> parts() {
      return List.of();
    }
  }
}
