package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.DayDependence.Turn;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.model.SubjectKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds in a rule how it depends on the day. Used for one rule; not thread-safe. */
final class DayDependenceReader {
  private static final String GETTER = "get";
  private static final String DAY = "asOf";
  private static final ImmutableSet<String> AGES = ImmutableSet.of("ageInMonths", "ageInYears");
  private static final String BIRTHS = SubjectKind.CHILD.word() + ".birthDate";

  /** What rules read of classes and institutions that follows from the ages of children. */
  private static final ImmutableSet<String> AGES_OF_CLASSES =
      ImmutableSet.of("youngest", "oldest", "middleAge", "oldestChild", "childrenAges", "youngestAge", "oldestAge");

  private static final ImmutableSet<String> ORDERING = ImmutableSet.of("<", "<=", ">", ">=");
  private static final ImmutableSet<String> TURNS_ON_THE_DAY = ImmutableSet.of("isAbove", "isAtMost");
  private static final ImmutableSet<String> TURNS_ON_THE_NEXT = ImmutableSet.of("isBelow", "isAtLeast");
  private static final ImmutableSet<String> OF_THE_MONTH = ImmutableSet.of("inMonth", "monthFor", "forAges");
  private static final ImmutableSet<String> OF_THE_YEAR = ImmutableSet.of("inYear", "yearFor");

  private final RuleView rule;
  private final Set<String> days = new HashSet<>(Set.of(DAY));
  private final Set<String> ages = new HashSet<>(AGES);
  private final Set<String> agesOfClasses = new HashSet<>();
  private final Set<Turn> turns = EnumSet.noneOf(Turn.class);
  private boolean ofChildren;

  private DayDependenceReader(RuleView rule) {
    this.rule = rule;
    rule.patterns().flatMap(p -> p.constraints().stream()).filter(c -> !c.variable().isEmpty()).forEach(this::name);
  }

  /** Returns how rules depend on the day. It has each way once, in the order of their lines. */
  static ImmutableList<DayDependence> of(List<RuleView> rules, Vocabulary vocabulary) {
    Set<String> lines = new TreeSet<>();
    rules.forEach(rule -> lines.add(new DayDependenceReader(rule).read(vocabulary).line()));
    return lines.stream().map(DayDependence::ofLine).collect(ImmutableList.toImmutableList());
  }

  /** Notes a variable for the day or an age. An example is {@code $age : ageInMonths != null}. */
  private void name(Constraint constraint) {
    RuleExpression named = constraint.expression() instanceof Comparison comparison ? comparison.left() : constraint.expression();
    if (isNamed(named, Set.of(DAY))) {
      days.add(constraint.variable());
    } else if (isNamed(named, AGES)) {
      ages.add(constraint.variable());
    } else if (isNamed(named, AGES_OF_CLASSES)) {
      agesOfClasses.add(constraint.variable());
    }
  }

  private static boolean isNamed(RuleExpression expression, Set<String> names) {
    return names.contains(word(expression));
  }

  /** Returns the name that an expression is, or whose getter it calls. */
  private static String word(RuleExpression expression) {
    if (expression instanceof Invocation call && call.arguments().isEmpty() && call.method().matches("get[A-Z].*")) {
      return Character.toLowerCase(call.method().charAt(GETTER.length())) + call.method().substring(GETTER.length() + 1);
    }
    return expression instanceof MemberAccess access ? access.member() : expression.name();
  }

  private DayDependence read(Vocabulary vocabulary) {
    Stream.concat(rule.conditionExpressions(), rule.consequence().stream().flatMap(RuleExpression::all)).forEach(this::read);
    Set<String> facts = new TreeSet<>();
    Set<String> words = new HashSet<>();
    Stream.concat(rule.conditionExpressions(), rule.consequence().stream().flatMap(RuleExpression::all))
        .map(DayDependenceReader::word)
        .forEach(words::add);
    vocabulary.facts().filter(f -> isOfDays(f) && isRead(f, words)).forEach(f -> facts.add(f.path()));
    if (turns.contains(Turn.AGE) && rule.parameters().isEmpty()) {
      turns.add(Turn.EACH_MONTH_OF_AGE);
    }
    if (ofChildren) {
      facts.add(BIRTHS);
    }
    if (vocabulary.facts().anyMatch(f -> f.type().isEvent() && isRead(f, words))) {
      turns.add(Turn.ON_THE_DAY);
    }
    ImmutableSet<String> reads = rule.readsAnyTerm() ? ImmutableSet.of(DayDependence.ANY) : rule.termsRead();
    ImmutableSet<String> inserts = rule.termsInsertedByName().orElse(ImmutableSet.of(DayDependence.ANY));
    return new DayDependence(rule.question(), ImmutableSet.copyOf(facts), rule.parameters(), ImmutableSet.copyOf(turns), reads, inserts);
  }

  private static boolean isOfDays(FactDefinition fact) {
    return fact.type() == FactType.DATE || fact.type().isEvent();
  }

  private static boolean isRead(FactDefinition fact, Set<String> words) {
    return words.contains(fact.ruleName()) || (fact.type().isEvent() && words.contains(fact.ruleName() + "On"));
  }

  private void read(RuleExpression expression) {
    if (expression instanceof Comparison comparison) {
      compared(comparison);
    } else if (expression instanceof Invocation call) {
      called(call);
    }
    if (isNamed(expression, ages)) {
      turns.add(Turn.AGE);
      ofChildren = true;
    } else if (isNamed(expression, AGES_OF_CLASSES)) {
      turns.addAll(EnumSet.of(Turn.AGE, Turn.AGE_EXCEEDED));
    }
  }

  private void compared(Comparison comparison) {
    if (ORDERING.contains(comparison.operator()) && comparison.parts().stream().anyMatch(p -> isNamed(p, ages))) {
      turns.add(Turn.AGE_EXCEEDED);
    }
    boolean left = isNamed(comparison.left(), days);
    boolean right = comparison.right().stream().anyMatch(r -> isNamed(r, days));
    if (!left && !right) {
      return;
    }
    switch (comparison.operator()) {
      case "<=", ">" -> turns.add(right ? Turn.ON_THE_DAY : Turn.ON_THE_NEXT);
      case "<", ">=" -> turns.add(right ? Turn.ON_THE_NEXT : Turn.ON_THE_DAY);
      default -> turns.addAll(EnumSet.of(Turn.ON_THE_DAY, Turn.ON_THE_NEXT));
    }
  }

  private static boolean isOnAnswers(Invocation call) {
    return call.scope().filter(s -> s.name().equals("$answers")).isPresent();
  }

  private void called(Invocation call) {
    switch (call.method()) {
      case "monthsAfter", "monthsFrom" -> turns.add(Turn.AFTER_MONTHS);
      case "daysAfter" -> turns.add(Turn.AFTER_DAYS);
      // Another rule may compare the day of the term's figure with the day of the assessment.
      case "valued" -> turns.addAll(EnumSet.of(Turn.ON_THE_DAY, Turn.ON_THE_NEXT));
      case "monthStart" -> turns.add(Turn.MONTH_START);
      case "lastDay" -> turns.add(Turn.DEADLINE);
      default -> {}
    }
    if (isOnAnswers(call) && call.arguments().stream().anyMatch(a -> isNamed(a, ages) || isNamed(a, agesOfClasses))) {
      turns.add(Turn.EACH_MONTH_OF_AGE);
    }
    if (TURNS_ON_THE_NEXT.contains(call.method()) && call.arguments().stream().anyMatch(a -> isNamed(a, ages))) {
      turns.add(Turn.AGE_EXCEEDED);
    }
    if (call.arguments().stream().noneMatch(a -> isNamed(a, days))) {
      return;
    }
    if (isOnAnswers(call)) {
      turns.addAll(EnumSet.of(Turn.ON_THE_DAY, Turn.ON_THE_NEXT, Turn.EACH_DAY));
    } else if (TURNS_ON_THE_DAY.contains(call.method())) {
      turns.add(Turn.ON_THE_DAY);
    } else if (TURNS_ON_THE_NEXT.contains(call.method())) {
      turns.add(Turn.ON_THE_NEXT);
    } else if (OF_THE_MONTH.contains(call.method())) {
      turns.add(Turn.EACH_MONTH);
    } else if (OF_THE_YEAR.contains(call.method())) {
      turns.add(Turn.EACH_YEAR);
    } else if (!call.method().equals("on")) {
      turns.addAll(EnumSet.of(Turn.ON_THE_DAY, Turn.ON_THE_NEXT, Turn.EACH_MONTH));
    }
  }
}
