package io.github.huituo.internal.engine;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/** The literals of constraints. Each is that a fact is, or is not, one of some values. */
final class Literals {
  /** What a figure cannot be at once with the same number. */
  private static final Set<Set<String>> OPPOSITES =
      Set.of(
          Set.of("isAtLeast", "isBelow"), Set.of("isAtMost", "isAbove"), Set.of("isAbove", "isBelow"),
          Set.of("admits", "excludes"), Set.of("isWithin", "exceeds"));

  private Literals() {}

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
  static List<Atom> of(Expression expression) {
    List<Atom> atoms = new ArrayList<>();
    if (expression.isEnclosedExpr()) {
      atoms.addAll(of(expression.asEnclosedExpr().getInner()));
    } else if (expression instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.AND) {
      atoms.addAll(of(both.getLeft()));
      atoms.addAll(of(both.getRight()));
    } else {
      one(expression, "").ifPresent(atoms::add);
    }
    return atoms;
  }

  private static Optional<Atom> one(Expression expression, String before) {
    if (expression instanceof BinaryExpr binary) {
      return switch (binary.getOperator()) {
        case EQUALS, NOT_EQUALS ->
            compared(print(binary.getLeft()), binary.getRight(), binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS);
        case OR -> either(binary, before);
        default -> Optional.empty();
      };
    } else if (expression instanceof HalfBinaryExpr half && !before.isEmpty()) {
      return switch (half.getOperator()) {
        case EQUALS -> compared(before, half.getRight(), false);
        case NOT_EQUALS -> compared(before, half.getRight(), true);
        default -> Optional.empty();
      };
    } else if (expression instanceof PointFreeExpr free) {
      return pointFree(free);
    }
    if (expression instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return one(not.getExpression(), "").map(a -> new Atom(a.thing(), a.values(), !a.others()));
    }
    return expression.isMethodCallExpr() || !name(expression).isEmpty() || expression.isFieldAccessExpr()
        ? Optional.of(new Atom(print(expression), Set.of("true"), false))
        : Optional.empty();
  }

  private static Optional<Atom> either(BinaryExpr or, String before) {
    Optional<Atom> left = one(or.getLeft(), before);
    Optional<Atom> right = one(or.getRight(), left.map(Atom::thing).orElse(""));
    if (left.isEmpty() || right.isEmpty() || left.get().others() || right.get().others()
        || !left.get().thing().equals(right.get().thing())) {
      return Optional.empty();
    }
    Set<String> values = new HashSet<>(left.get().values());
    values.addAll(right.get().values());
    return Optional.of(new Atom(left.get().thing(), values, false));
  }

  private static Optional<Atom> compared(String thing, Expression with, boolean differs) {
    return with.isLiteralExpr()
        ? Optional.of(new Atom(thing, Set.of(print(with)), differs))
        : Optional.of(new Atom(thing + " == " + print(with), Set.of("true"), differs));
  }

  private static Optional<Atom> pointFree(PointFreeExpr free) {
    String operator = free.getOperator().getIdentifier();
    if (operator.equals("in") && free.getRight().stream().allMatch(Expression::isLiteralExpr)) {
      Set<String> values = new HashSet<>();
      free.getRight().forEach(v -> values.add(print(v)));
      return Optional.of(new Atom(print(free.getLeft()), values, free.isNegated()));
    }
    String thing = print(free.getLeft()) + " " + operator + " " + free.getRight().stream().map(Literals::print).toList();
    return Optional.of(new Atom(thing, Set.of("true"), free.isNegated()));
  }

  /** Returns the name that an expression is, or "". */
  static String name(Expression expression) {
    return expression instanceof DrlNameExpr drl
        ? drl.getNameAsString()
        : expression instanceof NameExpr java ? java.getNameAsString() : expression.isThisExpr() ? "this" : "";
  }

  /** Returns an expression in one spelling. */
  static String print(Expression expression) {
    return PrintUtil.printNode(expression);
  }
}
