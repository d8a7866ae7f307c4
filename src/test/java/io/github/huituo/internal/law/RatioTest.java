package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
  @ParameterizedTest(name = "{1} children at {0} need {2} care workers")
  @CsvSource({"1:3, 0, 0", "1:3, 1, 1", "1:3, 3, 1", "1:3, 4, 2", "1:3, 7, 3", "1:5, 12, 3", "1:7, 20, 3", "2:9, 10, 3"})
  void a_part_of_a_care_worker_is_rounded_up(String ratio, int children, int careWorkers) {
    assertThat(Ratio.parse(ratio).orElseThrow().staffFor(children, RoundingMode.UP)).isEqualTo(careWorkers);
  }

  @ParameterizedTest(name = "{0} children have {1} full groups of 150")
  @CsvSource({"149, 0", "150, 1", "299, 1", "300, 2"})
  void or_left_out_where_that_is_asked(int children, int full) {
    assertThat(new Ratio(1, 150).staffFor(children, RoundingMode.DOWN)).isEqualTo(full);
  }

  @Test
  void it_is_written_as_staff_to_persons() {
    assertThat(Ratio.parse("1:3")).contains(new Ratio(1, 3)).get().hasToString("1:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "1:0", "0:3", "-1:3", "1:3.5", "1 : 3", "1/3", "01:3", "1:10000000", "1:3 "})
  void anything_else_is_no_ratio(String text) {
    assertThat(Ratio.parse(text)).isEmpty();
  }

  @Test
  void children_beyond_any_int_are_counted_exactly() {
    assertThat(new Ratio(1, 3).staffFor(9_000_000_000L, RoundingMode.UP)).isEqualTo(3_000_000_000L);
  }

  @Test
  void equal_ratios_are_equal() {
    EqualsVerifier.forClass(Ratio.class).verify();
  }
}
