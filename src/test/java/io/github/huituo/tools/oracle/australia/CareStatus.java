package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleSubject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a child is in care that the subsidy may pay for. There is a liable claimant and an approved provider; the child is
 * immunised, 14 % of the time in the claimant's care, not 26 weeks without care, in care in Australia, and outside compulsory
 * education.
 */
final class CareStatus {
  private final OracleCase look;
  private final OracleSubject child;
  private final boolean presumed;

  CareStatus(OracleCase look, OracleSubject child) {
    this.look = look;
    this.child = child;
    this.presumed = "PRESUMED".equals(look.reading("unstated-circumstances", "PRESUMED"));
  }

  /** Returns whether it is so, or null if that is not known. A child of whom no care is stated is in none. */
  @Nullable Boolean inCare() {
    if (!(child.document().get("enrolment") instanceof Map<?, ?>) || isExcluded()) {
      return false;
    }
    boolean asked = presumed || ofFamily("withholdingPercent") != null;
    return asked && Arrays.stream(conditions()).noneMatch(c -> c == null) ? (Boolean) true : null;
  }

  /** Returns whether something that is stated excludes the child. */
  boolean isExcluded() {
    return Arrays.asList(conditions()).contains(false);
  }

  private @Nullable Boolean[] conditions() {
    return new @Nullable Boolean[] {
      flag(ofEnrolment("liableForFee")),
      flag(look.ofInstitution(child, "approvedProvider")),
      usual(flag(child.document().get("immunised"))),
      usual(atLeast(child.document().get("careShare"), 14)),
      usual(not(atLeast(child.document().get("weeksWithoutCare"), 26))),
      usual(flag(ofEnrolment("inAustralia"))),
      usual(not(flag(ofEnrolment("compulsoryEducation"))))
    };
  }

  /** Writes down what is not stated of the child and would settle it. Whose institution is not stated is asked for that. */
  void ask() {
    if (!(child.document().get("enrolment") instanceof Map<?, ?> enrolment)) {
      return;
    }
    if (enrolment.get("liableForFee") == null) {
      look.lacks("enrolment.liableForFee", child);
    }
    if (enrolment.get("institution") == null) {
      look.lacks("enrolment.institution", child);
    } else if (look.ofInstitution(child, "approvedProvider") == null) {
      look.lacks("institution.approvedProvider", look.institutionOf(child));
    }
    askUsual();
  }

  /** Writes down what is presumed unless it is asked for. */
  void askUsual() {
    if (presumed) {
      return;
    }
    for (String fact : List.of("immunised", "careShare", "weeksWithoutCare")) {
      if (child.document().get(fact) == null) {
        look.lacks("child." + fact, child);
      }
    }
    if (child.document().get("enrolment") instanceof Map<?, ?> enrolment) {
      for (String fact : List.of("inAustralia", "compulsoryEducation")) {
        if (enrolment.get(fact) == null) {
          look.lacks("enrolment." + fact, child);
        }
      }
    } else {
      look.lacks("child.enrolment", child);
    }
    if (ofFamily("withholdingPercent") == null) {
      look.fact("family.withholdingPercent");
    }
  }

  private @Nullable Object ofEnrolment(String fact) {
    return child.document().get("enrolment") instanceof Map<?, ?> enrolment ? enrolment.get(fact) : null;
  }

  private @Nullable Object ofFamily(String fact) {
    return child.within() == null ? null : child.within().document().get(fact);
  }

  private @Nullable Boolean usual(@Nullable Boolean stated) {
    return stated == null && presumed ? (Boolean) true : stated;
  }

  private static @Nullable Boolean flag(@Nullable Object stated) {
    return (Boolean) stated;
  }

  private static @Nullable Boolean not(@Nullable Boolean stated) {
    return stated == null ? null : (Boolean) !stated;
  }

  private static @Nullable Boolean atLeast(@Nullable Object stated, int least) {
    return stated == null ? null : (Boolean) (OracleCase.amount(stated).compareTo(BigDecimal.valueOf(least)) >= 0);
  }
}
