package io.github.huituo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of the period of a payment. */
class PaymentTest {
  private static Payment in(String period) {
    return new Payment(period, Money.of(CurrencyUnit.of("CNY"), 1), "FAMILY");
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2025-01-01",
    "2024-02, 2024-02-01, 2024-03-01",
    "2024-12, 2024-12-01, 2025-01-01",
    "2024-02-29, 2024-02-29, 2024-03-01",
    "2025-12-22/P14D, 2025-12-22, 2026-01-05"
  })
  void days_go_from_the_first_of_the_period_to_the_day_after_its_last(String period, LocalDate from, LocalDate to) {
    assertThat(in(period).days()).contains(new Payment.Days(from, to));
  }

  @Test
  void what_falls_due_once_has_no_days() {
    assertThat(in("once").days()).isEmpty();
  }
}
