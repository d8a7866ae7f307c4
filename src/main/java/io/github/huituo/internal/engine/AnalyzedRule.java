package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.Junction;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.List;
import java.util.Map;

/**
 * A rule taken apart: its patterns, the types of its variables, its consequence.
 *
 * @param rule the rule
 * @param view the rule with the positions of its parts
 * @param types the type of each variable, or "" for one of Java's own
 * @param meaning what it asks and concludes, without the names of its variables and the order of its conditions
 */
record AnalyzedRule(
    ParsedRule rule, RuleView view, Map<String, String> types, OverlapCheck.Meaning meaning) {
  /** Takes a rule apart, noting the unknown names. */
  static AnalyzedRule of(ParsedRule rule, RuleTypes types, Vocabulary vocabulary, Problems problems) {
    RuleView view = RuleViewReader.view(rule);
    Map<String, String> variables = ReferenceCheck.check(view, types, vocabulary, problems);
    AnalyzedRule read = new AnalyzedRule(rule, view, variables, OverlapCheck.meaning(view));
    read.view.calls().forEach(call -> read.member(call, types, problems));
    return read;
  }

  private void member(Invocation call, RuleTypes known, Problems problems) {
    String scope = call.scope().map(RuleExpression::name).orElse("");
    String type = types.getOrDefault(scope, scope);
    if (known.isKnown(type) && !known.membersOf(type).contains(call.method())) {
      problems.error(
          view.source().at(call.methodSpan()),
          "rule-unknown-member",
          rule.name(),
          type,
          call.method(),
          Suggestions.didYouMean(call.method(), known.membersOf(type)));
    }
  }

  /** Returns the id of the question that it answers, or "" for a definition. */
  String question() {
    return view.question().orElse("");
  }

  /** Returns the names by which patterns of a type name what they match. */
  List<NamedPattern> named(String type, String member) {
    return view.patterns()
        .filter(p -> p.type().equals(type))
        .flatMap(p -> p.literalsOf(member).stream().map(l -> new NamedPattern(view.source(), p, l)))
        .toList();
  }

  /** Returns the names that a pattern gives for another member. */
  List<NamedPattern> named(NamedPattern pattern, String member) {
    return pattern.pattern().literalsOf(member).stream()
        .map(l -> new NamedPattern(view.source(), pattern.pattern(), l))
        .toList();
  }

  /** Returns whether it asks whether a parameter has no row. Such a rule answers where it has none. */
  boolean answersSilenceOf(String parameter) {
    return view.patterns()
        .filter(p -> p.type().equals("Parameter") && p.namesOf("id").contains(parameter))
        .flatMap(p -> p.constraints().stream())
        .anyMatch(c -> asksForSilence(c.expression()));
  }

  private static boolean asksForSilence(RuleExpression expression) {
    return (expression instanceof MemberAccess access && access.member().equals("absent"))
        || (expression instanceof Invocation call && call.method().equals("isAbsent"))
        || (expression instanceof Junction junction && junction.operands().stream().anyMatch(AnalyzedRule::asksForSilence));
  }

  /**
   * A name that a pattern gives for what it matches.
   *
   * @param source the text of the rule
   * @param pattern the pattern
   * @param literal the name in quotation marks
   */
  record NamedPattern(RuleSource source, FactPattern pattern, LiteralValue literal) {
    String name() {
      return literal.value();
    }

    /** Returns the author's place of the words within the quotation marks. */
    Location at() {
      return source.at(new RuleSpan(literal.span().begin() + 1, literal.span().end() - 1));
    }
  }
}
