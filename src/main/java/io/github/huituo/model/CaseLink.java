package io.github.huituo.model;

import java.util.Optional;

/**
 * A fact that refers to a subject elsewhere in the case. An example is the institution of an enrolment.
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

  /** Returns whether a path may go back over the link. */
  public boolean leadsBack() {
    return reach == Reach.BOTH;
  }

  /** Returns whether the subject is of no use without the one that it names. */
  public boolean isEssential() {
    return reach == Reach.ESSENTIAL;
  }

  /** From where a link may be followed. */
  public enum Reach {
    /** From the subject with the link only, never within a longer path. An example is the employer of a guardian. */
    OWN,
    /** From every subject that is linked to the one with the link. An example is the class of an enrolment. */
    ALL,
    /** The same, and the subject would be of no use without. An example is the institution of an enrolment. */
    ESSENTIAL,
    /**
     * From every subject that is linked to the one with the link, and back. An example is the sponsor of an institution. An
     * example is the sponsor of an institution.
     */
    BOTH
  }
}
