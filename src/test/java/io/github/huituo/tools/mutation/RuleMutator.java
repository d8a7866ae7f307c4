package io.github.huituo.tools.mutation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.RuleCondition.ConditionGroup;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleCondition.Joint;
import io.github.huituo.internal.engine.RuleCondition;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.Junction;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.Negation;
import io.github.huituo.internal.engine.RuleExpression;
import io.github.huituo.internal.engine.RuleSpan;
import io.github.huituo.internal.engine.RuleView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Changes the conditions of a rule, and drops it. */
final class RuleMutator {
  private static final ImmutableMap<String, String> LIMITS =
      ImmutableMap.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "isAtMost", "isBelow", "isBelow", "isAtMost",
          "isAtLeast", "isAbove", "isAbove", "isAtLeast");
  private static final ImmutableMap<String, String> TURNED =
      ImmutableMap.of("==", "!=", "!=", "==", "||", "&&", "admits", "excludes", "excludes", "admits",
          "isWithin", "exceeds", "exceeds", "isWithin");

  private final String pack;
  private final String file;
  private final RuleView rule;
  private final String text;
  private final List<Mutant> mutants = new ArrayList<>();

  RuleMutator(String pack, RuleView rule) {
    this.pack = pack;
    this.file = pack + "/" + rule.source().file().name();
    this.rule = rule;
    this.text = rule.source().text();
  }

  static List<Mutant> mutate(String pack, RuleView rule) {
    RuleMutator mutator = new RuleMutator(pack, rule);
    mutator.add(MutantKind.RULE, rule.source().conditions().begin(), "dropped", "");
    mutator.comparisons();
    mutator.constraints();
    mutator.conditions();
    new ConclusionMutator(rule, mutator::add).mutate();
    return mutator.mutants;
  }

  private void add(MutantKind kind, int offset, String change, String changed) {
    mutants.add(
        new Mutant(
            pack, file, rule.source().lineOf(offset), kind, rule.question().orElse(""), change, changed, rule.name()));
  }

  private void add(MutantKind kind, RuleSpan span, String other) {
    String shown = shown(span.of(text));
    String into = other.isBlank() ? "dropped" : "→ " + shown(other);
    add(kind, span.begin(), shown + " " + into + place(span), with(rule, span, other));
  }

  /** Returns the text of a rule with other words in a place. */
  static String with(RuleView rule, RuleSpan span, String other) {
    String text = rule.source().text();
    return text.substring(0, span.begin()) + other + text.substring(span.end());
  }

  private static String shown(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** Returns the words around a short change. So two of them in one rule have two names. */
  private String place(RuleSpan span) {
    if (span.length() > 12) {
      return "";
    }
    RuleSpan conditions = rule.source().conditions();
    int end = Math.min(conditions.end(), span.end() + 25);
    return " in '" + shown(text.substring(Math.max(conditions.begin(), span.begin() - 25), Math.max(end, span.end()))) + "'";
  }

  private void comparisons() {
    Set<RuleSpan> identifying = new TreeSet<>(Comparator.comparing(RuleSpan::begin));
    rule.patterns()
        .flatMap(p -> p.constraints().stream())
        .filter(c -> !FactPattern.namesOf(c, "id").isEmpty())
        .flatMap(c -> c.expression().all())
        .flatMap(RuleMutator::operators)
        .forEach(identifying::add);
    rule.conditionExpressions()
        .flatMap(RuleMutator::operators)
        .filter(span -> !identifying.contains(span))
        .sorted(Comparator.comparing(RuleSpan::begin))
        .distinct()
        .forEach(this::operator);
    rule.conditionExpressions()
        .filter(Invocation.class::isInstance)
        .map(e -> ((Invocation) e).methodSpan())
        .sorted(Comparator.comparing(RuleSpan::begin))
        .forEach(this::operator);
    rule.conditionExpressions()
        .filter(e -> e instanceof MemberAccess access && access.member().equals("absent"))
        .map(RuleExpression::span)
        .sorted(Comparator.comparing(RuleSpan::begin))
        .forEach(this::absence);
    rule.conditions().stream().flatMap(RuleCondition::all).forEach(this::group);
  }

  private static Stream<RuleSpan> operators(RuleExpression expression) {
    if (expression instanceof Junction junction) {
      return junction.operatorSpans().stream();
    }
    return expression instanceof Comparison comparison ? Stream.of(comparison.operatorSpan()) : Stream.of();
  }

  private void operator(RuleSpan span) {
    String word = span.of(text);
    if (LIMITS.containsKey(word)) {
      add(MutantKind.LIMIT, span, LIMITS.getOrDefault(word, word));
    } else if (TURNED.containsKey(word)) {
      add(MutantKind.COMPARISON, span, TURNED.getOrDefault(word, word));
    }
  }

  private void absence(RuleSpan span) {
    boolean denied = rule.conditionExpressions().anyMatch(e -> e instanceof Negation not && not.operand().span().equals(span));
    RuleSpan whole = denied ? new RuleSpan(span.begin() - 1, span.end()) : span;
    add(MutantKind.COMPARISON, whole, denied ? span.of(text) : "!" + span.of(text));
  }

  private void group(RuleCondition condition) {
    if (condition instanceof ConditionGroup group && (group.joint() == Joint.NOT || group.joint() == Joint.EXISTS)) {
      boolean not = group.joint() == Joint.NOT;
      int begin = group.span().begin();
      add(MutantKind.COMPARISON, new RuleSpan(begin, begin + (not ? "not" : "exists").length()), not ? "exists" : "not");
    }
  }

  private void constraints() {
    rule.patterns().forEach(pattern -> {
      for (int i = 0; i < pattern.constraints().size(); i++) {
        constraint(pattern, i);
      }
    });
  }

  private void constraint(FactPattern pattern, int i) {
    List<Constraint> all = pattern.constraints();
    Constraint constraint = all.get(i);
    if (!FactPattern.namesOf(constraint, "id").isEmpty()) {
      return;
    } else if (!constraint.variable().isEmpty()) {
      if (constraint.expression() instanceof Comparison comparison) {
        add(MutantKind.CONSTRAINT, new RuleSpan(comparison.left().span().end(), comparison.span().end()), " ");
      }
      return;
    }
    int begin = i == 0 ? pattern.inner().begin() : comma(all.get(i - 1)) + 1;
    int end = i + 1 == all.size() ? pattern.inner().end() : comma(constraint);
    boolean last = i > 0 && i + 1 == all.size();
    add(MutantKind.CONSTRAINT, new RuleSpan(last ? begin - 1 : begin, i + 1 == all.size() ? end : end + 1), " ");
  }

  /** Returns where the comma is that ends a constraint. */
  private int comma(Constraint constraint) {
    return text.indexOf(',', constraint.span().end());
  }

  /** Drops each condition that gives no variable a value that is used elsewhere. */
  private void conditions() {
    for (RuleCondition condition : rule.conditions()) {
      if (variablesOf(condition).noneMatch(v -> isUsedBeyond(condition.span(), v))) {
        add(MutantKind.CONDITION, condition.span(), " ");
      }
    }
  }

  private static Stream<String> variablesOf(RuleCondition condition) {
    return condition.all()
        .flatMap(
            c ->
                c instanceof FactPattern pattern
                    ? Stream.concat(Stream.of(pattern.variable()), pattern.constraints().stream().map(Constraint::variable))
                    : c instanceof RuleCondition.Accumulation all
                        ? all.functions().stream().map(RuleCondition.AccumulateFunction::variable)
                        : Stream.of())
        .filter(v -> !v.isEmpty());
  }

  private boolean isUsedBeyond(RuleSpan span, String variable) {
    ImmutableSet<String> used =
        Stream.concat(rule.conditionExpressions(), rule.consequence().stream().flatMap(RuleExpression::all))
            .filter(e -> e.span().begin() < span.begin() || e.span().begin() >= span.end())
            .map(RuleExpression::name)
            .collect(ImmutableSet.toImmutableSet());
    return used.contains(variable) || rule.conditions().stream()
        .filter(c -> !c.span().equals(span))
        .flatMap(RuleCondition::all)
        .anyMatch(c -> c instanceof RuleCondition.Accumulation all
            && all.functions().stream().anyMatch(f -> f.arguments().contains(variable)));
  }
}
