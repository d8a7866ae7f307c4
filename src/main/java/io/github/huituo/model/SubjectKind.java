package io.github.huituo.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of subjects that every jurisdiction has. */
public enum SubjectKind {
  /** A family. */
  FAMILY("family", "Family"),
  /** A guardian in a family. */
  GUARDIAN("guardian", "Guardian"),
  /** A child in a family. */
  CHILD("child", "Child"),
  /** A child's place in an institution. */
  ENROLMENT("enrolment", "Enrolment"),
  /** A session for which a child's place is used and charged. */
  SESSION("session", "Session"),
  /** An institution that cares for children. */
  INSTITUTION("institution", "Institution"),
  /** A class of an institution. */
  CLASS("class", "ClassGroup"),
  /** A member of an institution's staff. */
  STAFF("staff", "StaffMember"),
  /** An employer. */
  EMPLOYER("employer", "Employer"),
  /** A city. */
  CITY("city", "City");

  private final String word;
  private final String ruleName;

  SubjectKind(String word, String ruleName) {
    this.word = word;
    this.ruleName = ruleName;
  }

  /** Returns the word used in files. */
  public String word() {
    return word;
  }

  /** Returns the name by which rules match subjects of this kind. */
  public String ruleName() {
    return ruleName;
  }

  /** Returns the kind with this word. */
  public static Optional<SubjectKind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
  }
}
