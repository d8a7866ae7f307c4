package io.github.huituo.internal.property;

import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.Question;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions of a jurisdiction's own pack, and inherited ones that it may change. A value, a rule, a definition, a choice or a
 * word of a value list changes their answers.
 */
final class OwnQuestions {
  private final Pack own;
  private final QuestionReferences references;
  private final Set<String> answered = new TreeSet<>();
  private final Set<String> facts = new TreeSet<>();

  private OwnQuestions(Engine engine, QuestionReferences references) {
    this.own = engine.law().pack();
    this.references = references;
    engine.catalogue().infos(own.id()).forEach(rule -> rule.question().ifPresent(q -> answered.add(q.id())));
    engine
        .law()
        .vocabulary()
        .facts()
        .filter(f -> f.list().filter(own.lists()::containsKey).isPresent())
        .map(FactDefinition::path)
        .forEach(facts::add);
  }

  /** Returns the questions, ordered by id. */
  static List<Question> of(Engine engine, QuestionReferences references) {
    return engine.law().questions().stream().filter(new OwnQuestions(engine, references)::isOwn).toList();
  }

  private boolean isOwn(Question question) {
    if (own.questions().contains(question) || answered.contains(question.id())) {
      return true;
    }
    QuestionReferences.Of referenced = references.of(question);
    return meet(referenced.parameters(), own.parameters().keySet())
        || meet(referenced.terms(), references.ownTerms())
        || meet(referenced.words(), own.openPoints().keySet())
        || meet(referenced.facts(), facts);
  }

  private static boolean meet(Collection<String> some, Collection<String> others) {
    return !Collections.disjoint(some, others);
  }
}
