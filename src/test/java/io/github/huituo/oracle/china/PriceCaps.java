package io.github.huituo.oracle.china;

import static io.github.huituo.oracle.Question.requirement;

import io.github.huituo.oracle.Look;
import io.github.huituo.oracle.Question;
import io.github.huituo.oracle.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The price caps of other places; all rows are of section 8.2 unless said. */
final class PriceCaps {
  private PriceCaps() {}

  static List<Question> questions(String place) {
    return switch (place) {
      case "cn-331100" -> List.of(inclusive(place, "2023-09-01").by(PriceCaps::lishui));
      case "cn-360111" -> List.of(inclusive(place, "2024-01-01").by(PriceCaps::qingshanhu));
      case "cn-370200" -> List.of(inclusive(place, "2025-04-01")
          .by(look -> byBand(look, Map.of("INFANT", 3500, "JUNIOR_TODDLER", 3000, "SENIOR_TODDLER", 3000, "MIXED", 3000))));
      case "cn-371083" -> List.of(inclusive(place, "2024-08-01").before("2029-08-01").by(PriceCaps::rushan));
      case "cn-440900" -> List.of(requirement("cn-440900.price-cap", "child").since("2026-01-01")
          .only("institution.operator", "PUBLIC").by(PriceCaps::maoming));
      case "cn-510100" -> List.of(inclusive(place, "2024-10-01").before("2026-01-01").by(PriceCaps::chengdu));
      case "cn-510700" -> List.of(
          requirement("cn-510700.price-cap", "child").since("2024-12-01").only("enrolment.serviceType", "HALF_DAY")
              .by(PriceCaps::mianyang),
          requirement("cn-510700.fees.prepayment", "institution").since("2024-12-01").ofInstitutions()
              .by(look -> Verdict.atMost(look.number("institution.prepaidMonths"), 6)));
      default -> List.of();
    };
  }

  private static Question inclusive(String place, String since) {
    return requirement(place + ".price-cap", "child").since(since).only("institution.recognisedInclusive", "true");
  }

  private static Verdict byBand(Look look, Map<String, Integer> caps) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    String band = look.word("class.band");
    Integer cap = band == null ? null : caps.get(band);
    return cap == null ? Verdict.undetermined() : Verdict.atMost(fee, cap);
  }

  /** A share of a year's income by month; full-day, half-day a share of that; of other care no cap a month is named. */
  private static Verdict partOf(Look look, @Nullable BigDecimal fullDay, int halfDayPercent) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    String type = look.word("enrolment.serviceType");
    if (type != null && !type.endsWith("_DAY")) {
      return Verdict.notApplicable(); // priced by the hour or the day
    }
    if (fullDay == null || fee == null || type == null) {
      return Verdict.undetermined();
    }
    return Verdict.atMost(fee, type.equals("FULL_DAY") ? fullDay : percent(fullDay, halfDayPercent));
  }

  private static BigDecimal percent(BigDecimal amount, int percent) {
    return amount.multiply(BigDecimal.valueOf(percent)).movePointLeft(2).setScale(2, RoundingMode.DOWN);
  }

  /** A fee in whole fen is within a cap if it is within the cap without its parts of a fen. */
  private static BigDecimal month(BigDecimal year) {
    return year.divide(BigDecimal.valueOf(12), 2, RoundingMode.DOWN);
  }

  private static Verdict lishui(Look look) {
    BigDecimal income = look.setting("cn-331100.disposable-income");
    return partOf(look, income == null ? null : month(percent(income, 60)), 60);
  }

  private static Verdict chengdu(Look look) {
    BigDecimal income = look.setting("cn-510100.urban-income");
    return partOf(look, income == null ? null : month(percent(income, 80)).min(BigDecimal.valueOf(4000)), 50);
  }

  private static Verdict qingshanhu(Look look) {
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
  private static Verdict rushan(Look look) {
    String operator = look.word("institution.operator");
    Verdict ofPublic =
        byBand(look, Map.of("INFANT", 1900, "JUNIOR_TODDLER", 1400, "SENIOR_TODDLER", 1200, "MIXED", 1200));
    if (operator != null && !operator.equals("PUBLIC") && look.number("enrolment.monthlyFee") != null) {
      return Verdict.silent();
    }
    return "PUBLIC".equals(operator) ? ofPublic : Verdict.undetermined();
  }

  private static Verdict maoming(Look look) {
    String type = look.word("enrolment.serviceType");
    Boolean aided = look.flag("institution.constructionAided");
    Boolean city = Boolean.FALSE.equals(aided) ? null : look.flag("institution.cityProper");
    int column = Boolean.FALSE.equals(aided) ? 0 : Boolean.TRUE.equals(city) ? 1 : 2;
    Verdict verdict =
        byBand(
            look,
            Map.of(
                "INFANT", new int[] {3030, 2650, 2450}[column],
                "JUNIOR_TODDLER", new int[] {2500, 2120, 1880}[column],
                "SENIOR_TODDLER", new int[] {2090, 1710, 1630}[column]));
    String band = look.word("class.band");
    if ("MIXED".equals(band) || (type != null && !type.equals("FULL_DAY"))) {
      return Verdict.notApplicable(); // no monthly cap is named: other care is priced by the hours
    }
    boolean known = aided != null && (!aided || city != null);
    return known && "FULL_DAY".equals(type) ? verdict : Verdict.undetermined();
  }

  /** 9.5: half-day care no more than 65 % of full-day care. */
  private static Verdict mianyang(Look look) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    BigDecimal fullDay = look.number("enrolment.fullDayFee");
    return fullDay == null ? Verdict.undetermined() : Verdict.atMost(fee, percent(fullDay, 65));
  }
}
