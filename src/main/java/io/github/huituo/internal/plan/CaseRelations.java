package io.github.huituo.internal.plan;

import io.github.huituo.assessment.Answer;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.model.CaseShape.CaseLink;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which subjects of a case an answer about one of them may depend on. */
final class CaseRelations {
  private CaseRelations() {}

  /** Returns the subject of an answer with all that is in it. */
  static List<Subject> of(Answer answer, ChildcareCase asked) {
    List<Subject> found = new ArrayList<>();
    CaseSubjects.all(asked).stream()
        .filter(s -> s.kind().equals(answer.subjectKind()) && s.id().equals(answer.subject()))
        .findFirst()
        .ifPresent(s -> addWithin(s, found));
    return found;
  }

  private static void addWithin(Subject subject, List<Subject> found) {
    found.add(subject);
    subject.parts().values().stream().flatMap(List::stream).forEach(s -> addWithin(s, found));
  }

  /** Adds a subject and what it belongs with. That is what is in it, what it is in, and those to which all these refer. */
  static void closure(Subject subject, List<Subject> all, CaseShape shape, Map<String, Subject> found) {
    if (found.putIfAbsent(key(subject), subject) != null) {
      return;
    }
    within(subject, all, shape, found);
    all.stream()
        .filter(holder -> holder.parts().values().stream().anyMatch(part -> part.contains(subject)))
        .forEach(holder -> {
          found.putIfAbsent(key(holder), holder);
          linked(holder, all, shape, found);
        });
  }

  private static void within(Subject subject, List<Subject> all, CaseShape shape, Map<String, Subject> found) {
    linked(subject, all, shape, found);
    subject.parts().values().stream().flatMap(List::stream).forEach(s -> {
      found.putIfAbsent(key(s), s);
      within(s, all, shape, found);
    });
  }

  private static void linked(Subject subject, List<Subject> all, CaseShape shape, Map<String, Subject> found) {
    for (CaseLink link : shape.links(subject.kind())) {
      Object named = subject.facts().get(link.fact());
      Collection<?> ids = named instanceof Collection<?> several ? several : named == null ? List.of() : List.of(named);
      all.stream().filter(s -> s.kind().equals(link.to()) && ids.contains(s.id())).forEach(s -> found.putIfAbsent(key(s), s));
    }
  }

  private static String key(Subject subject) {
    return subject.kind().word() + " " + subject.id();
  }
}
