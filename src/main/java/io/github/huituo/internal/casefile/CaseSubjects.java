package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableList;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Session;
import io.github.huituo.model.Subject;
import java.util.List;

/** Walks through the subjects of a case. */
public final class CaseSubjects {
  private CaseSubjects() {}

  /** Returns every subject of a case, in the order of the case. */
  public static List<Subject> all(ChildcareCase childcareCase) {
    ImmutableList.Builder<Subject> all = ImmutableList.builder();
    childcareCase.parts().values().stream()
        .flatMap(List::stream)
        .forEach(
            subject -> {
              all.add(subject);
              addWithin(subject, all);
            });
    return all.build();
  }

  /** Adds all that is directly in a subject before what is in those. */
  private static void addWithin(Subject holder, ImmutableList.Builder<Subject> all) {
    holder.parts().values().forEach(all::addAll);
    holder.parts().values().stream().flatMap(List::stream).forEach(subject -> addWithin(subject, all));
  }

  /** Returns the sessions of a child's enrolments; none if the case states none. */
  public static List<Session> sessionsOf(ChildcareCase childcareCase, String child) {
    return childcareCase.families().stream()
        .flatMap(f -> f.children().stream())
        .filter(c -> c.id().equals(child))
        .flatMap(c -> c.enrolments().stream().flatMap(e -> e.sessions().stream().flatMap(List::stream)))
        .toList();
  }
}
