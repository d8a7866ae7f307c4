package io.github.huituo.internal.engine;

import io.github.huituo.internal.engine.RuleCondition.AccumulateFunction;
import io.github.huituo.internal.engine.RuleCondition.Accumulation;
import io.github.huituo.internal.engine.RuleCondition.ConditionGroup;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds rules of one question that fire together and conclude differently. Their conditions are the same when variables have no
 * names and constraints no order.
 */
final class OverlapCheck {
  private final RuleView rule;
  private final Literals literals;
  private final Map<String, String> meanings = new HashMap<>();

  /**
   * What a rule asks and concludes. It leaves out the names of its variables and the order of its conditions.
   *
   * @param conditions what it asks
   * @param conclusion what it concludes
   */
  record Meaning(String conditions, String conclusion) {}

  private OverlapCheck(RuleView rule) {
    this.rule = rule;
    this.literals = new Literals(rule.source());
    Map<String, Integer> seen = new HashMap<>();
    rule.patterns()
        .forEach(
            pattern -> {
              String one = pattern.type() + "#" + seen.merge(pattern.type(), 1, Integer::sum);
              meanings.put(pattern.variable(), one);
              for (Constraint constraint : pattern.constraints()) {
                meanings.put(constraint.variable(), one + "." + meaning(literals.print(constraint.value())));
              }
            });
  }

  /** Returns the meaning of a rule. */
  static Meaning meaning(RuleView rule) {
    OverlapCheck read = new OverlapCheck(rule);
    String conditions = read.text(rule.conditions());
    return new Meaning(conditions, read.meaning(rule.source().words(rule.source().consequence())));
  }

  /** Notes each own rule that fires together with an earlier one of the same question. */
  static void check(List<AnalyzedRule> all, List<AnalyzedRule> own, Problems problems) {
    Map<String, AnalyzedRule> first = new LinkedHashMap<>();
    Set<AnalyzedRule> mine = Collections.newSetFromMap(new IdentityHashMap<>());
    mine.addAll(own);
    for (AnalyzedRule rule : all) {
      if (rule.question().isEmpty()) {
        continue;
      }
      AnalyzedRule before = first.putIfAbsent(rule.question() + " " + rule.meaning().conditions(), rule);
      if (before != null && mine.contains(rule)) {
        if (before.meaning().conclusion().equals(rule.meaning().conclusion())) {
          problems.warning(rule.rule().at(), "rule-twice", rule.rule().name(), before.rule().name(), before.rule().at());
        } else {
          problems.error(
              rule.rule().at(), "rules-disagree", rule.rule().name(), before.rule().name(), before.rule().at());
        }
      }
    }
  }

  /** Returns rule text without spaces, in which a variable is what it is. */
  private String meaning(String text) {
    return RuleScanner.lexemes(text).stream()
        .map(one -> meanings.getOrDefault(one.words(), one.words()))
        .collect(Collectors.joining());
  }

  private String text(List<RuleCondition> conditions) {
    return conditions.stream().map(this::text).sorted().toList().toString();
  }

  private String text(RuleCondition condition) {
    if (condition instanceof FactPattern pattern) {
      return pattern(pattern);
    } else if (condition instanceof ConditionGroup group) {
      return group.joint() + text(group.parts());
    } else if (condition instanceof Accumulation accumulation) {
      String of = text(accumulation.parts());
      List<String> functions = new ArrayList<>();
      for (AccumulateFunction each : accumulation.functions()) {
        String function = meaning(each.function() + each.arguments()) + " of " + of;
        functions.add(function);
        meanings.put(each.variable(), function);
      }
      return functions.toString();
    }
    return rule.source().oneLine(condition.span());
  }

  private String pattern(FactPattern pattern) {
    List<String> constraints = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.isTest()) {
        constraints.add(meaning(literals.print(constraint.expression())));
      }
    }
    return pattern.type() + constraints.stream().sorted().distinct().toList() + pattern.source().orElse("");
  }
}
