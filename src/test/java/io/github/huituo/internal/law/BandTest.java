package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandTest {
  private static Band band(String text) {
    return Band.parse(text).orElseThrow();
  }

  @ParameterizedTest(name = "{1} months in {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[6, 12)|5|false", "[6, 12)|6|true", "[6, 12)|11|true", "[6, 12)|12|false",
        "[6, 12]|12|true", "[6, 12]|13|false",
        "(12, 24]|12|false", "(12, 24]|13|true", "(12, 24]|24|true",
        "(12, 24)|12|false", "(12, 24)|24|false",
        "[18, )|17|false", "[18, )|18|true", "[18, )|500|true",
        "[, 12)|-3|true", "[, 12)|12|false", "[, ]|7|true",
        "[12, 12]|12|true"
      })
  void a_bracket_includes_its_bound_and_a_parenthesis_does_not(String text, int months, boolean inside) {
    assertThat(band(text).contains(months)).isEqualTo(inside);
  }

  @Test
  void the_last_moment_before_an_open_bound_lies_inside() {
    assertThat(band("[6, 12)").contains(new BigDecimal("11.999"))).isTrue();
  }

  @Test
  void a_decimal_of_another_scale_is_the_same_number() {
    assertThat(band("[6, 12)").contains(new BigDecimal("6.00"))).isTrue();
    assertThat(band("(6, 12)").contains(new BigDecimal("6.00"))).isFalse();
  }

  @Test
  void a_band_of_dates_has_closures_too() {
    Band until2025 = band("[, 2025-01-01)");
    assertThat(until2025.contains(LocalDate.of(2024, 12, 31))).isTrue();
    assertThat(until2025.contains(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(until2025.isOfDates()).isTrue();
    assertThat(band("[2025-01-01, )").contains(LocalDate.of(2025, 1, 1))).isTrue();
  }

  @ParameterizedTest(name = "{0} and {1} overlap: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[6, 12)|[12, 24)|false", "[6, 12]|[12, 24)|true", "[6, 12]|(12, 24]|false", "[6, 12)|[18, )|false",
        "[6, 12)|[7, 8]|true", "[, 2025-01-01)|[2025-01-01, )|false", "[, 2025-01-01]|[2025-01-01, )|true",
        "[6, 12)|[2025-01-01, )|false"
      })
  void bands_overlap_if_a_value_lies_in_both(String one, String other, boolean overlap) {
    assertThat(band(one).overlaps(band(other))).isEqualTo(overlap);
    assertThat(band(other).overlaps(band(one))).isEqualTo(overlap);
  }

  @Test
  void a_value_of_another_type_lies_outside() {
    assertThat(band("[6, 12)").contains("7")).isFalse();
    assertThat(band("[6, 12)").contains(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(band("[2025-01-01, )").contains(7)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "6-12", "[6, 12", "6, 12)", "[12, 6)", "[6, 6)", "(6, 6]", "(6, 6)", "[a, b)", "[6 12)", "[6, 12, 18)",
        "[2025-02-30, )", "[2025-01-01, 6)", "[6, 2025-01-01)", "[2025-01-02, 2025-01-01)"
      })
  void an_empty_or_ill_written_band_is_none(String text) {
    assertThat(Band.parse(text)).isEmpty();
  }

  @Test
  void a_band_with_wrong_bounds_still_looks_like_one_so_that_it_can_be_reported() {
    assertThat(Band.looksLike("[12, 6)")).isTrue();
    assertThat(Band.looksLike("INFANT")).isFalse();
  }

  @Test
  void it_is_shown_as_the_law_files_write_it() {
    assertThat(band("[6,12)")).hasToString("[6, 12)");
    assertThat(band("( 12 , 24 ]")).hasToString("(12, 24]");
    assertThat(band("[18,)")).hasToString("[18, )");
  }

  @Test
  void bands_of_the_same_interval_are_equal() {
    assertThat(band("[6,12)")).isEqualTo(band("[6, 12)"));
    EqualsVerifier.forClass(Band.class)
        .withPrefabValues(Range.class, Range.closed(1, 2), Range.open(3, 4))
        .withOnlyTheseFields("range")
        .withNonnullFields("range")
        .verify();
  }
}
