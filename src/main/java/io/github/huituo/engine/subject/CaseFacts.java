package io.github.huituo.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.Family;
import io.github.huituo.model.Guardian;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Session;
import io.github.huituo.model.StaffMember;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of one case as rules see them, linked with each other. A link that the case does not tell leads to a subject
 * without facts, so that a rule may follow it.
 */
public final class CaseFacts {
  private final Vocabulary vocabulary;
  private final SubjectFact.Factory factory;
  private final LocalDate asOf;
  private final List<SubjectFact> all = new ArrayList<>();
  private final EnumMap<SubjectKind, SubjectFact> blanks = new EnumMap<>(SubjectKind.class);
  private final Map<String, EmployerFact> employers = new HashMap<>();
  private final Map<String, InstitutionFact> institutions = new HashMap<>();

  private CaseFacts(Vocabulary vocabulary, SubjectFact.Factory factory, LocalDate asOf) {
    this.vocabulary = vocabulary;
    this.factory = factory;
    this.asOf = asOf;
  }

  /** Returns every subject of a case, in the order of the case. */
  public static List<SubjectFact> of(
      ChildcareCase childcareCase, Vocabulary vocabulary, SubjectFact.Factory factory) {
    CaseFacts facts = new CaseFacts(vocabulary, factory, childcareCase.asOf());
    childcareCase.employers().forEach(e -> facts.employers.put(e.id(), (EmployerFact) facts.add(e)));
    childcareCase.institutions().forEach(facts::addInstitution);
    childcareCase.families().forEach(facts::addFamily);
    childcareCase.city().ifPresent(facts::add);
    return facts.all;
  }

  private SubjectFact add(Subject subject) {
    @Nullable Object[] values = new @Nullable Object[vocabulary.facts(subject.kind()).size()];
    subject.facts().forEach((name, value) -> values[vocabulary.place(subject.kind(), name)] = value);
    SubjectFact fact =
        factory.create(new SubjectFact.Stated(subject.kind(), subject.id(), asOf, values, true));
    all.add(fact);
    return fact;
  }

  private SubjectFact blank(SubjectKind kind) {
    SubjectFact known = blanks.get(kind);
    if (known != null) {
      return known;
    }
    @Nullable Object[] values = new @Nullable Object[vocabulary.facts(kind).size()];
    SubjectFact blank = factory.create(new SubjectFact.Stated(kind, "", asOf, values, false));
    blanks.put(kind, blank);
    if (blank instanceof InstitutionFact institution) {
      institution.setSponsor((EmployerFact) blank(SubjectKind.EMPLOYER));
    } else if (blank instanceof EnrolmentFact enrolment) {
      enrolment.setInstitution((InstitutionFact) blank(SubjectKind.INSTITUTION));
      enrolment.setClassGroup((ClassFact) blank(SubjectKind.CLASS));
    } else if (blank instanceof ClassFact group) {
      group.setInstitution((InstitutionFact) blank(SubjectKind.INSTITUTION));
    }
    return blank;
  }

  private void addInstitution(Institution institution) {
    InstitutionFact fact = (InstitutionFact) add(institution);
    institutions.put(institution.id(), fact);
    fact.setSponsor(employer(institution.facts().get("sponsor")));
    employers.values().stream().filter(e -> fact.isSponsorOpen() || fact.isSponsoredBy(e)).forEach(e -> e.addInstitution(fact));
    if (institution.classes().isPresent()) {
      ImmutableList.Builder<ClassFact> classes = ImmutableList.builder();
      for (ClassGroup group : institution.classes().get()) {
        ClassFact linked = (ClassFact) add(group);
        linked.setInstitution(fact);
        classes.add(linked);
      }
      fact.setClasses(classes.build());
    }
    if (institution.staff().isPresent()) {
      ImmutableList.Builder<StaffFact> staff = ImmutableList.builder();
      for (StaffMember member : institution.staff().get()) {
        StaffFact linked = (StaffFact) add(member);
        linked.setInstitution(fact);
        staff.add(linked);
      }
      fact.setStaff(staff.build());
    }
  }

  private void addFamily(Family family) {
    FamilyFact fact = (FamilyFact) add(family);
    ImmutableList.Builder<GuardianFact> guardians = ImmutableList.builder();
    for (Guardian guardian : family.guardians()) {
      GuardianFact linked = (GuardianFact) add(guardian);
      linked.setFamily(fact);
      linked.setEmployer(employer(guardian.facts().get("employer")));
      guardians.add(linked);
    }
    fact.setGuardians(guardians.build());
    ImmutableList.Builder<ChildFact> children = ImmutableList.builder();
    for (Child child : family.children()) {
      children.add(addChild(child, fact));
    }
    fact.setChildren(children.build());
  }

  private ChildFact addChild(Child child, FamilyFact family) {
    ChildFact fact = (ChildFact) add(child);
    fact.setFamily(family);
    if (child.enrolment().isEmpty()) {
      fact.setEnrolment((EnrolmentFact) blank(SubjectKind.ENROLMENT));
      return fact;
    }
    EnrolmentFact enrolment = (EnrolmentFact) add(child.enrolment().get());
    enrolment.setChild(fact);
    child.enrolment().get().sessions().ifPresent(told -> addSessions(told, enrolment));
    fact.setEnrolment(enrolment);
    InstitutionFact institution = institutions.get(String.valueOf(child.enrolment().get().facts().get("institution")));
    enrolment.setInstitution(
        institution != null ? institution : (InstitutionFact) blank(SubjectKind.INSTITUTION));
    Object group = child.enrolment().get().facts().get("class");
    ClassFact linked =
        institution == null
            ? null
            : institution.classes().stream().filter(c -> c.getId().equals(group)).findFirst().orElse(null);
    enrolment.setClassGroup(linked != null ? linked : (ClassFact) blank(SubjectKind.CLASS));
    return fact;
  }

  private void addSessions(List<Session> told, EnrolmentFact enrolment) {
    ImmutableList.Builder<SessionFact> sessions = ImmutableList.builder();
    for (Session session : told) {
      SessionFact linked = (SessionFact) add(session);
      linked.setEnrolment(enrolment);
      sessions.add(linked);
    }
    enrolment.setSessions(sessions.build());
  }

  private EmployerFact employer(@Nullable Object id) {
    EmployerFact known = employers.get(String.valueOf(id));
    return known != null ? known : (EmployerFact) blank(SubjectKind.EMPLOYER);
  }
}
