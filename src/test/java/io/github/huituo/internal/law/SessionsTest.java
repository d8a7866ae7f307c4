package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Half of the fee is given, up to EUR 8.00 an hour. It is given for 20 hours a week. Weeks begin on Mondays, 2024-01-01 is one. */
class SessionsTest {
  private static final Text TEXT = Text.same("text");
  private static final Figure WEEKS = figure(Cycle.parse("R/2024-01-01/P7D").orElseThrow());
  private static final Daily HALF = daily(50);
  private static final Daily CAP = daily(Money.parse("EUR 8.00"));
  private static final Daily TWENTY = daily(20);

  private static Figure figure(Object value) {
    return Figure.settled(value, ImmutableSet.of(), TEXT);
  }

  private static Daily daily(Object value) {
    return new Daily(day -> figure(value));
  }

  private static Interpretation read(String choice) {
    return Interpretation.chosen(new InterpretationPoint(choice, TEXT, TEXT, ImmutableMap.of(choice, TEXT), Optional.empty()), choice);
  }

  private static Sessions.CareSession session(String day, String hours, String fee) {
    return new Sessions.CareSession(day + hours, LocalDate.parse(day), new BigDecimal(hours), Money.parse(fee), false, null);
  }

  private static Schedule paid(Sessions.CareSession... sessions) {
    return Sessions.of(List.of(sessions)).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(WEEKS, read("HALF_UP"));
  }

  private static List<String> shown(Schedule schedule) {
    return schedule.payments().stream().map(p -> p.period() + " " + p.amount()).toList();
  }

  @Test
  void the_fee_counts_up_to_the_cap() {
    // 7.00 an hour counts in full: 3.50 × 4; 9.00 counts as 8.00: 4.00 × 4
    assertThat(shown(paid(session("2024-01-01", "4", "EUR 28.00")))).containsExactly("2024-01-01/P7D EUR 14.00");
    assertThat(shown(paid(session("2024-01-01", "4", "EUR 36.00")))).containsExactly("2024-01-01/P7D EUR 16.00");
    assertThat(shown(paid(session("2024-01-01", "4", "EUR 32.00")))).containsExactly("2024-01-01/P7D EUR 16.00");
  }

  @Test
  void the_amount_an_hour_is_rounded_once_in_the_given_mode() {
    // 10.01 / 2 h × 50 % = 2.5025 exactly; 10.02 / 2 h × 50 % = 2.505
    Sessions exact = Sessions.of(List.of(session("2024-01-01", "2", "EUR 10.02")));
    Schedule up = exact.share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(WEEKS, read("HALF_UP"));
    Schedule down = exact.share(HALF, CAP, "DOWN").within(TWENTY, WEEKS).paid(WEEKS, read("HALF_UP"));
    assertThat(shown(up)).containsExactly("2024-01-01/P7D EUR 5.02");
    assertThat(shown(down)).containsExactly("2024-01-01/P7D EUR 5.00");
  }

  @Test
  void hours_run_out_in_the_middle_of_a_session_and_begin_anew_in_the_next_period() {
    Schedule schedule =
        paid(
            session("2024-01-01", "12", "EUR 72.00"),
            session("2024-01-03", "12", "EUR 72.00"),
            session("2024-01-04", "2", "EUR 12.00"),
            session("2024-01-08", "1", "EUR 6.00"));
    // 3.00 an hour: 12 h and 8 of 12 h, none of the third; then 1 h
    assertThat(shown(schedule)).containsExactly("2024-01-01/P7D EUR 60.00", "2024-01-08/P7D EUR 3.00");
    assertThat(schedule.payments()).extracting(p -> p.fee().orElseThrow().toString()).containsExactly("EUR 156.00", "EUR 6.00");
    assertThat(schedule.steps())
        .extracting(s -> s.text().in("en"))
        .contains(
            "2024-01-03: 8 of 12 h are left × EUR 3.00 = EUR 24.00",
            "2024-01-04: 0 of 2 h are left × EUR 3.00 = EUR 0.00",
            "2024-01-01/P7D: 20 of 26 h, EUR 60.00");
  }

  @Test
  void the_order_of_sessions_in_the_case_has_no_effect() {
    List<Sessions.CareSession> inOrder =
        new ArrayList<>(
            Arrays.asList(
                session("2024-01-03", "12", "EUR 72.00"), session("2024-01-01", "12", "EUR 60.00"), session("2024-01-01", "3", "EUR 24.00")));
    List<String> first = shown(paid(inOrder.toArray(new Sessions.CareSession[0])));
    Collections.reverse(inOrder);
    assertThat(shown(paid(inOrder.toArray(new Sessions.CareSession[0])))).isEqualTo(first);
    // 1 January: 3 h × 4.00 and 12 h × 2.50; 3 January: 5 of 12 h × 3.00
    assertThat(first).containsExactly("2024-01-01/P7D EUR 57.00");
  }

  @Test
  void payments_for_sessions_add_up_those_of_a_day() {
    Sessions.CareSession[] two = {session("2024-01-02", "2", "EUR 12.00"), session("2024-01-02", "3", "EUR 18.00"), session("2024-01-03", "1", "EUR 6.00")};
    Schedule schedule =
        Sessions.of(List.of(two)).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(figure(Cycle.parse("R/2024-01-01/P1D").orElseThrow()), read("HALF_UP"));
    assertThat(shown(schedule)).containsExactly("2024-01-02 EUR 15.00", "2024-01-03 EUR 3.00");
  }

  @Test
  void a_session_for_which_the_law_is_silent_leaves_the_whole_waiting_with_the_reason() {
    Daily until2024 =
        new Daily(day -> day.getYear() < 2024 ? figure(50) : Figure.silent(Text.same("unknown since 2024"), ImmutableSet.of()));
    Schedule schedule =
        Sessions.of(List.of(session("2023-12-31", "2", "EUR 12.00"), session("2024-01-01", "2", "EUR 12.00")))
            .share(until2024, CAP, "HALF_UP")
            .within(TWENTY, WEEKS)
            .paid(WEEKS, read("HALF_UP"))
            .withholding(figure(5), read("DOWN"), "held");
    assertThat(schedule.payments()).isEmpty();
    assertThat(schedule.unsettled()).isNotNull().extracting(f -> f.silence().in("en")).isEqualTo("unknown since 2024");
  }

  @Test
  void of_a_share_and_hours_that_are_both_silent_the_share_gives_the_reason() {
    Daily noShare = new Daily(day -> Figure.silent(Text.same("no share is known"), ImmutableSet.of()));
    Daily noHours = new Daily(day -> Figure.silent(Text.same("no hours are known"), ImmutableSet.of()));
    Schedule schedule =
        Sessions.of(List.of(session("2024-01-01", "2", "EUR 12.00")))
            .share(noShare, CAP, "HALF_UP")
            .within(noHours, WEEKS)
            .paid(WEEKS, read("DOWN"));
    assertThat(schedule.unsettled()).isNotNull().extracting(f -> f.silence().in("en")).isEqualTo("no share is known");
  }

  @Test
  void a_fee_in_another_currency_than_the_cap_is_not_counted_with() {
    assertThat(paid(session("2024-01-01", "4", "USD 28.00")).unsettled()).isNotNull();
  }

  @Test
  void hours_suffice_up_to_the_limit_of_each_period() {
    Sessions twenty = Sessions.of(List.of(session("2024-01-01", "12", "EUR 1.00"), session("2024-01-07", "8", "EUR 1.00"), session("2024-01-08", "9", "EUR 1.00")));
    Sessions more = Sessions.of(List.of(session("2024-01-01", "12", "EUR 1.00"), session("2024-01-07", "8.5", "EUR 1.00")));
    assertThat(TWENTY.suffices(twenty, WEEKS)).isTrue();
    assertThat(TWENTY.suffices(more, WEEKS)).isFalse();
    assertThat(TWENTY.suffices(null, WEEKS)).isFalse();
  }

  @Test
  void only_sessions_at_an_age_are_taken() {
    Sessions both = Sessions.of(List.of(session("2024-01-01", "2", "EUR 12.00"), session("2024-01-02", "2", "EUR 12.00")));
    Figure belowOneYear = figure(Band.parse("[0, 12)").orElseThrow());
    // Born on 2 January 2023: a year old on the second day.
    Schedule young =
        both.atAge(belowOneYear, LocalDate.of(2023, 1, 2)).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(WEEKS, read("DOWN"));
    assertThat(shown(young)).containsExactly("2024-01-01/P7D EUR 6.00");
    assertThat(both.firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(Sessions.of(List.of()).firstDay()).isNull();
  }

  @Test
  void a_cap_may_count_for_more_than_its_whole() {
    // 120 % of 8.01 = 9.612, of which 50 % is 4.806
    Schedule schedule =
        Sessions.of(List.of(session("2024-01-01", "2", "EUR 30.00")))
            .share(HALF, daily(Money.parse("EUR 8.01")), daily(120), "HALF_UP")
            .within(TWENTY, WEEKS)
            .paid(WEEKS, read("HALF_UP"));
    assertThat(shown(schedule)).containsExactly("2024-01-01/P7D EUR 9.62");
    assertThat(schedule.steps())
        .extracting(s -> s.text().in("en"))
        .contains("EUR 30.00 / 2 h is more than 120 % of EUR 8.01, the most that counts; 50 % of it = EUR 4.81 an hour");
  }

  @Test
  void percentages_hours_and_what_is_left_to_pay_are_stated_by_period() {
    Schedule schedule =
        Sessions.of(List.of(session("2024-01-01", "12", "EUR 72.00"), session("2024-01-03", "12", "EUR 96.00"), session("2024-01-08", "1", "EUR 6.00")))
            .share(HALF, CAP, "HALF_UP")
            .within(TWENTY, WEEKS)
            .percentageAs("share")
            .hourlyAs("hourly")
            .hoursUsedAs("used")
            .hoursLeftAs("left")
            .paid(WEEKS, read("HALF_UP"))
            .withholding(figure(5), read("HALF_UP"), "held")
            .offsettingAs("gap");
    // Week 1: 12 h × 3.00 and 8 of 12 h × 4.00 = 68.00, 3.40 held back, 64.60 of 168.00; week 2: 3.00, 0.15 held back
    assertThat(schedule.stated())
        .extracting(f -> f.id() + " " + f.period() + " " + f.value())
        .containsExactly(
            "share 2024-01-01/P7D 50",
            "share 2024-01-08/P7D 50",
            "hourly 2024-01-01 EUR 3.00",
            "hourly 2024-01-03 EUR 4.00",
            "hourly 2024-01-08/P7D EUR 3.00",
            "used 2024-01-01/P7D 20",
            "left 2024-01-01/P7D 0",
            "used 2024-01-08/P7D 1",
            "left 2024-01-08/P7D 19",
            "held 2024-01-01/P7D EUR 3.40",
            "held 2024-01-08/P7D EUR 0.15",
            "gap 2024-01-01/P7D EUR 103.40",
            "gap 2024-01-08/P7D EUR 3.15");
  }

  @Test
  void where_everything_is_held_back_something_is_due_all_the_same() {
    assertThat(paid(session("2024-01-01", "4", "EUR 28.00")).withholding(figure(100), read("DOWN"), "held").isPayable()).isTrue();
    assertThat(paid().withholding(figure(100), read("DOWN"), "held").isPayable()).isFalse();
  }

  @Test
  void a_share_is_held_back_and_the_rest_is_taken_off_the_fee() {
    // 29.04 / 4 h × 50 % = 3.63, × 4 = 14.52, of which 5 % is 0.726
    Schedule schedule = paid(session("2024-01-01", "4", "EUR 29.04"));
    assertThat(shown(schedule.withholding(figure(5), read("HALF_UP"), "held"))).containsExactly("2024-01-01/P7D EUR 13.79");
    Schedule down = schedule.withholding(figure(5), read("DOWN"), "held").offsetting().paidTo("NURSERY");
    assertThat(shown(down)).containsExactly("2024-01-01/P7D EUR 13.80");
    assertThat(down.steps())
        .extracting(s -> s.text().in("en"))
        .contains(
            "2024-01-01/P7D: 5 % of EUR 14.52 held back, EUR 0.72; EUR 13.80 are paid",
            "2024-01-01/P7D: fee EUR 29.04 less EUR 13.80: EUR 15.24 left to pay");
    assertThat(down.offsetFee()).contains(Money.parse("EUR 29.04"));
  }

  @Test
  void a_share_to_hold_back_that_is_open_leaves_the_schedule_waiting() {
    Figure open = Figure.open("settings.xx.share", ImmutableSet.of());
    assertThat(paid(session("2024-01-01", "4", "EUR 28.00")).withholding(open, read("DOWN"), "held").unsettled()).isSameAs(open);
  }

  @Test
  void a_figure_may_hold_until_a_day_or_give_way_to_another_from_it_on() {
    Figure day = figure(LocalDate.of(2026, 1, 1));
    LocalDate before = LocalDate.of(2025, 12, 31);
    LocalDate on = LocalDate.of(2026, 1, 1);
    assertThat(HALF.until(day).on(before).value()).isEqualTo(50);
    assertThat(HALF.until(day).on(on).isAbsent()).isTrue();
    assertThat(HALF.until(Figure.absent()).on(before).isAbsent()).isTrue();
    assertThat(HALF.from(day, daily(40)).on(before).value()).isEqualTo(50);
    assertThat(HALF.from(day, daily(40)).on(on).value()).isEqualTo(40);
    assertThat(daily(60).higherOf(HALF.until(day)).on(before).value()).isEqualTo(60);
    assertThat(daily(40).higherOf(HALF.until(day)).on(on).value()).isEqualTo(40);
  }

  @Test
  void a_figure_is_raised_by_more_only() {
    LocalDate day = LocalDate.of(2025, 1, 1);
    Daily silent = new Daily(d -> Figure.silent(Text.same("nothing"), ImmutableSet.of()));
    assertThat(daily(40).raisedTo(HALF).on(day).value()).isEqualTo(50);
    assertThat(daily(60).raisedTo(HALF).on(day).value()).isEqualTo(60);
    assertThat(daily(60).raisedTo(silent).on(day).value()).isEqualTo(60);
    assertThat(silent.raisedTo(HALF).on(day).isSilent()).isTrue();
  }

  @Test
  void a_point_that_nobody_read_leaves_the_amounts_waiting_for_it() {
    Interpretation unread =
        Interpretation.byDefault(new InterpretationPoint("rounding", TEXT, TEXT, ImmutableMap.of("DOWN", TEXT), Optional.empty()));
    HourlyAmounts amounts = Sessions.of(List.of(session("2024-01-01", "4", "EUR 28.00"))).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS);
    for (Schedule waiting :
        List.of(
            amounts.paid(WEEKS, unread),
            amounts.paid(WEEKS, read("DOWN")).withholding(figure(5), unread, "held"))) {
      assertThat(waiting.payments()).isEmpty();
      assertThat(waiting.unsettled()).isNotNull().extracting(Figure::waitsFor).isEqualTo("interpretations.rounding");
    }
  }

  @Test
  void a_word_that_is_no_way_of_rounding_gives_no_amount() {
    Sessions one = Sessions.of(List.of(session("2024-01-01", "4", "EUR 28.00")));
    assertThat(one.share(HALF, CAP, "SOMEHOW").within(TWENTY, WEEKS).paid(WEEKS, read("DOWN")).payments()).isEmpty();
    assertThat(one.share(HALF, CAP, "DOWN").within(TWENTY, WEEKS).paid(WEEKS, read("SOMEHOW")).payments()).isEmpty();
  }
}
