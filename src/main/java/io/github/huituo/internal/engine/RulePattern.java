package io.github.huituo.internal.engine;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.huituo.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/**
 * A pattern of a rule: what it matches, and under which constraints.
 *
 * @param rule the rule
 * @param descr what the parser read
 * @param constraints its constraints, without those that cannot be read
 * @param required whether the rule fires only if it matches: it is in no {@code not}, {@code or} or {@code exists}
 */
record RulePattern(ParsedRule rule, PatternDescr descr, List<Constraint> constraints, boolean required) {
  /**
   * A constraint.
   *
   * @param descr its description by the parser
   * @param variable the variable that it gives a value, or ""
   * @param expression the condition, or the value of the variable
   */
  record Constraint(ExprConstraintDescr descr, String variable, Expression expression) {}

  /** Returns the patterns of a rule in their order, those within others too. */
  static List<RulePattern> of(ParsedRule rule) {
    List<RulePattern> all = new ArrayList<>();
    if (rule.descr().getLhs() != null) {
      collect(rule, rule.descr().getLhs(), true, all);
    }
    return all;
  }

  private static void collect(ParsedRule rule, BaseDescr descr, boolean required, List<RulePattern> all) {
    if (descr instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        collect(rule, accumulate.getInput(), false, all);
      } else {
        all.add(new RulePattern(rule, pattern, constraints(pattern), required));
      }
    } else if (descr instanceof ConditionalElementDescr group) {
      boolean each = required && group instanceof AndDescr;
      for (Object inner : group.getDescrs()) {
        collect(rule, (BaseDescr) inner, each, all);
      }
    }
  }

  private static List<Constraint> constraints(PatternDescr pattern) {
    List<Constraint> constraints = new ArrayList<>();
    for (BaseDescr descr : pattern.getDescrs()) {
      if (descr instanceof ExprConstraintDescr constraint) {
        try {
          DrlxExpression read = DrlxParseUtil.parseExpression(constraint.getExpression());
          String variable = read.getBind() == null ? "" : read.getBind().getIdentifier();
          constraints.add(new Constraint(constraint, variable, read.getExpr()));
        } catch (ParseProblemException e) {
          // The compiler reports the error.
        }
      }
    }
    return constraints;
  }

  /** Returns the type that it matches. */
  String type() {
    return descr.getObjectType();
  }

  /** Returns the variable of the matched object, or "". */
  String variable() {
    return descr.getIdentifier() == null ? "" : descr.getIdentifier();
  }

  /** Returns the author's place of the pattern. */
  Location at() {
    return rule.at(descr.getStartCharacter());
  }

  /** Returns the author's place of a word of a constraint. */
  Location at(String word, Constraint constraint) {
    return rule.at(word, constraint.descr().getStartCharacter(), constraint.descr().getEndCharacter() + 1);
  }

  /** Returns the author's words of a constraint. */
  String words(Constraint constraint) {
    return rule.text()
        .substring(constraint.descr().getStartCharacter(), constraint.descr().getEndCharacter() + 1)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** Returns the constraint that a member equals a text, and the text. */
  Optional<Equal> equal(String member) {
    for (Constraint constraint : constraints) {
      if (constraint.expression().isBinaryExpr()) {
        var binary = constraint.expression().asBinaryExpr();
        boolean equals = binary.getOperator() == BinaryExpr.Operator.EQUALS;
        if (equals && Literals.name(binary.getLeft()).equals(member) && binary.getRight().isStringLiteralExpr()) {
          return Optional.of(new Equal(binary.getRight().asStringLiteralExpr().asString(), constraint));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A constraint that a member equals a text.
   *
   * @param text the text
   * @param constraint the constraint
   */
  record Equal(String text, Constraint constraint) {}
}
