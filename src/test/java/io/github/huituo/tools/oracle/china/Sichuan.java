package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The subsidies of Sichuan and of its cities. */
final class Sichuan {
  private Sichuan() {}

  static List<OracleQuestion> questions(String place) {
    List<OracleQuestion> all = new ArrayList<>();
    if (place.startsWith("cn-51")) {
      all.add(Alternates.child("cn-510000", "2025-08-30", Sichuan::sichuan).before("2027-08-30"));
    }
    switch (place) {
      case "cn-510100" -> all.add(Alternates.institution(place, "operating", "2024-10-01", Sichuan::chengdu).before("2026-01-01"));
      case "cn-510700" -> all.add(Alternates.child(place, "2024-12-01", Sichuan::mianyang));
      case "cn-511400" -> {
        all.add(Alternates.institution(place, "construction", "2025-08-30", Sichuan::meishanConstruction));
        all.add(Alternates.institution(place, "operating", "2025-08-30", Sichuan::meishan));
        all.add(entitlement("cn-511400.chain-award", "institution").since("2025-08-30").by(Sichuan::meishanChain));
      }
      default -> { }
    }
    return all;
  }

  /** 200 a month of full-day care; not with preschoolers, and not with preschool money. */
  private static OracleVerdict sichuan(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    String type = look.word("enrolment.serviceType");
    Boolean so =
        Logic.and(
            enrolled.now(),
            enrolled.inclusiveIn("cn-510000"),
            type == null ? null : (Boolean) type.equals("FULL_DAY"),
            Logic.not(look.flag("class.mixedWithPreschoolers")),
            Logic.not(look.flag("institution.preschoolMoney")));
    return enrolled.monthly(so, enrolled.months("2025-08-30", "2027-08-30"), month -> 200);
  }

  /** 300 a place and month. It is for no more places than there are eight square metres for. */
  private static OracleVerdict chengdu(OracleCase look) {
    BigDecimal places = look.number("institution.places");
    BigDecimal area = look.number("institution.premises.buildingArea");
    Boolean so = Alternates.inclusive(look, "cn-510100");
    if (!Boolean.TRUE.equals(so) || places == null || area == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    BigDecimal paid = places.min(area.divide(BigDecimal.valueOf(8), 0, RoundingMode.DOWN));
    return paid.signum() == 0
        ? OracleVerdict.notEligible()
        : OracleVerdict.eligible(
            List.of(new Payment(YearMonth.from(look.asOf()).toString(), paid.multiply(BigDecimal.valueOf(300)), "INSTITUTION")));
  }

  /** 600 to 12 months of age, 400 to 24, 200 to 36. The upper ends are included. */
  private static OracleVerdict mianyang(OracleCase look) {
    Enrolled enrolled = new Enrolled(look);
    Boolean so = Logic.and(enrolled.now(), enrolled.inclusiveIn("cn-510700"));
    LocalDate born = enrolled.born();
    if (born == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    boolean first = "FIRST_DAY".equals(look.reading("age-of-month", "FIRST_DAY"));
    return enrolled.monthly(
        so,
        enrolled.months("2024-12-01", null),
        month -> {
          LocalDate day = first ? month.atDay(1) : month.atEndOfMonth();
          int age = China.months(born, day);
          return born.isAfter(day) ? 0 : age <= 12 ? 600 : age <= 24 ? 400 : age <= 36 ? 200 : 0;
        });
  }

  private static OracleVerdict meishanConstruction(OracleCase look) {
    String origin = look.word("institution.premisesOrigin");
    BigDecimal places = look.number("institution.newInclusivePlaces");
    Boolean so = Alternates.inclusive(look, "cn-511400");
    if (origin == null) {
      boolean certain = Boolean.TRUE.equals(so) && places != null && places.signum() > 0;
      return OracleVerdict.status(certain ? (Boolean) true : Logic.and(so, null));
    }
    return Support.perPlace(so, places, origin.equals("NEW") ? 2000 : 1200);
  }

  /** 2,000 a child and school year. */
  private static OracleVerdict meishan(OracleCase look) {
    Integer children = look.childrenOfAll();
    Boolean so = Alternates.inclusive(look, "cn-511400");
    if (!Boolean.TRUE.equals(so) || children == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    return children == 0 ? OracleVerdict.notEligible() : OracleVerdict.eligible(
        List.of(new Payment(String.valueOf(look.asOf().getYear()), BigDecimal.valueOf(2000L * children), "INSTITUTION")));
  }

  /** A chain of three, or one of 150 places: 50,000 once. */
  private static OracleVerdict meishanChain(OracleCase look) {
    BigDecimal chain = look.number("institution.chainInstitutions");
    BigDecimal places = look.number("institution.places");
    Boolean large =
        Logic.or(
            chain == null ? null : (Boolean) (chain.intValue() >= 3), places == null ? null : (Boolean) (places.intValue() >= 150));
    return Support.once(Logic.and(Alternates.inclusive(look, "cn-511400"), large), 50_000, "INSTITUTION");
  }
}
