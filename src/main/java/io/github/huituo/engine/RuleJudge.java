package io.github.huituo.engine;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.huituo.law.OpenPoint;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.law.Source;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.pack.Need;
import io.github.huituo.pack.Question;
import io.github.huituo.text.Location;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Problems;
import io.github.huituo.text.Suggestions;
import io.github.huituo.text.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the rules of a pack by the law that its files declare: what they name is there, and what they ask can be. */
final class RuleJudge {
  private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)\\}");

  private final Jurisdiction law;
  private final List<ReadRule> own;
  private final List<ReadRule> all;
  private final Set<String> mentioned;
  private final Problems problems;

  /** The words of each term that definitions find; empty where one finds another than a fixed word. */
  private final Map<String, Optional<Set<String>>> terms = new TreeMap<>();

  /**
   * Creates the judge of a pack's rules.
   *
   * @param own the rules of the pack that can be read
   * @param all those and the rules of the packs that it extends
   * @param mentioned words that rules which cannot be read may define
   */
  RuleJudge(Jurisdiction law, List<ReadRule> own, List<ReadRule> all, Set<String> mentioned, Problems problems) {
    this.law = law;
    this.own = own;
    this.all = all;
    this.mentioned = mentioned;
    this.problems = problems;
    for (ReadRule rule : all) {
      for (RuleConclusions.Found found : rule.conclusions().terms()) {
        Optional<Set<String>> known = terms.computeIfAbsent(found.name(), n -> Optional.of(new TreeSet<>()));
        if (found.word().isEmpty()) {
          terms.put(found.name(), Optional.empty());
        } else {
          known.ifPresent(words -> words.add(found.word().get()));
        }
      }
    }
  }

  /** Notes what is wrong. */
  void judge() {
    Map<String, Location> names = new HashMap<>();
    for (ReadRule rule : own) {
      Location before = names.putIfAbsent(rule.rule().name(), rule.rule().at());
      if (before != null) {
        problems.error(rule.rule().at(), "duplicate-rule", rule.rule().name(), before);
      }
      annotations(rule);
      interpretations(rule);
      parameters(rule);
      terms(rule);
      conclusion(rule);
      NeverFires.check(rule, problems);
    }
    SameConditions.check(all, own, problems);
    for (Question question : law.pack().questions()) {
      question.needs().stream().map(Need::unless).forEach(those -> those.forEach(t -> term(t, question.at(), question.id())));
    }
  }

  private void annotations(ReadRule rule) {
    String id = rule.question();
    if (!id.isEmpty() && law.question(id).isEmpty()) {
      List<String> known = law.questions().stream().map(Question::id).toList();
      problems.error(
          rule.rule().saidAt("question"), "unknown-question", rule.rule().name(), id, Suggestions.didYouMean(id, known));
    }
    String source = rule.rule().said("source").split(" ", 2)[0];
    Map<String, Source> sources = law.sources();
    if (!source.isEmpty() && !sources.containsKey(source)) {
      problems.error(
          rule.rule().saidAt("source"), "unknown-source", source, Suggestions.didYouMean(source, sources.keySet()));
    }
    for (String language : Messages.LANGUAGES) {
      if (!id.isEmpty() && rule.rule().said(language).isBlank()) {
        problems.warning(rule.rule().at(), "missing-reason", rule.rule().name(), language);
      }
      Matcher figure = FIGURE.matcher(rule.rule().said(language));
      while (figure.find()) {
        if (!Concluded.FIGURES.contains(figure.group(1))) {
          problems.error(
              rule.rule().saidAt(language),
              "unknown-figure",
              rule.rule().name(),
              figure.group(),
              String.join(", ", Concluded.FIGURES),
              Suggestions.didYouMean(figure.group(1), Concluded.FIGURES));
        }
      }
    }
  }

  private void interpretations(ReadRule rule) {
    for (ReadRule.Named named : rule.named("Interpretation", "id")) {
      OpenPoint point = law.openPoints().get(named.name());
      if (point == null) {
        problems.error(
            named.pattern().at(named.name(), named.constraint()),
            "unknown-interpretation",
            named.name(),
            Suggestions.didYouMean(named.name(), law.openPoints().keySet()));
        continue;
      }
      named.equal("choice").filter(c -> !point.choices().containsKey(c.text())).ifPresent(
          c ->
              problems.error(
                  named.pattern().at(c.text(), c.constraint()),
                  "not-one-of",
                  "'" + c.text() + "'",
                  named.name(),
                  String.join(", ", point.choices().keySet()),
                  Suggestions.didYouMean(c.text(), point.choices().keySet())));
    }
  }

  private void parameters(ReadRule rule) {
    Map<String, ParameterSeries> known = law.parameters();
    for (ReadRule.Named named : rule.named("Parameter", "id")) {
      ParameterSeries parameter = known.get(named.name());
      if (parameter == null) {
        problems.error(
            named.pattern().at(named.name(), named.constraint()),
            "undefined-parameter",
            rule.rule().name(),
            named.name(),
            Suggestions.didYouMean(named.name(), known.keySet()));
      }
    }
  }

  private void terms(ReadRule rule) {
    for (ReadRule.Named named : rule.named("Term", "name")) {
      Location at = named.pattern().at(named.name(), named.constraint());
      if (term(named.name(), at, rule.rule().name())) {
        Set<String> words = terms.getOrDefault(named.name(), Optional.empty()).orElse(Set.of());
        named.equal("word").filter(w -> !words.isEmpty() && !words.contains(w.text()) && !mentioned.contains(w.text())).ifPresent(
            w ->
                problems.error(
                    named.pattern().at(w.text(), w.constraint()),
                    "not-one-of",
                    "'" + w.text() + "'",
                    named.name(),
                    String.join(", ", words),
                    Suggestions.didYouMean(w.text(), words)));
      }
    }
  }

  private boolean term(String name, Location at, String asker) {
    boolean found = terms.containsKey(name) || mentioned.contains(name);
    if (!found) {
      problems.error(at, "unknown-term", asker, name, Suggestions.didYouMean(name, terms.keySet()));
    }
    return found;
  }

  private void conclusion(ReadRule rule) {
    List<MethodCallExpr> answers = rule.conclusions().answers();
    Optional<Question> question = law.question(rule.question());
    if (rule.question().isEmpty()) {
      answers.forEach(
          a ->
              problems.error(
                  rule.rule().inConclusion(a.getNameAsString()), "definition-answers", rule.rule().name(), a.getNameAsString()));
    } else if (answers.isEmpty() && !rule.conclusions().calls().isEmpty()) {
      problems.error(rule.rule().at(), "rule-without-answer", rule.rule().name(), rule.question());
    }
    if (question.isPresent()) {
      answers.forEach(a -> answer(rule, question.get(), a));
    }
  }

  private void answer(ReadRule rule, Question question, MethodCallExpr answer) {
    String says = answer.getNameAsString();
    Location at = rule.rule().inConclusion(says);
    if (AnswerVerb.find(says).filter(verb -> !verb.answers(question.entitlement())).isPresent()) {
      Set<String> allowed = AnswerVerb.ofKind(question.entitlement());
      Text kind = Messages.text(question.entitlement() ? "an-entitlement" : "a-requirement");
      problems.error(at, "answer-of-other-kind", rule.rule().name(), says, question.id(), kind, String.join(", ", allowed));
    }
    if (!answer.getArguments().isEmpty()) {
      Expression subject = answer.getArgument(0);
      String type = rule.types().getOrDefault(Atoms.name(subject), "");
      String wanted = question.subject().ruleName();
      boolean isSubject = Arrays.stream(SubjectKind.values()).anyMatch(k -> k.ruleName().equals(type));
      if (isSubject && !type.equals(wanted)) {
        problems.error(at, "answer-about-other", rule.rule().name(), type, question.id(), wanted);
      }
    }
  }
}
