package io.github.huituo.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.model.SubjectKind;

/** The parts of subjects that are subjects themselves, and whose absence from a case is a fact that is missing. */
public final class Parts {
  /** The classes of an institution. */
  public static final String CLASSES = "classes";

  /** The staff of an institution. */
  public static final String STAFF = "staff";

  /** The enrolment of a child. */
  public static final String ENROLMENT = "enrolment";

  /** The sessions of an enrolment. */
  public static final String SESSIONS = "sessions";

  private Parts() {}

  /** Returns the parts that a kind of subject has. */
  public static ImmutableList<String> of(SubjectKind kind) {
    return switch (kind) {
      case INSTITUTION -> ImmutableList.of(CLASSES, STAFF);
      case CHILD -> ImmutableList.of(ENROLMENT);
      case ENROLMENT -> ImmutableList.of(SESSIONS);
      default -> ImmutableList.of();
    };
  }
}
