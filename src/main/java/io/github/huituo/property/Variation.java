package io.github.huituo.property;

import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.City;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.Employer;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Family;
import io.github.huituo.model.Guardian;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Session;
import io.github.huituo.model.StaffMember;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
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

  /** Returns whether a part of a subject, such as the classes of an institution, is told in the other case. */
  boolean tells(Subject holder, String part) {
    return true;
  }

  /** Returns subjects of one kind in their order in the other case. */
  <S extends Subject> List<S> ordered(List<S> subjects) {
    return subjects;
  }

  /** Returns the other case. */
  final ChildcareCase of(ChildcareCase childcareCase) {
    return ChildcareCase.builder()
        .asOf(childcareCase.asOf())
        .jurisdiction(childcareCase.jurisdiction())
        .caseId(childcareCase.caseId())
        .interpretations(childcareCase.interpretations())
        .settings(childcareCase.settings())
        .families(ordered(childcareCase.families()).stream().map(this::family).toList())
        .institutions(ordered(childcareCase.institutions()).stream().map(this::institution).toList())
        .employers(ordered(childcareCase.employers()).stream().map(this::employer).toList())
        .city(childcareCase.city().map(c -> City.builder().id(id(c)).facts(facts(c)).build()))
        .build();
  }

  private String id(Subject subject) {
    return id(subject.kind(), subject.id());
  }

  private Family family(Family family) {
    return Family.builder()
        .id(id(family))
        .facts(facts(family))
        .guardians(
            ordered(family.guardians()).stream()
                .map(g -> Guardian.builder().id(id(g)).facts(facts(g)).build())
                .toList())
        .children(ordered(family.children()).stream().map(this::child).toList())
        .build();
  }

  private Child child(Child child) {
    return Child.builder()
        .id(id(child))
        .facts(facts(child))
        .enrolment(
            child.enrolment().filter(e -> tells(child, "enrolment")).map(this::enrolment))
        .build();
  }

  private Enrolment enrolment(Enrolment enrolment) {
    return Enrolment.builder()
        .id(id(enrolment))
        .facts(facts(enrolment))
        .sessions(enrolment.sessions().filter(s -> tells(enrolment, "sessions")).map(this::sessions))
        .build();
  }

  private List<Session> sessions(List<Session> sessions) {
    List<Session> all = new ArrayList<>();
    ordered(sessions).forEach(s -> all.add(Session.builder().id(id(s)).facts(facts(s)).build()));
    return all;
  }

  private Institution institution(Institution institution) {
    return Institution.builder()
        .id(id(institution))
        .facts(facts(institution))
        .classes(institution.classes().filter(c -> tells(institution, "classes")).map(this::classes))
        .staff(institution.staff().filter(s -> tells(institution, "staff")).map(this::staff))
        .build();
  }

  private List<ClassGroup> classes(List<ClassGroup> classes) {
    List<ClassGroup> all = new ArrayList<>();
    ordered(classes).forEach(c -> all.add(ClassGroup.builder().id(id(c)).facts(facts(c)).build()));
    return all;
  }

  private List<StaffMember> staff(List<StaffMember> staff) {
    List<StaffMember> all = new ArrayList<>();
    ordered(staff).forEach(s -> all.add(StaffMember.builder().id(id(s)).facts(facts(s)).build()));
    return all;
  }

  private Employer employer(Employer employer) {
    return Employer.builder().id(id(employer)).facts(facts(employer)).build();
  }
}
