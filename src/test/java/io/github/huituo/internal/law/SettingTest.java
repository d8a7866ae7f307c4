package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingTest {
  private static Setting between(Integer least, Integer most) {
    return new Setting(
        "cn-131100.third-child-amount",
        Text.same("third child"),
        Text.same("how much?"),
        "CNY/month",
        Optional.ofNullable(least).map(BigDecimal::valueOf),
        Optional.ofNullable(most).map(BigDecimal::valueOf));
  }

  @Test
  void both_bounds_are_allowed_and_what_lies_beyond_is_not() {
    Setting amount = between(800, 1200);
    assertThat(amount.allows(new BigDecimal("799.99"))).isFalse();
    assertThat(amount.allows(new BigDecimal("800"))).isTrue();
    assertThat(amount.allows(new BigDecimal("1200.00"))).isTrue();
    assertThat(amount.allows(new BigDecimal("1200.01"))).isFalse();
    assertThat(amount.range()).isEqualTo("[800, 1200]");
  }

  @Test
  void a_bound_that_the_law_does_not_set_bounds_nothing() {
    assertThat(between(null, 1200).allows(BigDecimal.ZERO)).isTrue();
    assertThat(between(null, 1200).allows(BigDecimal.valueOf(1201))).isFalse();
    assertThat(between(800, null).allows(BigDecimal.valueOf(1_000_000))).isTrue();
    assertThat(between(null, null).range()).isEqualTo("[, ]");
  }

  @Test
  void its_local_name_leaves_the_pack_out() {
    assertThat(between(800, 1200).localName()).isEqualTo("third-child-amount");
  }
}
