package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money for places, classes and employers of N3-112 to N3-117 and N3-123. It also has what else those measures provide. */
final class PlaceGrants {
  private PlaceGrants() {}

  static List<OracleQuestion> questions(String place) {
    List<OracleQuestion> all = new ArrayList<>();
    if (place.startsWith("cn-35")) { // N3-112
      all.add(entitlement("cn-350000.bought-places-grant", "employer").since("2024-02-01").by(PlaceGrants::boughtPlaces));
      all.add(
          entitlement("cn-350000.model-employer-grant", "employer").since("2024-02-01")
              .by(look -> set(look.flag("employer.provincialModelEmployer"), look.setting("cn-350000.model-employer-grant"), "EMPLOYER")));
    }
    switch (place) {
      case "cn-350200" -> {
        all.add(entitlement("cn-350200.construction-subsidy", "institution").since("2023-06-01").before("2028-06-01").by(PlaceGrants::xiamen));
        all.add(entitlement("cn-350200.union-construction-aid", "employer").since("2022-09-01").by(PlaceGrants::unionConstruction));
        all.add(entitlement("cn-350200.union-running-aid", "employer").since("2022-09-01").by(PlaceGrants::unionRunning));
      }
      case "cn-330200" -> all.add(entitlement("cn-330200.construction-subsidy", "institution").since("2022-10-01").by(PlaceGrants::ningbo));
      case "cn-330424" -> all.add(
          entitlement("cn-330424.construction-subsidy", "institution").since("2024-01-01")
              .by(look -> Support.perPlace(Alternates.inclusive(look, place), look.number("institution.openedClasses"), 50_000)));
      case "cn-510500" -> all.add(
          entitlement("cn-510500.construction-subsidy", "institution").since("2023-07-01")
              .by(look -> Support.perPlace(
                  Logic.and(look.flag("institution.employerRun"), China.lies(look, place)), look.number("institution.places"), 300)));
      case "cn-430000" -> all.add(
          requirement("cn-430000.claimed-children", "institution").since("2025-01-01").only("institution.recognisedInclusive", "true")
              .by(PlaceGrants::claimed));
      case "cn-410000", "cn-410100" -> {
        all.add(requirement("cn-410000.fees.prepayment", "institution").since("2025-12-01").only("institution.recognisedInclusive", "true")
            .by(look -> OracleVerdict.atMost(look.number("institution.prepaidMonths"), 3)));
        all.add(requirement("cn-410000.fees.basis", "institution").since("2025-12-01").only("institution.recognisedInclusive", "true")
            .by(look -> {
              String basis = look.word("institution.feeBasis");
              return OracleVerdict.met(basis == null ? null : (Boolean) basis.equals("GUIDANCE_PRICE"));
            }));
      }
      case "cn-620300" -> {
        all.add(entitlement("cn-620300.model-award", "institution").since("2024-01-01")
            .by(look -> modelAward(Logic.and(look.flag("institution.modelInstitution"), China.lies(look, place)), look)));
        all.add(requirement("cn-620300.employer-contribution", "child").since("2024-01-01").by(PlaceGrants::contribution));
      }
      default -> { }
    }
    return all;
  }

  /** Goods of 3,000 to 5,000 yuan: of whatever value, they are an award. */
  private static OracleVerdict modelAward(@Nullable Boolean so, OracleCase look) {
    BigDecimal value = look.setting("cn-620300.model-award");
    return value == null && Boolean.TRUE.equals(so) ? OracleVerdict.status(true) : set(so, value, "INSTITUTION");
  }

  /** Once what the authority set. */
  private static OracleVerdict set(@Nullable Boolean so, @Nullable BigDecimal amount, String payee) {
    if (!Boolean.TRUE.equals(so) || amount == null) {
      return OracleVerdict.status(Logic.and(so, amount == null ? null : (Boolean) true));
    }
    return amount.signum() == 0 ? OracleVerdict.notEligible() : OracleVerdict.eligible(List.of(new Payment("once", amount, payee)));
  }

  /** Five to nine children: at most 15,000; ten and more: at most 30,000. */
  private static OracleVerdict boughtPlaces(OracleCase look) {
    BigDecimal children = look.number("employer.boughtPlaceChildren");
    BigDecimal amount = look.setting("cn-350000.bought-places-grant");
    if (children == null) {
      return OracleVerdict.undetermined();
    }
    BigDecimal most = BigDecimal.valueOf(children.intValue() >= 10 ? 30_000 : 15_000);
    return set(children.intValue() >= 5, amount == null ? null : amount.min(most), "EMPLOYER");
  }

  /** 40, 30 and 30 per cent in three years. Each is paid if the places are still there on the day of the year on which they began. */
  private static OracleVerdict parts(OracleCase look, @Nullable Boolean so, long each) {
    BigDecimal places = look.number("institution.newInclusivePlaces");
    LocalDate since = look.day("institution.placesSince");
    Boolean there = since == null ? null : (Boolean) !since.isAfter(look.asOf());
    if (!Boolean.TRUE.equals(Logic.and(so, there)) || places == null || since == null) {
      return OracleVerdict.status(Logic.and(so, there, null));
    }
    Object stated = look.subject().document().get("placesEndedOn");
    LocalDate ended = stated == null ? LocalDate.MAX : China.day(stated.toString());
    List<Payment> payments = new ArrayList<>();
    for (int year = 0; year < 3; year++) {
      LocalDate condition = since.plusYears(year);
      BigDecimal part = places.multiply(BigDecimal.valueOf(each * (year == 0 ? 40 : 30) / 100));
      if (condition.isBefore(ended) && part.signum() > 0) {
        payments.add(new Payment(String.valueOf(condition.getYear()), part, "INSTITUTION"));
      }
    }
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }

  /** A kindergarten's class 1,000 a place once; others 10,000 in parts. */
  private static OracleVerdict xiamen(OracleCase look) {
    String kind = look.word("institution.kind");
    Boolean inclusive = Alternates.inclusive(look, "cn-350200");
    if ("KINDERGARTEN_NURSERY_CLASS".equals(kind)) {
      BigDecimal places = look.number("institution.newInclusivePlaces");
      LocalDate since = look.day("institution.placesSince");
      return Support.perPlace(
          Logic.and(inclusive, since == null ? null : (Boolean) !since.isAfter(look.asOf())), places, 1000);
    }
    return parts(look, Logic.and(inclusive, kind == null ? null : (Boolean) !kind.equals("FAMILY_CHILDCARE_POINT")), 10_000);
  }

  /** 10,000 a place in parts; of kindergartens the private ones. There is no second grant for the same premises. */
  private static OracleVerdict ningbo(OracleCase look) {
    String kind = look.word("institution.kind");
    boolean maybeKindergarten = kind == null || kind.equals("KINDERGARTEN_NURSERY_CLASS");
    String operator = maybeKindergarten ? look.word("institution.operator") : "";
    Boolean named =
        kind == null
            ? null
            : kind.equals("KINDERGARTEN_NURSERY_CLASS")
                ? (operator == null ? null : (Boolean) !operator.equals("PUBLIC"))
                : (Boolean) !kind.equals("FAMILY_CHILDCARE_POINT");
    Boolean fresh = Logic.not(look.flag("institution.premisesGrantedBefore"));
    return parts(look, Logic.and(Alternates.inclusive(look, "cn-330200"), named, fresh), 10_000);
  }

  /** Three steps of 50,000, 80,000 and 100,000. */
  private static OracleVerdict unionConstruction(OracleCase look) {
    String step = look.word("employer.grantStep");
    Boolean so =
        Logic.and(look.flag("employer.selfBuiltNursery"), look.flag("employer.mainlyStaffChildren"), look.flag("employer.inclusivePrice"));
    if (step == null && Boolean.TRUE.equals(so)) {
      return OracleVerdict.status(true); // every step has an amount
    }
    BigDecimal amount =
        step == null ? null : BigDecimal.valueOf(step.equals("FIRST_STEP") ? 50_000 : step.equals("SECOND_STEP") ? 80_000 : 100_000);
    return set(so, amount, "EMPLOYER");
  }

  /** 15,000 a year for each class of five to nine. It is 25,000 for each of ten to eighteen. */
  private static OracleVerdict unionRunning(OracleCase look) {
    Boolean accepted = look.flag("employer.acceptedByUnion");
    Object stated = look.fact("employer.classSizes");
    if (!Boolean.TRUE.equals(accepted) || !(stated instanceof List<?> sizes)) {
      return OracleVerdict.status(Logic.and(accepted, null));
    }
    long amount = 0;
    for (Object size : sizes) {
      int children = (Integer) size;
      amount += children >= 5 && children <= 9 ? 15_000 : children >= 10 && children <= 18 ? 25_000 : 0;
    }
    String year = String.valueOf(look.asOf().getYear());
    return amount == 0 ? OracleVerdict.notEligible() : OracleVerdict.eligible(List.of(new Payment(year, BigDecimal.valueOf(amount), "EMPLOYER")));
  }

  /** For no more children than places were approved. */
  private static OracleVerdict claimed(OracleCase look) {
    BigDecimal claimed = look.number("institution.claimedChildren");
    BigDecimal approved = look.number("institution.approvedPlaces");
    return approved == null ? OracleVerdict.undetermined() : OracleVerdict.atMost(claimed, approved);
  }

  /** Employers are encouraged to pay 200 for the first and second child. It is 300 for the third. */
  private static OracleVerdict contribution(OracleCase look) {
    BigDecimal order = look.number("child.birthOrder");
    BigDecimal paid = look.number("enrolment.employerContribution");
    if (order == null || paid == null) {
      return OracleVerdict.undetermined();
    }
    return order.intValue() > 3 ? OracleVerdict.silent() : OracleVerdict.atLeast(paid, order.intValue() == 3 ? 300 : 200);
  }
}
