package io.github.huituo.property;

import com.google.common.base.Splitter;
import io.github.huituo.engine.Engine;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.model.FactType;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.pack.Need;
import io.github.huituo.pack.Pack;
import io.github.huituo.pack.Question;
import io.github.huituo.pack.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which facts, parameters and words the rules of a question speak of, with those of the terms that they ask. */
final class RuleReferences {
  private static final Splitter RULES = Splitter.on(Pattern.compile("(?m)(?=^\\s*rule\\s+\")"));
  private static final Pattern QUESTION = Pattern.compile("@question\\(\\s*\"([^\"]+)\"");
  private static final Pattern PARAMETER = Pattern.compile("Parameter\\(\\s*id\\s*==\\s*\"([^\"]+)\"");
  private static final Pattern TERM = Pattern.compile("(Term\\(\\s*name\\s*==\\s*|Term\\.(?:of|counting)\\(\\s*)\"([^\"]+)\"");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

  private final Map<String, Of> byQuestion = new HashMap<>();
  private final Map<String, Of> byTerm = new HashMap<>();
  private final Set<String> ownTerms = new TreeSet<>();
  private final Map<String, List<FactDefinition>> factsByWord = new HashMap<>();

  /**
   * What is spoken of.
   *
   * @param facts facts, by their paths
   * @param parameters parameters, by their ids
   * @param words quoted words
   * @param terms terms, by their names
   */
  record Of(Set<String> facts, Set<String> parameters, Set<String> words, Set<String> terms) {
    Of() {
      this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void addAll(Of that) {
      facts.addAll(that.facts);
      parameters.addAll(that.parameters);
      words.addAll(that.words);
      terms.addAll(that.terms);
    }
  }

  private RuleReferences() {}

  static RuleReferences of(Engine engine) {
    RuleReferences references = new RuleReferences();
    for (SubjectKind kind : SubjectKind.values()) {
      for (FactDefinition fact : engine.law().vocabulary().facts(kind)) {
        references.factsByWord.computeIfAbsent(fact.ruleName(), w -> new ArrayList<>()).add(fact);
      }
    }
    for (Pack pack : engine.law().packs()) {
      references.ownTerms.clear();
      for (RuleFile file : engine.inRuleLanguage(pack)) {
        RULES.split(file.text()).forEach(references::read);
      }
    }
    return references;
  }

  private void read(String rule) {
    Of spoken = new Of();
    String conditions = rule.substring(Math.max(0, rule.indexOf("when")));
    PARAMETER.matcher(conditions).results().forEach(m -> spoken.parameters().add(m.group(1)));
    LITERAL.matcher(conditions).results().forEach(m -> spoken.words().add(m.group(1)));
    spoken.words().removeAll(spoken.parameters());
    WORD.matcher(conditions)
        .results()
        .flatMap(m -> factsByWord.getOrDefault(m.group(), List.of()).stream())
        .forEach(fact -> spoken.facts().add(fact.path()));
    Set<String> defined = new TreeSet<>();
    TERM.matcher(conditions)
        .results()
        .forEach(m -> (m.group(1).contains("==") ? spoken.terms() : defined).add(m.group(2)));
    Matcher question = QUESTION.matcher(rule);
    if (question.find()) {
      byQuestion.computeIfAbsent(question.group(1), q -> new Of()).addAll(spoken);
    }
    ownTerms.addAll(defined);
    defined.forEach(term -> byTerm.computeIfAbsent(term, t -> new Of()).addAll(spoken));
  }

  /** Returns the terms that definitions of the jurisdiction's own pack find. */
  Set<String> ownTerms() {
    return ownTerms;
  }

  /** Returns what the rules of a question speak of, and what the question needs. */
  Of of(Question question) {
    Of all = new Of();
    all.addAll(byQuestion.getOrDefault(question.id(), new Of()));
    Set<String> seen = new TreeSet<>();
    while (!seen.containsAll(all.terms())) {
      for (String term : List.copyOf(all.terms())) {
        if (seen.add(term)) {
          all.addAll(byTerm.getOrDefault(term, new Of()));
        }
      }
    }
    for (Need need : question.needs()) {
      need.anyOf().forEach(f -> all.facts().add(f.path()));
      need.where().keySet().forEach(f -> all.facts().add(f.path()));
      need.when().keySet().forEach(f -> all.facts().add(f.path()));
    }
    question.scope().keySet().forEach(f -> all.facts().add(f.path()));
    all.facts().addAll(links(question, all.facts()));
    return all;
  }

  /** Returns the references by which the subjects that a question speaks of belong together. */
  private Set<String> links(Question question, Set<String> spoken) {
    Set<String> kinds = new TreeSet<>(Set.of(question.subject().word()));
    spoken.forEach(path -> kinds.add(path.substring(0, path.indexOf('.'))));
    if (kinds.contains(SubjectKind.CHILD.word())) {
      kinds.add(SubjectKind.ENROLMENT.word());
    }
    Set<String> links = new TreeSet<>();
    factsByWord.values().stream()
        .flatMap(List::stream)
        .filter(f -> f.type() == FactType.REFERENCE || f.type() == FactType.REFERENCES)
        .filter(f -> kinds.contains(f.kind().word()) && f.to().filter(to -> kinds.contains(to.word())).isPresent())
        .forEach(f -> links.add(f.path()));
    return links;
  }
}
