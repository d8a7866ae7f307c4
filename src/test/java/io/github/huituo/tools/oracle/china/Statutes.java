package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statutes: population, minors, vaccines, food, family education, female staff, unions and taxes. */
final class Statutes {
  private Statutes() {}

  static List<OracleQuestion> questions() {
    return List.of(
        requirement("cn.staffing.hiring-inquiry", "staff").since("2025-01-01").by(flag("staff.hiringInquiry")), // N3-11
        requirement("cn.staffing.yearly-inquiry", "staff").since("2025-01-01").by(Statutes::yearlyInquiry),
        requirement("cn.staffing.no-record", "staff").since("2025-01-01") // N3-11
            .by(look -> OracleVerdict.met(Logic.not(look.flag("staff.barredRecord")))),
        requirement("cn.staffing.no-abuse", "staff").since("2021-08-20") // N3-04
            .by(look -> OracleVerdict.met(Logic.not(look.flag("staff.childAbuse")))),
        requirement("cn.child.vaccination-check", "child").since("2020-01-01").by(Statutes::vaccination),
        requirement("cn.child.nursing-break", "child").since("2025-05-01").only("child.nursedByWorkingMother", "true").by(Statutes::nursing),
        requirement("cn.meals.ordered-meals", "institution").since("2022-01-01").only("institution.kitchen", "OUTSIDE_CATERING") // N3-20
            .by(look -> OracleVerdict.allOf(look.words("institution.orderedMealChecks"), Set.of("LICENSED_SUPPLIER", "CHECKED_ON_RECEIPT"))),
        requirement("cn.meals.canteen-control", "institution").since("2025-05-01").only("institution.kitchen", "OWN") // N3-21
            .by(look -> OracleVerdict.allOf(
                look.words("institution.canteenPractices"),
                Set.of("RAW_MATERIAL_CONTROL", "CANTEEN_DISINFECTION", "FOOD_SAMPLES", "SELF_INSPECTION"))),
        requirement("cn.meals.canteen-contractor", "institution").since("2025-05-01") // N3-21
            .only("institution.canteenContracted", "true").by(flag("institution.contractorLicensed")),
        requirement("cn.operation.parenting-guidance", "institution").since("2022-01-01").ofInstitutions() // N3-07
            .by(flag("institution.parentingGuidance")),
        requirement("cn.employer.mother-infant-facilities", "employer").since("2021-08-20") // N3-05
            .only("employer.manyWomen", "true").by(flag("employer.motherInfantFacilities")),
        requirement("cn.employer.union-contribution", "employer").since("2025-05-01").only("employer.hasUnion", "true")
            .by(Statutes::unionContribution),
        requirement("cn.premises.infant-fittings", "class").since("2022-09-01").ofInstitutions().by(Statutes::fittings),
        requirement("cn.premises.indoor-air", "institution").since("2022-09-01").ofInstitutions() // N3-80
            .by(flag("institution.premises.indoorAirPassed")),
        requirement("cn.premises.observation-room-apart", "institution").since("2022-09-01").ofInstitutions() // N3-80
            .by(flag("institution.premises.observationRoomApart")),
        requirement("cn.premises.west-rooms", "institution").since("2022-09-01").only("institution.premises.hotRegion", "true") // N3-80
            .by(flag("institution.premises.westRoomsShaded")),
        entitlement("cn.vat-exemption", "institution").since("2026-01-01").by(Statutes::vat),
        entitlement("cn.staff-welfare-deduction", "employer").since("2025-05-01").by(Statutes::welfare));
  }

  private static Function<OracleCase, OracleVerdict> flag(String fact) {
    return look -> OracleVerdict.met(look.flag(fact));
  }

  /** N3-11: again every year; the day of the year after is the last. */
  private static OracleVerdict yearlyInquiry(OracleCase look) {
    LocalDate last = look.day("staff.recordInquiredOn");
    return last == null
        ? OracleVerdict.undetermined()
        : OracleVerdict.met(!last.isAfter(look.asOf()) && !last.plusYears(1).isBefore(look.asOf()));
  }

  /** N3-13: the certificate is checked, and a missing dose reported. */
  private static OracleVerdict vaccination(OracleCase look) {
    Map<?, ?> stated = look.subject().document();
    Boolean settled = true;
    if (!Boolean.FALSE.equals(stated.get("vaccineDoseMissing")) && !Boolean.TRUE.equals(stated.get("missingDoseReported"))) {
      settled = Logic.or(Logic.not(look.flag("child.vaccineDoseMissing")), look.flag("child.missingDoseReported"));
    }
    return OracleVerdict.met(Logic.and(look.flag("child.vaccinationChecked"), settled));
  }

  /** N3-06: an hour in each working day for a child. The child is not yet one year old. */
  private static OracleVerdict nursing(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    BigDecimal hours = look.number("child.nursingBreakHours");
    if (born != null && (born.isAfter(look.asOf()) || China.months(born, look.asOf()) >= 12)) {
      return OracleVerdict.notApplicable();
    }
    return born == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(hours, 1);
  }

  /** N3-80: fence and floor mats for infant and junior classes. */
  private static OracleVerdict fittings(OracleCase look) {
    String band = Classes.band(look, look.subject());
    if (band != null && !band.equals("INFANT") && !band.equals("JUNIOR_TODDLER")) {
      return OracleVerdict.notApplicable();
    }
    Set<String> there = look.words("class.infantFittings");
    return band == null ? OracleVerdict.undetermined() : OracleVerdict.allOf(there, Set.of("FENCE", "FLOOR_MATS"));
  }

  /** N3-34. */
  private static OracleVerdict unionContribution(OracleCase look) {
    BigDecimal wages = look.number("employer.totalWages");
    BigDecimal paid = look.number("employer.unionContribution");
    return wages == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(paid, percent(2, wages));
  }

  private static BigDecimal percent(int percent, BigDecimal amount) {
    return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
  }

  /** N3-33: up to 14 % of the wages. */
  private static OracleVerdict welfare(OracleCase look) {
    BigDecimal wages = look.number("employer.totalWages");
    BigDecimal spent = look.number("employer.welfareSpending");
    if (wages == null || spent == null) {
      return OracleVerdict.undetermined();
    }
    BigDecimal deducted = spent.min(percent(14, wages));
    return deducted.signum() == 0
        ? OracleVerdict.notEligible()
        : OracleVerdict.eligible(List.of(new Payment(String.valueOf(look.asOf().getYear()), deducted, "EMPLOYER")));
  }

  /** N3-31, N3-32: of a 托儿所, with separate accounts. It is not within 36 months of a waiver but for small-scale taxpayers. */
  private static OracleVerdict vat(OracleCase look) {
    String kind = look.word("institution.kind");
    Map<?, ?> stated = look.subject().document();
    Boolean apart = true;
    if (!Boolean.FALSE.equals(stated.get("taxedSales")) && !Boolean.TRUE.equals(stated.get("separateAccounts"))) {
      apart = Logic.or(Logic.not(look.flag("institution.taxedSales")), look.flag("institution.separateAccounts"));
    }
    Boolean usable = true;
    if (!waiverIsOver(look, stated.get("vatReliefWaived")) && !Boolean.TRUE.equals(stated.get("smallScaleTaxpayer"))) {
      Object waived = look.fact("institution.vatReliefWaived");
      usable = Logic.or(waived == null ? null : (Boolean) false, look.flag("institution.smallScaleTaxpayer"));
    }
    Boolean entitled = Logic.and(apart, usable);
    if (Boolean.FALSE.equals(entitled)) {
      return OracleVerdict.notEligible();
    } else if (kind == null || entitled == null) {
      return OracleVerdict.undetermined();
    }
    boolean nursery = kind.equals("CHILDCARE_INSTITUTION") || kind.equals("INTEGRATED_SERVICE_CENTRE");
    return nursery ? OracleVerdict.status(true) : OracleVerdict.silent();
  }

  /** N3-36: a period in months ends with the corresponding day. If there is none, it ends with the last of the month. */
  private static boolean waiverIsOver(OracleCase look, @Nullable Object stated) {
    if (!(stated instanceof Map<?, ?> dated)) {
      return Boolean.FALSE.equals(stated);
    }
    LocalDate on = China.day(String.valueOf(dated.get("on")));
    return on.isAfter(look.asOf()) || on.plusMonths(36).isBefore(look.asOf());
  }
}
