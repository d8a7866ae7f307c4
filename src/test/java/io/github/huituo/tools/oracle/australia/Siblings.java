package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleSubject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other children of the family. The higher rate is for a child that has an elder sibling in care who is five or under. */
final class Siblings {
  private final OracleCase look;
  private final @Nullable LocalDate born;
  private final @Nullable LocalDate firstSession;
  private final List<OracleSubject> others;

  Siblings(OracleCase look, @Nullable LocalDate born, @Nullable LocalDate firstSession) {
    this.look = look;
    this.born = born;
    this.firstSession = firstSession;
    this.others = look.siblings().stream().filter(s -> !s.id().equals(look.subject().id())).toList();
  }

  /** Whether it is known of each relevant child whether it is in care. Relevant are those who may be elder and not yet six. */
  boolean areKnown() {
    return others.stream().allMatch(s -> isYounger(s) || isSix(s) || isSettled(s));
  }

  /** Writes down what would show whether a child is in care, and its birth. It does so for every child of the family of which this is not settled. */
  void ask() {
    for (OracleSubject child : look.siblings()) {
      if (!isSettled(child)) {
        look.fact(child, "birthDate");
        new CareStatus(look, child).ask();
      }
    }
  }

  private boolean isSettled(OracleSubject child) {
    CareStatus status = new CareStatus(look, child);
    Boolean inCare = status.inCare();
    return inCare != null && (!inCare || bornOn(child) != null);
  }

  private boolean isYounger(OracleSubject other) {
    LocalDate theirs = bornOn(other);
    return born != null && theirs != null && order(other) > 0;
  }

  private int order(OracleSubject other) {
    int days = bornOn(other).compareTo(born);
    return days == 0 ? other.id().compareTo(look.subject().id()) : days;
  }

  private boolean isSix(OracleSubject other) {
    LocalDate theirs = bornOn(other);
    return theirs != null && firstSession != null && !ChildCareSubsidy.isUnder(6, theirs, firstSession);
  }

  /** Returns the birth of the youngest elder one in care. As long as that one is under six, so is the child. */
  @Nullable LocalDate youngestElderInCare() {
    return others.stream()
        .filter(s -> Boolean.TRUE.equals(new CareStatus(look, s).inCare()) && bornOn(s) != null && order(s) < 0)
        .map(Siblings::bornOn)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether another is in in home care. How children share its cap, the law file does not tell. */
  boolean othersInHome() {
    return others.stream().anyMatch(s -> "IN_HOME_CARE".equals(look.ofInstitution(s, "careType")));
  }

  /** Whether another is in care that may be in home care. It is not known of it that it is not in home care. */
  boolean othersMayBeInHome() {
    return others.stream()
        .filter(s -> s.document().get("enrolment") != null)
        .map(s -> look.ofInstitution(s, "careType"))
        .anyMatch(care -> care == null || care.equals("IN_HOME_CARE"));
  }

  private static @Nullable LocalDate bornOn(OracleSubject child) {
    Object stated = child.document().get("birthDate");
    return stated == null ? null : LocalDate.parse(stated.toString());
  }
}
