package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The price caps of other places; all rows are of section 8.2 unless noted. */
final class PriceCaps {
  private PriceCaps() {}

  static List<OracleQuestion> questions(String place) {
    return switch (place) {
      case "cn-140100" -> List.of(requirement("cn-140100.price-cap", "child").since("2024-04-25")
          .only("institution.publicModelCentre", "true").by(PriceCaps::taiyuan)); // N3-105
      case "cn-331100" -> List.of(inclusive(place, "2023-09-01").by(PriceCaps::lishui));
      case "cn-360111" -> List.of(inclusive(place, "2024-01-01").by(PriceCaps::qingshanhu));
      case "cn-370200" -> List.of(inclusive(place, "2025-04-01")
          .by(look -> byBand(look, Map.of("INFANT", 3500, "JUNIOR_TODDLER", 3000, "SENIOR_TODDLER", 3000, "MIXED", 3000))));
      case "cn-370800" -> List.of(inclusive(place, "2023-07-01")
          .by(look -> byBand(look, Map.of("INFANT", 2100, "JUNIOR_TODDLER", 1700, "SENIOR_TODDLER", 1700, "MIXED", 1700)))); // N2-74
      case "cn-371083" -> List.of(inclusive(place, "2024-08-01").before("2029-08-01").by(PriceCaps::rushan));
      case "cn-440900" -> List.of(requirement("cn-440900.price-cap", "child").since("2026-01-01")
          .only("institution.operator", "PUBLIC").by(PriceCaps::maoming));
      case "cn-510100" -> List.of(inclusive(place, "2024-10-01").before("2026-01-01").by(PriceCaps::chengdu));
      case "cn-510700" -> List.of(
          requirement("cn-510700.price-cap", "child").since("2024-12-01").only("enrolment.serviceType", "HALF_DAY")
              .by(PriceCaps::mianyang),
          requirement("cn-510700.fees.prepayment", "institution").since("2024-12-01").ofInstitutions()
              .by(look -> OracleVerdict.atMost(look.number("institution.prepaidMonths"), 6)));
      default -> List.of();
    };
  }

  private static OracleQuestion inclusive(String place, String since) {
    return requirement(place + ".price-cap", "child").since(since).only("institution.recognisedInclusive", "true");
  }

  private static OracleVerdict byBand(OracleCase look, Map<String, Integer> caps) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    String band = look.word("class.band");
    Integer cap = band == null ? null : caps.get(band);
    return cap == null ? OracleVerdict.undetermined() : OracleVerdict.atMost(fee, cap);
  }

  /** A share of a year's income by month. This is for full-day, and half-day is a share of it; of other care no cap a month is named. */
  private static OracleVerdict partOf(OracleCase look, @Nullable BigDecimal fullDay, int halfDayPercent) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    String type = look.word("enrolment.serviceType");
    if (type != null && !type.endsWith("_DAY")) {
      return OracleVerdict.notApplicable(); // priced by the hour or the day
    }
    if (fullDay == null || fee == null || type == null) {
      return OracleVerdict.undetermined();
    }
    return OracleVerdict.atMost(fee, type.equals("FULL_DAY") ? fullDay : percent(fullDay, halfDayPercent));
  }

  private static BigDecimal percent(BigDecimal amount, int percent) {
    return amount.multiply(BigDecimal.valueOf(percent)).movePointLeft(2).setScale(2, RoundingMode.DOWN);
  }

  /** A fee in whole fen is within a cap if within the cap's whole fen. Its parts of a fen are left out. */
  private static BigDecimal month(BigDecimal year) {
    return year.divide(BigDecimal.valueOf(12), 2, RoundingMode.DOWN);
  }

  private static OracleVerdict lishui(OracleCase look) {
    BigDecimal income = look.setting("cn-331100.disposable-income");
    return partOf(look, income == null ? null : month(percent(income, 60)), 60);
  }

  private static OracleVerdict chengdu(OracleCase look) {
    BigDecimal income = look.setting("cn-510100.urban-income");
    return partOf(look, income == null ? null : month(percent(income, 80)).min(BigDecimal.valueOf(4000)), 50);
  }

  private static OracleVerdict qingshanhu(OracleCase look) {
    String band = look.word("class.band");
    String level = look.word("institution.level");
    BigDecimal cap = null;
    if (band != null && level != null) {
      boolean model = level.equals("MODEL_LEVEL");
      cap =
          BigDecimal.valueOf(
              switch (band) {
                case "INFANT" -> model ? 3300 : 3100;
                case "JUNIOR_TODDLER" -> model ? 2600 : 2400;
                default -> model ? 2400 : 2200;
              });
    }
    return partOf(look, cap, 50);
  }

  /** Public institutions; what private ones may charge is cut off in the copy. */
  private static OracleVerdict rushan(OracleCase look) {
    String operator = look.word("institution.operator");
    OracleVerdict ofPublic =
        byBand(look, Map.of("INFANT", 1900, "JUNIOR_TODDLER", 1400, "SENIOR_TODDLER", 1200, "MIXED", 1200));
    if (operator != null && !operator.equals("PUBLIC") && look.number("enrolment.monthlyFee") != null) {
      return OracleVerdict.silent();
    }
    return "PUBLIC".equals(operator) ? ofPublic : OracleVerdict.undetermined();
  }

  private static OracleVerdict maoming(OracleCase look) {
    String type = look.word("enrolment.serviceType");
    Boolean aided = look.flag("institution.constructionAided");
    Boolean city = Boolean.FALSE.equals(aided) ? null : look.flag("institution.cityProper");
    int column = Boolean.FALSE.equals(aided) ? 0 : Boolean.TRUE.equals(city) ? 1 : 2;
    OracleVerdict verdict =
        byBand(
            look,
            Map.of(
                "INFANT", new int[] {3030, 2650, 2450}[column],
                "JUNIOR_TODDLER", new int[] {2500, 2120, 1880}[column],
                "SENIOR_TODDLER", new int[] {2090, 1710, 1630}[column]));
    String band = look.word("class.band");
    if ("MIXED".equals(band) || (type != null && !type.equals("FULL_DAY"))) {
      return OracleVerdict.notApplicable(); // no monthly cap is named: other care is priced by the hours
    }
    boolean known = aided != null && (!aided || city != null);
    return known && "FULL_DAY".equals(type) ? verdict : OracleVerdict.undetermined();
  }

  /** A base price and a tenth of it; half-day 60 % of that. For other care or a mixed class it is nothing a month. */
  private static OracleVerdict taiyuan(OracleCase look) {
    String band = look.word("class.band");
    String mode = look.word("institution.centreMode");
    BigDecimal cap = null;
    if (band != null && mode != null) {
      boolean publicly = mode.equals("PUBLICLY_RUN");
      int base =
          switch (band) {
            case "INFANT" -> publicly ? 545 : 1545;
            case "JUNIOR_TODDLER" -> publicly ? 410 : 1270;
            default -> publicly ? 365 : 1180;
          };
      cap = percent(BigDecimal.valueOf(base), 110);
    }
    OracleVerdict verdict = partOf(look, cap, 60);
    return "MIXED".equals(band) ? OracleVerdict.notApplicable() : verdict;
  }

  /** 9.5: half-day care no more than 65 % of full-day care. */
  private static OracleVerdict mianyang(OracleCase look) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    BigDecimal fullDay = look.number("enrolment.fullDayFee");
    return fullDay == null ? OracleVerdict.undetermined() : OracleVerdict.atMost(fee, percent(fullDay, 65));
  }
}
