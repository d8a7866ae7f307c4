package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

/** The deadlines of the child-rearing subsidy. They are 2025-12-31 for those born before 2025, else the end of the year after birth. */
class DeadlineTest {
  @Test
  void a_fixed_day_holds_whatever_the_event() {
    Deadline deadline = new Deadline(Optional.of(LocalDate.of(2025, 12, 31)), 0);
    assertThat(deadline.lastDay(LocalDate.of(2022, 1, 1))).isEqualTo("2025-12-31");
    assertThat(deadline.lastDay(LocalDate.of(2024, 12, 31))).isEqualTo("2025-12-31");
    assertThat(deadline).hasToString("2025-12-31");
  }

  @Test
  void otherwise_it_is_the_last_day_of_a_year_counted_from_the_event() {
    Deadline deadline = new Deadline(Optional.empty(), 1);
    assertThat(deadline.lastDay(LocalDate.of(2025, 1, 1))).isEqualTo("2026-12-31");
    assertThat(deadline.lastDay(LocalDate.of(2025, 12, 31))).isEqualTo("2026-12-31");
    assertThat(deadline.lastDay(LocalDate.of(2024, 2, 29))).isEqualTo("2025-12-31");
  }

  @Test
  void no_year_after_means_the_year_of_the_event() {
    assertThat(new Deadline(Optional.empty(), 0).lastDay(LocalDate.of(2025, 6, 1))).isEqualTo("2025-12-31");
  }

  @Test
  void equal_deadlines_are_equal() {
    EqualsVerifier.forClass(Deadline.class).verify();
  }
}
