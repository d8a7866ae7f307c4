package io.github.huituo.tools.mutation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.AnswerVerb;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression;
import io.github.huituo.internal.engine.RuleSpan;
import io.github.huituo.internal.engine.RuleView;
import java.util.Comparator;
import java.util.List;

/** Changes what a rule concludes. */
final class ConclusionMutator {
  private static final ImmutableMap<String, String> STEPS =
      ImmutableMap.of("through", "upTo", "upTo", "through", "requiredFor", "requiredRoundedDown", "requiredRoundedDown", "requiredFor",
          "inMonth", "inYear", "inYear", "inMonth");

  /** Steps of a computation without which it still has a result of the same type. */
  private static final ImmutableSet<String> DROPPED =
      ImmutableSet.of(
          "cappedAt", "cappedBy", "forDays", "limitedTo", "before", "times", "plus", "offsetting", "paidTo", "lowerOf", "byYear", "percentOf",
          "dividedBy", "monthStart", "union");

  /** Takes a mutant. */
  @FunctionalInterface
  interface Sink {
    void add(MutantKind kind, int offset, String change, String text);
  }

  private final RuleView rule;
  private final Sink sink;

  ConclusionMutator(RuleView rule, Sink sink) {
    this.rule = rule;
    this.sink = sink;
  }

  void mutate() {
    rule.answers().forEach(this::answer);
    calls().forEach(this::step);
    calls().stream().filter(c -> c.scope().isPresent() && DROPPED.contains(c.method())).forEach(this::dropped);
    rule.consequence().stream()
        .flatMap(RuleExpression::all)
        .filter(LiteralValue.class::isInstance)
        .map(LiteralValue.class::cast)
        .filter(LiteralValue::quoted)
        .sorted(Comparator.comparing(l -> l.span().begin()))
        .forEach(this::word);
  }

  private List<Invocation> calls() {
    return rule.calls().sorted(Comparator.comparing(c -> c.methodSpan().begin())).toList();
  }

  private static List<AnswerVerb> others(AnswerVerb verb) {
    return switch (verb) {
      case MET -> List.of(AnswerVerb.NOT_MET);
      case NOT_MET -> List.of(AnswerVerb.MET);
      case AT_LEAST -> List.of(AnswerVerb.ABOVE, AnswerVerb.AT_MOST);
      case ABOVE, AT_MOST -> List.of(AnswerVerb.AT_LEAST);
      case ALL_OF -> List.of(AnswerVerb.ONE_OF);
      case ELIGIBLE, ENTITLED -> List.of(AnswerVerb.NOT_ELIGIBLE);
      case NOT_ELIGIBLE -> List.of(AnswerVerb.ELIGIBLE);
      case NOT_APPLICABLE -> List.of(AnswerVerb.MET, AnswerVerb.NOT_MET);
      case HOLDS -> List.of(AnswerVerb.HOLDS_NOT);
      case HOLDS_NOT -> List.of(AnswerVerb.HOLDS);
      case ONE_OF, UNDETERMINED -> List.of();
    };
  }

  private void answer(RuleView.AnswerCall answer) {
    Invocation call = answer.call();
    boolean whole =
        switch (answer.verb()) {
          case ELIGIBLE, ENTITLED, NOT_ELIGIBLE, NOT_APPLICABLE -> true;
          default -> false;
        };
    String subject = rule.source().words(call.arguments().get(0).span());
    for (AnswerVerb other : others(answer.verb())) {
      RuleSpan changed = whole ? new RuleSpan(call.methodSpan().begin(), call.span().end()) : call.methodSpan();
      String instead = whole ? other.method() + "( " + subject + " )" : other.method();
      sink.add(
          MutantKind.CONCLUSION,
          call.methodSpan().begin(),
          call.method() + " → " + other.method(),
          RuleMutator.with(rule, changed, instead));
    }
  }

  private void step(Invocation call) {
    String other = STEPS.get(call.method());
    if (other != null) {
      sink.add(
          MutantKind.STEP,
          call.methodSpan().begin(),
          call.method() + " → " + other,
          RuleMutator.with(rule, call.methodSpan(), other));
    }
  }

  private void dropped(Invocation call) {
    RuleSpan step = new RuleSpan(call.scope().orElseThrow().span().end(), call.span().end());
    String shown = rule.source().words(step).strip().replaceAll("\\s+", " ");
    int begin = step.end() - rule.source().words(step).stripLeading().length();
    sink.add(MutantKind.STEP, begin, shown + " dropped", RuleMutator.with(rule, new RuleSpan(begin, step.end()), ""));
  }

  private void word(LiteralValue literal) {
    String word = literal.value();
    boolean isWord = !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && word.chars().allMatch(c -> c == '_' || c >= 'A' && c <= 'Z');
    if (isWord) {
      RuleSpan inner = new RuleSpan(literal.span().begin() + 1, literal.span().end() - 1);
      sink.add(MutantKind.WORD, inner.begin(), word + " → OTHER", RuleMutator.with(rule, inner, "OTHER"));
    }
  }
}
