package io.github.huituo.internal.law;

import static io.github.huituo.internal.law.ExampleFigures.ABSENT;
import static io.github.huituo.internal.law.ExampleFigures.OPEN;
import static io.github.huituo.internal.law.ExampleFigures.SILENT;
import static io.github.huituo.internal.law.ExampleFigures.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules compute from figures of the law. It is exact, to the cent, and has their grounds. */
class FigureArithmeticTest {
  @Test
  void an_open_ratio_stays_open_so_that_the_answer_can_say_what_it_waits_for() {
    assertThat(OPEN.requiredFor(7).waitsFor()).isEqualTo("settings.xx.amount");
    assertThat(SILENT.requiredFor(7).isSilent()).isTrue();
  }

  @Test
  void from_150_children_on_health_workers_scale_as_the_open_point_is_read() {
    Figure oneFor150 = of(new Ratio(1, 150));
    assertThat(oneFor150.requiredFor(301, scaling("CEIL")).value()).isEqualTo(3);
    assertThat(oneFor150.requiredFor(301, scaling("FLOOR")).value()).isEqualTo(2);
    assertThat(oneFor150.requiredFor(301, scaling("ONE")).value()).isEqualTo(1);
    assertThat(oneFor150.requiredFor(301, scaling("OTHER")).isSettled()).isFalse();
  }

  @Test
  void the_week_of_a_day_ends_on_its_last_day() {
    Figure weeksFromSunday = of(Cycle.parse("R/2017-01-01/P7D").orElseThrow());
    assertThat(weeksFromSunday.periodEnd(of(LocalDate.of(2025, 9, 1))).date()).isEqualTo("2025-09-06");
    assertThat(weeksFromSunday.periodEnd(ABSENT).isAbsent()).isTrue();
    assertThat(OPEN.periodEnd(of(LocalDate.of(2025, 9, 1))).isOpen()).isTrue();
  }

  @Test
  void a_twelfth_is_rounded_down_or_up_and_listed_amounts_are_added_up() {
    Figure year = of(Money.parse("SEK 100.00"));
    assertThat(year.dividedBy(of(12)).value()).hasToString("SEK 8.33");
    assertThat(year.dividedRoundedUp(of(12)).value()).hasToString("SEK 8.34");
    assertThat(Figure.total(ImmutableList.of(Money.parse("SEK 1.00"), Money.parse("SEK 2.50"))).value()).hasToString("SEK 3.50");
    assertThat(Figure.total(null).isAbsent() && Figure.total(ImmutableList.of()).isAbsent()).isTrue();
    assertThat(SILENT.ifSettled().isAbsent()).isTrue();
  }

  @Test
  void some_or_none_of_several_words_are_among_the_choices() {
    Figure choices = of(ImmutableSet.of("RED", "BLUE"));
    assertThat(choices.admitsAny(ImmutableSet.of("GREEN", "RED"))).isTrue();
    assertThat(choices.admitsNone(ImmutableSet.of("GREEN"))).isTrue();
    assertThat(choices.admitsNone(ImmutableSet.of())).isTrue();
    assertThat(choices.admitsAny(ImmutableSet.of())).isFalse();
    assertThat(choices.admitsAny(null) || choices.admitsNone(null) || SILENT.admitsNone(ImmutableSet.of())).isFalse();
  }

  private static Interpretation scaling(String choice) {
    Text text = Text.same("scaling");
    return Interpretation.chosen(
        new InterpretationPoint("health-worker-scaling", text, text, ImmutableMap.of(choice, text), Optional.empty()), choice);
  }

  @Test
  void somebody_born_on_29_february_is_36_months_old_on_the_last_day_of_february() {
    assertThat(of(36).monthsAfter(LocalDate.of(2024, 2, 29)).date()).isEqualTo("2027-02-28");
    assertThat(of(36).monthsAfter(LocalDate.of(2023, 12, 5)).date()).isEqualTo("2026-12-05");
  }

  @Test
  void a_derived_figure_keeps_its_grounds_and_adds_its_step() {
    Provenance ground =
        new ParameterRef(
            "xx.ratio",
            ImmutableList.of(),
            LocalDate.of(2020, 1, 1),
            new Citation("act", Optional.of("4"), Evidence.TEXT));
    Figure required = Figure.settled(new Ratio(1, 3), ImmutableSet.of(ground), Text.same("care workers")).requiredFor(7);
    assertThat(required.value()).isEqualTo(3);
    assertThat(required.grounds()).containsExactly(ground);
    assertThat(required.steps())
        .extracting(s -> s.text().in("en"))
        .containsExactly("7 at 1:3, a part rounded up: 3 care workers");
  }

  @Test
  void an_amount_is_multiplied_shared_and_divided_without_a_fraction_of_a_cent() {
    Figure amount = of(Money.parse("CNY 100.00"));
    assertThat(amount.times(3).value()).isEqualTo(Money.parse("CNY 300.00"));
    assertThat(amount.times(of(4)).value()).isEqualTo(Money.parse("CNY 400.00"));
    assertThat(of(60).percentOf(Money.parse("CNY 0.99")).value()).isEqualTo(Money.parse("CNY 0.59"));
    assertThat(amount.dividedBy(of(3)).value()).isEqualTo(Money.parse("CNY 33.33"));
    assertThat(amount.dividedBy(6, "HALF_UP").value()).isEqualTo(Money.parse("CNY 16.67"));
    assertThat(amount.dividedBy(6, "DOWN").value()).isEqualTo(Money.parse("CNY 16.66"));
    assertThat(amount.dividedBy(6, "NEAREST").isAbsent()).isTrue();
    assertThat(amount.dividedBy(null, "HALF_UP").isAbsent()).isTrue();
    assertThat(of(2).times(new BigDecimal("4.5")).value()).isEqualTo(9);
    assertThat(of(2).times(new BigDecimal("4.25")).value()).isEqualTo(new BigDecimal("8.5"));
  }

  @Test
  void what_is_not_known_stays_unknown_through_a_computation() {
    assertThat(of(80).percentOf(OPEN).dividedBy(of(12)).lowerOf(of(Money.parse("CNY 4000.00"))).waitsFor())
        .isEqualTo("settings.xx.amount");
    assertThat(SILENT.times(3).silence()).isEqualTo(SILENT.silence());
    assertThat(of(3).times((Number) null).isAbsent()).isTrue();
    assertThat(of(Money.parse("CNY 1.00")).lowerOf(OPEN).isOpen()).isTrue();
  }

  @Test
  void the_lower_of_two_amounts_counts() {
    Figure low = of(Money.parse("CNY 3600.00"));
    Figure high = of(Money.parse("CNY 4000.00"));
    assertThat(low.lowerOf(high).value()).isEqualTo(low.value());
    assertThat(high.lowerOf(low).value()).isEqualTo(low.value());
  }

  @ParameterizedTest
  @CsvSource({"320, 40", "319.9, 39", "7.99, 0", "8, 1"})
  void an_area_holds_whole_places_only(BigDecimal area, int places) {
    assertThat(of(8).wholeTimesIn(area).value()).isEqualTo(places);
  }

  @Test
  void an_area_holds_no_known_number_of_places_of_no_size() {
    assertThat(of(0).wholeTimesIn(8).isAbsent()).isTrue();
    assertThat(OPEN.wholeTimesIn(8).isOpen()).isTrue();
  }

  @Test
  void a_ratio_is_rounded_up_or_a_part_is_left_out() {
    Figure share = of(new Ratio(60, 100));
    assertThat(share.requiredFor(26).value()).isEqualTo(16);
    assertThat(share.requiredRoundedDown(26).value()).isEqualTo(15);
    assertThat(share.requiredRoundedDown(25).value()).isEqualTo(15);
  }

  @Test
  void a_day_is_taken_back_to_the_first_of_its_month() {
    assertThat(of(LocalDate.of(2025, 5, 20)).monthStart().date()).isEqualTo(LocalDate.of(2025, 5, 1));
    assertThat(OPEN.monthStart().isSettled()).isFalse();
  }

  @Test
  void the_greater_of_two_figures_rests_on_both_and_one_that_is_absent_does_not_count() {
    assertThat(of(3).higherOf(of(2)).value()).isEqualTo(3);
    assertThat(of(3).higherOf(of(4)).value()).isEqualTo(4);
    assertThat(of(3).higherOf(ABSENT).value()).isEqualTo(3);
    assertThat(ABSENT.higherOf(of(3)).value()).isEqualTo(3);
    assertThat(of(3).higherOf(SILENT).isSilent()).isTrue();
    assertThat(OPEN.higherOf(of(3)).isOpen()).isTrue();
  }

  @Test
  void a_step_without_the_figure_that_it_needs_gives_none() {
    LocalDate day = LocalDate.of(2025, 1, 1);
    assertThat(of(3).lastDay(day).isAbsent()).isTrue();
    assertThat(of(new Deadline(Optional.empty(), 1)).lastDay(null).isAbsent()).isTrue();
    assertThat(of(new Deadline(Optional.empty(), 1)).lastDay(day).date()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(of(day).times(3).isAbsent()).isTrue();
    assertThat(of(60).percentOf((Money) null).isAbsent()).isTrue();
    assertThat(of(day).percentOf(Money.parse("CNY 1.00")).isAbsent()).isTrue();
    assertThat(OPEN.percentOf(Money.parse("CNY 1.00"))).isSameAs(OPEN);
  }

  @Test
  void choices_are_joined_with_those_of_a_plain_parameter() {
    Parameter food = plain(new Cell.Fixed(new ChoicesValue(ImmutableSet.of("FOOD"))));
    Figure both = of(ImmutableSet.of("LICENCE")).union(food);
    assertThat(both.value()).isEqualTo(ImmutableSet.of("LICENCE", "FOOD"));
    assertThat(both.grounds()).isEqualTo(food.of().grounds()).isNotEmpty();
    assertThat(of(3).union(food).isAbsent()).isTrue();
    assertThat(of(ImmutableSet.of("LICENCE")).union(plain(new Cell.Fixed(new NumberValue(3)))).isAbsent()).isTrue();
  }

  private static Parameter plain(Cell cell) {
    Location at = Location.of("documents.yaml");
    ParameterSeries.Row row =
        new ParameterSeries.Row(
            ImmutableList.of(), cell, new Citation("act", Optional.empty(), Evidence.TEXT), at);
    LocalDate from = LocalDate.of(2020, 1, 1);
    ParameterSeries series =
        new ParameterSeries(
            "xx.documents",
            Text.same("documents"),
            ParameterValue.Type.CHOICES,
            Text.empty(),
            ImmutableList.of(),
            ImmutableList.of(
                new ParameterSeries.Version(from, Optional.empty(), ImmutableList.of(row), at)),
            at);
    return new Parameter(series, from, new CaseChoices(ImmutableMap.of(), ImmutableMap.of()));
  }

  @Test
  void a_whole_number_too_great_for_an_integer_stays_exact() {
    assertThat(of(Integer.MAX_VALUE).times(1).value()).isEqualTo(Integer.MAX_VALUE);
    assertThat(of(Integer.MAX_VALUE).times(2).value()).isEqualTo(new BigDecimal("4294967294"));
  }

  @Test
  void rules_may_call_a_method_by_its_older_name() {
    assertThat(of(8).wholeTimesIn(number("319.9")).value()).isEqualTo(of(8).goesInto(number("319.9")).value()).isEqualTo(39);
    assertThat(of(new Ratio(60, 100)).requiredRoundedDown(26).value()).isEqualTo(of(new Ratio(60, 100)).fullFor(26).value()).isEqualTo(15);
    assertThat(of(0).isZero()).isEqualTo(of(0).isNothing()).isTrue();
    Parameter food = plain(new Cell.Fixed(new ChoicesValue(ImmutableSet.of("FOOD"))));
    Figure licence = of(ImmutableSet.of("LICENCE"));
    assertThat(licence.union(food).value()).isEqualTo(licence.joinedWith(food).value()).isEqualTo(ImmutableSet.of("LICENCE", "FOOD"));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
