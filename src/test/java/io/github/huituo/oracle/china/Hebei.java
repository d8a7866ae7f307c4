package io.github.huituo.oracle.china;

import static io.github.huituo.oracle.Question.entitlement;
import static io.github.huituo.oracle.Question.requirement;

import io.github.huituo.oracle.Logic;
import io.github.huituo.oracle.Look;
import io.github.huituo.oracle.Question;
import io.github.huituo.oracle.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** What the province of Hebei adds. */
final class Hebei {
  private Hebei() {}

  static List<Question> province() {
    return List.of(
        requirement("cn-130000.fees.charging-period", "institution").since("2023-09-04")
            .only("institution.recognisedInclusive", "true").by(Hebei::period),
        requirement("cn-130000.fees.no-heating-charge", "institution").since("2023-09-04").only("institution.operator", "PUBLIC")
            .by(look -> Verdict.met(Logic.not(look.flag("institution.chargesHeating")))), // Z-01
        requirement("cn-130000.price-cap", "child").since("2023-09-04")
            .only("institution.recognisedInclusive", "true").by(Hebei::price),
        entitlement("cn-130000.model-institution", "institution").since("2023-03-27").by(Hebei::model));
  }

  /** Z-01: monthly or quarterly. */
  private static Verdict period(Look look) {
    String period = look.word("institution.chargingPeriod");
    return Verdict.met(period == null ? null : (Boolean) !period.equals("LONGER"));
  }

  /** Z-01: the guidance price, which each city sets. */
  private static Verdict price(Look look) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    BigDecimal price = look.setting("cn-130000.guidance-price");
    return price == null ? Verdict.undetermined() : Verdict.atMost(fee, price);
  }

  /** Z-03: four stars or more. */
  private static Verdict model(Look look) {
    BigDecimal stars = look.number("institution.stars");
    return Verdict.status(stars == null ? null : (Boolean) (stars.intValue() >= 4));
  }
}
