package io.github.huituo.internal.plan;

import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.SubjectKind;
import java.util.HashSet;
import java.util.Set;

/**
 * What a planner decides about an institution. It is whatever is not given, and more staff in the classes than they need by
 * themselves. What is given by the demand stays as it is.
 */
final class PlanLevers implements Levers {
  private static final Set<SubjectKind> OF_THE_INSTITUTION = Set.of(SubjectKind.INSTITUTION, SubjectKind.CLASS, SubjectKind.STAFF);

  private static final Set<String> CHILDREN =
      Set.of(
          CaseEdit.AGES,
          CoreFacts.CHILDREN.name(),
          CoreFacts.YOUNGEST_AGE.name(),
          CoreFacts.OLDEST_AGE.name(),
          CoreFacts.FROM_ENROLMENTS.name());

  private final Set<String> given = new HashSet<>();

  private final PlanTerms terms;
  private final Set<String> ofClasses;

  /**
   * Creates the levers of a planner.
   *
   * @param ofClasses the facts that are given of each class
   */
  PlanLevers(ChildcareCase demand, PlanTerms terms, Set<String> ofClasses) {
    this.terms = terms;
    this.ofClasses = ofClasses;
    CaseSubjects.all(demand)
        .forEach(s -> s.facts().keySet().forEach(fact -> given.add(s.kind().word() + " " + s.id() + " " + fact)));
  }

  @Override
  public boolean allows(CaseEdit edit) {
    if (edit instanceof CaseEdit.OfFact fact) {
      boolean isStaffing = fact.kind().equals(SubjectKind.CLASS) && fact.fact().equals(terms.classStaff().name());
      return OF_THE_INSTITUTION.contains(fact.kind())
          && !isWhoIsThere(fact)
          && !(fact.kind().equals(SubjectKind.CLASS) && ofClasses.contains(fact.fact()))
          && (isStaffing || (!given.contains(fact.target()) && isFree(fact)));
    }
    return edit instanceof CaseEdit.OfPart part && part.part().kind().equals(SubjectKind.STAFF)
        || edit instanceof CaseEdit.OfMore more && more.part().kind().equals(SubjectKind.STAFF);
  }

  /** Returns whether a fact of a class states who is in it. */
  static boolean isWhoIsThere(CaseEdit.OfFact fact) {
    return fact.kind().equals(SubjectKind.CLASS) && CHILDREN.contains(fact.fact());
  }

  /**
   * Returns whether a fact may be changed. What has been decided stays so, but there may be more of it: otherwise two
   * requirements could undo each other without end.
   */
  static boolean isFree(CaseEdit.OfFact fact) {
    return fact.before().isEmpty() || fact.after() instanceof Number || fact.after() instanceof Set;
  }

  @Override
  public int effort(CaseEdit edit) {
    return edit instanceof CaseEdit.OfPart || edit instanceof CaseEdit.OfMore ? 3 : 1;
  }

  /** What an entitlement depends on besides the plan: what is not yet known. */
  record OfConditions() implements Levers {
    @Override
    public boolean allows(CaseEdit edit) {
      return !(edit instanceof CaseEdit.OfPart)
          && !(edit instanceof CaseEdit.OfMore)
          && !(edit instanceof CaseEdit.OfFact fact && fact.before().isPresent());
    }

    @Override
    public int effort(CaseEdit edit) {
      return 1;
    }
  }

  /** The facts of the institution that rule every plan out. */
  record OfTheGiven() implements Levers {
    @Override
    public boolean allows(CaseEdit edit) {
      return edit instanceof CaseEdit.OfFact fact && fact.kind().equals(SubjectKind.INSTITUTION);
    }

    @Override
    public int effort(CaseEdit edit) {
      return 1;
    }
  }
}
