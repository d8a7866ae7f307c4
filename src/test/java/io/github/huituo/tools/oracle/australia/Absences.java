package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.OracleCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Section 2: 42 days of absence of a financial year are paid for. The year begins on 1 July. Read so: each day with a session of
 * absence counts once; those before the first session of the child are stated, and may be all 42 where they are not.
 */
final class Absences {
  private final Map<Integer, Set<LocalDate>> days = new TreeMap<>();
  private final int first;
  private final int used;

  Absences(OracleCase look, List<ChildCareSubsidy.Session> sessions) {
    Object stated = look.subject().document().get("absenceDaysUsed");
    this.used = stated == null ? 42 : OracleCase.amount(stated).intValue();
    this.first = sessions.isEmpty() ? 0 : year(sessions.get(0).day());
    sessions.stream().filter(ChildCareSubsidy.Session::absent).forEach(s -> days.computeIfAbsent(year(s.day()), y -> new TreeSet<>()).add(s.day()));
  }

  /** Returns whether the days used before are stated or do not matter. They may only once a session of absence is stated. */
  static boolean areKnown(OracleCase look, @Nullable List<ChildCareSubsidy.Session> sessions) {
    if (look.subject().document().get("absenceDaysUsed") != null || sessions == null || sessions.isEmpty()) {
      return true;
    }
    if (sessions.stream().noneMatch(s -> s.absent() && year(s.day()) == year(sessions.get(0).day()))) {
      return true;
    }
    look.fact("child.absenceDaysUsed");
    return false;
  }

  boolean isUnpaid(ChildCareSubsidy.Session session) {
    if (!session.absent()) {
      return false;
    }
    int year = year(session.day());
    long so = days.get(year).stream().filter(day -> !day.isAfter(session.day())).count();
    return so + (year == first ? used : 0) > 42;
  }

  private static int year(LocalDate day) {
    return day.getMonthValue() < 7 ? day.getYear() - 1 : day.getYear();
  }
}
