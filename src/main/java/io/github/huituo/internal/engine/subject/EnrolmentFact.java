package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.law.Sessions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child's place in an institution. */
public abstract class EnrolmentFact extends SubjectFact {
  private ImmutableList<SubjectFact> elsewhere = ImmutableList.of();

  /** Creates the enrolment. */
  protected EnrolmentFact(SubjectData stated) {
    super(stated);
  }

  @Override
  void setOutOfView(ImmutableList<SubjectFact> others) {
    elsewhere = others;
  }

  /**
   * Returns its sessions for computation. They have those of the child elsewhere that use the same hours; null if one of its own
   * lacks its day, hours or fee. Rules read {@code completeSessions}.
   */
  public @Nullable Sessions getCompleteSessions() {
    if (!isPartStated("sessions")) {
      return null;
    }
    List<Sessions.CareSession> all = new ArrayList<>();
    for (SessionFact session : this.<SessionFact>part("sessions")) {
      Sessions.CareSession complete = session.complete();
      if (complete == null) {
        return null;
      }
      all.add(complete);
    }
    elsewhere.forEach(place -> place.<SessionFact>part("sessions").forEach(session -> addElsewhere(session, all)));
    return Sessions.of(all);
  }

  /** Returns {@link #getCompleteSessions}, under its older name. */
  public @Nullable Sessions getToldSessions() {
    return getCompleteSessions();
  }

  private static void addElsewhere(SessionFact session, List<Sessions.CareSession> all) {
    Sessions.CareSession complete = session.complete();
    if (complete != null) {
      all.add(complete.atAnotherPlace());
    }
  }

  /** Returns the day of its first session. It is null without sessions or if one lacks its day, hours or fee. */
  public @Nullable LocalDate getFirstSession() {
    Sessions sessions = getCompleteSessions();
    return sessions == null ? null : sessions.firstDay();
  }
}
