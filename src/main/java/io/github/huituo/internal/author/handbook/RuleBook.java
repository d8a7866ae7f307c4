package io.github.huituo.internal.author.handbook;

import com.google.common.collect.Iterables;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.RuleCatalogue;
import io.github.huituo.internal.engine.RuleInfo;
import io.github.huituo.internal.engine.RuleView;
import io.github.huituo.internal.engine.WrittenRule;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** The rules of all packs: which answer a question, and which define a term. */
final class RuleBook {
  private final Map<String, List<RuleEntry>> byQuestion = new HashMap<>();
  private final Map<String, List<RuleEntry>> byTerm = new LinkedHashMap<>();
  private final Map<String, Set<String>> chains = new HashMap<>();
  private final Map<String, QuestionRules> ofQuestions = new HashMap<>();

  /**
   * The rules that a question rests on.
   *
   * @param answering the rules that answer it, in the order of packs and files
   * @param definitions the definitions of the terms for which those ask, and of the terms for which these ask in turn
   * @param parameters the parameters for which all of them ask
   * @param points the open points for which all of them ask
   */
  record QuestionRules(List<RuleEntry> answering, List<RuleEntry> definitions, Set<String> parameters, Set<String> points) {}

  private record RuleTexts(RuleInfo info, WrittenRule author, RuleView view) {}

  RuleBook(HandbookModel contents) {
    for (Jurisdiction law : contents.laws()) {
      RuleCatalogue catalogue = contents.policy().engine(law.id()).catalogue();
      List<RuleTexts> rules = written(catalogue, law.pack());
      chains.put(law.id(), law.packs().stream().map(Pack::id).collect(Collectors.toSet()));
      Map<String, List<Text>> definitions = definitions(rules);
      byTerm.forEach(
          (term, entries) ->
              definitions.computeIfAbsent(
                  term, key -> entries.stream().filter(e -> areTogether(e.law(), law.id())).map(RuleEntry::because).toList()));
      for (RuleTexts rule : rules) {
        RuleEntry entry = entry(rule, law, definitions);
        rule.info().question().ifPresent(q -> byQuestion.computeIfAbsent(q.id(), key -> new ArrayList<>()).add(entry));
        for (String term : termsOf(rule)) {
          byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /** Returns whether two packs are the same or one extends the other. Others know nothing of each other's terms. */
  private boolean areTogether(String one, String other) {
    return chains.getOrDefault(one, Set.of()).contains(other) || chains.getOrDefault(other, Set.of()).contains(one);
  }

  private static List<RuleTexts> written(RuleCatalogue catalogue, Pack pack) {
    Map<String, WrittenRule> authors = new HashMap<>();
    pack.ruleFiles().forEach(file -> WrittenRule.of(file).forEach(rule -> authors.put(rule.name(), rule)));
    Map<String, RuleView> views = new HashMap<>();
    catalogue.views(pack).forEach(view -> views.put(view.name(), view));
    List<RuleTexts> rules = new ArrayList<>();
    for (RuleInfo info : catalogue.infos(pack.id())) {
      rules.add(
          new RuleTexts(
              info,
              Objects.requireNonNull(authors.get(info.name()), info.name()),
              Objects.requireNonNull(views.get(info.name()), info.name())));
    }
    return rules;
  }

  private static Set<String> termsOf(RuleTexts rule) {
    Set<String> terms = new TreeSet<>();
    rule.view().termsInserted().forEach(term -> term.name().ifPresent(terms::add));
    return terms;
  }

  private static Map<String, List<Text>> definitions(List<RuleTexts> rules) {
    Map<String, List<Text>> definitions = new HashMap<>();
    for (RuleTexts rule : rules) {
      for (String term : termsOf(rule)) {
        definitions.computeIfAbsent(term, key -> new ArrayList<>()).add(established(rule.info()));
      }
    }
    return definitions;
  }

  /** Returns the meaning of a definition. It is its name in English, or the {@code @zh} and {@code @en} of the rule. */
  private static Text established(RuleInfo info) {
    Map<String, String> meaning = new HashMap<>(info.because().text().byLanguage());
    meaning.putIfAbsent("en", info.name());
    return Text.of(meaning);
  }

  private static Text reason(RuleInfo info, Jurisdiction law) {
    Text because = described(info.because().text(), law);
    return info.unmet().isEmpty() ? because : Phrases.text("reason-or", because, described(info.unmet().text(), law));
  }

  /** Returns a reason with the descriptions of parameters in the place of their ids. */
  private static Text described(Text reason, Jurisdiction law) {
    Map<String, String> words = new HashMap<>(reason.byLanguage());
    words.replaceAll((language, text) -> RuleInfo.SLOT.matcher(text).replaceAll(m -> described(m.group(1), language, law)));
    return Text.of(words);
  }

  private static String described(String slot, String language, Jurisdiction law) {
    ParameterSeries named = law.parameters().get(slot);
    return Matcher.quoteReplacement("{" + (named == null ? slot : named.description().in(language)) + "}");
  }

  private static RuleEntry entry(RuleTexts rule, Jurisdiction law, Map<String, List<Text>> definitions) {
    RuleView view = rule.view();
    RuleInfo info = rule.info();
    boolean sentences = rule.author().inSentences();
    Set<String> outcomes = new LinkedHashSet<>();
    view.answers().forEach(answer -> answer.verb().outcomes().forEach(outcome -> outcomes.add(outcome.name())));
    List<String> lines = new ArrayList<>();
    if (sentences) {
      lines.addAll(rule.author().conditions());
      rule.author().consequence().forEach(line -> lines.add("⇒ " + line.strip()));
    }
    return new RuleEntry(
        info.name(),
        "rule-" + Links.safe(info.name()),
        law.id(),
        law.pack().title(),
        List.copyOf(outcomes),
        info.question().isPresent() ? reason(info, law) : established(info),
        sentences ? List.of() : new RuleWords(law, definitions, view.source()).of(view.conditions()),
        lines,
        shown(rule.author()),
        info.citation().map(c -> List.of(CitationView.of(c, law))).orElse(List.of()),
        new TreeSet<>(view.parameters()),
        new TreeSet<>(view.interpretations()),
        new TreeSet<>(view.termsRead()));
  }

  /** Returns both parts of a rule in the author's words. */
  private static String shown(WrittenRule rule) {
    return "when\n  " + String.join("\n  ", rule.conditions()) + "\nthen\n  " + String.join("\n  ", rule.consequence()) + "\nend";
  }

  /** Returns the rules that a question rests on. */
  QuestionRules of(String question) {
    return ofQuestions.computeIfAbsent(question, this::found);
  }

  private QuestionRules found(String question) {
    List<RuleEntry> answering = byQuestion.getOrDefault(question, List.of());
    List<RuleEntry> definitions = definitionsFor(answering);
    Set<String> parameters = new TreeSet<>();
    Set<String> points = new TreeSet<>();
    for (RuleEntry rule : Iterables.concat(answering, definitions)) {
      parameters.addAll(rule.parameters());
      points.addAll(rule.points());
    }
    return new QuestionRules(answering, definitions, parameters, points);
  }

  private List<RuleEntry> definitionsFor(List<RuleEntry> rules) {
    Map<String, RuleEntry> found = new LinkedHashMap<>();
    List<RuleEntry> waiting = new ArrayList<>(rules);
    while (!waiting.isEmpty()) {
      RuleEntry next = waiting.remove(0);
      for (String term : next.terms()) {
        for (RuleEntry definition : byTerm.getOrDefault(term, List.of())) {
          boolean together = rules.stream().anyMatch(rule -> areTogether(rule.law(), definition.law()));
          if (together && found.putIfAbsent(definition.anchor(), definition) == null) {
            waiting.add(definition);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }
}
