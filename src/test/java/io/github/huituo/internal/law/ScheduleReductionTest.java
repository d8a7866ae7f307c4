package io.github.huituo.internal.law;

import static io.github.huituo.internal.law.RisingAmount.RISING;
import static io.github.huituo.internal.law.RisingAmount.TEXT;
import static io.github.huituo.internal.law.RisingAmount.months;
import static io.github.huituo.internal.law.RisingAmount.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Schedules of amounts capped, received before, split between payees or taken off a fee. */
class ScheduleReductionTest {
  private static Interpretation reading(String choice) {
    return Interpretation.chosen(
        new InterpretationPoint("fee-cap", TEXT, TEXT, ImmutableMap.of(choice, TEXT), Optional.empty()), choice);
  }

  @Test
  void a_cap_lowers_the_amounts_above_it_and_no_others() {
    Schedule schedule = RISING.eachMonth(months("2025-03-01", "2025-04-30")).cappedAt(Money.parse("CNY 320.00"));
    assertThat(schedule.payments()).extracting(p -> p.amount().toString()).containsExactly("CNY 300.00", "CNY 320.00");
    assertThat(shown(schedule)).contains("capped at CNY 320.00");
  }

  @Test
  void a_cap_that_no_amount_exceeds_changes_nothing() {
    Schedule schedule = RISING.eachMonth(months("2025-03-01", "2025-04-30"));
    assertThat(schedule.cappedAt(Money.parse("CNY 350.00"))).isSameAs(schedule);
    assertThat(schedule.cappedAt(null)).isSameAs(schedule);
  }

  /** 300 in each of January to March, 350 in April: 1,250. */
  private static Schedule left(String received) {
    return RISING.eachMonth(months("2025-01-01", "2025-04-30")).lessReceived(Money.parse(received));
  }

  @Test
  void who_received_a_part_is_paid_the_difference_the_first_amounts_first() {
    Schedule schedule = left("CNY 500.00");
    assertThat(schedule.payments())
        .containsExactly(
            new Payment("2025-01", Money.parse("CNY 300.00"), ""),
            new Payment("2025-02", Money.parse("CNY 300.00"), ""),
            new Payment("2025-03", Money.parse("CNY 150.00"), ""));
    assertThat(shown(schedule))
        .endsWith(
            "CNY 1250.00 less CNY 500.00 received already: CNY 750.00 left to pay",
            "2025-03: the rest of CNY 750.00, of which CNY 600.00 come before: CNY 150.00",
            "CNY 300.00 × 2 (2025-01 to 2025-02) = CNY 600.00",
            "CNY 150.00 × 1 (2025-03 to 2025-03) = CNY 150.00");
  }

  @Test
  void a_difference_within_the_first_amount_is_paid_at_once() {
    assertThat(left("CNY 950.00").payments()).containsExactly(new Payment("2025-01", Money.parse("CNY 300.00"), ""));
    assertThat(left("CNY 1249.99").payments()).containsExactly(new Payment("2025-01", Money.parse("CNY 0.01"), ""));
    assertThat(left("CNY 0.00").total()).contains(Money.parse("CNY 1250.00"));
  }

  @Test
  void who_received_all_or_more_is_paid_nothing() {
    assertThat(left("CNY 1250.00").isPayable()).isFalse();
    assertThat(left("CNY 1300.00").isPayable()).isFalse();
    assertThat(left("AUD 1.00").total()).contains(Money.parse("CNY 1250.00"));
  }

  @Test
  void a_cap_in_another_currency_changes_nothing() {
    Schedule schedule = RISING.eachMonth(months("2025-03-01", "2025-04-30"));
    assertThat(schedule.cappedAt(Money.parse("AUD 1.00"))).isSameAs(schedule);
  }

  @Test
  void whether_the_cap_holds_may_be_an_open_point_which_is_then_a_ground() {
    Schedule schedule = RISING.eachMonth(months("2025-03-01", "2025-03-31"));
    Money fee = Money.parse("CNY 200.00");
    assertThat(schedule.cappedAt(fee, reading("CAPPED")).total()).contains(fee);
    assertThat(schedule.cappedAt(fee, reading("UNCAPPED")).total()).contains(Money.parse("CNY 300.00"));
    assertThat(schedule.cappedAt(fee, reading("UNCAPPED")).grounds()).hasAtLeastOneElementOfType(Interpretation.class);
  }

  @Test
  void the_remaining_fee_is_shown() {
    assertThat(shown(RISING.eachMonth(months("2025-03-01", "2025-03-31")).offsetting(Money.parse("CNY 1500.00"))))
        .contains("fee CNY 1500.00 less subsidy CNY 300.00: CNY 1200.00 left to pay in a month");
  }

  @Test
  void an_amount_is_split_so_that_both_parts_add_up() {
    Figure third = Figure.settled(33, ImmutableSet.of(), TEXT);
    assertThat(RISING.eachMonth(months("2025-01-01", "2025-01-31")).split(third, "INSTITUTION", "FAMILY").payments())
        .containsExactly(
            new Payment("2025-01", Money.parse("CNY 201.00"), "FAMILY"),
            new Payment("2025-01", Money.parse("CNY 99.00"), "INSTITUTION"));
  }

  @Test
  void a_share_that_is_open_leaves_the_schedule_waiting() {
    Figure open = Figure.open("settings.xx.share", ImmutableSet.of());
    assertThat(RISING.once().split(open, "A", "B").unsettled()).isSameAs(open);
    assertThat(RISING.once().split(open, "A", "B").payments()).isEmpty();
  }

  @Test
  void a_part_of_nothing_is_no_payment() {
    Figure all = Figure.settled(100, ImmutableSet.of(), TEXT);
    assertThat(RISING.once().split(all, "INSTITUTION", "FAMILY").payments())
        .containsExactly(new Payment("once", Money.parse("CNY 300.00"), "INSTITUTION"));
  }

  @Test
  void amounts_that_offset_a_fee_keep_it() {
    Money fee = Money.parse("CNY 1500.00");
    assertThat(RISING.once().offsetFee()).isEmpty();
    assertThat(RISING.once().offsetting(fee).offsetFee()).contains(fee);
    assertThat(RISING.once().offsetting(null).offsetFee()).isEmpty();
    assertThat(RISING.once().offsetting(Money.parse("AUD 1500.00")).offsetFee()).isEmpty();
    assertThat(RISING.eachMonth(Months.through(null, null)).offsetting(fee).offsetFee()).isEmpty();
  }
}
