package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.PartMonth.Bound;
import io.github.huituo.internal.law.PartMonth.ByDays;
import io.github.huituo.internal.law.PartMonth.End;
import io.github.huituo.internal.law.PartMonth.MonthDue;
import io.github.huituo.internal.law.PartMonth.PartMonthStep;
import io.github.huituo.internal.law.PartMonth.Share;
import io.github.huituo.internal.law.PartMonth.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due of 600 a month by the days of attendance. */
class PartMonthTest {
  private static final Text TEXT = Text.same("open point");
  private static final Money AMOUNT = Money.parse("CNY 600.00");
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private static PartMonthStep last(MonthDue due) {
    return new PartMonthStep(Optional.empty(), due);
  }

  private static PartMonthStep step(End end, String number, boolean percent, @Nullable RoundingMode rounded, MonthDue due) {
    return new PartMonthStep(Optional.of(new Bound(new BigDecimal(number), percent, Optional.ofNullable(rounded), end)), due);
  }

  private static Share share(int percent) {
    return new Share(BigDecimal.valueOf(percent));
  }

  private static PartMonth below15(MonthDue due) {
    return new PartMonth(ImmutableList.of(step(End.BELOW, "15", false, null, due), last(share(100))));
  }

  /** Nothing without attendance, half the fee below half of the working days. Above, it is the whole fee. */
  private static final PartMonth REFUND =
      new PartMonth(
          ImmutableList.of(
              step(End.UP_TO, "0", false, null, share(0)), step(End.OPEN, "50", true, null, share(50)), last(share(100))));

  private static Interpretation read(String choice) {
    return Interpretation.chosen(
        new InterpretationPoint("exactly-half", TEXT, TEXT, ImmutableMap.of(choice, TEXT), Optional.empty()), choice);
  }

  private static Parameter law(PartMonth rule) {
    return law(new Cell.Fixed(new PartMonthValue(rule)));
  }

  /** Returns the parameter that is in force from February 2025 on. */
  private static Parameter law(Cell cell) {
    Location at = Location.of("part-month.yaml");
    ParameterSeries.Row row = new ParameterSeries.Row(ImmutableList.of(), cell, new Citation("act", Optional.empty(), Evidence.TEXT), at);
    ParameterSeries.Version version =
        new ParameterSeries.Version(LocalDate.of(2025, 2, 1), Optional.empty(), ImmutableList.of(row), at);
    return new Parameter(
        new ParameterSeries(
            "xx.part-month", TEXT, ParameterValue.Type.PART_MONTH, Text.empty(), ImmutableList.of(), ImmutableList.of(version), at),
        LocalDate.of(2025, 6, 1),
        new CaseChoices(ImmutableMap.of(), ImmutableMap.of()));
  }

  private static Schedule months(String first, String last) {
    return Months.through(LocalDate.parse(first), LocalDate.parse(last)).each(AMOUNT);
  }

  private static String due(PartMonth rule, int days, int workingDays, String reading) {
    return shown(
        months("2025-03-01", "2025-03-31")
            .forDays(law(rule), Map.of(MARCH, days), Map.of(MARCH, workingDays), read(reading)));
  }

  private static String shown(Schedule schedule) {
    return schedule.total().map(total -> total.getAmount().toString()).orElse("0.00");
  }

  @ParameterizedTest(name = "{0} days: {1}")
  @CsvSource({"0, 300.00", "14, 300.00", "15, 600.00", "31, 600.00"})
  void fewer_days_than_the_threshold_are_half_a_month(int days, String due) {
    assertThat(due(below15(share(50)), days, 21, "")).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} days: {1}")
  @CsvSource({"0, 0.00", "14, 0.00", "15, 600.00"})
  void fewer_days_than_the_threshold_are_nothing(int days, String due) {
    assertThat(due(below15(share(0)), days, 21, "")).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} days of {1}: {2}")
  @CsvSource({
    // 600 x 7 / 22 = 190.909…, 600 x 14 / 21 = 400, 600 x 14 / 31 = 270.967…; never more than the whole month
    "7, 22, 21, 190.90", "14, 22, 21, 381.81", "14, WORKING_DAYS, 21, 400.00", "14, CALENDAR_DAYS, 21, 270.96", "15, 22, 21, 600.00",
    "14, WORKING_DAYS, 14, 600.00", "14, WORKING_DAYS, 10, 600.00", "0, 22, 21, 0.00"
  })
  void fewer_days_than_the_threshold_are_paid_by_the_day(int days, String of, int workingDays, String due) {
    ByDays by = of.matches("\\d+") ? new ByDays(Unit.NUMBER, Integer.parseInt(of)) : new ByDays(Unit.valueOf(of), 0);
    assertThat(due(below15(by), days, workingDays, "")).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} of {1} working days, half of them rounded {2}: {3}")
  @CsvSource({
    "9, 21, DOWN, 0.00", "10, 21, DOWN, 600.00", "10, 21, UP, 0.00", "11, 21, UP, 600.00", "10, 20, DOWN, 600.00", "9, 20, DOWN, 0.00"
  })
  void a_share_of_the_working_days_is_rounded_to_whole_days(int days, int workingDays, RoundingMode rounded, String due) {
    PartMonth rule = new PartMonth(ImmutableList.of(step(End.BELOW, "50", true, rounded, share(0)), last(share(100))));
    assertThat(due(rule, days, workingDays, "")).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} of {1} working days, exactly half {2}: {3}")
  @CsvSource({
    "0, 20, AS_FEWER, 0.00", "1, 20, AS_FEWER, 300.00", "9, 20, AS_FEWER, 300.00", "10, 20, AS_FEWER, 300.00",
    "10, 20, AS_MORE, 600.00", "11, 20, AS_FEWER, 600.00", "10, 21, AS_FEWER, 300.00", "10, 21, AS_MORE, 300.00", "11, 21, AS_MORE, 600.00"
  })
  void a_fee_falls_in_steps_and_exactly_half_is_as_it_is_read(int days, int workingDays, String reading, String due) {
    assertThat(due(REFUND, days, workingDays, reading)).isEqualTo(due);
  }

  @Test
  void exactly_half_waits_for_its_reading_and_other_days_do_not() {
    InterpretationPoint point = new InterpretationPoint("exactly-half", TEXT, TEXT, ImmutableMap.of("AS_MORE", TEXT), Optional.empty());
    Schedule whole = months("2025-03-01", "2025-03-31");
    Interpretation unread = Interpretation.byDefault(point);
    Schedule atHalf = whole.forDays(law(REFUND), Map.of(MARCH, 10), Map.of(MARCH, 20), unread);
    assertThat(atHalf.unsettled()).isNotNull().extracting(Figure::waitsFor).isEqualTo("interpretations.exactly-half");
    assertThat(shown(whole.forDays(law(REFUND), Map.of(MARCH, 9), Map.of(MARCH, 20), unread))).isEqualTo("300.00");
  }

  @Test
  void a_schedule_rests_on_the_reading_of_exactly_half_only_where_that_decides() {
    Schedule whole = months("2025-03-01", "2025-03-31");
    Interpretation reading = read("AS_MORE");
    assertThat(whole.forDays(law(REFUND), Map.of(MARCH, 10), Map.of(MARCH, 20), reading).grounds()).contains(reading);
    assertThat(whole.forDays(law(REFUND), Map.of(MARCH, 10), Map.of(MARCH, 21), reading).grounds()).doesNotContain(reading);
  }

  @Test
  void an_open_bound_without_a_reading_is_silent() {
    PartMonth rule = new PartMonth(ImmutableList.of(step(End.OPEN, "15", false, null, share(50)), last(share(100))));
    Figure waits = months("2025-03-01", "2025-03-31").forDays(law(rule), Map.of(MARCH, 15)).unsettled();
    assertThat(waits).isNotNull();
    assertThat(waits.silence().in("en")).isEqualTo("The law does not state what is due for 2025-03 with 15 days.");
  }

  @Test
  void months_of_which_the_days_are_not_known_are_left_out() {
    Schedule whole = months("2025-02-01", "2025-04-30");
    assertThat(whole.forDays(law(below15(share(50))), Map.of(MARCH, 3)).payments())
        .containsExactly(new Payment("2025-03", Money.parse("CNY 300.00"), ""));
    assertThat(whole.forDays(law(below15(share(50))), null).payments()).isEmpty();
    assertThat(whole.forDays(law(REFUND), Map.of(MARCH, 3), Map.of(), read("AS_MORE")).payments()).isEmpty();
  }

  @Test
  void what_is_not_due_of_a_fee_is_paid_back() {
    Schedule refund =
        months("2025-03-01", "2025-05-31")
            .refundedForDays(
                law(REFUND),
                Map.of(MARCH, 0, MARCH.plusMonths(1), 5, MARCH.plusMonths(2), 15),
                Map.of(MARCH, 21, MARCH.plusMonths(1), 20, MARCH.plusMonths(2), 19),
                read("AS_FEWER"));
    assertThat(refund.payments()).extracting(p -> p.period() + " " + p.amount()).containsExactly("2025-03 CNY 600.00", "2025-04 CNY 300.00");
    assertThat(words(refund, "en"))
        .containsExactly(
            "2025-03: 0 days attended, 0 % of CNY 600.00 = CNY 0.00",
            "2025-03: fee CNY 600.00 less CNY 0.00 due: CNY 600.00 to be paid back",
            "2025-04: 5 days attended, 50 % of CNY 600.00 = CNY 300.00",
            "2025-04: fee CNY 600.00 less CNY 300.00 due: CNY 300.00 to be paid back",
            "CNY 600.00 × 1 (2025-03 to 2025-03) = CNY 600.00",
            "CNY 300.00 × 1 (2025-04 to 2025-04) = CNY 300.00");
  }

  @Test
  void the_days_and_the_share_are_explained() {
    Schedule half = months("2025-03-01", "2025-03-31").forDays(law(below15(share(50))), Map.of(MARCH, 1));
    assertThat(words(half, "en")).first().isEqualTo("2025-03: 1 day attended, 50 % of CNY 600.00 = CNY 300.00");
    assertThat(words(half, "zh")).first().isEqualTo("2025-03：出勤 1 天，按 CNY 600.00 的 50% 计 CNY 300.00");
    ByDays by22 = new ByDays(Unit.NUMBER, 22);
    assertThat(words(months("2025-03-01", "2025-03-31").forDays(law(below15(by22)), Map.of(MARCH, 11)), "en"))
        .first()
        .isEqualTo("2025-03: 11 of 22 days attended, CNY 600.00 × 11 / 22 = CNY 300.00");
  }

  private static List<String> words(Schedule schedule, String language) {
    return schedule.steps().stream().map(step -> step.text().in(language)).toList();
  }

  @Test
  void a_rule_that_is_open_leaves_the_schedule_waiting() {
    Parameter open = law(new Cell.OfSetting("xx.part"));
    assertThat(months("2025-03-01", "2025-03-31").forDays(open, Map.of(MARCH, 3)).unsettled())
        .isNotNull()
        .extracting(Figure::waitsFor)
        .isEqualTo("settings.xx.part");
    Figure amount = Figure.open("settings.xx.amount", ImmutableSet.of());
    assertThat(Schedule.waitingFor(amount, ImmutableSet.of()).forDays(law(REFUND), Map.of()).unsettled()).isSameAs(amount);
  }

  @Test
  void months_before_the_rule_is_in_force_are_left_out() {
    Map<YearMonth, Integer> days = Map.of(YearMonth.of(2025, 1), 20, YearMonth.of(2025, 2), 20);
    assertThat(months("2025-01-01", "2025-02-28").forDays(law(below15(share(0))), days).payments())
        .containsExactly(new Payment("2025-02", AMOUNT, ""));
  }

  @Test
  void a_rule_is_written_as_a_file_has_it_and_gives_its_numbers() {
    PartMonthValue value = new PartMonthValue(REFUND);
    assertThat(value.written()).isEqualTo("{upTo: 0, at: 0}, {open: 50%, at: 50}, {at: 100}");
    assertThat(value.numbers()).extracting(Object::toString).containsExactly("0", "0", "50", "50", "100");
    assertThat(value.perturbed().written()).isEqualTo("{upTo: 0, at: 1}, {open: 50%, at: 49}, {at: 99}");
    PartMonth byDay = below15(new ByDays(Unit.WORKING_DAYS, 0));
    assertThat(new PartMonthValue(byDay).written()).isEqualTo("{below: 15, daysOf: WORKING_DAYS}, {at: 100}");
    assertThat(new PartMonthValue(byDay).perturbed()).isNotEqualTo(new PartMonthValue(byDay));
  }
}
