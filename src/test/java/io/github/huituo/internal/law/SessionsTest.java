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

/** Half of the fee is given, up to EUR 8.00 an hour, for 20 hours a week; weeks begin on Mondays, 2024-01-01 is one. */
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

  private static Sessions.Session session(String day, String hours, String fee) {
    return new Sessions.Session(day + hours, LocalDate.parse(day), new BigDecimal(hours), Money.parse(fee));
  }

  private static Schedule paid(Sessions.Session... sessions) {
    return Sessions.of(List.of(sessions)).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(WEEKS, read("WEEK"), read("HALF_UP"));
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
    Schedule up = exact.share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(WEEKS, read("WEEK"), read("HALF_UP"));
    Schedule down = exact.share(HALF, CAP, "DOWN").within(TWENTY, WEEKS).paid(WEEKS, read("WEEK"), read("HALF_UP"));
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
    List<Sessions.Session> inOrder =
        new ArrayList<>(
            Arrays.asList(
                session("2024-01-03", "12", "EUR 72.00"), session("2024-01-01", "12", "EUR 60.00"), session("2024-01-01", "3", "EUR 24.00")));
    List<String> first = shown(paid(inOrder.toArray(new Sessions.Session[0])));
    Collections.reverse(inOrder);
    assertThat(shown(paid(inOrder.toArray(new Sessions.Session[0])))).isEqualTo(first);
    // 1 January: 3 h × 4.00 and 12 h × 2.50; 3 January: 5 of 12 h × 3.00
    assertThat(first).containsExactly("2024-01-01/P7D EUR 57.00");
  }

  @Test
  void payments_for_sessions_add_up_those_of_a_day() {
    Sessions.Session[] two = {session("2024-01-02", "2", "EUR 12.00"), session("2024-01-02", "3", "EUR 18.00"), session("2024-01-03", "1", "EUR 6.00")};
    Schedule schedule =
        Sessions.of(List.of(two)).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(WEEKS, read("SESSION"), read("HALF_UP"));
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
            .paid(WEEKS, read("WEEK"), read("HALF_UP"))
            .withholding(figure(5), read("DOWN"));
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
            .paid(WEEKS, read("WEEK"), read("DOWN"));
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
  void only_sessions_before_a_day_are_taken() {
    Sessions both = Sessions.of(List.of(session("2024-01-01", "2", "EUR 12.00"), session("2024-01-02", "2", "EUR 12.00")));
    Schedule before =
        both.before(LocalDate.of(2024, 1, 2)).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS).paid(WEEKS, read("WEEK"), read("DOWN"));
    assertThat(shown(before)).containsExactly("2024-01-01/P7D EUR 6.00");
  }

  @Test
  void a_share_is_held_back_and_the_rest_is_taken_off_the_fee() {
    // 29.04 / 4 h × 50 % = 3.63, × 4 = 14.52, of which 5 % is 0.726
    Schedule schedule = paid(session("2024-01-01", "4", "EUR 29.04"));
    assertThat(shown(schedule.withholding(figure(5), read("HALF_UP")))).containsExactly("2024-01-01/P7D EUR 13.79");
    Schedule down = schedule.withholding(figure(5), read("DOWN")).offsetting().paidTo("NURSERY");
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
    assertThat(paid(session("2024-01-01", "4", "EUR 28.00")).withholding(open, read("DOWN")).unsettled()).isSameAs(open);
  }

  @Test
  void a_figure_may_hold_for_a_place_by_age_only() {
    Ranking two = Ranking.of(ImmutableMap.of("ada", LocalDate.of(2020, 1, 1), "ben", LocalDate.of(2022, 1, 1)));
    Daily second = HALF.forPlace(two, "ben", figure(2), figure(72));
    assertThat(second.on(LocalDate.of(2025, 12, 31)).value()).isEqualTo(50);
    assertThat(second.on(LocalDate.of(2026, 1, 1)).isAbsent()).isTrue();
    assertThat(HALF.forPlace(two, "ada", figure(2), figure(72)).on(LocalDate.of(2025, 12, 31)).isAbsent()).isTrue();
    assertThat(daily(40).higherOf(second).on(LocalDate.of(2025, 12, 31)).value()).isEqualTo(50);
    assertThat(daily(40).higherOf(second).on(LocalDate.of(2026, 1, 1)).value()).isEqualTo(40);
    assertThat(daily(60).higherOf(second).on(LocalDate.of(2025, 12, 31)).value()).isEqualTo(60);
    assertThat(ImmutableList.copyOf(second.on(LocalDate.of(2025, 12, 31)).steps()))
        .extracting(s -> s.text().in("en"))
        .containsExactly("place 2 by age among the children younger than 72 months");
  }

  @Test
  void a_point_that_nobody_read_leaves_the_amounts_waiting_for_it() {
    Interpretation unread =
        Interpretation.byDefault(new InterpretationPoint("rounding", TEXT, TEXT, ImmutableMap.of("DOWN", TEXT), Optional.empty()));
    HourlyAmounts amounts = Sessions.of(List.of(session("2024-01-01", "4", "EUR 28.00"))).share(HALF, CAP, "HALF_UP").within(TWENTY, WEEKS);
    for (Schedule waiting :
        List.of(
            amounts.paid(WEEKS, read("WEEK"), unread),
            amounts.paid(WEEKS, unread, read("DOWN")),
            amounts.paid(WEEKS, read("WEEK"), read("DOWN")).withholding(figure(5), unread))) {
      assertThat(waiting.payments()).isEmpty();
      assertThat(waiting.unsettled()).isNotNull().extracting(Figure::waitsFor).isEqualTo("interpretations.rounding");
    }
  }

  @Test
  void a_word_that_is_no_way_of_rounding_gives_no_amount() {
    Sessions one = Sessions.of(List.of(session("2024-01-01", "4", "EUR 28.00")));
    assertThat(one.share(HALF, CAP, "SOMEHOW").within(TWENTY, WEEKS).paid(WEEKS, read("WEEK"), read("DOWN")).payments()).isEmpty();
    assertThat(one.share(HALF, CAP, "DOWN").within(TWENTY, WEEKS).paid(WEEKS, read("WEEK"), read("SOMEHOW")).payments()).isEmpty();
  }
}
