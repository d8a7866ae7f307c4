package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.util.List;

/** What a city is measured by. */
final class CityLaw {
  private CityLaw() {}

  static List<OracleQuestion> nation(String place) {
    return List.of(
        requirement("cn.city.places-per-thousand", "city").since("2025-01-01") // P-06; N3-107: 6 in Zhengzhou
            .by(look -> places(look, place.equals("cn-410100") ? "6" : "4.5")),
        requirement("cn.city.national-average", "city").since("2023-01-01").by(CityLaw::average),
        requirement("cn.city.inclusive-share", "city").since("2026-01-01").by(CityLaw::share));
  }

  static List<OracleQuestion> hebei() {
    return List.of(
        requirement("cn-130000.city.places-per-thousand", "city").since("2023-01-01") // Z-04: 2.9 in 2023, 4.5 by the end of 2025
            .by(look -> places(look, look.asOf().isBefore(China.day("2025-01-01")) ? "2.9" : "4.5")),
        requirement("cn-130000.city.chain-brand", "city").since("2026-01-01") // Z-04, N2-107
            .by(look -> OracleVerdict.atLeast(look.number("city.chainBrands"), 1)));
  }

  private static OracleVerdict places(OracleCase look, String least) {
    BigDecimal population = look.number("city.population");
    BigDecimal places = look.number("city.places");
    if (population == null || places == null) {
      return OracleVerdict.undetermined();
    }
    return OracleVerdict.met(places.movePointRight(3).compareTo(new BigDecimal(least).multiply(population)) >= 0);
  }

  /** P-09: 2.5 at the end of 2022, 3.38 of 2023, 4.08 of 2024. It is 4.73 in October 2025. */
  private static OracleVerdict average(OracleCase look) {
    String year = look.asOf().toString();
    return places(
        look,
        year.compareTo("2024-01-01") < 0 ? "2.5" : year.compareTo("2025-01-01") < 0 ? "3.38" : year.compareTo("2025-11-01") < 0 ? "4.08" : "4.73");
  }

  /** P-09: 3.32 million inclusive places of 6.66 million. */
  private static OracleVerdict share(OracleCase look) {
    BigDecimal places = look.number("city.places");
    BigDecimal inclusive = look.number("city.inclusivePlaces");
    if (places == null || inclusive == null) {
      return OracleVerdict.undetermined();
    }
    return OracleVerdict.met(inclusive.multiply(new BigDecimal("6.66")).compareTo(places.multiply(new BigDecimal("3.32"))) >= 0);
  }
}
