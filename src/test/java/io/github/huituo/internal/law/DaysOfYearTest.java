package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysOfYearTest {
  private static final DaysOfYear TERMS = DaysOfYear.of(Stream.of("04-01", "09-01", "01-01").map(DaysOfYearTest::day).toList());

  /** From 1 January on the day is 31 July. From 1 April on it is 31 December, and from 1 September on 31 March. */
  private static final DaysOfYear WINDOWS =
      new DaysOfYear(ImmutableSortedMap.of(day("01-01"), day("07-31"), day("04-01"), day("12-31"), day("09-01"), day("03-31")));

  private static MonthDay day(String text) {
    return DaysOfYear.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-31, 2024-04-01, 2024-04-01, 2024-01-01",
    "2024-04-01, 2024-09-01, 2024-04-01, 2024-04-01",
    "2024-04-02, 2024-09-01, 2024-09-01, 2024-04-01",
    "2024-12-31, 2025-01-01, 2025-01-01, 2024-09-01",
    "2024-02-29, 2024-04-01, 2024-04-01, 2024-01-01"
  })
  void the_nearest_of_the_days(LocalDate event, LocalDate after, LocalDate onOrAfter, LocalDate onOrBefore) {
    assertThat(List.of(TERMS.after(event), TERMS.onOrAfter(event), TERMS.onOrBefore(event))).containsExactly(after, onOrAfter, onOrBefore);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-07-31, 2023-07-31", "2024-03-31, 2024-07-31, 2023-07-31", "2024-04-01, 2024-12-31, 2023-12-31",
    "2024-08-31, 2024-12-31, 2023-12-31", "2024-09-01, 2025-03-31, 2024-03-31", "2024-12-31, 2025-03-31, 2024-03-31"
  })
  void the_day_of_the_window_in_which_an_event_lies(LocalDate event, LocalDate onOrAfter, LocalDate onOrBefore) {
    assertThat(List.of(WINDOWS.onOrAfter(event), WINDOWS.onOrBefore(event))).containsExactly(onOrAfter, onOrBefore);
  }

  @Test
  void an_event_before_the_first_window_lies_in_the_last_one_of_the_year_before() {
    DaysOfYear late = new DaysOfYear(ImmutableSortedMap.of(day("03-01"), day("09-01"), day("10-01"), day("12-24")));
    assertThat(late.onOrBefore(LocalDate.of(2024, 2, 29))).isEqualTo("2023-12-24");
  }

  @Test
  void the_days_of_some_years_in_their_order() {
    assertThat(TERMS.between(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 4, 1)).stream().map(LocalDate::toString))
        .containsExactly("2024-04-01", "2024-09-01", "2025-01-01");
  }

  @Test
  void they_are_written_as_they_are_read() {
    assertThat(TERMS).hasToString("[01-01, 04-01, 09-01]");
    assertThat(WINDOWS).hasToString("{01-01: 07-31, 04-01: 12-31, 09-01: 03-31}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "02-29", "02-30", "13-01", "1-1", "2024-01-01", "--01-01"})
  void whatever_else_is_no_day_of_every_year(String text) {
    assertThat(DaysOfYear.parse(text)).isEmpty();
  }
}
