package io.github.huituo.internal.law;

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
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureTest {
  private static final Figure OPEN = Figure.open("settings.xx.amount", ImmutableSet.of());
  private static final Figure SILENT = Figure.silent(Text.same("the standard names none"), ImmutableSet.of());
  private static final Figure ABSENT = Figure.absent();

  private static Figure of(Object value) {
    return Figure.settled(value, ImmutableSet.of(), Text.empty());
  }

  static Stream<Figure> unsettled() {
    return Stream.of(OPEN, SILENT, ABSENT);
  }

  @ParameterizedTest
  @MethodSource("unsettled")
  void nothing_is_concluded_from_a_figure_without_a_value(Figure figure) {
    assertThat(figure.isAbove(1)).isFalse();
    assertThat(figure.isAtLeast(1)).isFalse();
    assertThat(figure.isBelow(1)).isFalse();
    assertThat(figure.isAtMost(1)).isFalse();
    assertThat(figure.admits(1)).isFalse();
    assertThat(figure.excludes(1)).isFalse();
    assertThat(figure.isWithin(Set.of("A"))).isFalse();
    assertThat(figure.exceeds(Set.of("A"))).isFalse();
    assertThat(figure.requiredFor(7).isSettled()).isFalse();
    assertThat(figure.lastDay(LocalDate.of(2025, 1, 1)).isSettled()).isFalse();
    assertThat(figure.monthsAfter(LocalDate.of(2025, 1, 1)).isSettled()).isFalse();
  }

  @Test
  void nothing_is_concluded_from_a_fact_that_is_missing() {
    assertThat(of(3).isAbove(null)).isFalse();
    assertThat(of(3).isAtLeast(null)).isFalse();
    assertThat(of(3).isBelow(null)).isFalse();
    assertThat(of(3).isAtMost(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).admits(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).excludes(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).isWithin(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).exceeds(null)).isFalse();
    assertThat(of(new Ratio(1, 3)).requiredFor(null).isSettled()).isFalse();
    assertThat(of(36).monthsAfter(null).isSettled()).isFalse();
  }

  @Test
  void a_figure_is_compared_with_its_own_value_and_its_neighbours() {
    assertThat(of(3).isAbove(2)).isTrue();
    assertThat(of(3).isAbove(3)).isFalse();
    assertThat(of(3).isAtLeast(3)).isTrue();
    assertThat(of(3).isAtLeast(4)).isFalse();
    assertThat(of(3).isBelow(4)).isTrue();
    assertThat(of(3).isBelow(3)).isFalse();
    assertThat(of(3).isAtMost(3)).isTrue();
    assertThat(of(3).isAtMost(2)).isFalse();
  }

  @Test
  void whole_and_decimal_numbers_compare_exactly() {
    assertThat(of(new BigDecimal("0.3")).isAbove(new BigDecimal("0.30"))).isFalse();
    assertThat(of(3).isAtLeast(new BigDecimal("3.00"))).isTrue();
    assertThat(of(3).isAtMost(3L)).isTrue();
  }

  @Test
  void amounts_of_different_currencies_do_not_compare() {
    Figure cny = of(Money.parse("CNY 300.00"));
    assertThat(cny.isAbove(Money.parse("CNY 299.99"))).isTrue();
    assertThat(cny.isAbove(Money.parse("AUD 1.00"))).isFalse();
    assertThat(cny.isAtMost(Money.parse("AUD 1.00"))).isFalse();
  }

  @Test
  void a_number_does_not_compare_with_a_day() {
    assertThat(of(3).isAbove(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(of(3).isAtMost(LocalDate.of(2025, 1, 1))).isFalse();
  }

  @Test
  void a_band_admits_what_lies_in_it_and_excludes_the_rest() {
    Figure infants = of(Band.parse("[6, 12)").orElseThrow());
    assertThat(infants.admits(6)).isTrue();
    assertThat(infants.admits(12)).isFalse();
    assertThat(infants.excludes(12)).isTrue();
    assertThat(infants.excludes(6)).isFalse();
  }

  @Test
  void choices_admit_their_words_only() {
    Figure education = of(ImmutableSet.of("JUNIOR_COLLEGE", "BACHELOR"));
    assertThat(education.admits("BACHELOR")).isTrue();
    assertThat(education.excludes("SENIOR_HIGH")).isTrue();
  }

  @Test
  void documents_that_must_be_there_are_within_those_that_are() {
    Figure documents = of(ImmutableSet.of("LICENCE", "PREMISES"));
    assertThat(documents.isWithin(Set.of("LICENCE", "PREMISES", "FOOD"))).isTrue();
    assertThat(documents.isWithin(Set.of("LICENCE"))).isFalse();
    assertThat(documents.exceeds(Set.of("LICENCE"))).isTrue();
    assertThat(documents.exceeds(Set.of("LICENCE", "PREMISES"))).isFalse();
  }

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
  @org.junit.jupiter.params.provider.CsvSource({"320, 40", "319.9, 39", "7.99, 0", "8, 1"})
  void an_area_holds_whole_places_only(BigDecimal area, int places) {
    assertThat(of(8).goesInto(area).value()).isEqualTo(places);
  }

  @Test
  void an_area_holds_no_known_number_of_places_of_no_size() {
    assertThat(of(0).goesInto(8).isAbsent()).isTrue();
    assertThat(OPEN.goesInto(8).isOpen()).isTrue();
  }

  @Test
  void a_ratio_is_rounded_up_or_a_part_is_left_out() {
    Figure share = of(new Ratio(60, 100));
    assertThat(share.requiredFor(26).value()).isEqualTo(16);
    assertThat(share.fullFor(26).value()).isEqualTo(15);
    assertThat(share.fullFor(25).value()).isEqualTo(15);
  }

  @Test
  void a_choice_with_a_star_names_every_word_that_begins_so() {
    Figure area = of(ImmutableSet.of("cn-1311*", "cn-130600"));
    assertThat(Stream.of("cn-131100", "cn-131182", "cn-130600")).allMatch(area::admits);
    assertThat(Stream.of("cn-130100", "cn-130601", "cn-131", "xx-cn-1311")).allMatch(area::excludes);
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
  void only_a_value_of_zero_is_nothing() {
    assertThat(of(0).isNothing()).isTrue();
    assertThat(of(new BigDecimal("0.00")).isNothing()).isTrue();
    assertThat(of(Money.parse("EUR 0.00")).isNothing()).isTrue();
    assertThat(of(1).isNothing()).isFalse();
    assertThat(ABSENT.isNothing()).isFalse();
    assertThat(SILENT.isNothing()).isFalse();
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
  void a_figure_has_a_value_or_is_open_or_silent_or_absent() {
    assertThat(of(3).isAbsent()).isFalse();
    assertThat(OPEN.isAbsent()).isFalse();
    assertThat(SILENT.isAbsent()).isFalse();
    assertThat(ABSENT.isAbsent()).isTrue();
    assertThat(SILENT.silence().in("en")).isEqualTo("the standard names none");
    assertThat(of(3).silence().isEmpty()).isTrue();
    assertThat(Figure.settled(3, ImmutableSet.of(), Text.same("beds")).unit().in("en")).isEqualTo("beds");
  }

  @Test
  void choices_name_their_words_and_nothing_else_does() {
    assertThat(of(ImmutableSet.of("LICENCE")).names("LICENCE")).isTrue();
    assertThat(of(ImmutableSet.of("LICENCE")).names("FOOD")).isFalse();
    assertThat(of(3).names("LICENCE")).isFalse();
    assertThat(ABSENT.names("LICENCE")).isFalse();
  }

  @Test
  void choices_are_joined_with_those_of_a_plain_parameter() {
    Parameter food = plain(new Cell.Fixed(new ChoicesValue(ImmutableSet.of("FOOD"))));
    Figure both = of(ImmutableSet.of("LICENCE")).joinedWith(food);
    assertThat(both.value()).isEqualTo(ImmutableSet.of("LICENCE", "FOOD"));
    assertThat(both.grounds()).isEqualTo(food.of().grounds()).isNotEmpty();
    assertThat(of(3).joinedWith(food).isAbsent()).isTrue();
    assertThat(of(ImmutableSet.of("LICENCE")).joinedWith(plain(new Cell.Fixed(new NumberValue(3)))).isAbsent()).isTrue();
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
  void days_compare_by_the_calendar() {
    assertThat(of(LocalDate.of(2025, 1, 2)).isAbove(LocalDate.of(2025, 1, 1))).isTrue();
    assertThat(of(LocalDate.of(2025, 1, 1)).isAbove(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(of(LocalDate.of(2025, 1, 1)).isAtMost(LocalDate.of(2025, 1, 1))).isTrue();
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
