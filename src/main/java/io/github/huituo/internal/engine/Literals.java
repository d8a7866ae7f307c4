package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.Junction;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.NameUse;
import io.github.huituo.internal.engine.RuleExpression.Negation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The literals of constraints. Each is that a fact is, or is not, one of some values. */
final class Literals {
  /** What a figure cannot be at once with the same number. */
  private static final Set<Set<String>> OPPOSITES =
      Set.of(
          Set.of("isAtLeast", "isBelow"), Set.of("isAtMost", "isAbove"), Set.of("isAbove", "isBelow"),
          Set.of("admits", "excludes"), Set.of("isWithin", "exceeds"));

  /** The operators of which a constraint is compared with no other. */
  private static final Set<String> ORDERED = Set.of("<", "<=", ">", ">=");

  private final RuleSource source;

  /** Creates the reader of the literals of a rule. */
  Literals(RuleSource source) {
    this.source = source;
  }

  /**
   * A statement of a constraint about one fact or call.
   *
   * @param thing a fact, or a call whose answer is true or false
   * @param values the values
   * @param others whether it must be any other value, and otherwise one of these
   */
  record Atom(String thing, Set<String> values, boolean others) {
    /** Returns whether one value can meet both. */
    boolean fits(Atom that) {
      if (!thing.equals(that.thing)) {
        return !opposes(that);
      } else if (others && that.others) {
        return true;
      }
      Set<String> common = new HashSet<>(others ? that.values : values);
      if (others == that.others) {
        common.retainAll(that.values);
      } else {
        common.removeAll(others ? values : that.values);
      }
      return !common.isEmpty();
    }

    private boolean opposes(Atom that) {
      if (others || that.others) {
        return false;
      }
      for (Set<String> two : OPPOSITES) {
        for (String one : two) {
          for (String other : two) {
            if (!one.equals(other) && thing.contains("." + one + "(")
                && thing.replace("." + one + "(", "." + other + "(").equals(that.thing)) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  /** Returns the literals of a constraint that concern one fact or call each. */
  List<Atom> of(RuleExpression expression) {
    if (expression instanceof Junction all && !all.either()) {
      List<Atom> atoms = new ArrayList<>();
      all.operands().forEach(operand -> atoms.addAll(of(operand)));
      return atoms;
    }
    return one(expression).stream().toList();
  }

  private Optional<Atom> one(RuleExpression expression) {
    if (expression instanceof Comparison comparison) {
      return compared(comparison);
    } else if (expression instanceof Junction some && some.either()) {
      return either(some);
    } else if (expression instanceof Negation not) {
      return one(not.operand()).map(a -> new Atom(a.thing(), a.values(), !a.others()));
    }
    boolean isFact = expression instanceof Invocation || expression instanceof NameUse || expression instanceof MemberAccess;
    return isFact ? Optional.of(new Atom(print(expression), Set.of("true"), false)) : Optional.empty();
  }

  private Optional<Atom> either(Junction or) {
    List<Optional<Atom>> each = or.operands().stream().map(this::one).toList();
    String thing = each.get(0).map(Atom::thing).orElse("");
    if (each.stream().anyMatch(atom -> atom.isEmpty() || atom.get().others() || !atom.get().thing().equals(thing))) {
      return Optional.empty();
    }
    Set<String> values = each.stream().flatMap(atom -> atom.get().values().stream()).collect(Collectors.toSet());
    return Optional.of(new Atom(thing, values, false));
  }

  private Optional<Atom> compared(Comparison comparison) {
    boolean negated = comparison.operator().equals("!=") || comparison.operator().startsWith("not ");
    String operator = comparison.operator().replaceFirst("^not ", "").replace("!=", "==");
    boolean isEqual = operator.equals("==") || operator.equals("in");
    if (isEqual && comparison.right().stream().allMatch(LiteralValue.class::isInstance)) {
      Set<String> values = comparison.right().stream().map(this::print).collect(Collectors.toSet());
      return Optional.of(new Atom(print(comparison.left()), values, negated));
    } else if (ORDERED.contains(operator)) {
      return Optional.empty();
    }
    String with = comparison.right().stream().map(this::print).collect(Collectors.joining(", "));
    return Optional.of(new Atom(print(comparison.left()) + " " + operator + " " + with, Set.of("true"), negated));
  }

  /** Returns an expression in one spelling. */
  String print(RuleExpression expression) {
    if (expression instanceof MemberAccess access) {
      return print(access.scope()) + "." + access.member();
    } else if (expression instanceof Invocation call) {
      return call.scope().map(scope -> print(scope) + ".").orElse("") + call.method() + "(" + printAll(call.arguments(), ", ") + ")";
    } else if (expression instanceof Comparison comparison) {
      return print(comparison.left()) + " " + comparison.operator() + " " + printAll(comparison.right(), ", ");
    } else if (expression instanceof Junction junction) {
      return "(" + printAll(junction.operands(), junction.either() ? " || " : " && ") + ")";
    } else if (expression instanceof Negation not) {
      return "!" + print(not.operand());
    } else if (expression instanceof LiteralValue value && value.quoted()) {
      return '"' + value.value() + '"';
    }
    return source.oneLine(expression.span());
  }

  private String printAll(ImmutableList<RuleExpression> expressions, String separator) {
    return expressions.stream().map(this::print).collect(Collectors.joining(separator));
  }
}
