package io.github.huituo.tools.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The children of classes, counted from the enrolments of a case on its day. */
final class EnrolledChildren {
  private static final List<String> COUNTED_BY_THE_CASE = List.of("children", "childrenAges", "youngestAge", "oldestAge");

  private final LocalDate day;
  private final List<OracleSubject> children;

  EnrolledChildren(LocalDate day, List<OracleSubject> children) {
    this.day = day;
    this.children = children;
  }

  /** Returns a subject with the ages of its children. It must be such a class, and each child known to be in it or not. */
  OracleSubject counted(OracleSubject subject) {
    boolean fromEnrolments =
        subject.kind().equals("class")
            && Boolean.TRUE.equals(subject.stated("fromEnrolments"))
            && COUNTED_BY_THE_CASE.stream().noneMatch(subject.document()::containsKey);
    List<Integer> ages = fromEnrolments ? ages(subject) : null;
    if (ages == null) {
      return subject;
    }
    Map<Object, Object> document = new LinkedHashMap<>(subject.document());
    document.put("childrenAges", ages);
    return new OracleSubject(subject.kind(), subject.id(), document, subject.within());
  }

  private @Nullable List<Integer> ages(OracleSubject group) {
    List<Integer> ages = new ArrayList<>();
    for (OracleSubject child : children) {
      Boolean in = child.document().get("enrolment") instanceof Map<?, ?> enrolment ? isIn(group, enrolment) : null;
      LocalDate born = day(child.document().get("birthDate"));
      if (in == null || (in && (born == null || born.isAfter(day)))) {
        return null;
      } else if (in) {
        ages.add(months(born));
      }
    }
    ages.sort(null);
    return ages;
  }

  /** Returns whether an enrolment is one in the class on the day. It is null if what the enrolment states leaves that open. */
  private @Nullable Boolean isIn(OracleSubject group, Map<?, ?> enrolment) {
    LocalDate from = day(enrolment.get("from"));
    LocalDate until = day(enrolment.get("until"));
    String institution = group.within() == null ? "" : group.within().id();
    boolean over = until != null && !until.isAfter(day);
    boolean ahead = from != null && from.isAfter(day);
    if (over || ahead || isAnother(enrolment.get("institution"), institution) || isAnother(enrolment.get("class"), group.id())) {
      return false;
    }
    return from != null && enrolment.get("institution") != null && enrolment.get("class") != null ? true : null;
  }

  private static boolean isAnother(@Nullable Object stated, String id) {
    return stated != null && !stated.toString().equals(id);
  }

  /** A month is over on the day of the same number. In a month that has no such day, it is over on the last (Civil Code art. 202). */
  private int months(LocalDate born) {
    int months = 0;
    while (!born.plusMonths(months + 1L).isAfter(day)) {
      months++;
    }
    return months;
  }

  private static @Nullable LocalDate day(@Nullable Object stated) {
    return stated == null ? null : LocalDate.parse(stated.toString());
  }
}
