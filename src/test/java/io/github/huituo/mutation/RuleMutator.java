package io.github.huituo.mutation;

import io.github.huituo.mutation.RuleText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the conditions of a rule, and drops it. */
final class RuleMutator {
  private static final Pattern QUESTION = Pattern.compile("@question\\(\"([^\"]+)\"\\)");
  private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|(?<![-<])>(?!=)|<(?![=>])|\\|\\|");
  private static final Pattern METHOD = Pattern.compile("\\b(isAtMost|isBelow|isAtLeast|isAbove|admits|excludes|isWithin|exceeds)\\(");
  private static final Pattern TRUTH = Pattern.compile("!?\\$?[\\w.]*(\\([^()]*\\))?\\.absent\\b");
  private static final Pattern PATTERN = Pattern.compile("\\b([A-Z]\\w*)\\(");
  private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)\\s*:");

  private static final Map<String, String> LIMITS =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "isAtMost", "isBelow", "isBelow", "isAtMost",
          "isAtLeast", "isAbove", "isAbove", "isAtLeast");
  private static final Map<String, String> TURNED =
      Map.of("==", "!=", "!=", "==", "||", "&&", "admits", "excludes", "excludes", "admits",
          "isWithin", "exceeds", "exceeds", "isWithin");

  private final String pack;
  private final String file;
  private final RuleText rule;
  private final String question;
  private final List<Mutant> mutants = new ArrayList<>();

  RuleMutator(String pack, String file, RuleText rule) {
    this.pack = pack;
    this.file = file;
    this.rule = rule;
    Matcher matcher = QUESTION.matcher(rule.text());
    this.question = matcher.find() ? matcher.group(1) : "";
  }

  static List<Mutant> mutate(String pack, String file, String text) {
    List<Mutant> all = new ArrayList<>();
    for (RuleText rule : RuleText.of(text)) {
      RuleMutator mutator = new RuleMutator(pack, file, rule);
      mutator.add(Kind.RULE, rule.when(), "dropped", "");
      mutator.comparisons();
      mutator.constraints();
      mutator.conditions();
      new ConclusionMutator(rule, mutator::add).mutate();
      all.addAll(mutator.mutants);
    }
    return all;
  }

  private void add(Kind kind, int offset, String change, String text) {
    mutants.add(new Mutant(pack, file, rule.lineOf(offset), kind, question, change, text, rule.name()));
  }

  private void add(Kind kind, Span span, String other) {
    String shown = shown(span.of(rule.text()));
    String into = other.isBlank() ? "dropped" : "→ " + shown(other);
    add(kind, span.begin(), shown + " " + into + place(span), rule.with(span, other));
  }

  private static String shown(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** Returns the words around a short change, so that two of them in one rule have two names. */
  private String place(Span span) {
    if (span.end() - span.begin() > 12) {
      return "";
    }
    int end = Math.min(rule.conditionsEnd(), span.end() + 25);
    return " in '" + shown(rule.text().substring(Math.max(rule.when(), span.begin() - 25), Math.max(end, span.end()))) + "'";
  }

  private void comparisons() {
    for (Pattern pattern : List.of(OPERATOR, METHOD, TRUTH)) {
      Matcher matcher = pattern.matcher(rule.text()).region(rule.when(), rule.conditionsEnd());
      while (matcher.find()) {
        int group = pattern == METHOD ? 1 : 0;
        Span span = new Span(matcher.start(group), matcher.end(group));
        String word = matcher.group(group);
        boolean identifies = rule.text().substring(0, span.begin()).endsWith("id ");
        if (rule.quoted(span.begin()) || identifies) {
          continue;
        }
        if (pattern == TRUTH) {
          add(Kind.COMPARISON, span, word.startsWith("!") ? word.substring(1) : "!" + word);
        } else if (LIMITS.containsKey(word)) {
          add(Kind.LIMIT, span, LIMITS.get(word));
        } else {
          add(Kind.COMPARISON, span, TURNED.get(word));
        }
      }
    }
    Matcher negations = Pattern.compile("\\b(not|exists)\\b(?=\\s*\\()").matcher(rule.text());
    negations.region(rule.when(), rule.conditionsEnd());
    while (negations.find()) {
      if (!rule.quoted(negations.start())) {
        add(Kind.COMPARISON, new Span(negations.start(), negations.end()), negations.group().equals("not") ? "exists" : "not");
      }
    }
  }

  private void constraints() {
    Matcher matcher = PATTERN.matcher(rule.text()).region(rule.when(), rule.conditionsEnd());
    while (matcher.find()) {
      List<Span> constraints = rule.arguments(matcher.end() - 1);
      for (int i = 0; i < constraints.size(); i++) {
        constraint(constraints, i);
      }
    }
  }

  private void constraint(List<Span> all, int i) {
    Span span = all.get(i);
    String words = span.of(rule.text()).strip();
    if (words.startsWith("id ==")) {
      return;
    }
    Matcher binding = VARIABLE.matcher(words);
    if (binding.lookingAt()) {
      Matcher told = Pattern.compile("\\s*(!=|==|<=|>=|<|>)\\s*\\S+$").matcher(span.of(rule.text()).stripTrailing());
      if (told.find()) {
        add(Kind.CONSTRAINT, new Span(span.begin() + told.start(), span.begin() + told.end()), " ");
      }
      return;
    }
    boolean last = i + 1 == all.size();
    Span withComma =
        all.size() == 1
            ? span
            : last ? new Span(all.get(i - 1).end(), span.end()) : new Span(span.begin(), all.get(i + 1).begin());
    add(Kind.CONSTRAINT, withComma, " ");
  }

  /** Drops each condition that gives no variable a value that is used elsewhere. */
  private void conditions() {
    for (Span span : rule.conditions()) {
      String words = span.of(rule.text());
      String rest = rule.with(span, "");
      boolean needed = VARIABLE.matcher(words).results().anyMatch(v -> rest.matches("(?s).*\\Q" + v.group(1) + "\\E\\b.*"));
      if (!needed) {
        add(Kind.CONDITION, span, " ");
      }
    }
  }
}
