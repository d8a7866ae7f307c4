package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.NameUse;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.Parameter;
import io.github.huituo.internal.law.Term;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule as the rule engine's parser reads it. It is for whoever shows, compares, checks or changes rules.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name the name, a sentence
 * @param annotations the words of its annotations, by their names
 * @param conditions the conditions, all of which must hold
 * @param consequence the expressions of the consequence, in their order
 * @param source the text with the positions of its parts
 */
public record RuleView(
    String name,
    ImmutableMap<String, String> annotations,
    ImmutableList<RuleCondition> conditions,
    ImmutableList<RuleExpression> consequence,
    RuleSource source) {
  private static final ImmutableSet<String> INSERTING = ImmutableSet.of("insert", "insertLogical");
  private static final ImmutableSet<String> ENGINE = ImmutableSet.of("drools", "kcontext");
  private static final ImmutableSet<String> CHANGING = ImmutableSet.of("update", "modify", "delete", "retract");

  /**
   * A call that answers the question.
   *
   * @param verb the verb
   * @param call the call
   */
  public record AnswerCall(AnswerVerb verb, Invocation call) {}

  /**
   * A term that the consequence inserts: {@code Term.of("hours-known", $child, "")}.
   *
   * @param name the name; empty where it is no fixed text
   * @param word the word; empty where it is no fixed text
   * @param call the call that makes it
   */
  public record InsertedTerm(Optional<String> name, Optional<String> word, Invocation call) {}

  /** Returns the id of the question that it answers; empty for a definition. */
  public Optional<String> question() {
    return Optional.ofNullable(annotations.get("question")).filter(id -> !id.isEmpty());
  }

  /** Returns the patterns in their order, those within other conditions too. */
  public Stream<FactPattern> patterns() {
    return conditions.stream().flatMap(RuleView::patterns);
  }

  /** Returns the patterns of a condition, those within others too. */
  static Stream<FactPattern> patterns(RuleCondition condition) {
    return condition.all().filter(FactPattern.class::isInstance).map(FactPattern.class::cast);
  }

  /** Returns the ids of the parameters that its conditions name. */
  public ImmutableSet<String> parameters() {
    return named(Parameter.class, "id");
  }

  /** Returns the ids of the interpretations that its conditions name. */
  public ImmutableSet<String> interpretations() {
    return named(Interpretation.class, "id");
  }

  /** Returns the names of the terms that its conditions read. Of {@code name == "a" || name == "b"} it returns both. */
  public ImmutableSet<String> termsRead() {
    return named(Term.class, "name");
  }

  /** Returns whether some condition reads a term of any name. */
  public boolean readsAnyTerm() {
    return patterns().anyMatch(p -> isOf(p, Term.class) && p.namesOf("name").isEmpty());
  }

  private ImmutableSet<String> named(Class<?> type, String member) {
    return patterns()
        .filter(p -> isOf(p, type))
        .flatMap(p -> p.namesOf(member).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isOf(FactPattern pattern, Class<?> type) {
    return pattern.type().equals(type.getSimpleName());
  }

  /** Returns the expressions of all constraints, those within others too. */
  public Stream<RuleExpression> conditionExpressions() {
    return patterns().flatMap(p -> p.constraints().stream()).map(Constraint::expression).flatMap(RuleExpression::all);
  }

  /** Returns the calls of the consequence in their order, those within others too. */
  public Stream<Invocation> calls() {
    return consequence.stream().flatMap(RuleView::calls);
  }

  /** Returns the calls of an expression, those within others too. */
  static Stream<Invocation> calls(RuleExpression expression) {
    return expression.all().filter(Invocation.class::isInstance).map(Invocation.class::cast);
  }

  /** Returns the readings of the law under which it applies. */
  ImmutableList<RequiredReading> requiredReadings() {
    return conditions.stream()
        .filter(FactPattern.class::isInstance)
        .map(FactPattern.class::cast)
        .filter(p -> isOf(p, Interpretation.class))
        .map(p -> new RequiredReading(p.namesOf("id"), p.namesOf("choice")))
        .filter(r -> !r.choices.isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The readings of a point of the law under which a rule applies.
   *
   * @param points the ids of the point, of which there is one
   * @param choices the readings
   */
  record RequiredReading(ImmutableSet<String> points, ImmutableSet<String> choices) {
    /** Returns whether no case can meet both. */
    boolean excludes(RequiredReading other) {
      return points.equals(other.points) && Collections.disjoint(choices, other.choices);
    }
  }

  /** Returns the terms that the consequence inserts. */
  public ImmutableList<InsertedTerm> termsInserted() {
    return calls()
        .filter(c -> c.scope().filter(s -> s.name().equals(Term.class.getSimpleName())).isPresent())
        .map(c -> new InsertedTerm(text(c, 0), text(c, 2), c))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the names of the terms that the consequence inserts. They are empty if it inserts, or does to the facts, anything
   * else.
   */
  public Optional<ImmutableSet<String>> termsInsertedByName() {
    if (!inserts() && !changesFacts()) {
      return Optional.of(ImmutableSet.of());
    }
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (RuleExpression expression : (Iterable<RuleExpression>) consequence.stream().flatMap(RuleExpression::all)::iterator) {
      if (ENGINE.contains(expression.name())) {
        return Optional.empty();
      } else if (expression instanceof Invocation call && call.scope().isEmpty()) {
        Optional<String> name = call.method().equals("insert") ? insertedName(call) : Optional.empty();
        if (name.isEmpty()) {
          return Optional.empty();
        }
        names.add(name.get());
      }
    }
    return Optional.of(names.build());
  }

  private Optional<String> insertedName(Invocation insert) {
    return termsInserted().stream()
        .filter(term -> insert.arguments().equals(ImmutableList.of(term.call())))
        .flatMap(term -> term.name().stream())
        .findFirst();
  }

  private static Optional<String> text(Invocation call, int argument) {
    return call.arguments().size() > argument && call.arguments().get(argument) instanceof LiteralValue value && value.quoted()
        ? Optional.of(value.value())
        : Optional.empty();
  }

  /**
   * Returns the calls that answer the question.
   *
   * @throws IllegalArgumentException if a verb is none of {@link AnswerVerb}
   */
  public ImmutableList<AnswerCall> answers() {
    return answerCalls()
        .map(
            c ->
                new AnswerCall(
                    AnswerVerb.find(c.method())
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    source.at(c.methodSpan()) + ": no answer has the verb '" + c.method() + "'")),
                    c))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the calls on the answers, whatever their verbs. */
  Stream<Invocation> answerCalls() {
    ImmutableSet<String> variables =
        patterns().filter(p -> isOf(p, Answers.class)).map(FactPattern::variable).collect(ImmutableSet.toImmutableSet());
    return calls().filter(c -> c.scope().filter(s -> s instanceof NameUse && variables.contains(s.name())).isPresent());
  }

  /** Returns whether the consequence inserts facts. */
  public boolean inserts() {
    return callsRule(INSERTING);
  }

  /** Returns whether the consequence changes or deletes facts. */
  public boolean changesFacts() {
    return callsRule(CHANGING);
  }

  private boolean callsRule(ImmutableSet<String> methods) {
    return calls().anyMatch(c -> c.scope().isEmpty() && methods.contains(c.method()));
  }
}
