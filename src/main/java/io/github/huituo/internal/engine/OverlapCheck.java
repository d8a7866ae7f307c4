package io.github.huituo.internal.engine;

import com.github.javaparser.ast.expr.Expression;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Finds rules of one question that fire together and conclude differently. Their conditions are the same when variables have no
 * names and constraints no order.
 */
final class OverlapCheck {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

  private final ParsedRule rule;
  private final Map<String, String> meanings = new HashMap<>();
  private final Map<BaseDescr, RulePattern> patterns = new IdentityHashMap<>();

  /**
   * What a rule asks and concludes, without the names of its variables and the order of its conditions.
   *
   * @param conditions what it asks
   * @param conclusion what it concludes
   */
  record Meaning(String conditions, String conclusion) {}

  private OverlapCheck(ParsedRule rule, List<RulePattern> all) {
    this.rule = rule;
    Map<String, Integer> seen = new HashMap<>();
    for (RulePattern pattern : all) {
      patterns.put(pattern.descr(), pattern);
      String one = pattern.type() + "#" + seen.merge(pattern.type(), 1, Integer::sum);
      if (!pattern.variable().isEmpty()) {
        meanings.put(pattern.variable(), one);
      }
      for (RulePattern.Constraint constraint : pattern.constraints()) {
        if (!constraint.variable().isEmpty()) {
          meanings.put(constraint.variable(), one + "." + meaning(Literals.print(bound(constraint))));
        }
      }
    }
  }

  /** Returns the meaning of a rule with these patterns. */
  static Meaning meaning(ParsedRule rule, List<RulePattern> patterns) {
    OverlapCheck read = new OverlapCheck(rule, patterns);
    String conditions = read.text(rule.descr().getLhs());
    return new Meaning(conditions, read.conclusion());
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

  private static Expression bound(RulePattern.Constraint constraint) {
    return constraint.expression().isBinaryExpr()
        ? constraint.expression().asBinaryExpr().getLeft()
        : constraint.expression();
  }

  private String conclusion() {
    return meaning(rule.conclusion().replaceAll("\\s+", ""));
  }

  private String meaning(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    return matcher.replaceAll(v -> Matcher.quoteReplacement(meanings.getOrDefault(v.group(), v.group())));
  }

  private String text(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        List<String> functions = new ArrayList<>();
        accumulate.getFunctions().forEach(f -> functions.add(f.getFunction() + List.of(f.getParams())));
        accumulate.getFunctions().forEach(f -> meanings.put(f.getBind(), f.getFunction() + List.of(f.getParams())));
        return "accumulate(" + text(accumulate.getInput()) + meaning(functions.toString()) + ")";
      }
      return pattern(pattern);
    } else if (descr instanceof ConditionalElementDescr group) {
      List<String> inner = new ArrayList<>();
      group.getDescrs().forEach(d -> inner.add(text((BaseDescr) d)));
      return group.getClass().getSimpleName() + inner.stream().sorted().toList();
    }
    return String.valueOf(descr);
  }

  private String pattern(PatternDescr descr) {
    RulePattern pattern = patterns.get(descr);
    List<String> constraints = new ArrayList<>();
    if (pattern == null || pattern.constraints().size() != descr.getDescrs().size()) {
      return String.valueOf(descr);
    }
    for (RulePattern.Constraint constraint : pattern.constraints()) {
      String text = meaning(Literals.print(constraint.expression()));
      if (constraint.variable().isEmpty() || constraint.expression().isBinaryExpr()) {
        constraints.add(text);
      }
    }
    return descr.getObjectType() + constraints.stream().sorted().distinct().toList() + (descr.getSource() == null ? "" : descr.getSource());
  }
}
