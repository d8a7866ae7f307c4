package io.github.huituo.engine;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.huituo.model.Vocabulary;
import io.github.huituo.text.Problems;
import io.github.huituo.text.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule taken apart: its patterns, the types of its variables, its conclusion.
 *
 * @param rule the rule
 * @param patterns the patterns in their order
 * @param types the type of each variable, or "" for one of Java's own
 * @param conclusions what it concludes
 */
record ReadRule(
    ParsedRule rule, List<RulePattern> patterns, Map<String, String> types, RuleConclusions conclusions) {
  /** Takes a rule apart, noting the names that stand for nothing. */
  static ReadRule of(ParsedRule rule, RuleTypes types, Vocabulary vocabulary, Problems problems) {
    List<RulePattern> patterns = RulePattern.of(rule);
    Map<String, String> variables = RuleReferences.check(rule, patterns, types, vocabulary, problems);
    RuleConclusions conclusions = RuleConclusions.of(rule, variables);
    for (MethodCallExpr call : conclusions.calls()) {
      String type = conclusions.typeOfScope(call);
      String name = call.getNameAsString();
      if (types.isKnown(type) && !types.membersOf(type).contains(name)) {
        problems.error(
            rule.inConclusion(name),
            "rule-unknown-member",
            rule.name(),
            type,
            name,
            Suggestions.didYouMean(name, types.membersOf(type)));
      }
    }
    return new ReadRule(rule, patterns, variables, conclusions);
  }

  /** Returns the id of the question that it answers, or "" for a definition. */
  String question() {
    return rule.said("question");
  }

  /** Returns the patterns of a type that name what they match by this member. */
  List<Named> named(String type, String member) {
    return patterns.stream()
        .filter(p -> p.type().equals(type))
        .flatMap(p -> p.equal(member).stream().map(e -> new Named(p, e.text(), e.constraint())))
        .toList();
  }

  /** Returns the ids of the parameters for which it asks. */
  List<String> parameters() {
    return named("Parameter", "id").stream().map(Named::name).distinct().toList();
  }

  /** Returns whether it asks whether a parameter has no row, and so answers where it has none. */
  boolean answersSilenceOf(String parameter) {
    return named("Parameter", "id").stream()
        .filter(n -> n.name().equals(parameter))
        .flatMap(n -> n.pattern().constraints().stream())
        .map(c -> Atoms.print(c.expression()))
        .anyMatch(c -> !c.startsWith("!") && (c.endsWith(".absent") || c.endsWith(".isAbsent()")));
  }

  /**
   * A pattern that names what it matches.
   *
   * @param pattern the pattern
   * @param name the name
   * @param constraint where the name stands
   */
  record Named(RulePattern pattern, String name, RulePattern.Constraint constraint) {
    /** Returns the text that another member must equal, with its place. */
    Optional<RulePattern.Equal> equal(String member) {
      return pattern.equal(member);
    }
  }
}
