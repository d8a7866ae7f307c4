package io.github.huituo.internal.engine;

import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds contradicting conditions of a rule. With them the rule never fires, or a pattern of it never matches. */
final class ContradictionCheck {
  private ContradictionCheck() {}

  /** A literal of a constraint, with its location. */
  private record LocatedLiteral(Literals.Atom atom, RulePattern pattern, RulePattern.Constraint constraint) {}

  static void check(AnalyzedRule read, Problems problems) {
    Map<String, List<LocatedLiteral>> ofOne = new LinkedHashMap<>();
    for (RulePattern pattern : read.patterns()) {
      String one = identity(pattern);
      List<LocatedLiteral> before =
          pattern.required() && !one.isEmpty() ? ofOne.computeIfAbsent(one, x -> new ArrayList<>()) : new ArrayList<>();
      for (RulePattern.Constraint constraint : pattern.constraints()) {
        if (!constraint.variable().isEmpty() && constraint.expression().isNameExpr()) {
          continue;
        }
        for (Literals.Atom atom : Literals.of(constraint.expression())) {
          if (!constraint.variable().isEmpty() && !isTest(constraint)) {
            continue;
          }
          LocatedLiteral current = new LocatedLiteral(atom, pattern, constraint);
          before.stream().filter(b -> !b.atom().fits(atom)).findFirst().ifPresent(b -> contradict(read, b, current, problems));
          before.add(current);
        }
      }
    }
  }

  /** Returns whether a constraint that binds a variable restricts anything. */
  private static boolean isTest(RulePattern.Constraint constraint) {
    return constraint.expression().isBinaryExpr();
  }

  /** Returns a name for the only object that a pattern can match. It is "" if it may match any. */
  private static String identity(RulePattern pattern) {
    if (pattern.type().equals("Interpretation") || pattern.type().equals("Parameter")) {
      return pattern.equal("id").map(e -> pattern.type() + " " + e.text()).orElse("");
    }
    for (RulePattern.Constraint constraint : pattern.constraints()) {
      for (Literals.Atom atom : Literals.of(constraint.expression())) {
        if (atom.thing().startsWith("this == ") && !atom.others()) {
          return atom.thing().substring("this == ".length());
        }
      }
    }
    return pattern.variable();
  }

  private static void contradict(AnalyzedRule read, LocatedLiteral before, LocatedLiteral now, Problems problems) {
    problems.error(
        read.rule().at(now.constraint().descr().getStartCharacter()),
        "rule-contradiction",
        read.rule().name(),
        before.pattern().words(before.constraint()),
        now.pattern().words(now.constraint()));
  }
}
