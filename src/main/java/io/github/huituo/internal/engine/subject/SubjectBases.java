package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.model.SubjectKind;

/** The base classes of kinds of subjects. Kinds that compute something from their facts have one. */
public final class SubjectBases {
  private static final ImmutableMap<SubjectKind, Class<? extends SubjectFact>> COMPUTING =
      ImmutableMap.of(
          SubjectKind.FAMILY, FamilyFact.class,
          SubjectKind.CHILD, ChildFact.class,
          SubjectKind.ENROLMENT, EnrolmentFact.class,
          SubjectKind.SESSION, SessionFact.class,
          SubjectKind.INSTITUTION, InstitutionFact.class,
          SubjectKind.CLASS, ClassFact.class,
          SubjectKind.EMPLOYER, EmployerFact.class);

  private SubjectBases() {}

  /** Returns the class on which the classes of a kind are built. */
  public static Class<? extends SubjectFact> of(SubjectKind kind) {
    return COMPUTING.getOrDefault(kind, SubjectFact.class);
  }
}
