package io.github.huituo.mutation;

import io.github.huituo.mutation.RuleText.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes what a rule concludes. */
final class ConclusionMutator {
  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "met", List.of("notMet"),
          "notMet", List.of("met"),
          "atLeast", List.of("above", "atMost"),
          "above", List.of("atLeast"),
          "atMost", List.of("atLeast"),
          "allOf", List.of("oneOf"),
          "eligible", List.of("notEligible"),
          "notEligible", List.of("eligible"),
          "notApplicable", List.of("met", "notMet"));

  private static final Map<String, String> STEPS =
      Map.of("through", "upTo", "upTo", "through", "requiredFor", "fullFor", "fullFor", "requiredFor",
          "inMonth", "inYear", "inYear", "inMonth");

  /** Steps of a computation without which it still has a result of the same type. */
  private static final Pattern DROPPED =
      Pattern.compile("\\.(cappedAt|limitedTo|before|times|plus|offsetting|paidTo|lowerOf|byYear|percentOf|dividedBy|monthStart|joinedWith)\\(");

  /** Takes a mutant. */
  @FunctionalInterface
  interface Sink {
    void add(Kind kind, int offset, String change, String text);
  }

  private final RuleText rule;
  private final Sink sink;

  ConclusionMutator(RuleText rule, Sink sink) {
    this.rule = rule;
    this.sink = sink;
  }

  void mutate() {
    answers();
    steps();
    words();
  }

  private void answers() {
    Matcher matcher = in("\\$answers\\.(\\w+)\\(");
    while (matcher.find()) {
      String word = matcher.group(1);
      for (String other : ANSWERS.getOrDefault(word, List.of())) {
        Span name = new Span(matcher.start(1), matcher.end(1));
        boolean whole = word.endsWith("ligible") || word.equals("notApplicable");
        int open = matcher.end() - 1;
        Span changed = whole ? new Span(name.begin(), rule.closing(open) + 1) : name;
        String subject = rule.arguments(open).get(0).of(rule.text()).strip();
        sink.add(
            Kind.CONCLUSION, name.begin(), word + " → " + other, rule.with(changed, whole ? other + "( " + subject + " )" : other));
      }
    }
  }

  private void steps() {
    Matcher others = in("\\b(" + String.join("|", STEPS.keySet()) + ")\\(");
    while (others.find()) {
      String other = STEPS.get(others.group(1));
      sink.add(
          Kind.STEP, others.start(), others.group(1) + " → " + other, rule.with(new Span(others.start(1), others.end(1)), other));
    }
    Matcher dropped = DROPPED.matcher(rule.text()).region(rule.then(), rule.conclusionEnd());
    while (dropped.find()) {
      Span step = new Span(dropped.start(), rule.closing(dropped.end() - 1) + 1);
      sink.add(Kind.STEP, step.begin(), step.of(rule.text()).replaceAll("\\s+", " ") + " dropped", rule.with(step, ""));
    }
  }

  private void words() {
    Matcher matcher = in("\"([A-Z][A-Z_]*)\"");
    while (matcher.find()) {
      Span word = new Span(matcher.start(1), matcher.end(1));
      sink.add(Kind.WORD, word.begin(), matcher.group(1) + " → OTHER", rule.with(word, "OTHER"));
    }
  }

  private Matcher in(String pattern) {
    return Pattern.compile(pattern).matcher(rule.text()).region(rule.then(), rule.conclusionEnd());
  }
}
