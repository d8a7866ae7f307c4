package io.github.huituo.oracle.china;

import static io.github.huituo.oracle.Question.requirement;

import io.github.huituo.oracle.Look;
import io.github.huituo.oracle.Question;
import io.github.huituo.oracle.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** What a city is measured by. */
final class City {
  private City() {}

  static List<Question> nation() {
    return List.of(
        requirement("cn.city.places-per-thousand", "city").since("2025-01-01").by(look -> places(look, "4.5")), // P-06
        requirement("cn.city.national-average", "city").since("2023-01-01").by(City::average),
        requirement("cn.city.inclusive-share", "city").since("2026-01-01").by(City::share));
  }

  static List<Question> hebei() {
    return List.of(
        requirement("cn-130000.city.places-per-thousand", "city").since("2023-01-01") // Z-04: 2.9 in 2023, 4.5 by the end of 2025
            .by(look -> places(look, look.asOf().isBefore(China.day("2025-01-01")) ? "2.9" : "4.5")),
        requirement("cn-130000.city.chain-brand", "city").since("2026-01-01") // Z-04, N2-107
            .by(look -> Verdict.atLeast(look.number("city.chainBrands"), 1)));
  }

  private static Verdict places(Look look, String least) {
    BigDecimal population = look.number("city.population");
    BigDecimal places = look.number("city.places");
    if (population == null || places == null) {
      return Verdict.undetermined();
    }
    return Verdict.met(places.movePointRight(3).compareTo(new BigDecimal(least).multiply(population)) >= 0);
  }

  /** P-09: 2.5 at the end of 2022, 3.38 of 2023, 4.08 of 2024, 4.73 in October 2025. */
  private static Verdict average(Look look) {
    String year = look.asOf().toString();
    return places(
        look,
        year.compareTo("2024-01-01") < 0 ? "2.5" : year.compareTo("2025-01-01") < 0 ? "3.38" : year.compareTo("2025-11-01") < 0 ? "4.08" : "4.73");
  }

  /** P-09: 3.32 million inclusive places of 6.66 million. */
  private static Verdict share(Look look) {
    BigDecimal places = look.number("city.places");
    BigDecimal inclusive = look.number("city.inclusivePlaces");
    if (places == null || inclusive == null) {
      return Verdict.undetermined();
    }
    return Verdict.met(inclusive.multiply(new BigDecimal("6.66")).compareTo(places.multiply(new BigDecimal("3.32"))) >= 0);
  }
}
