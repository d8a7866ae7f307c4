package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where statutes of provinces and cities name another authority or other employers than the nation. N3-01, N3-40 to N3-43. */
final class PlaceStatutes {
  private static final Set<String> OF_THE_NATION = Set.of("GOVERNMENT_AGENCY", "ENTERPRISE", "PUBLIC_INSTITUTION", "HOSPITAL");
  private static final Set<String> OF_GUANGDONG = Set.of("INDUSTRIAL_PARK", "SCHOOL", "COMMERCIAL_BUILDING", "YOUNG_WOMEN_PLACE");
  private static final Set<String> OF_SHANGHAI = Set.of("INDUSTRIAL_PARK", "COMMERCIAL_BUILDING");

  private PlaceStatutes() {}

  static List<OracleQuestion> questions(String place) {
    List<OracleQuestion> all = new ArrayList<>();
    all.add(requirement("cn.filing.authority", "institution").since("2019-10-08").by(look -> authority(look, place)));
    all.add(entitlement("cn.employer-care-encouraged", "employer").since("2021-08-20").by(look -> encouraged(look, place)));
    if (place.startsWith("cn-33")) {
      all.add(entitlement("cn-330000.employer-county-subsidy", "employer").since("2021-11-25") // N3-40
          .by(look -> OracleVerdict.status(look.flag("employer.staffChildcare"))));
      all.add(entitlement("cn-330000.infant-allowance", "child").since("2021-11-25") // N3-40
          .by(look -> OracleVerdict.status(underThree(look))));
    }
    if (place.startsWith("cn-31")) {
      all.add(entitlement("cn-310000.fee-reimbursement", "child").since("2023-01-01") // N3-42
          .by(look -> OracleVerdict.status(Logic.and(underThree(look), inCare(look)))));
    }
    return all;
  }

  private static OracleVerdict authority(OracleCase look, String place) {
    boolean education = place.startsWith("cn-31") && !look.asOf().isBefore(China.day("2023-01-01"));
    String with = look.word("institution.filedWith");
    return OracleVerdict.met(with == null ? null : (Boolean) with.equals(education ? "EDUCATION_AUTHORITY" : "HEALTH_AUTHORITY"));
  }

  private static OracleVerdict encouraged(OracleCase look, String place) {
    String kind = look.word("employer.kind");
    boolean guangdong = place.startsWith("cn-44") && !look.asOf().isBefore(China.day("2021-12-01"));
    boolean shanghai = place.startsWith("cn-31") && !look.asOf().isBefore(China.day("2023-01-01"));
    return OracleVerdict.status(
        kind == null
            ? null
            : (Boolean) (OF_THE_NATION.contains(kind)
                || (guangdong && OF_GUANGDONG.contains(kind))
                || (shanghai && OF_SHANGHAI.contains(kind))));
  }

  private static @Nullable Boolean underThree(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    return born == null ? null : (Boolean) (!born.isAfter(look.asOf()) && look.asOf().isBefore(born.plusYears(3)));
  }

  private static @Nullable Boolean inCare(OracleCase look) {
    LocalDate from = look.day("enrolment.from");
    Object until = look.subject().document().get("enrolment") instanceof Map<?, ?> enrolment ? enrolment.get("until") : null;
    Boolean begun = from == null ? null : (Boolean) !from.isAfter(look.asOf());
    return Logic.and(begun, until == null || China.day(until.toString()).isAfter(look.asOf()));
  }
}
