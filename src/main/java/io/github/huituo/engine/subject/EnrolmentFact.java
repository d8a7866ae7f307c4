package io.github.huituo.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.law.Sessions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child's place in an institution. */
public abstract class EnrolmentFact extends SubjectFact {
  private @Nullable ChildFact child;
  private @Nullable InstitutionFact institution;
  private @Nullable ClassFact classGroup;
  private @Nullable ImmutableList<SessionFact> sessions;

  /** Creates it. */
  protected EnrolmentFact(Stated stated) {
    super(stated);
  }

  void setChild(ChildFact linked) {
    this.child = linked;
  }

  /** Returns the child. */
  public @Nullable ChildFact getChild() {
    return child;
  }

  void setInstitution(InstitutionFact linked) {
    this.institution = linked;
  }

  /** Returns the institution. */
  public @Nullable InstitutionFact getInstitution() {
    return institution;
  }

  void setClassGroup(ClassFact linked) {
    this.classGroup = linked;
  }

  /** Returns the class. */
  public @Nullable ClassFact getClassGroup() {
    return classGroup;
  }

  void setSessions(ImmutableList<SessionFact> linked) {
    this.sessions = linked;
  }

  /** Returns whether its sessions are told, be it that there are none. */
  public boolean isSessionsStated() {
    return sessions != null;
  }

  /** Returns its sessions; none if they are not told. */
  public ImmutableList<SessionFact> sessions() {
    return sessions == null ? ImmutableList.of() : sessions;
  }

  /** Returns its sessions as the law computes with them, or null if they are not told with day, hours and fee. */
  public @Nullable Sessions getToldSessions() {
    if (sessions == null) {
      return null;
    }
    List<Sessions.Session> all = new ArrayList<>();
    for (SessionFact session : sessions) {
      Sessions.Session told = session.told();
      if (told == null) {
        return null;
      }
      all.add(told);
    }
    return Sessions.of(all);
  }
}
