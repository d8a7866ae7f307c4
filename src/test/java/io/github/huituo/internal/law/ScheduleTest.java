package io.github.huituo.internal.law;

import static io.github.huituo.internal.law.RisingAmount.RISING;
import static io.github.huituo.internal.law.RisingAmount.TEXT;
import static io.github.huituo.internal.law.RisingAmount.months;
import static io.github.huituo.internal.law.RisingAmount.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Schedules of amounts, built from a monthly amount. It rises from 300 to 350 on 2025-04-01. */
class ScheduleTest {
  @Test
  void every_month_has_the_amount_in_force_on_its_first_day() {
    Schedule schedule = RISING.eachMonth(months("2025-03-10", "2025-05-02"));
    assertThat(schedule.payments())
        .extracting(Payment::period, p -> p.amount().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2025-03", "CNY 300.00"),
            org.assertj.core.groups.Tuple.tuple("2025-04", "CNY 350.00"),
            org.assertj.core.groups.Tuple.tuple("2025-05", "CNY 350.00"));
    assertThat(schedule.total()).contains(Money.parse("CNY 1000.00"));
  }

  @Test
  void equal_amounts_in_a_row_are_shown_as_one_run() {
    assertThat(shown(RISING.eachMonth(months("2025-02-01", "2025-06-30"))))
        .containsExactly(
            "CNY 300.00 × 2 (2025-02 to 2025-03) = CNY 600.00", "CNY 350.00 × 3 (2025-04 to 2025-06) = CNY 1050.00");
  }

  @Test
  void it_rests_on_every_value_that_it_used() {
    assertThat(RISING.eachMonth(months("2025-03-01", "2025-04-30")).grounds())
        .extracting(g -> ((ParameterRef) g).from())
        .containsExactlyInAnyOrder(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 4, 1));
    assertThat(RISING.eachMonth(months("2025-05-01", "2025-06-30")).grounds())
        .extracting(g -> ((ParameterRef) g).from())
        .containsExactly(LocalDate.of(2025, 4, 1));
  }

  @Test
  void months_in_which_no_amount_is_in_force_are_left_out() {
    Schedule schedule = RISING.eachMonth(months("2023-11-01", "2024-01-31"));
    assertThat(schedule.payments()).extracting(Payment::period).containsExactly("2024-01");
  }

  @Test
  void without_months_nothing_is_paid() {
    Schedule none = RISING.eachMonth(Months.through(null, null));
    assertThat(none.isPayable()).isFalse();
    assertThat(none.total()).isEmpty();
  }

  @Test
  void by_year_adds_up_the_months_of_each_calendar_year() {
    Schedule schedule = RISING.eachMonth(months("2024-11-01", "2025-02-28")).byYear();
    assertThat(schedule.payments())
        .extracting(p -> p.period() + " " + p.amount())
        .containsExactly("2024 CNY 600.00", "2025 CNY 600.00");
  }

  @Test
  void a_figure_is_paid_in_the_year_of_a_day() {
    assertThat(RISING.of().inYear(LocalDate.of(2025, 6, 30)).payments()).containsExactly(new Payment("2025", Money.parse("CNY 300.00"), ""));
  }

  @Test
  void a_yearly_amount_is_that_in_force_on_the_last_day_of_the_year() {
    Figure threeYears = Figure.settled(3, ImmutableSet.of(), TEXT);
    assertThat(RISING.eachYear(LocalDate.of(2024, 7, 1), threeYears).payments())
        .extracting(p -> p.period() + " " + p.amount())
        .containsExactly("2024 CNY 300.00", "2025 CNY 350.00", "2026 CNY 350.00");
  }

  @Test
  void what_is_paid_once_has_no_year() {
    assertThat(RISING.once().paidTo("FAMILY").payments())
        .containsExactly(new Payment("once", Money.parse("CNY 300.00"), "FAMILY"));
  }

  @Test
  void schedules_add_up_by_period() {
    Schedule both = RISING.once().plus(RISING.inYear(LocalDate.of(2025, 7, 1))).plus(RISING.once());
    assertThat(both.payments())
        .containsExactly(
            new Payment("2025", Money.parse("CNY 300.00"), ""), new Payment("once", Money.parse("CNY 600.00"), ""));
  }

  @Test
  void an_amount_is_paid_for_every_place() {
    LocalDate day = LocalDate.of(2025, 2, 3);
    assertThat(RISING.onceFor(40).total()).contains(Money.parse("CNY 12000.00"));
    assertThat(RISING.yearFor(day, 2).payments()).containsExactly(new Payment("2025", Money.parse("CNY 600.00"), ""));
    assertThat(RISING.monthFor(day, 0).total()).contains(Money.parse("CNY 0.00"));
    assertThat(RISING.onceFor(null).payments()).isEmpty();
  }

  @Test
  void equal_steps_of_several_months_are_shown_once() {
    LocalDate day = LocalDate.of(2025, 2, 3);
    Figure seven = RISING.of().times(7);
    Schedule schedule = new DueAmounts().add("2025-01", seven).add("2025-02", seven).schedule(ImmutableSet.of());
    assertThat(shown(schedule))
        .containsExactly(
            "CNY 300.00 × 7 = CNY 2100.00", "CNY 2100.00 × 2 (2025-01 to 2025-02) = CNY 4200.00");
    assertThat(RISING.inMonth(day).payments()).containsExactly(new Payment("2025-02", Money.parse("CNY 300.00"), ""));
  }

  @Test
  void the_first_amount_that_is_open_is_what_a_schedule_waits_for() {
    Figure first = Figure.open("settings.xx.first", ImmutableSet.of());
    Figure second = Figure.open("settings.xx.second", ImmutableSet.of());
    Schedule waiting =
        new DueAmounts().add("2025-01", Figure.absent()).add("2025-02", first).add("2025-03", second).schedule(ImmutableSet.of());
    assertThat(waiting.unsettled()).isSameAs(first);
    assertThat(waiting.isPayable()).isFalse();
    assertThat(RISING.once().unsettled()).isNull();
    assertThat(RISING.once().plus(waiting).unsettled()).isSameAs(first);
    assertThat(waiting.plus(Schedule.of("once", second)).unsettled()).isSameAs(first);
  }

  @Test
  void every_amount_is_multiplied() {
    Schedule schedule = RISING.eachMonth(months("2025-03-01", "2025-04-30")).times(3);
    assertThat(schedule.payments()).extracting(p -> p.amount().toString()).containsExactly("CNY 900.00", "CNY 1050.00");
    assertThat(shown(schedule)).contains("CNY 300.00 × 3 = CNY 900.00");
    assertThat(RISING.eachMonth(Months.through(null, null)).times(3).payments()).isEmpty();
  }

  @Test
  void a_month_pays_the_units_of_a_figure() {
    Figure four = Figure.settled(4, ImmutableSet.of(), TEXT);
    assertThat(RISING.monthFor(LocalDate.of(2025, 2, 3), four).payments())
        .containsExactly(new Payment("2025-02", Money.parse("CNY 1200.00"), ""));
  }

  @Test
  void the_steps_of_a_stated_figure_come_after_those_on_which_it_rests() {
    Figure family = ExampleFigures.of(Money.parse("CNY 375.00")).times(3);
    Schedule schedule = family.inMonth(LocalDate.parse("2025-01-31")).stating("each", family.dividedBy(40));
    assertThat(schedule.steps()).extracting(step -> step.text().in("en"))
        .containsExactly(
            "CNY 375.00 × 3 = CNY 1125.00", "CNY 1125.00 / 40 = CNY 28.12", "CNY 1125.00 × 1 (2025-01 to 2025-01) = CNY 1125.00");
  }
}
