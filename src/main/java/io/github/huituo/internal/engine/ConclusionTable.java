package io.github.huituo.internal.engine;

import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.Question;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The conclusions of one assessment by question and subject. Not thread-safe. */
final class ConclusionTable {
  private static final int FEW = 8;

  private final Map<Question, List<Conclusion>> byQuestion;
  private final Map<Question, Map<SubjectFact, List<Conclusion>>> bySubject = new IdentityHashMap<>(4);

  ConclusionTable(List<Conclusion> conclusions) {
    this.byQuestion = new IdentityHashMap<>(conclusions.size());
    for (Conclusion conclusion : conclusions) {
      Question question = conclusion.rule().question().orElse(null);
      if (question != null) {
        byQuestion.computeIfAbsent(question, q -> new ArrayList<>(2)).add(conclusion);
      }
    }
  }

  /** Returns the conclusions about a question and a subject. */
  List<Conclusion> about(Question question, SubjectFact subject) {
    List<Conclusion> all = byQuestion.getOrDefault(question, List.of());
    if (all.size() > FEW) {
      return bySubject.computeIfAbsent(question, q -> indexed(all)).getOrDefault(subject, List.of());
    }
    List<Conclusion> about = List.of();
    for (Conclusion conclusion : all) {
      if (conclusion.subject() == subject) {
        about = about.isEmpty() ? new ArrayList<>(1) : about;
        about.add(conclusion);
      }
    }
    return about;
  }

  private static Map<SubjectFact, List<Conclusion>> indexed(List<Conclusion> all) {
    Map<SubjectFact, List<Conclusion>> indexed = new IdentityHashMap<>(all.size());
    all.forEach(c -> indexed.computeIfAbsent(c.subject(), s -> new ArrayList<>(2)).add(c));
    return indexed;
  }
}
