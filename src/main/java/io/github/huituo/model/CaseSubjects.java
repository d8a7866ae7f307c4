package io.github.huituo.model;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Walks through the subjects of a case. */
public final class CaseSubjects {
  private CaseSubjects() {}

  /** Returns every subject of a case, in the order of the case. */
  public static List<Subject> all(ChildcareCase childcareCase) {
    ImmutableList.Builder<Subject> all = ImmutableList.builder();
    for (Family family : childcareCase.families()) {
      all.add(family).addAll(family.guardians()).addAll(family.children());
      for (Child child : family.children()) {
        child.enrolment().ifPresent(all::add);
        child.enrolment().flatMap(Enrolment::sessions).ifPresent(all::addAll);
      }
    }
    for (Institution institution : childcareCase.institutions()) {
      all.add(institution);
      institution.classes().ifPresent(all::addAll);
      institution.staff().ifPresent(all::addAll);
    }
    all.addAll(childcareCase.employers());
    childcareCase.city().ifPresent(all::add);
    return all.build();
  }

  /** Returns the sessions of a child's enrolment; none if none are told. */
  public static List<Session> sessionsOf(ChildcareCase childcareCase, String child) {
    return childcareCase.families().stream()
        .flatMap(f -> f.children().stream())
        .filter(c -> c.id().equals(child))
        .flatMap(c -> c.enrolment().flatMap(Enrolment::sessions).stream().flatMap(List::stream))
        .toList();
  }
}
