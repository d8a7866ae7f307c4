package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {
  private static Interpretation read(String id, String choice) {
    Text text = Text.same(id);
    return Interpretation.chosen(
        new InterpretationPoint(id, text, text, ImmutableMap.of("COUNTED", text, "NOT_COUNTED", text), Optional.empty()), choice);
  }

  private static Months between(String from, String partialFirst, String until, String partialLast) {
    return Months.between(
        LocalDate.parse(from), read("first-month", partialFirst), LocalDate.parse(until), read("last-month", partialLast));
  }

  @ParameterizedTest(name = "enrolled on {0} ({1}), third birthday on {2} ({3}): {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-03|COUNTED    |2026-12-05|NOT_COUNTED|[2025-03, 2026-12)",
        "2025-03-03|NOT_COUNTED|2026-12-05|NOT_COUNTED|[2025-04, 2026-12)",
        "2025-03-03|COUNTED    |2026-12-05|COUNTED    |[2025-03, 2027-01)",
        "2025-03-01|NOT_COUNTED|2026-12-05|NOT_COUNTED|[2025-03, 2026-12)",
        "2025-03-31|NOT_COUNTED|2026-12-31|COUNTED    |[2025-04, 2027-01)",
        "2024-02-29|COUNTED    |2027-02-28|NOT_COUNTED|[2024-02, 2027-02)",
      })
  void whether_a_month_counts_of_which_only_a_part_does_is_read_from_the_case(
      String from, String partialFirst, String until, String partialLast, String months) {
    assertThat(between(from, partialFirst, until, partialLast)).hasToString(months);
  }

  @Test
  void a_month_that_ends_before_the_first_day_is_none() {
    assertThat(between("2026-12-05", "COUNTED", "2025-03-01", "NOT_COUNTED").isEmpty()).isTrue();
    assertThat(between("2025-03-03", "NOT_COUNTED", "2025-03-20", "NOT_COUNTED").isEmpty()).isTrue();
  }

  @Test
  void both_readings_are_grounds() {
    assertThat(between("2025-03-03", "COUNTED", "2026-12-05", "NOT_COUNTED").grounds())
        .extracting(Object::toString)
        .containsExactly("first-month=COUNTED", "last-month=NOT_COUNTED");
  }

  @Test
  void through_counts_the_months_of_both_days() {
    assertThat(Months.through(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31))).hasToString("[2025-01, 2025-02)");
    assertThat(Months.through(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 5)).list()).hasSize(24);
  }

  @Test
  void a_day_that_is_not_known_gives_no_months() {
    assertThat(Months.through(null, LocalDate.of(2025, 1, 1)).isEmpty()).isTrue();
    assertThat(Months.through(LocalDate.of(2025, 1, 1), null).isEmpty()).isTrue();
  }

  @Test
  void only_the_months_that_begin_before_a_day_are_left() {
    Months all = Months.through(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    assertThat(all.before(LocalDate.of(2025, 9, 1))).hasToString("[2025-01, 2025-09)");
    assertThat(all.before(LocalDate.of(2025, 9, 2))).hasToString("[2025-01, 2025-10)");
    assertThat(all.before(LocalDate.of(2030, 1, 1))).hasToString("[2025-01, 2026-01)");
    assertThat(all.before(LocalDate.of(2024, 6, 1)).isEmpty()).isTrue();
    assertThat(all.before(null)).isSameAs(all);
  }

  @Test
  void february_of_a_leap_year_is_one_month() {
    assertThat(Months.through(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29))).hasToString("[2024-02, 2024-03)");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2027-01-01, 10, 20", "2025-10-01, 2027-01-01, 10, 13", "2025-03-15, 2026-01-01, 10, 10",
    "2025-01-01, 2026-01-01, 12, 12", "2025-01-01, 2026-01-01, 0, 0"
  })
  void only_the_first_months_of_a_year_count_where_there_is_a_limit(
      String from, String until, int most, int counted) {
    Figure limit = Figure.settled(most, com.google.common.collect.ImmutableSet.of(), Text.empty());
    assertThat(between(from, "COUNTED", until, "NOT_COUNTED").limitedTo(limit).list()).hasSize(counted);
  }

  @Test
  void months_up_to_a_day_leave_its_month_out() {
    assertThat(Months.upTo(LocalDate.of(2022, 5, 20), LocalDate.of(2025, 5, 20))).hasToString("[2022-05, 2025-05)");
    assertThat(Months.upTo(null, LocalDate.of(2025, 5, 20)).isEmpty()).isTrue();
  }

  @Test
  void a_single_month_is_not_none() {
    assertThat(Months.through(LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 9)).isEmpty()).isFalse();
    assertThat(Months.upTo(LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 9)).isEmpty()).isTrue();
  }

  @Test
  void a_limit_that_is_not_known_limits_nothing() {
    Months all = Months.through(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    assertThat(all.limitedTo(Figure.absent())).isSameAs(all);
  }
}
