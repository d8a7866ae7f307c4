package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.law.Sessions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child's place in an institution. */
public abstract class EnrolmentFact extends SubjectFact {
  /** Creates it. */
  protected EnrolmentFact(Stated stated) {
    super(stated);
  }

  /** Returns its sessions as the law computes with them, or null if they are not told with day, hours and fee. */
  public @Nullable Sessions getToldSessions() {
    if (!isPartStated("sessions")) {
      return null;
    }
    List<Sessions.Session> all = new ArrayList<>();
    for (SessionFact session : this.<SessionFact>part("sessions")) {
      Sessions.Session told = session.told();
      if (told == null) {
        return null;
      }
      all.add(told);
    }
    return Sessions.of(all);
  }

  /** Returns the day of its first session, or null if it has none or they are not told with day, hours and fee. */
  public @Nullable LocalDate getFirstSession() {
    Sessions told = getToldSessions();
    return told == null ? null : told.firstDay();
  }
}
