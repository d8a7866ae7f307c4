package io.github.huituo.internal.engine;

import com.google.common.collect.Sets;
import io.github.huituo.internal.engine.RuleCondition.Accumulation;
import io.github.huituo.internal.engine.RuleCondition.ConditionGroup;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleCondition.Joint;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.Junction;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.NameUse;
import io.github.huituo.internal.engine.RuleExpression.Negation;
import io.github.huituo.internal.law.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts that are known where a rule applies. A constraint that does not hold of a missing fact makes it known, and so does a term
 * of which every definition does. A fact is named by the way to it: {@code $child.enrolment.firstDay}, whatever the variable.
 */
final class KnownFacts {
  private final AnalyzedRule rule;
  private final RuleTypes types;
  private final Function<String, Set<String>> ofTerm;

  /** The way to what each variable is. */
  private final Map<String, String> ways = new HashMap<>();

  /** The variables with a fact that may be missing. */
  private final Set<String> uncertain = new HashSet<>();

  private final Set<String> known = new HashSet<>();

  private KnownFacts(AnalyzedRule rule, RuleTypes types, Function<String, Set<String>> ofTerm) {
    this.rule = rule;
    this.types = types;
    this.ofTerm = ofTerm;
  }

  /**
   * Reads the facts that a rule makes known.
   *
   * @param ofTerm the facts that a term makes known, named by the ways from its subject: {@code .birthDate}
   */
  static KnownFacts of(AnalyzedRule rule, RuleTypes types, Function<String, Set<String>> ofTerm) {
    KnownFacts facts = new KnownFacts(rule, types, ofTerm);
    rule.view().patterns().forEach(facts::bind);
    rule.view().conditions().forEach(facts::learn);
    return facts;
  }

  /** Returns the facts that are known, named by the ways from a subject. */
  Set<String> from(RuleExpression subject) {
    String way = ways.getOrDefault(subject.name(), subject.name()) + ".";
    Set<String> all = new HashSet<>();
    known.stream().filter(k -> k.startsWith(way)).forEach(k -> all.add(k.substring(way.length() - 1)));
    return all;
  }

  /** Returns the names that a consequence can use. */
  Names consequence() {
    return new Names("", "", known);
  }

  /**
   * Returns the names that the constraints of a pattern can use.
   *
   * @param condition the condition of the rule that the pattern is, or that has it
   */
  Names in(FactPattern pattern, RuleCondition condition) {
    Set<String> all = new HashSet<>(known);
    condition.all().forEach(part -> all.addAll(part instanceof FactPattern other ? knownIn(other) : Set.of()));
    return new Names(holder(pattern), pattern.type(), all);
  }

  private Names names(FactPattern pattern) {
    return new Names(holder(pattern), pattern.type(), Set.of());
  }

  /** Returns the way to what a pattern matches. */
  private String holder(FactPattern pattern) {
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.expression() instanceof Comparison same && same.operator().equals("==") && same.left().name().equals("this")) {
        String variable = same.right().get(0).name();
        return ways.getOrDefault(variable, variable);
      }
    }
    return pattern.variable().isEmpty() ? "#" + pattern.span().begin() : pattern.variable();
  }

  private void bind(FactPattern pattern) {
    Names names = names(pattern);
    if (!pattern.variable().isEmpty()) {
      ways.put(pattern.variable(), names.holder);
    }
    for (Constraint constraint : pattern.constraints()) {
      RuleExpression value = constraint.value();
      String way = names.way(value);
      if (!constraint.variable().isEmpty() && !way.isEmpty()) {
        ways.put(constraint.variable(), way);
        if (names.mayBeMissing(value)) {
          uncertain.add(constraint.variable());
        }
      }
    }
  }

  private void learn(RuleCondition condition) {
    if (condition instanceof FactPattern pattern) {
      known.addAll(knownIn(pattern));
    } else if (condition instanceof Accumulation || (condition instanceof ConditionGroup group && isOfAll(group.joint()))) {
      condition.parts().forEach(this::learn);
    }
  }

  private static boolean isOfAll(Joint joint) {
    return joint == Joint.AND || joint == Joint.EXISTS;
  }

  private Set<String> knownIn(FactPattern pattern) {
    Names names = names(pattern);
    Set<String> all = new HashSet<>();
    pattern.constraints().forEach(c -> all.addAll(known(c.expression(), names, !c.variable().isEmpty())));
    if (pattern.type().equals(Term.class.getSimpleName())) {
      Set<String> ofAll = pattern.namesOf("name").stream().map(ofTerm).reduce(Sets::intersection).orElse(Set.of());
      subject(pattern).ifPresent(way -> ofAll.forEach(fact -> all.add(way + fact)));
    }
    return all;
  }

  /** Returns the way to the subject of a term. */
  private Optional<String> subject(FactPattern term) {
    return term.constraints().stream()
        .map(Constraint::expression)
        .filter(Comparison.class::isInstance)
        .map(Comparison.class::cast)
        .filter(c -> c.operator().equals("==") && c.left().name().equals("of"))
        .map(c -> c.right().get(0).name())
        .map(variable -> ways.getOrDefault(variable, variable))
        .findFirst();
  }

  /** Returns the facts that are known if an expression holds. */
  private Set<String> known(RuleExpression expression, Names names, boolean value) {
    Set<String> all = new HashSet<>();
    if (expression instanceof Junction junction) {
      for (int i = 0; i < junction.operands().size(); i++) {
        Set<String> one = known(junction.operands().get(i), names, false);
        if (i > 0 && junction.either()) {
          all.retainAll(one);
        } else {
          all.addAll(one);
        }
      }
    } else if (expression instanceof Comparison comparison) {
      boolean differs = comparison.operator().equals("!=") || comparison.operator().startsWith("not ");
      if (comparison.right().stream().anyMatch(KnownFacts::isNull) == differs) {
        Stream.concat(Stream.of(comparison.left()), comparison.right().stream()).forEach(e -> named(e, names, all));
      }
    } else if (!value) {
      named(expression instanceof Negation not ? not.operand() : expression, names, all);
    }
    return all;
  }

  private static boolean isNull(RuleExpression expression) {
    return expression instanceof LiteralValue value && !value.quoted() && value.value().equals("null");
  }

  /** Adds the facts of which an expression is made. What a call needs is not known from it: the call fails without. */
  private void named(RuleExpression expression, Names names, Set<String> all) {
    if (names.mayBeMissing(expression)) {
      all.add(names.way(expression));
    }
    for (int i = 0; i < expression.parts().size(); i++) {
      RuleExpression part = expression.parts().get(i);
      int argument = expression instanceof Invocation call ? call.arguments().indexOf(part) : -1;
      if (argument < 0 || !names.needs((Invocation) expression, argument)) {
        named(part, names, all);
      }
    }
  }

  /** The names that the constraints of a pattern, or a consequence, can use. */
  final class Names {
    private final String holder;
    private final String type;
    private final Set<String> here;

    private Names(String holder, String type, Set<String> here) {
      this.holder = holder;
      this.type = type;
      this.here = here;
    }

    /** Returns whether an expression is a fact that may be missing where the rule applies. */
    boolean isUnknown(RuleExpression expression) {
      return mayBeMissing(expression) && !here.contains(way(expression));
    }

    /** Returns whether an expression is a fact that may be missing in a case. */
    private boolean mayBeMissing(RuleExpression expression) {
      if (expression instanceof MemberAccess access) {
        return types.mayBeMissing(typeOf(access.scope()), access.member());
      }
      return expression instanceof NameUse use
          && (use.name().startsWith("$") ? uncertain.contains(use.name()) : types.mayBeMissing(type, use.name()));
    }

    /** Returns the way to what an expression is, or "". */
    String way(RuleExpression expression) {
      if (expression instanceof MemberAccess access) {
        String way = way(access.scope());
        return way.isEmpty() ? "" : way + "." + access.member();
      }
      String name = expression.name();
      if (name.startsWith("$")) {
        return ways.getOrDefault(name, name);
      }
      return name.isEmpty() ? "" : name.equals("this") ? holder : holder + "." + name;
    }

    /** Returns the type of an expression. It is "" if it is one of Java's own or not known. */
    private String typeOf(RuleExpression expression) {
      if (expression instanceof MemberAccess access) {
        return types.resultOf(typeOf(access.scope()), access.member());
      } else if (expression instanceof Invocation call) {
        return types.resultOf(ofCall(call), call.method());
      }
      String name = expression.name();
      if (name.equals("this")) {
        return type;
      }
      return types.isKnown(name) ? name : rule.types().getOrDefault(name, name.startsWith("$") ? "" : types.resultOf(type, name));
    }

    private String ofCall(Invocation call) {
      return call.scope().map(this::typeOf).orElse(type);
    }

    /** Returns whether a call needs an argument. */
    boolean needs(Invocation call, int argument) {
      return types.needs(ofCall(call), call.method(), call.arguments().size(), argument);
    }
  }
}
