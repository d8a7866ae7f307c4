package io.github.huituo.internal.property;

import io.github.huituo.model.CasePart;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.DaysByMonth;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Session;
import io.github.huituo.model.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The same case with the enrolments of children cut in two. The second continues the first. */
final class EnrolmentCut {
  private static final int LONGEST = 400;

  private final SeededChoice chance;

  private EnrolmentCut(SeededChoice chance) {
    this.chance = chance;
  }

  /** Returns the case with such enrolments. It is empty if the case has no enrolment that can be cut. */
  static Optional<ChildcareCase> of(ChildcareCase given, SeededChoice chance) {
    EnrolmentCut cut = new EnrolmentCut(chance);
    ChildcareCase.Builder other = given.toBuilder();
    given.parts().forEach((part, subjects) -> other.part(part, cut.cut(subjects)));
    ChildcareCase made = other.build();
    return made.equals(given) ? Optional.empty() : Optional.of(made);
  }

  private List<Subject> cut(List<Subject> subjects) {
    return subjects.stream().map(this::cut).toList();
  }

  private Subject cut(Subject subject) {
    if (subject instanceof Child child && child.enrolments().size() == 1) {
      return cut(child.enrolments().get(0)).map(two -> (Subject) child.toBuilder().enrolments(two).build()).orElse(child);
    }
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    subject.parts().forEach((part, within) -> parts.put(part, cut(within)));
    return subject.kind().subject(subject.id(), subject.facts(), parts);
  }

  private Optional<List<Enrolment>> cut(Enrolment whole) {
    Optional<LocalDate> day = whole.get(CoreFacts.FROM).flatMap(from -> dayWithin(whole, from));
    List<Session> sessions = whole.sessions().orElse(List.of());
    if (day.isEmpty() || sessions.stream().anyMatch(session -> session.get(CoreFacts.DATE).isEmpty())) {
      return Optional.empty();
    }
    LocalDate second = day.get();
    List<Enrolment> two = new ArrayList<>();
    two.add(part(whole, whole.id(), month -> !month.isAfter(YearMonth.from(second)), date -> date.isBefore(second)).until(second).build());
    two.add(
        part(whole, whole.id() + " 2", month -> month.isAfter(YearMonth.from(second)), date -> !date.isBefore(second))
            .from(second)
            .build());
    return Optional.of(chance.shuffled(two, Enrolment::id));
  }

  private Optional<LocalDate> dayWithin(Enrolment whole, LocalDate from) {
    long days = ChronoUnit.DAYS.between(from, whole.get(CoreFacts.UNTIL).orElse(from.plusDays(LONGEST)));
    return days < 2
        ? Optional.empty()
        : Optional.of(
            from.plusDays(1 + Math.floorMod(chance.number("cut " + whole.id()), Math.min(days, LONGEST) - 1)));
  }

  private static Enrolment.Builder part(Enrolment whole, String id, Predicate<YearMonth> months, Predicate<LocalDate> days) {
    Enrolment.Builder part = Enrolment.builder().id(id);
    whole.facts().forEach(part::putFacts);
    whole
        .get(CoreFacts.ATTENDANCE)
        .ifPresent(
            attended -> {
              Map<YearMonth, Integer> of = new LinkedHashMap<>(attended.byMonth());
              of.keySet().removeIf(months.negate());
              part.attendance(new DaysByMonth(of));
            });
    whole
        .sessions()
        .ifPresent(all -> part.sessions(all.stream().filter(s -> days.test(s.get(CoreFacts.DATE).orElseThrow())).toList()));
    return part;
  }
}
