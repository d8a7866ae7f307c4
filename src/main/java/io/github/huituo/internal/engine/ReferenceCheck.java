package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.NameUse;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The check that every name in the conditions of a rule is known. The names are types, facts, methods, and words of value lists.
 */
final class ReferenceCheck {
  private final RuleView rule;
  private final RuleTypes types;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Map<String, String> variables = new HashMap<>();

  private ReferenceCheck(RuleView rule, RuleTypes types, Vocabulary vocabulary, Problems problems) {
    this.rule = rule;
    this.types = types;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Notes the unknown names, and returns the type of each variable. It is "" for one of Java's own. */
  static Map<String, String> check(RuleView rule, RuleTypes types, Vocabulary vocabulary, Problems problems) {
    ReferenceCheck references = new ReferenceCheck(rule, types, vocabulary, problems);
    rule.patterns().forEach(references::check);
    return new LinkedHashMap<>(references.variables);
  }

  private void check(FactPattern pattern) {
    if (!types.isKnown(pattern.type()) && pattern.source().isEmpty()) {
      problems.error(
          rule.source().at(typeSpan(pattern)),
          "rule-unknown-type",
          rule.name(),
          pattern.type(),
          Suggestions.didYouMean(pattern.type(), types.names()));
    }
    if (!pattern.variable().isEmpty()) {
      variables.put(pattern.variable(), pattern.type());
    }
    for (Constraint constraint : pattern.constraints()) {
      String type = typeOf(constraint.expression(), pattern);
      if (!constraint.variable().isEmpty()) {
        variables.put(constraint.variable(), type);
      }
    }
  }

  /** Returns the position of the type, which is before the parenthesis. */
  private RuleSpan typeSpan(FactPattern pattern) {
    int begin = rule.source().text().lastIndexOf(pattern.type(), pattern.inner().begin());
    return new RuleSpan(begin, begin + pattern.type().length());
  }

  /** Returns the type of an expression. It is "" if it is one of Java's own or not known. */
  private String typeOf(RuleExpression expression, FactPattern pattern) {
    if (expression instanceof NameUse use) {
      return ofName(use, pattern);
    } else if (expression instanceof MemberAccess access) {
      RuleSpan member = new RuleSpan(access.span().end() - access.member().length(), access.span().end());
      return member(typeOf(access.scope(), pattern), access.member(), member);
    } else if (expression instanceof Invocation call) {
      String of = call.scope().map(scope -> typeOf(scope, pattern)).orElse(pattern.type());
      call.arguments().forEach(argument -> typeOf(argument, pattern));
      return member(of, call.method(), call.methodSpan());
    }
    if (expression instanceof Comparison comparison) {
      fact(comparison.left(), pattern).ifPresent(fact -> comparison.right().forEach(value -> word(fact, value)));
    }
    expression.parts().forEach(part -> typeOf(part, pattern));
    return "";
  }

  private String ofName(NameUse use, FactPattern pattern) {
    String name = use.name();
    if (name.equals("this")) {
      return pattern.type();
    } else if (types.isKnown(name)) {
      return name;
    }
    return variables.containsKey(name) || name.startsWith("$")
        ? variables.getOrDefault(name, "")
        : member(pattern.type(), name, use.span());
  }

  private String member(String type, String name, RuleSpan at) {
    if (types.isKnown(type) && !types.membersOf(type).contains(name)) {
      problems.error(
          rule.source().at(at),
          types.isSubject(type) ? "rule-unknown-fact" : "rule-unknown-member",
          rule.name(),
          type,
          name,
          Suggestions.didYouMean(name, types.membersOf(type)));
    }
    return types.typeOf(type, name);
  }

  private Optional<FactDefinition> fact(RuleExpression expression, FactPattern pattern) {
    if (expression instanceof MemberAccess access) {
      String scope = access.scope().name();
      String of = variables.containsKey(scope) ? variables.getOrDefault(scope, "") : types.typeOf(pattern.type(), scope);
      return types.fact(of, access.member());
    }
    return types.fact(pattern.type(), expression.name());
  }

  /** Notes a word that a fact is compared with but never has. It also notes comparisons of facts that have no words. */
  private void word(FactDefinition fact, RuleExpression value) {
    if (!(value instanceof LiteralValue literal) || !literal.quoted()) {
      return;
    }
    String word = literal.value();
    RuleSpan at = new RuleSpan(literal.span().begin() + 1, literal.span().end() - 1);
    if (fact.type() == FactType.DATE && !LintCheck.isDay(word)) {
      problems.error(rule.source().at(at), "rule-word-for-day", rule.name(), fact.path(), word);
    }
    Set<String> allowed = ImmutableSet.copyOf(vocabulary.list(fact.list().orElse("")).keySet());
    if (fact.type().isOfList() && !allowed.contains(word)) {
      problems.error(
          rule.source().at(at),
          "rule-unknown-word",
          rule.name(),
          word,
          fact.path(),
          String.join(", ", allowed),
          Suggestions.didYouMean(word, allowed));
    }
  }
}
