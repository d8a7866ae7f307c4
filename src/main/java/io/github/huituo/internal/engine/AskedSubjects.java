package io.github.huituo.internal.engine;

import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The subjects of one case by kind, ordered by id. It finds of which of them a question is asked. Not thread-safe. */
final class AskedSubjects {
  private final Map<SubjectKind, List<SubjectFact>> byKind = new HashMap<>();
  private final ScopeResolver scopes;

  AskedSubjects(List<SubjectFact> facts, CaseGraph graph) {
    this.scopes = new ScopeResolver(graph);
    for (SubjectFact fact : facts) {
      byKind.computeIfAbsent(fact.subjectKind(), kind -> new ArrayList<>(2)).add(fact);
    }
    byKind.values().forEach(all -> all.sort(Comparator.comparing(SubjectFact::getId)));
  }

  /** Returns the subjects of a kind. */
  List<SubjectFact> of(SubjectKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns whether a question is asked of a subject. */
  Scoping scoping(Question question, SubjectFact subject) {
    return scopes.scoping(question, subject);
  }

  /** Returns those of the questions that are asked of no subject. */
  Set<Question> unasked(List<Question> questions) {
    Set<Question> unasked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Question question : questions) {
      boolean asked = false;
      for (SubjectFact subject : of(question.subject())) {
        asked |= scoping(question, subject).isAsked();
      }
      if (!asked) {
        unasked.add(question);
      }
    }
    return unasked;
  }
}
