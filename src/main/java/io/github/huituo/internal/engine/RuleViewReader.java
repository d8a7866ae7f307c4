package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.engine.ExpressionReader.ScannedText;
import io.github.huituo.internal.engine.RuleCondition.AccumulateFunction;
import io.github.huituo.internal.engine.RuleCondition.Accumulation;
import io.github.huituo.internal.engine.RuleCondition.ConditionGroup;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleCondition.Joint;
import io.github.huituo.internal.engine.RuleCondition.OtherCondition;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Makes views of rules from what the rule engine's parser reads. */
public final class RuleViewReader {
  private final String text;
  private final ScannedText scanned;
  private final int shift;

  private RuleViewReader(String text, int shift) {
    this.text = text;
    this.scanned = ScannedText.of(text);
    this.shift = shift;
  }

  /**
   * Returns the rules of a file in rule language.
   *
   * @throws HuituoException with the place where the reading of each other rule ends
   */
  public static ImmutableList<RuleView> rules(RuleFile file) {
    Problems problems = new Problems();
    List<ParsedRule> rules = RuleParser.rules(file, problems);
    problems.throwIfErrors();
    return rules.stream().map(RuleViewReader::view).collect(ImmutableList.toImmutableList());
  }

  /** Returns the view of a rule. */
  static RuleView view(ParsedRule rule) {
    int begin = rule.text().lastIndexOf('\n', rule.descr().getStartCharacter()) + 1;
    int end = rule.text().lastIndexOf("end", rule.descr().getEndCharacter()) + "end".length();
    String text = rule.text().substring(begin, end);
    RuleViewReader reader = new RuleViewReader(text, begin);
    RuleSpan consequence = reader.consequence(rule);
    RuleSpan conditions = reader.conditions(rule, consequence);
    return new RuleView(
        rule.name(),
        reader.annotations(rule),
        rule.descr().getLhs() == null ? ImmutableList.of() : reader.parts(rule.descr().getLhs()),
        ExpressionReader.consequence(reader.scanned, consequence),
        new RuleSource(rule.file(), rule.line(), text, conditions, consequence));
  }

  private ImmutableMap<String, String> annotations(ParsedRule rule) {
    ImmutableMap.Builder<String, String> annotations = ImmutableMap.builder();
    rule.descr().getAnnotationNames().forEach(name -> annotations.put(name, rule.annotation(name)));
    return annotations.buildKeepingLast();
  }

  private RuleSpan consequence(ParsedRule rule) {
    int end = text.length() - "end".length();
    String words = String.valueOf(rule.descr().getConsequence()).strip();
    int then = text.lastIndexOf("then", words.isEmpty() ? end : text.lastIndexOf(words, end - words.length()));
    return new RuleSpan(then + "then".length(), end);
  }

  private RuleSpan conditions(ParsedRule rule, RuleSpan consequence) {
    int end = consequence.begin() - "then".length();
    boolean some = rule.descr().getLhs() != null && !rule.descr().getLhs().getDescrs().isEmpty();
    int first = some ? rule.descr().getLhs().getStartCharacter() - shift : end;
    int when = scanned.plain().lastIndexOf("when", first);
    return new RuleSpan(Math.min(end, when < 0 ? end : when + "when".length()), end);
  }

  private ImmutableList<RuleCondition> parts(BaseDescr group) {
    ImmutableList.Builder<RuleCondition> parts = ImmutableList.builder();
    if (group instanceof ConditionalElementDescr conditions) {
      for (Object part : conditions.getDescrs()) {
        parts.add(condition((BaseDescr) part));
      }
    } else {
      parts.add(condition(group));
    }
    return parts.build();
  }

  private RuleCondition condition(BaseDescr descr) {
    RuleSpan span = span(descr);
    if (descr instanceof PatternDescr pattern) {
      return pattern.getSource() instanceof AccumulateDescr accumulate
          ? accumulation(pattern, accumulate, span)
          : pattern(pattern, span);
    } else if (descr instanceof NotDescr || descr instanceof ExistsDescr) {
      Joint joint = descr instanceof NotDescr ? Joint.NOT : Joint.EXISTS;
      List<?> inner = ((ConditionalElementDescr) descr).getDescrs();
      boolean all = inner.size() == 1 && inner.get(0) instanceof AndDescr;
      return new ConditionGroup(joint, parts(all ? (BaseDescr) inner.get(0) : descr), span);
    } else if (descr instanceof AndDescr || descr instanceof OrDescr) {
      return new ConditionGroup(descr instanceof OrDescr ? Joint.OR : Joint.AND, parts(descr), withParentheses(span));
    } else if (descr instanceof ForallDescr) {
      return new ConditionGroup(Joint.FORALL, parts(descr), span);
    }
    return new OtherCondition(span);
  }

  private RuleCondition accumulation(PatternDescr pattern, AccumulateDescr accumulate, RuleSpan span) {
    if (!pattern.getDescrs().isEmpty() || accumulate.getFunctions() == null) {
      return new OtherCondition(span);
    }
    ImmutableList.Builder<AccumulateFunction> functions = ImmutableList.builder();
    accumulate
        .getFunctions()
        .forEach(
            f ->
                functions.add(
                    new AccumulateFunction(
                        f.getBind() == null ? "" : f.getBind(), f.getFunction(), ImmutableList.copyOf(f.getParams()))));
    BaseDescr input = accumulate.getInput();
    return new Accumulation(
        input instanceof AndDescr ? parts(input) : ImmutableList.of(condition(input)), functions.build(), span);
  }

  private FactPattern pattern(PatternDescr descr, RuleSpan span) {
    int open = text.indexOf('(', span.begin());
    ImmutableList.Builder<Constraint> constraints = ImmutableList.builder();
    int last = open + 1;
    for (BaseDescr part : descr.getDescrs()) {
      RuleSpan words = new RuleSpan(part.getStartCharacter() - shift, part.getEndCharacter() + 1 - shift);
      constraints.add(ExpressionReader.constraint(scanned, words));
      last = words.end();
    }
    int close = scanned.plain().indexOf(')', last);
    Optional<String> source =
        Optional.ofNullable(descr.getSource())
            .map(s -> s instanceof FromDescr from ? String.valueOf(from.getDataSource()) : String.valueOf(s));
    return new FactPattern(
        Objects.requireNonNullElse(descr.getIdentifier(), ""),
        descr.getObjectType(),
        constraints.build(),
        source,
        new RuleSpan(open + 1, close),
        span);
  }

  /** Returns the position of a condition, which ends with a parenthesis. The parser's end may lie a word behind it. */
  private RuleSpan span(BaseDescr descr) {
    int begin = descr.getStartCharacter() - shift;
    int end = text.lastIndexOf(')', descr.getEndCharacter() - shift) + 1;
    return new RuleSpan(begin, Math.max(begin, end));
  }

  private RuleSpan withParentheses(RuleSpan span) {
    int begin = text.substring(0, span.begin()).stripTrailing().length() - 1;
    String rest = text.substring(span.end());
    int end = span.end() + rest.length() - rest.stripLeading().length();
    boolean enclosed = begin >= 0 && text.charAt(begin) == '(' && end < text.length() && text.charAt(end) == ')';
    return enclosed ? new RuleSpan(begin, end + 1) : span;
  }
}
