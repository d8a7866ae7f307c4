package io.github.huituo.internal.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * The check that every name in the conditions of a rule is known. The names are types, facts, methods, and words of value lists.
 */
final class ReferenceCheck {
  private final ParsedRule rule;
  private final RuleTypes types;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Map<String, String> variables = new HashMap<>();

  private ReferenceCheck(ParsedRule rule, RuleTypes types, Vocabulary vocabulary, Problems problems) {
    this.rule = rule;
    this.types = types;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Notes the unknown names, and returns the type of each variable. It is "" for one of Java's own. */
  static Map<String, String> check(
      ParsedRule rule, List<RulePattern> patterns, RuleTypes types, Vocabulary vocabulary, Problems problems) {
    ReferenceCheck references = new ReferenceCheck(rule, types, vocabulary, problems);
    patterns.forEach(references::check);
    return new LinkedHashMap<>(references.variables);
  }

  private void check(RulePattern pattern) {
    boolean known = types.isKnown(pattern.type());
    if (!known && pattern.descr().getSource() == null) {
      problems.error(
          rule.at(pattern.type(), pattern.descr().getStartCharacter(), pattern.descr().getEndCharacter()),
          "rule-unknown-type",
          rule.name(),
          pattern.type(),
          Suggestions.didYouMean(pattern.type(), types.names()));
    }
    if (!pattern.variable().isEmpty()) {
      variables.put(pattern.variable(), pattern.type());
    }
    for (RulePattern.Constraint constraint : pattern.constraints()) {
      String type = new InPattern(pattern, constraint).typeOf(constraint.expression());
      if (!constraint.variable().isEmpty()) {
        variables.put(constraint.variable(), type);
      }
    }
  }

  /** Follows the names of one constraint. */
  private final class InPattern {
    private final RulePattern pattern;
    private final RulePattern.Constraint constraint;

    InPattern(RulePattern pattern, RulePattern.Constraint constraint) {
      this.pattern = pattern;
      this.constraint = constraint;
    }

    /** Returns the type of an expression. It is "" if it is one of Java's own or not known. */
    String typeOf(Expression expression) {
      String name = Literals.name(expression);
      if (name.equals("this")) {
        return pattern.type();
      } else if (types.isKnown(name)) {
        return name;
      } else if (!name.isEmpty()) {
        return variables.containsKey(name) || name.startsWith("$")
            ? variables.getOrDefault(name, "")
            : member(pattern.type(), name);
      } else if (expression instanceof FieldAccessExpr access) {
        return member(typeOf(access.getScope()), access.getNameAsString());
      } else if (expression instanceof MethodCallExpr call) {
        String of = call.getScope().map(this::typeOf).orElse(pattern.type());
        call.getArguments().forEach(this::typeOf);
        return member(of, call.getNameAsString());
      }
      words(expression);
      for (Node inner : expression.getChildNodes()) {
        if (inner instanceof Expression part) {
          typeOf(part);
        }
      }
      if (expression instanceof PointFreeExpr free) {
        typeOf(free.getLeft());
        free.getRight().forEach(this::typeOf);
      }
      return "";
    }

    private String member(String type, String name) {
      if (types.isKnown(type) && !types.membersOf(type).contains(name)) {
        problems.error(
            pattern.at(name, constraint),
            types.isSubject(type) ? "rule-unknown-fact" : "rule-unknown-member",
            rule.name(),
            type,
            name,
            Suggestions.didYouMean(name, types.membersOf(type)));
      }
      return types.typeOf(type, name);
    }

    /** Checks the words with which a fact is compared. */
    private void words(Expression expression) {
      if (expression instanceof BinaryExpr binary) {
        Expression with = binary.getRight() instanceof HalfBinaryExpr half ? half.getRight() : binary.getRight();
        fact(compared(binary)).ifPresent(f -> word(f, with));
      } else if (expression instanceof PointFreeExpr free) {
        fact(free.getLeft()).ifPresent(f -> free.getRight().forEach(w -> word(f, w)));
      }
    }

    /** Returns what an expression compares last. */
    private static Expression compared(Expression expression) {
      if (expression instanceof BinaryExpr binary) {
        boolean joins =
            binary.getOperator() == BinaryExpr.Operator.OR || binary.getOperator() == BinaryExpr.Operator.AND;
        return compared(joins && !(binary.getRight() instanceof HalfBinaryExpr) ? binary.getRight() : binary.getLeft());
      }
      return expression;
    }

    private Optional<FactDefinition> fact(Expression expression) {
      if (expression instanceof FieldAccessExpr access) {
        String scope = Literals.name(access.getScope());
        String of = variables.containsKey(scope) ? variables.getOrDefault(scope, "") : types.typeOf(pattern.type(), scope);
        return types.fact(of, access.getNameAsString());
      }
      return types.fact(pattern.type(), Literals.name(expression));
    }

    /** Notes a word that a fact is compared with but never has. It also notes comparisons of facts that have no words. */
    private void word(FactDefinition fact, Expression value) {
      if (fact.type() == FactType.DATE && value.isStringLiteralExpr() && !LintCheck.isDay(value.asStringLiteralExpr().asString())) {
        String word = value.asStringLiteralExpr().asString();
        problems.error(pattern.at(word, constraint), "rule-word-for-day", rule.name(), fact.path(), word);
      }
      boolean ofList = fact.type().isOfList();
      if (ofList && value.isStringLiteralExpr()) {
        String word = value.asStringLiteralExpr().asString();
        Set<String> allowed = ImmutableSet.copyOf(vocabulary.list(fact.list().orElse("")).keySet());
        if (!allowed.contains(word)) {
          problems.error(
              pattern.at(word, constraint),
              "rule-unknown-word",
              rule.name(),
              word,
              fact.path(),
              String.join(", ", allowed),
              Suggestions.didYouMean(word, allowed));
        }
      }
    }
  }
}
