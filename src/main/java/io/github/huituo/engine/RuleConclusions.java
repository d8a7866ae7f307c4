package io.github.huituo.engine;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;

/**
 * What a rule concludes.
 *
 * @param calls the calls of its conclusion, in their order
 * @param types the type of each variable
 */
record RuleConclusions(List<MethodCallExpr> calls, Map<String, String> types) {
  /**
   * A term that a definition finds to hold.
   *
   * @param name its name
   * @param word its word; empty where it is no fixed one
   */
  record Found(String name, Optional<String> word) {}

  /** Reads the conclusion of a rule; one that cannot be read has no calls, and the compiler tells why. */
  static RuleConclusions of(ParsedRule rule, Map<String, String> types) {
    List<MethodCallExpr> calls = new ArrayList<>();
    try {
      BlockStmt block = DrlxParseUtil.parseBlock("{" + rule.conclusion() + "}");
      collect(block, calls);
    } catch (ParseProblemException e) {
      // The compiler tells what is wrong with it.
    }
    return new RuleConclusions(calls, types);
  }

  private static void collect(Node node, List<MethodCallExpr> calls) {
    if (node instanceof MethodCallExpr call) {
      calls.add(call);
    }
    node.getChildNodes().forEach(child -> collect(child, calls));
  }

  /** Returns the type of what a call is made on, or its own word if it is no variable. */
  String typeOfScope(MethodCallExpr call) {
    String scope = call.getScope().map(Atoms::name).orElse("");
    return types.getOrDefault(scope, scope);
  }

  /** Returns the calls that answer the question. */
  List<MethodCallExpr> answers() {
    return calls.stream().filter(c -> typeOfScope(c).equals(Answers.class.getSimpleName())).toList();
  }

  /** Returns the terms that it finds. */
  List<Found> terms() {
    List<Found> found = new ArrayList<>();
    for (MethodCallExpr call : calls) {
      boolean makes = call.getNameAsString().equals("of") || call.getNameAsString().equals("counting");
      if (makes && typeOfScope(call).equals("Term") && call.getArguments().size() >= 3
          && call.getArgument(0) instanceof StringLiteralExpr name) {
        Expression word = call.getArgument(2);
        found.add(
            new Found(
                name.asString(),
                word.isStringLiteralExpr() ? Optional.of(word.asStringLiteralExpr().asString()) : Optional.empty()));
      }
    }
    return found;
  }
}
