package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.util.List;

/** What the province of Hebei adds. */
final class Hebei {
  private Hebei() {}

  static List<OracleQuestion> province() {
    return List.of(
        requirement("cn-130000.fees.charging-period", "institution").since("2023-09-04")
            .only("institution.recognisedInclusive", "true").by(Hebei::period),
        requirement("cn-130000.fees.no-heating-charge", "institution").since("2023-09-04").only("institution.operator", "PUBLIC")
            .by(look -> OracleVerdict.met(Logic.not(look.flag("institution.chargesHeating")))), // Z-01
        requirement("cn-130000.price-cap", "child").since("2023-09-04")
            .only("institution.recognisedInclusive", "true").by(Hebei::price),
        entitlement("cn-130000.model-institution", "institution").since("2023-03-27").by(Hebei::model));
  }

  /** Z-01: monthly or quarterly. */
  private static OracleVerdict period(OracleCase look) {
    String period = look.word("institution.chargingPeriod");
    return OracleVerdict.met(period == null ? null : (Boolean) !period.equals("LONGER"));
  }

  /** Z-01: the guidance price, which each city sets. */
  private static OracleVerdict price(OracleCase look) {
    BigDecimal fee = look.number("enrolment.monthlyFee");
    BigDecimal price = look.setting("cn-130000.guidance-price");
    return price == null ? OracleVerdict.undetermined() : OracleVerdict.atMost(fee, price);
  }

  /** Z-03: four stars or more. */
  private static OracleVerdict model(OracleCase look) {
    BigDecimal stars = look.number("institution.stars");
    return OracleVerdict.status(stars == null ? null : (Boolean) (stars.intValue() >= 4));
  }
}
