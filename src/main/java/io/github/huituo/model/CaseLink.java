package io.github.huituo.model;

import java.util.Optional;

/**
 * A fact by which a subject refers to another one elsewhere in the case: the institution of an enrolment.
 *
 * @param from the kind of subject that has the fact
 * @param fact the name of the fact, which holds an id or several
 * @param to the kind of subject that it names
 * @param accessor the name by which rules reach the other subject; empty for a fact that names several
 * @param within the fact of the same subject that names the holder of the other: a class is one of the enrolment's institution
 * @param reach from where the link may be followed
 */
public record CaseLink(
    SubjectKind from, String fact, SubjectKind to, Optional<String> accessor, Optional<String> within, Reach reach) {

  /** Returns whether a way leads from the subject that is named back to those that name it. */
  public boolean leadsBack() {
    return reach == Reach.BOTH;
  }

  /** Returns whether the subject that has the link would be of no use without the one that it names. */
  public boolean isEssential() {
    return reach == Reach.ESSENTIAL;
  }

  /** From where a link may be followed. */
  public enum Reach {
    /** From the subject that has it only, never as part of a longer path: the employer of a guardian. */
    OWN,
    /** From every subject that is linked to the one that has it: the class of an enrolment. */
    ALL,
    /** So too, and the subject would be of no use without: the institution of an enrolment. */
    ESSENTIAL,
    /** From every subject that is linked to the one that has it, and back. An example is the sponsor of an institution. */
    BOTH
  }
}
