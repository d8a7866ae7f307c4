package io.github.huituo.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Missing;
import io.github.huituo.engine.subject.ChildFact;
import io.github.huituo.engine.subject.ClassFact;
import io.github.huituo.engine.subject.EmployerFact;
import io.github.huituo.engine.subject.EnrolmentFact;
import io.github.huituo.engine.subject.FamilyFact;
import io.github.huituo.engine.subject.GuardianFact;
import io.github.huituo.engine.subject.InstitutionFact;
import io.github.huituo.engine.subject.SessionFact;
import io.github.huituo.engine.subject.StaffFact;
import io.github.huituo.engine.subject.SubjectFact;
import io.github.huituo.law.Interpretation;
import io.github.huituo.law.Readings;
import io.github.huituo.law.Term;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.model.Vocabulary;
import io.github.huituo.pack.Need;
import io.github.huituo.pack.Parts;
import io.github.huituo.pack.Question;
import io.github.huituo.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds which of the facts that a question needs a case does not tell. */
final class MissingFacts {
  private static final Need.Fact SPONSOR = new Need.Fact(SubjectKind.INSTITUTION, "sponsor");

  private final Vocabulary vocabulary;
  private final Readings readings;
  private final List<SubjectFact> all;
  private final Collection<Term> terms;

  MissingFacts(Vocabulary vocabulary, Readings readings, List<SubjectFact> all, Collection<Term> terms) {
    this.vocabulary = vocabulary;
    this.readings = readings;
    this.all = all;
    this.terms = terms;
  }

  /** Returns what is missing for a question about a subject, each once, in the order of the question's needs. */
  List<Missing> of(Question question, SubjectFact subject) {
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (Need need : question.needs()) {
      if (isReadSo(need) && !isSpared(need, subject) && mayHold(need.when(), subject, null)) {
        SubjectFact from = need.among() ? whole(subject) : subject;
        add(need, from == null ? subject : from, missing);
      }
    }
    return ImmutableList.copyOf(missing.values());
  }

  /** Returns that of which a subject is one among others. */
  private static @Nullable SubjectFact whole(SubjectFact subject) {
    return subject instanceof ClassFact group
        ? group.getInstitution()
        : subject instanceof ChildFact child ? child.getFamily() : subject;
  }

  private boolean isSpared(Need need, SubjectFact subject) {
    return !need.unless().isEmpty()
        && terms.stream().anyMatch(t -> t.getOf() == subject && need.unless().contains(t.getName()));
  }

  private boolean isReadSo(Need need) {
    return need.readings().entrySet().stream()
        .allMatch(
            r -> {
              Interpretation chosen = readings.interpretations().get(r.getKey());
              return chosen != null && chosen.is(r.getValue());
            });
  }

  private void add(Need need, SubjectFact subject, Map<String, Missing> missing) {
    List<? extends SubjectFact> nearer = byId(nearer(subject, need.anyOf().get(0).kind()));
    if (!nearer.isEmpty()) {
      nearer.forEach(s -> add(need, s, missing));
      return;
    }
    Collection<? extends SubjectFact> holders =
        subject instanceof EmployerFact employer && need.anyOf().contains(SPONSOR)
            ? mayBeRunBy(employer)
            : related(subject, need.anyOf().get(0).kind());
    if (subject instanceof EmployerFact employer && holders.isEmpty() && mayBeRunBy(employer).isEmpty()) {
      add(missing(link(SubjectKind.INSTITUTION, subject), subject, subject), missing);
    }
    for (SubjectFact holder : holders) {
      if (isSpared(need, holder)) {
        continue;
      }
      boolean told =
          need.anyOf().stream().anyMatch(f -> value(holder, f.name()) != null || isAgeOfNobody(holder, f))
              || !mayHold(need.where(), subject, holder);
      if (!told) {
        add(missing(need.anyOf().get(0), holder, subject), missing);
      }
    }
  }

  /** Returns those of whom a fact is asked for a subject that has no link of its own to it: a family's children, a session's enrolment. */
  private static List<? extends SubjectFact> nearer(SubjectFact subject, SubjectKind kind) {
    if (subject instanceof SessionFact session && kind != SubjectKind.SESSION) {
      return List.of(session.getEnrolment());
    }
    SubjectFact family = subject instanceof GuardianFact guardian && kind != SubjectKind.EMPLOYER ? guardian.getFamily() : subject;
    return family instanceof FamilyFact whole && !isAtHome(kind) ? whole.children() : List.of();
  }

  private static boolean isAtHome(SubjectKind kind) {
    return kind == SubjectKind.FAMILY || kind == SubjectKind.GUARDIAN;
  }

  private static boolean isAgeOfNobody(SubjectFact holder, Need.Fact fact) {
    return holder instanceof ClassFact group && group.isAgeOfNobody(fact.name());
  }

  private static void add(Missing one, Map<String, Missing> missing) {
    missing.putIfAbsent(one.fact() + " " + one.subject(), one);
  }

  private Missing missing(Need.Fact fact, SubjectFact holder, SubjectFact asked) {
    if (!holder.isStated()) {
      return missing(link(holder.subjectKind(), asked), asked, asked);
    }
    if (Parts.of(fact.kind()).contains(fact.name())) {
      return new Missing(
          fact.path(),
          holder.getId(),
          Messages.text("part." + fact.name()),
          Messages.text("ask.part." + fact.name()));
    }
    FactDefinition known = vocabulary.fact(fact.kind(), fact.name()).orElseThrow();
    return new Missing(fact.path(), holder.getId(), known.title(), known.ask());
  }

  /** Returns the fact that would lead from a subject to one of whom the case tells nothing. */
  private static Need.Fact link(SubjectKind to, SubjectFact asked) {
    if (asked instanceof ChildFact child) {
      EnrolmentFact enrolment = child.getEnrolment();
      if (enrolment == null || !enrolment.isStated()) {
        return new Need.Fact(SubjectKind.CHILD, Parts.ENROLMENT);
      }
    }
    if (asked instanceof ChildFact || asked instanceof EnrolmentFact) {
      return new Need.Fact(SubjectKind.ENROLMENT, to == SubjectKind.CLASS ? "class" : "institution");
    }
    return asked instanceof GuardianFact
        ? new Need.Fact(SubjectKind.GUARDIAN, "employer")
        : SPONSOR;
  }

  /** Returns whether the conditions hold, or may hold because a fact that they ask for is missing. */
  private boolean mayHold(
      Map<Need.Fact, ImmutableSet<String>> conditions, SubjectFact subject, @Nullable SubjectFact holder) {
    for (Map.Entry<Need.Fact, ImmutableSet<String>> condition : conditions.entrySet()) {
      Collection<? extends SubjectFact> those =
          holder != null && holder.subjectKind() == condition.getKey().kind()
              ? List.of(holder)
              : related(subject, condition.getKey().kind());
      boolean may =
          those.stream()
              .map(s -> value(s, condition.getKey().name()))
              .anyMatch(v -> v == null || condition.getValue().contains(String.valueOf(v)));
      if (!may) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object value(SubjectFact subject, String name) {
    if (subject instanceof InstitutionFact institution && name.equals(Parts.CLASSES)) {
      return institution.isClassesStated() ? institution.classes() : null;
    } else if (subject instanceof InstitutionFact institution && name.equals(Parts.STAFF)) {
      return institution.isStaffStated() ? institution.staff() : null;
    } else if (subject instanceof ChildFact child && name.equals(Parts.ENROLMENT)) {
      EnrolmentFact enrolment = child.getEnrolment();
      return enrolment != null && enrolment.isStated() ? enrolment : null;
    } else if (subject instanceof EnrolmentFact enrolment && name.equals(Parts.SESSIONS)) {
      return enrolment.isSessionsStated() ? enrolment.sessions() : null;
    }
    return subject.value(vocabulary.place(subject.subjectKind(), name));
  }

  /** Returns whether a question is asked of a subject, and if that is not told, which facts would tell. */
  Scoping scoping(Question question, SubjectFact subject) {
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (Map.Entry<Need.Fact, ImmutableSet<String>> condition : question.scope().entrySet()) {
      Need.Fact fact = condition.getKey();
      Collection<? extends SubjectFact> holders = related(subject, fact.kind());
      List<Object> told =
          holders.stream().<@Nullable Object>map(h -> value(h, fact.name())).filter(Objects::nonNull).toList();
      if (told.stream().anyMatch(v -> condition.getValue().contains(String.valueOf(v)))) {
        continue;
      }
      FactDefinition known = vocabulary.fact(fact.kind(), fact.name()).orElseThrow();
      if (!told.isEmpty() && told.size() == holders.size()) {
        return new Scoping(Scoping.Kind.OUTSIDE, ImmutableList.of(), known, told.get(0));
      }
      holders.forEach(h -> add(missing(fact, h, subject), missing));
    }
    return missing.isEmpty()
        ? Scoping.WITHIN
        : new Scoping(
            question.presumed() ? Scoping.Kind.PRESUMED : Scoping.Kind.OPEN,
            ImmutableList.copyOf(missing.values()),
            null,
            null);
  }

  /** Returns the subject of a kind to which a subject leads, if there is exactly one of which the case tells. */
  Optional<SubjectFact> only(SubjectFact subject, SubjectKind kind) {
    List<? extends SubjectFact> found =
        related(subject, kind).stream().filter(SubjectFact::isStated).distinct().toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Returns the subjects of a kind to which a subject leads, by their ids, so that their order in the case says nothing. */
  private Collection<? extends SubjectFact> related(SubjectFact subject, SubjectKind kind) {
    return byId(reached(subject, kind));
  }

  private static List<? extends SubjectFact> byId(List<? extends SubjectFact> found) {
    return found.size() < 2 ? found : found.stream().sorted(Comparator.comparing(SubjectFact::getId)).toList();
  }

  private List<? extends SubjectFact> reached(SubjectFact subject, SubjectKind kind) {
    if (subject.subjectKind() == kind) {
      return List.of(subject);
    }
    List<SubjectFact> found = new ArrayList<>();
    for (@Nullable SubjectFact next : subject instanceof EmployerFact employer ? runBy(employer) : neighbours(subject, kind)) {
      if (next != null) {
        found.addAll(reached(next, kind));
      }
    }
    return found.isEmpty() && (kind == SubjectKind.CITY || kind == SubjectKind.EMPLOYER)
        ? all.stream().filter(s -> s.subjectKind() == kind).toList()
        : found;
  }

  private List<? extends SubjectFact> runBy(EmployerFact employer) {
    return all.stream().filter(s -> s instanceof InstitutionFact i && i.isSponsoredBy(employer)).toList();
  }

  private List<? extends SubjectFact> mayBeRunBy(EmployerFact employer) {
    return all.stream()
        .filter(s -> s instanceof InstitutionFact i && i.isStated() && (i.isSponsorOpen() || i.isSponsoredBy(employer)))
        .sorted(Comparator.comparing(SubjectFact::getId))
        .toList();
  }

  private List<? extends @Nullable SubjectFact> runners(InstitutionFact institution) {
    List<SubjectFact> told =
        all.stream().filter(s -> s instanceof EmployerFact employer && institution.isSponsoredBy(employer)).toList();
    return told.isEmpty() ? list(institution.getSponsor()) : told;
  }

  /** Returns where the way from a subject to a kind goes on. */
  private List<? extends @Nullable SubjectFact> neighbours(SubjectFact subject, SubjectKind kind) {
    if (subject instanceof ChildFact child) {
      return list(isAtHome(kind) ? child.getFamily() : child.getEnrolment());
    } else if (subject instanceof EnrolmentFact enrolment) {
      return kind == SubjectKind.SESSION
          ? enrolment.sessions()
          : list(
              kind == SubjectKind.CHILD || isAtHome(kind)
                  ? enrolment.getChild()
                  : kind == SubjectKind.CLASS ? enrolment.getClassGroup() : enrolment.getInstitution());
    } else if (subject instanceof SessionFact session) {
      return list(session.getEnrolment());
    } else if (subject instanceof ClassFact group) {
      return list(group.getInstitution());
    } else if (subject instanceof StaffFact member) {
      return list(member.getInstitution());
    } else if (subject instanceof InstitutionFact institution) {
      return switch (kind) {
        case CLASS -> institution.classes();
        case STAFF -> institution.staff();
        case EMPLOYER -> runners(institution);
        default -> ImmutableList.of();
      };
    } else if (subject instanceof FamilyFact family) {
      return kind == SubjectKind.GUARDIAN ? family.guardians() : family.children();
    } else if (subject instanceof GuardianFact guardian) {
      return list(kind == SubjectKind.EMPLOYER ? guardian.getEmployer() : guardian.getFamily());
    }
    return ImmutableList.of();
  }

  private static List<@Nullable SubjectFact> list(@Nullable SubjectFact next) {
    List<@Nullable SubjectFact> one = new ArrayList<>();
    one.add(next);
    return one;
  }
}
