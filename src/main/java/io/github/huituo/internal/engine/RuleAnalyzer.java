package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Checks the rules of a pack against the law that its files declare. The names that they use exist, and their comparisons are
 * possible.
 */
final class RuleAnalyzer {
  private final Jurisdiction law;
  private final RuleTypes types;
  private final List<AnalyzedRule> own;
  private final List<AnalyzedRule> all;
  private final Set<String> mentioned;
  private final Problems problems;

  /** The words of each term that definitions find. They are empty where one finds another than a fixed word. */
  private final Map<String, Optional<Set<String>>> terms = new TreeMap<>();

  /**
   * Creates the judge of a pack's rules.
   *
   * @param types the types that they may use
   * @param own the rules of the pack that can be read
   * @param all those and the rules of the packs that it extends
   * @param mentioned words that rules which cannot be read may define
   */
  RuleAnalyzer(
      Jurisdiction law,
      RuleTypes types,
      List<AnalyzedRule> own,
      List<AnalyzedRule> all,
      Set<String> mentioned,
      Problems problems) {
    this.law = law;
    this.types = types;
    this.own = own;
    this.all = all;
    this.mentioned = mentioned;
    this.problems = problems;
    for (AnalyzedRule rule : all) {
      rule.view().termsInserted().forEach(this::learn);
    }
  }

  private void learn(RuleView.InsertedTerm term) {
    if (term.name().isPresent()) {
      String name = term.name().get();
      Optional<Set<String>> known = terms.computeIfAbsent(name, n -> Optional.of(new TreeSet<>()));
      if (term.word().isEmpty()) {
        terms.put(name, Optional.empty());
      } else {
        known.ifPresent(words -> words.add(term.word().get()));
      }
    }
  }

  /** Notes what is wrong. */
  void judge() {
    Map<String, Location> names = new HashMap<>();
    for (AnalyzedRule rule : own) {
      Location before = names.putIfAbsent(rule.rule().name(), rule.rule().at());
      if (before != null) {
        problems.error(rule.rule().at(), "duplicate-rule", rule.rule().name(), before);
      }
      annotations(rule);
      interpretations(rule);
      parameters(rule);
      terms(rule);
      conclusion(rule);
      insertions(rule);
      ContradictionCheck.check(rule, problems);
    }
    OverlapCheck.check(all, own, problems);
    TermCycleCheck.check(all, own, problems);
    MissingFactCheck.check(own, all, types, problems);
    for (Question question : law.pack().questions()) {
      question.needs().stream()
          .flatMap(n -> Stream.concat(n.unless().stream(), n.except().stream()))
          .forEach(t -> term(t, question.at(), question.id()));
    }
  }

  private void annotations(AnalyzedRule rule) {
    String id = rule.question();
    if (!id.isEmpty() && law.question(id).isEmpty()) {
      List<String> known = law.questions().stream().map(Question::id).toList();
      problems.error(
          rule.rule().annotationAt("question"), "unknown-question", rule.rule().name(), id, Suggestions.didYouMean(id, known));
    }
    String source = rule.rule().annotation("source").split(" ", 2)[0];
    Map<String, Source> sources = law.sources();
    if (!source.isEmpty() && !sources.containsKey(source)) {
      problems.error(
          rule.rule().annotationAt("source"), "unknown-source", source, Suggestions.didYouMean(source, sources.keySet()));
    }
    for (String language : Messages.LANGUAGES) {
      if (!id.isEmpty() && rule.rule().annotation(language).isBlank()) {
        problems.warning(rule.rule().at(), "missing-reason", rule.rule().name(), language);
      }
      figures(rule, language);
      figures(rule, language + RuleInfo.UNMET);
    }
    unmet(rule);
  }

  private void figures(AnalyzedRule rule, String annotation) {
    Matcher figure = RuleInfo.SLOT.matcher(rule.rule().annotation(annotation));
    while (figure.find()) {
      Set<String> allowed = new LinkedHashSet<>(RuleInfo.FIGURES);
      allowed.addAll(plainParameters(rule));
      if (!allowed.contains(figure.group(1))) {
        problems.error(
            rule.rule().annotationAt(annotation),
            "unknown-figure",
            rule.rule().name(),
            figure.group(),
            String.join(", ", allowed),
            Suggestions.didYouMean(figure.group(1), allowed));
      }
    }
  }

  /** Returns the parameters without keys of which every conclusion of a rule has one value. */
  private Set<String> plainParameters(AnalyzedRule rule) {
    Set<String> ids = new TreeSet<>();
    for (RuleCondition condition : rule.view().conditions()) {
      if (condition instanceof FactPattern pattern && pattern.type().equals("Parameter") && pattern.namesOf("id").size() == 1) {
        ids.addAll(pattern.namesOf("id"));
      }
    }
    ids.removeIf(id -> !law.parameters().containsKey(id) || !law.parameters().get(id).keyNames().isEmpty());
    return ids;
  }

  /** Notes reasons of an unmet requirement that are wrong. A rule never gives them, or not in every language. */
  private void unmet(AnalyzedRule rule) {
    List<String> given =
        Messages.LANGUAGES.stream().filter(language -> !rule.rule().annotation(language + RuleInfo.UNMET).isBlank()).toList();
    if (given.isEmpty()) {
      return;
    }
    Location at = rule.rule().annotationAt(given.get(0) + RuleInfo.UNMET);
    if (rule.view().answerCalls().flatMap(c -> AnswerVerb.find(c.method()).stream()).noneMatch(AnswerVerb::decidesBoth)) {
      problems.error(at, "unmet-never", rule.rule().name());
    }
    Messages.LANGUAGES.stream()
        .filter(language -> !given.contains(language))
        .forEach(language -> problems.warning(at, "missing-reason", rule.rule().name(), language + RuleInfo.UNMET));
  }

  private void interpretations(AnalyzedRule rule) {
    for (AnalyzedRule.NamedPattern named : rule.named("Interpretation", "id")) {
      InterpretationPoint point = law.openPoints().get(named.name());
      if (point == null) {
        problems.error(
            named.at(),
            "unknown-interpretation",
            named.name(),
            Suggestions.didYouMean(named.name(), law.openPoints().keySet()));
        continue;
      }
      rule.named(named, "choice").stream().filter(c -> !point.choices().containsKey(c.name())).forEach(
          c ->
              problems.error(
                  c.at(),
                  "not-one-of",
                  "'" + c.name() + "'",
                  named.name(),
                  String.join(", ", point.choices().keySet()),
                  Suggestions.didYouMean(c.name(), point.choices().keySet())));
    }
  }

  private void parameters(AnalyzedRule rule) {
    Map<String, ParameterSeries> known = law.parameters();
    for (AnalyzedRule.NamedPattern named : rule.named("Parameter", "id")) {
      ParameterSeries parameter = known.get(named.name());
      if (parameter == null) {
        problems.error(
            named.at(),
            "undefined-parameter",
            rule.rule().name(),
            named.name(),
            Suggestions.didYouMean(named.name(), known.keySet()));
      }
    }
  }

  private void terms(AnalyzedRule rule) {
    for (AnalyzedRule.NamedPattern named : rule.named("Term", "name")) {
      if (term(named.name(), named.at(), rule.rule().name())) {
        Set<String> words = terms.getOrDefault(named.name(), Optional.empty()).orElse(Set.of());
        rule.named(named, "word").stream()
            .filter(w -> !words.isEmpty() && !words.contains(w.name()) && !mentioned.contains(w.name()))
            .forEach(
                w ->
                    problems.error(
                        w.at(),
                        "not-one-of",
                        "'" + w.name() + "'",
                        named.name(),
                        String.join(", ", words),
                        Suggestions.didYouMean(w.name(), words)));
      }
    }
  }

  private boolean term(String name, Location at, String asker) {
    boolean found =
        terms.containsKey(name) || mentioned.contains(name) || law.vocabulary().list(Vocabulary.LOCAL_TERMS).containsKey(name);
    if (!found) {
      problems.error(at, "unknown-term", asker, name, Suggestions.didYouMean(name, terms.keySet()));
    }
    return found;
  }

  private void conclusion(AnalyzedRule rule) {
    List<Invocation> answers = rule.view().answerCalls().toList();
    Optional<Question> question = law.question(rule.question());
    if (rule.question().isEmpty()) {
      answers.forEach(
          a ->
              problems.error(
                  rule.view().source().at(a.methodSpan()), "definition-answers", rule.rule().name(), a.method()));
    } else if (answers.isEmpty() && rule.view().calls().findAny().isPresent()) {
      problems.error(rule.rule().at(), "rule-without-answer", rule.rule().name(), rule.question());
    }
    if (question.isPresent()) {
      answers.forEach(a -> answer(rule, question.get(), a));
    }
  }

  /**
   * Notes insertions that are not allowed. A definition inserts terms of fixed names and nothing else, and another rule nothing:
   * the order of rules follows from it.
   */
  private void insertions(AnalyzedRule rule) {
    Optional<Invocation> insert =
        rule.view().calls().filter(c -> c.scope().isEmpty() && c.method().startsWith("insert")).findFirst();
    if (insert.isEmpty()) {
      return;
    }
    RuleSpan at = insert.get().methodSpan();
    if (rule.view().answerCalls().findAny().isPresent()) {
      problems.error(rule.view().source().at(at), "answer-inserts", rule.rule().name(), rule.question());
    } else if (rule.question().isEmpty() && rule.view().termsInsertedByName().isEmpty()) {
      problems.error(rule.view().source().at(at), "term-without-name", rule.rule().name());
    }
  }

  private void answer(AnalyzedRule rule, Question question, Invocation answer) {
    String verb = answer.method();
    Location at = rule.view().source().at(answer.methodSpan());
    if (AnswerVerb.find(verb).filter(v -> !v.answers(question.entitlement())).isPresent()) {
      Set<String> allowed = AnswerVerb.ofKind(question.entitlement());
      Text kind = Messages.text(question.entitlement() ? "part.an-entitlement" : "part.a-requirement");
      problems.error(at, "answer-of-other-kind", rule.rule().name(), verb, question.id(), kind, String.join(", ", allowed));
    }
    if (!answer.arguments().isEmpty()) {
      String type = rule.types().getOrDefault(answer.arguments().get(0).name(), "");
      String wanted = question.subject().ruleName();
      boolean isSubject = law.vocabulary().shape().kindInRules(type).isPresent();
      if (isSubject && !type.equals(wanted)) {
        problems.error(at, "answer-about-other", rule.rule().name(), type, question.id(), wanted);
      }
    }
  }
}
