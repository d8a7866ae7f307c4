package io.github.huituo.internal.property;

import com.google.common.collect.MapMaker;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.engine.RuleExpression;
import io.github.huituo.internal.engine.RuleView;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts, parameters and words of which the rules of a question speak. Those of the terms that they ask are included. */
public final class QuestionReferences {
  /** Those of the engines that tools look at. Every pack that extends another one looks at those of the other, too. */
  private static final Map<Engine, QuestionReferences> KNOWN = new MapMaker().weakKeys().makeMap();

  private final Map<String, Of> byQuestion = new HashMap<>();
  private final Map<String, Of> byTerm = new HashMap<>();
  private final Set<String> ownTerms = new TreeSet<>();
  private final Map<String, List<FactDefinition>> factsByWord = new HashMap<>();

  /**
   * What is referenced.
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

  private QuestionReferences() {}

  public static QuestionReferences of(Engine engine) {
    return KNOWN.computeIfAbsent(engine, QuestionReferences::read);
  }

  private static QuestionReferences read(Engine engine) {
    QuestionReferences references = new QuestionReferences();
    engine
        .law()
        .vocabulary()
        .facts()
        .forEach(fact -> references.factsByWord.computeIfAbsent(fact.ruleName(), w -> new ArrayList<>()).add(fact));
    for (Pack pack : engine.law().packs()) {
      references.ownTerms.clear();
      engine.catalogue().views(pack).forEach(references::read);
    }
    return references;
  }

  private void read(RuleView rule) {
    Of referenced = new Of();
    referenced.parameters().addAll(rule.parameters());
    referenced.terms().addAll(rule.termsRead());
    Stream.concat(rule.conditionExpressions(), rule.consequence().stream().flatMap(RuleExpression::all))
        .forEach(expression -> read(expression, referenced));
    referenced.words().removeAll(referenced.parameters());
    rule.question().ifPresent(question -> byQuestion.computeIfAbsent(question, q -> new Of()).addAll(referenced));
    for (RuleView.InsertedTerm term : rule.termsInserted()) {
      term.name()
          .ifPresent(
              name -> {
                ownTerms.add(name);
                byTerm.computeIfAbsent(name, t -> new Of()).addAll(referenced);
              });
    }
  }

  private void read(RuleExpression expression, Of referenced) {
    if (expression instanceof RuleExpression.LiteralValue literal && literal.quoted() && !literal.value().isEmpty()) {
      referenced.words().add(literal.value());
    }
    String name = expression instanceof RuleExpression.MemberAccess access ? access.member() : expression.name();
    factsByWord.getOrDefault(name, List.of()).forEach(fact -> referenced.facts().add(fact.path()));
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
  private Set<String> links(Question question, Set<String> referenced) {
    Set<String> kinds = new TreeSet<>(Set.of(question.subject().word()));
    referenced.forEach(path -> kinds.add(path.substring(0, path.indexOf('.'))));
    if (kinds.contains(SubjectKind.CHILD.word())) {
      kinds.add(SubjectKind.ENROLMENT.word());
    }
    Set<String> links = new TreeSet<>();
    factsByWord.values().stream()
        .flatMap(List::stream)
        .filter(f -> f.type().isReference())
        .filter(f -> kinds.contains(f.kind().word()) && f.to().filter(to -> kinds.contains(to.word())).isPresent())
        .forEach(f -> links.add(f.path()));
    return links;
  }
}
