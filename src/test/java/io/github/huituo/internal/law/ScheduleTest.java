package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Schedules of amounts, built from a monthly amount that rises from 300 to 350 on 2025-04-01. */
class ScheduleTest {
  private static final Text TEXT = Text.same("amount");
  private static final CaseChoices NONE = new CaseChoices(ImmutableMap.of(), ImmutableMap.of());

  private static ParameterSeries.Version version(String from, String until, Money value) {
    return new ParameterSeries.Version(
        LocalDate.parse(from),
        Optional.ofNullable(until).map(LocalDate::parse),
        ImmutableList.of(
            new ParameterSeries.Row(
                ImmutableList.of(),
                new Cell.Fixed(new MoneyValue(value)),
                new Citation("act", Optional.of(from), Evidence.TEXT),
                Location.of("amount.yaml"))),
        Location.of("amount.yaml"));
  }

  private static Parameter amount(ParameterSeries.Version... versions) {
    return new Parameter(
        new ParameterSeries(
            "xx.amount",
            TEXT,
            ParameterValue.Type.MONEY,
            TEXT,
            ImmutableList.of(),
            ImmutableList.copyOf(versions),
            Location.of("amount.yaml")),
        LocalDate.of(2025, 1, 1),
        NONE);
  }

  private static final Parameter RISING =
      amount(
          version("2024-01-01", "2025-04-01", Money.parse("CNY 300.00")),
          version("2025-04-01", null, Money.parse("CNY 350.00")));

  private static Months months(String first, String last) {
    return Months.through(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Interpretation reading(String choice) {
    return Interpretation.chosen(
        new InterpretationPoint("fee-cap", TEXT, TEXT, ImmutableMap.of(choice, TEXT), Optional.empty()), choice);
  }

  private static String[] shown(Schedule schedule) {
    return schedule.steps().stream().map(s -> s.text().in("en")).toArray(String[]::new);
  }

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
  void a_figure_is_paid_in_the_year_of_a_day() {
    assertThat(RISING.of().inYear(LocalDate.of(2025, 6, 30)).payments()).containsExactly(new Payment("2025", Money.parse("CNY 300.00"), ""));
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
    Schedule schedule = Schedule.of(ImmutableSortedMap.of("2025-01", seven, "2025-02", seven), ImmutableSet.of());
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
        Schedule.of(
            ImmutableSortedMap.of("2025-01", Figure.absent(), "2025-02", first, "2025-03", second),
            ImmutableSet.of());
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
