package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.DaysByMonth;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Session;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The enrolments of a child in the order in which they began. Those of which one continues another with the same facts are one. */
final class EnrolmentHistory {
  private static final Comparator<Enrolment> BY_BEGINNING =
      Comparator.comparing((Enrolment e) -> e.get(CoreFacts.FROM).orElse(LocalDate.MIN)).thenComparing(Enrolment::id);
  private static final Set<String> OF_DAYS =
      Set.of(CoreFacts.FROM.name(), CoreFacts.UNTIL.name(), CoreFacts.ATTENDANCE.name());

  private EnrolmentHistory() {}

  /** Returns the enrolments in order, the adjacent ones joined. */
  static ImmutableList<Enrolment> of(List<Enrolment> all) {
    List<Enrolment> joined = new ArrayList<>();
    for (Enrolment next : ImmutableList.sortedCopyOf(BY_BEGINNING, all)) {
      int continued = continued(joined, next);
      if (continued < 0) {
        joined.add(next);
      } else {
        joined.set(continued, joined(joined.get(continued), next));
      }
    }
    return ImmutableList.copyOf(joined);
  }

  private static int continued(List<Enrolment> before, Enrolment next) {
    for (int i = 0; i < before.size(); i++) {
      if (isContinuedBy(before.get(i), next)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isContinuedBy(Enrolment before, Enrolment next) {
    return before.get(CoreFacts.UNTIL).isPresent()
        && before.get(CoreFacts.UNTIL).equals(next.get(CoreFacts.FROM))
        && otherFacts(before).equals(otherFacts(next))
        && before.sessions().isPresent() == next.sessions().isPresent()
        && attendance(before, next).isPresent();
  }

  private static Map<String, Object> otherFacts(Enrolment place) {
    return Maps.filterKeys(place.facts(), name -> !OF_DAYS.contains(name));
  }

  private static Enrolment joined(Enrolment before, Enrolment next) {
    Map<String, Object> facts = new HashMap<>(otherFacts(before));
    before.get(CoreFacts.FROM).ifPresent(day -> facts.put(CoreFacts.FROM.name(), day));
    next.get(CoreFacts.UNTIL).ifPresent(day -> facts.put(CoreFacts.UNTIL.name(), day));
    if (before.get(CoreFacts.ATTENDANCE).isPresent()) {
      attendance(before, next).ifPresent(days -> facts.put(CoreFacts.ATTENDANCE.name(), new DaysByMonth(days)));
    }
    Enrolment.Builder joined = Enrolment.builder().id(before.id());
    facts.forEach(joined::putFacts);
    if (before.sessions().isPresent()) {
      ImmutableList.Builder<Session> sessions = ImmutableList.builder();
      joined.sessions(sessions.addAll(before.sessions().get()).addAll(next.sessions().orElse(List.of())).build());
    }
    return joined.build();
  }

  /**
   * Returns the days of each month of both enrolments. Those of a month that both have are added up; it is empty if only one of
   * them states days.
   */
  private static Optional<Map<YearMonth, Integer>> attendance(Enrolment before, Enrolment next) {
    Optional<DaysByMonth> first = before.get(CoreFacts.ATTENDANCE);
    Optional<DaysByMonth> second = next.get(CoreFacts.ATTENDANCE);
    if (first.isPresent() != second.isPresent()) {
      return Optional.empty();
    }
    Map<YearMonth, Integer> days = new HashMap<>();
    first.ifPresent(d -> days.putAll(d.byMonth()));
    second.ifPresent(d -> d.byMonth().forEach((month, n) -> days.merge(month, n, Integer::sum)));
    return Optional.of(days);
  }
}
