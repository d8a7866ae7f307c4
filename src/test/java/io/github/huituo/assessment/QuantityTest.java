package io.github.huituo.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @Test
  void whole_numbers_of_any_type_are_counts() {
    assertThat(List.of(Quantity.of(3), Quantity.of(3L), Quantity.of(new BigDecimal("3")))).containsOnly(new Quantity.Count(3));
    assertThat(Quantity.of(new BigDecimal("9223372036854775808"))).isEqualTo(new Quantity.Decimal(new BigDecimal("9223372036854775808")));
    assertThat(Quantity.of(new BigDecimal("3.0"))).isEqualTo(new Quantity.Decimal(new BigDecimal("3.0")));
  }

  @Test
  void other_values_keep_their_type() {
    assertThat(Quantity.of(Money.parse("CNY 300.00"))).isEqualTo(new Quantity.Amount(Money.parse("CNY 300.00")));
    assertThat(Quantity.of(true)).isEqualTo(new Quantity.Truth(true));
    assertThat(Quantity.of(Set.of("COOK", "DIRECTOR", "ADULT"))).isEqualTo(new Quantity.Words(List.of("ADULT", "COOK", "DIRECTOR")));
    assertThat(Quantity.of(LocalDate.of(2025, 6, 1))).isEqualTo(new Quantity.Day(LocalDate.of(2025, 6, 1)));
    assertThat(Quantity.of("2025-06-01")).isEqualTo(new Quantity.Day(LocalDate.of(2025, 6, 1)));
    assertThat(Quantity.of("1:3")).isEqualTo(new Quantity.Word("1:3"));
    assertThatThrownBy(() -> Quantity.of(2.5)).isInstanceOf(IllegalArgumentException.class).hasMessage("2.5 is no quantity");
  }

  @Test
  void only_numbers_without_a_currency_have_a_number() {
    assertThat(Quantity.of(3).number()).contains(new BigDecimal("3"));
    assertThat(Quantity.of(new BigDecimal("1.50")).number()).contains(new BigDecimal("1.50"));
    assertThat(Quantity.of(Money.parse("CNY 3.00")).number()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Quantity.Count.class, Quantity.Decimal.class, Quantity.Amount.class, Quantity.Day.class, Quantity.Truth.class, Quantity.Word.class
      })
  void quantities_are_equal_by_their_values(Class<?> type) {
    EqualsVerifier.forClass(type).suppress(Warning.BIGDECIMAL_EQUALITY).verify();
  }
}
