package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ida is born in 2018, the twins Per and Ole on one day of 2021, Eva in 2023. */
class RankingTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final int SIX_YEARS = 72;

  private static Ranking family(String... order) {
    Map<String, LocalDate> births =
        Map.of(
            "ida", LocalDate.of(2018, 6, 2), "per", LocalDate.of(2021, 5, 5), "ole", LocalDate.of(2021, 5, 5), "eva", LocalDate.of(2023, 1, 1));
    Map<String, LocalDate> inOrder = new LinkedHashMap<>();
    for (String id : order) {
      inOrder.put(id, births.get(id));
    }
    return Ranking.of(inOrder);
  }

  @Test
  void the_oldest_comes_first_and_twins_by_id_in_whatever_order_they_are_given() {
    for (String[] order : new String[][] {{"ida", "ole", "per", "eva"}, {"eva", "per", "ole", "ida"}}) {
      Ranking family = family(order);
      assertThat(family.placeOf("ida", DAY, SIX_YEARS)).isEqualTo(1);
      assertThat(family.placeOf("ole", DAY, SIX_YEARS)).isEqualTo(2);
      assertThat(family.placeOf("per", DAY, SIX_YEARS)).isEqualTo(3);
      assertThat(family.placeOf("eva", DAY, SIX_YEARS)).isEqualTo(4);
    }
  }

  @Test
  void whoever_reaches_the_limit_is_no_longer_ranked_and_the_others_move_up() {
    LocalDate birthday = DAY.plusDays(1);
    Ranking family = family("ida", "per", "ole", "eva");
    assertThat(family.placeOf("ida", birthday, SIX_YEARS)).isZero();
    assertThat(family.placeOf("ole", birthday, SIX_YEARS)).isEqualTo(1);
  }

  @Test
  void whoever_is_not_yet_born_or_not_of_the_family_has_no_place() {
    Ranking family = family("ida", "per", "ole", "eva");
    assertThat(family.placeOf("eva", LocalDate.of(2022, 12, 31), SIX_YEARS)).isZero();
    assertThat(family.placeOf("max", DAY, SIX_YEARS)).isZero();
  }
}
