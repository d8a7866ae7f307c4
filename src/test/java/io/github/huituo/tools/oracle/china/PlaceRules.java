package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When places pay the cash subsidy (N3-95), and Harbin's bridging rule (N3-97). There are also targets of Shanghai and Zhengzhou
 * (N3-107), and what Hangzhou and Xiamen pay besides (N3-117, N3-121).
 */
final class PlaceRules {
  private static final Map<String, Integer> PLACES = Map.of("STREET", 50, "TOWNSHIP", 30, "COMMUNITY", 20);

  private static final Set<String> WESTERN = Set.of("cn-330111", "cn-330112", "cn-330122", "cn-330127", "cn-330182");

  private PlaceRules() {}

  static List<OracleQuestion> questions(String place) {
    return switch (place) {
      case "cn-110000" -> List.of(payment(place).by(look -> paid(look, day -> day.getMonthValue() % 3 == 0)));
      case "cn-500000" -> List.of(payment(place).by(look -> paid(look, day -> day.getMonthValue() % 3 == 2 && day.getDayOfMonth() <= 10)));
      case "cn-610000" -> List.of(payment(place).by(PlaceRules::paidInQuarter));
      case "cn-220000" -> List.of(payment(place).by(look -> OracleVerdict.atMost(look.number("child.subsidyPaidAfter"), 15)));
      case "cn-230100" -> List.of(entitlement("cn-230100.bridging", "child").since("2025-01-01").by(PlaceRules::bridged));
      case "cn-310000" ->
          List.of(
              requirement("cn-310000.inclusive-share", "city").since("2025-01-01")
                  .by(look -> share(look.number("city.places"), look.number("city.inclusivePlaces"), 60)),
              requirement("cn-310000.kindergarten-share", "city").since("2025-01-01")
                  .by(look -> share(look.number("city.kindergartens"), look.number("city.kindergartensWithNursery"), 50)));
      case "cn-330100" -> List.of(entitlement("cn-330100.screening-voucher", "child").since("2024-09-01").by(PlaceRules::screened));
      case "cn-350200" ->
          List.of(entitlement("cn-350200.national-honour", "institution").since("2023-06-01").before("2028-06-01").by(PlaceRules::honoured));
      case "cn-410100" ->
          List.of(
              requirement("cn-410100.inclusive-share", "city").since("2025-01-01")
                  .by(look -> share(look.number("city.places"), look.number("city.inclusivePlaces"), 90)),
              requirement("cn-410100.nursery-places", "institution").since("2025-01-01")
                  .only("institution.nurseryLevel", "STREET", "TOWNSHIP", "COMMUNITY")
                  .by(PlaceRules::nurseryPlaces));
      default -> List.of();
    };
  }

  private static OracleQuestion payment(String place) {
    return requirement(place + ".subsidy-payment", "child").since("2025-09-18");
  }

  private interface Window {
    boolean holds(LocalDate day);
  }

  private static OracleVerdict paid(OracleCase look, Window window) {
    LocalDate paid = look.day("child.subsidyPaidOn");
    return OracleVerdict.met(paid == null ? null : (Boolean) window.holds(paid));
  }

  private static OracleVerdict paidInQuarter(OracleCase look) {
    LocalDate confirmed = look.day("child.subsidyConfirmedOn");
    LocalDate paid = look.day("child.subsidyPaidOn");
    if (confirmed == null || paid == null) {
      return OracleVerdict.undetermined();
    }
    YearMonth last = YearMonth.of(confirmed.getYear(), (confirmed.getMonthValue() + 2) / 3 * 3);
    return OracleVerdict.met(!paid.isAfter(last.atEndOfMonth()));
  }

  /** Under three at some time from 2025-01-01 to 2026-04-27, and registered in Harbin. There are two or more living children. */
  private static OracleVerdict bridged(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    String registration = look.word("child.householdRegistration");
    BigDecimal children = look.number("family.livingChildren");
    Boolean age =
        born == null
            ? null
            : (Boolean) (!born.isAfter(look.asOf()) && born.isAfter(China.day("2022-01-01")) && !born.isAfter(China.day("2026-04-27")));
    return OracleVerdict.status(
        Logic.and(age, registration == null ? null : (Boolean) registration.startsWith("cn-2301"), children == null ? null : (Boolean) (children.intValue() >= 2)));
  }

  /** N3-121: up to 40 yuan once a year for residents under three. They are those of five districts and counties. */
  private static OracleVerdict screened(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    String place = look.word("child.residence");
    BigDecimal fee = look.number("child.screeningFee");
    Boolean entitled =
        Logic.and(
            born == null ? null : (Boolean) (!born.isAfter(look.asOf()) && look.asOf().isBefore(born.plusYears(3))),
            place == null ? null : (Boolean) WESTERN.contains(place));
    if (!Boolean.TRUE.equals(entitled) || fee == null) {
      return OracleVerdict.status(entitled);
    }
    BigDecimal paid = fee.min(BigDecimal.valueOf(40)).setScale(2);
    return paid.signum() == 0
        ? OracleVerdict.notEligible()
        : OracleVerdict.eligible(List.of(new OracleVerdict.Payment(String.valueOf(look.asOf().getYear()), paid, "FAMILY")));
  }

  /** N3-117: 200,000 yuan once for a national honour. */
  private static OracleVerdict honoured(OracleCase look) {
    Boolean honour = look.flag("institution.nationalHonour");
    Boolean here = China.lies(look, "cn-350200");
    Boolean entitled = Logic.and(honour, here);
    return Boolean.TRUE.equals(entitled)
        ? OracleVerdict.eligible(List.of(new OracleVerdict.Payment("once", new BigDecimal("200000.00"), "INSTITUTION")))
        : OracleVerdict.status(entitled);
  }

  private static OracleVerdict share(@Nullable BigDecimal all, @Nullable BigDecimal some, int percent) {
    return OracleVerdict.met(
        all == null || some == null ? null : (Boolean) (some.movePointRight(2).compareTo(all.multiply(BigDecimal.valueOf(percent))) >= 0));
  }

  private static OracleVerdict nurseryPlaces(OracleCase look) {
    String level = look.word("institution.nurseryLevel");
    BigDecimal places = look.number("institution.places");
    return level == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(places, PLACES.get(level));
  }
}
