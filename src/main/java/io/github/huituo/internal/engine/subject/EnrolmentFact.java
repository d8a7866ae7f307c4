package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.law.Sessions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child's place in an institution. */
public abstract class EnrolmentFact extends SubjectFact {
  /** Creates the enrolment. */
  protected EnrolmentFact(Stated stated) {
    super(stated);
  }

  /** Returns its sessions for computation, or null if one lacks its day, hours or fee. Rules read {@code toldSessions}. */
  public @Nullable Sessions getToldSessions() {
    if (!isPartStated("sessions")) {
      return null;
    }
    List<Sessions.Session> all = new ArrayList<>();
    for (SessionFact session : this.<SessionFact>part("sessions")) {
      Sessions.Session complete = session.complete();
      if (complete == null) {
        return null;
      }
      all.add(complete);
    }
    return Sessions.of(all);
  }

  /** Returns the day of its first session, or null without sessions or if one lacks its day, hours or fee. */
  public @Nullable LocalDate getFirstSession() {
    Sessions sessions = getToldSessions();
    return sessions == null ? null : sessions.firstDay();
  }
}
