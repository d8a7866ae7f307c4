package io.github.huituo.internal.property;

import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes another case of a case, subject by subject. What it does not override stays as it is. */
class Variation {
  /** Returns the facts of a subject in the other case. */
  Map<String, Object> facts(Subject subject) {
    return subject.facts();
  }

  /** Returns the id of a subject in the other case. */
  String id(SubjectKind kind, String id) {
    return id;
  }

  /** Returns whether a part of a subject is stated in the other case. An example is the classes of an institution. */
  boolean states(Subject holder, CasePart part) {
    return true;
  }

  /** Returns subjects of one kind in their order in the other case. */
  <S extends Subject> List<S> ordered(List<S> subjects) {
    return subjects;
  }

  /** Returns the other case. */
  final ChildcareCase of(ChildcareCase childcareCase) {
    ChildcareCase.Builder other = childcareCase.toBuilder();
    childcareCase.parts().forEach((part, subjects) -> other.part(part, varied(part, subjects)));
    return other.build();
  }

  private List<Subject> varied(CasePart part, List<Subject> subjects) {
    return (part.hasList() || part.holder().isEmpty() ? ordered(subjects) : subjects).stream().map(this::varied).toList();
  }

  private Subject varied(Subject subject) {
    String id = id(subject.kind(), subject.id());
    Map<String, Object> facts = facts(subject);
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    subject
        .parts()
        .forEach(
            (part, subjects) -> {
              if (states(subject, part)) {
                parts.put(part, varied(part, subjects));
              }
            });
    return subject.kind().subject(id, facts, parts);
  }
}
