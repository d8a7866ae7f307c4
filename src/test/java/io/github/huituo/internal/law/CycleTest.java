package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CycleTest {
  @ParameterizedTest(name = "{0} lies in {1}")
  @CsvSource({
    "2024-01-01, 2024-01-01/P14D", "2024-01-14, 2024-01-01/P14D", "2024-01-15, 2024-01-15/P14D",
    "2023-12-31, 2023-12-18/P14D", "2023-12-18, 2023-12-18/P14D", "2024-03-01, 2024-02-26/P14D"
  })
  void periods_follow_each_other_in_both_directions(LocalDate day, String period) {
    assertThat(Cycle.parse("R/2024-01-01/P14D").orElseThrow().periodOf(day)).isEqualTo(period);
  }

  @Test
  void weeks_are_written_in_days() {
    assertThat(Cycle.parse("R/2024-01-01/P2W")).contains(new Cycle(LocalDate.of(2024, 1, 1), 14));
    assertThat(Cycle.parse("R/2024-01-01/P2W").orElseThrow()).hasToString("R/2024-01-01/P14D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P14D", "R/2024-01-01/P0D", "R/2024-01-01/P1M", "R/2024-02-30/P7D", "R5/2024-01-01/P7D", "R/2024-01-01/P99999999999D"})
  void whatever_else_is_no_cycle(String text) {
    assertThat(Cycle.parse(text)).isEmpty();
  }
}
