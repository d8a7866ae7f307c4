package io.github.huituo.internal.engine;

import io.github.huituo.internal.engine.RuleCondition.ConditionGroup;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleCondition.Joint;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds contradicting conditions of a rule. With them the rule never fires, or a pattern of it never matches. */
final class ContradictionCheck {
  private final RuleView rule;
  private final Literals literals;
  private final Problems problems;

  /** What is known of each object that must be there, by what names it. */
  private final Map<String, List<LocatedLiteral>> known = new LinkedHashMap<>();

  private ContradictionCheck(RuleView rule, Problems problems) {
    this.rule = rule;
    this.literals = new Literals(rule.source());
    this.problems = problems;
  }

  /** A literal with the constraint that states it. */
  private record LocatedLiteral(Literals.Atom atom, Constraint constraint) {}

  static void check(AnalyzedRule read, Problems problems) {
    ContradictionCheck check = new ContradictionCheck(read.view(), problems);
    read.view().conditions().forEach(condition -> check.check(condition, true));
  }

  /**
   * Notes what contradicts in a condition.
   *
   * @param required whether the rule fires only if it holds: it is in no {@code not}, {@code or} or {@code exists}
   */
  private void check(RuleCondition condition, boolean required) {
    if (condition instanceof FactPattern pattern) {
      check(pattern, required);
    }
    boolean each = required && condition instanceof ConditionGroup group && group.joint() == Joint.AND;
    condition.parts().forEach(part -> check(part, each));
  }

  private void check(FactPattern pattern, boolean required) {
    String one = required ? identity(pattern) : "";
    List<LocatedLiteral> before = one.isEmpty() ? new ArrayList<>() : known.computeIfAbsent(one, x -> new ArrayList<>());
    for (Constraint constraint : pattern.constraints()) {
      if (!constraint.isTest()) {
        continue;
      }
      for (Literals.Atom atom : literals.of(constraint.expression())) {
        before.stream().filter(b -> !b.atom().fits(atom)).findFirst().ifPresent(b -> contradict(b.constraint(), constraint));
        before.add(new LocatedLiteral(atom, constraint));
      }
    }
  }

  /** Returns a name for the only object that a pattern can match. It is "" if it may match any. */
  private String identity(FactPattern pattern) {
    if (pattern.type().equals("Interpretation") || pattern.type().equals("Parameter")) {
      Set<String> ids = pattern.namesOf("id");
      return ids.size() == 1 ? pattern.type() + " " + ids.iterator().next() : "";
    }
    for (Constraint constraint : pattern.constraints()) {
      for (Literals.Atom atom : literals.of(constraint.expression())) {
        if (atom.thing().startsWith("this == ") && !atom.others()) {
          return atom.thing().substring("this == ".length());
        }
      }
    }
    return pattern.variable();
  }

  private void contradict(Constraint before, Constraint now) {
    problems.error(
        rule.source().at(now.span()),
        "rule-contradiction",
        rule.name(),
        rule.source().oneLine(before.span()),
        rule.source().oneLine(now.span()));
  }
}
