package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An expression of a rule, in a constraint or a consequence: {@code of($band).requiredFor($children).isAtMost($workers)}.
 *
 * <p>All kinds are immutable and thread-safe.
 */
public sealed interface RuleExpression {
  /** Returns its position in the text of the rule. */
  RuleSpan span();

  /** Returns the expressions directly within it, in their order. */
  List<RuleExpression> parts();

  /** Returns it and all expressions within it. */
  default Stream<RuleExpression> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(RuleExpression::all));
  }

  /** Returns the name that it is, or "": {@code $child}, {@code birthDate} or {@code this}. */
  default String name() {
    return "";
  }

  /**
   * A variable, a member of the pattern, or a type.
   *
   * @param name the name, a variable with its {@code $}
   */
  record NameUse(String name, RuleSpan span) implements RuleExpression {
    @Override
    public List<RuleExpression> parts() {
      return List.of();
    }
  }

  /**
   * A text, {@code true}, {@code false}, {@code null} or a number.
   *
   * @param value the value, a text without its quotation marks
   * @param quoted whether it is a text
   */
  record LiteralValue(String value, boolean quoted, RuleSpan span) implements RuleExpression {
    @Override
    public List<RuleExpression> parts() {
      return List.of();
    }
  }

  /**
   * A member of something: {@code $child.asOf}.
   *
   * @param scope what it is a member of
   * @param member the name of the member
   */
  record MemberAccess(RuleExpression scope, String member, RuleSpan span) implements RuleExpression {
    @Override
    public List<RuleExpression> parts() {
      return List.of(scope);
    }
  }

  /**
   * A call: {@code $ratio.of($band)}, or {@code of($band)} of the pattern itself.
   *
   * @param scope what it is called on; empty for the pattern or the rule itself
   * @param method the name of the method
   * @param arguments the arguments in their order
   * @param methodSpan the position of the name
   */
  record Invocation(
      Optional<RuleExpression> scope,
      String method,
      ImmutableList<RuleExpression> arguments,
      RuleSpan methodSpan,
      RuleSpan span)
      implements RuleExpression {
    @Override
    public List<RuleExpression> parts() {
      return Stream.concat(scope.stream(), arguments.stream()).toList();
    }
  }

  /**
   * A comparison: {@code role == "COOK"}, {@code languages not contains "EN"}.
   *
   * @param left what is compared; in {@code role == "A" || == "B"} the role also of the second comparison
   * @param operator the operator in one spelling
   * @param right what it is compared with; several for {@code in}
   * @param operatorSpan the position of the operator
   */
  record Comparison(
      RuleExpression left,
      String operator,
      ImmutableList<RuleExpression> right,
      RuleSpan operatorSpan,
      RuleSpan span)
      implements RuleExpression {
    @Override
    public List<RuleExpression> parts() {
      return Stream.concat(Stream.of(left), right.stream()).toList();
    }
  }

  /**
   * A disjunction or conjunction of expressions.
   *
   * @param either whether one is enough
   * @param operands the expressions
   * @param operatorSpans the positions of the operators between them
   */
  record Junction(
      boolean either, ImmutableList<RuleExpression> operands, ImmutableList<RuleSpan> operatorSpans, RuleSpan span)
      implements RuleExpression {
    @Override
    public List<RuleExpression> parts() {
      return operands;
    }
  }

  /**
   * The contrary of an expression: {@code !settled}.
   *
   * @param operand the expression
   */
  record Negation(RuleExpression operand, RuleSpan span) implements RuleExpression {
    @Override
    public List<RuleExpression> parts() {
      return List.of(operand);
    }
  }

  /**
   * An expression of any other form, which tools show as it is written.
   *
   * @param parts the expressions within it
   */
  record OtherExpression(ImmutableList<RuleExpression> parts, RuleSpan span) implements RuleExpression {}
}
