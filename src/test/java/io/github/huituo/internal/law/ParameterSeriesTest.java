package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value in force during 2020, none in 2021, and another from 2022 on. */
class ParameterSeriesTest {
  private static final Text TEXT = Text.same("text");
  private static final Location AT = Location.of("size.yaml");
  private static final Citation ACT = new Citation("act", Optional.empty(), Evidence.TEXT);

  private static ParameterSeries.Row row(Cell cell, Object... keys) {
    return new ParameterSeries.Row(ImmutableList.copyOf(keys), cell, ACT, AT);
  }

  private static ParameterSeries.Version version(String from, String until, ParameterSeries.Row... rows) {
    return new ParameterSeries.Version(
        LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse), ImmutableList.copyOf(rows), AT);
  }

  private static ParameterSeries series(ImmutableList<String> keys, ParameterSeries.Version... versions) {
    return new ParameterSeries(
        "xx.size", TEXT, ParameterValue.Type.NUMBER, TEXT, keys, ImmutableList.copyOf(versions), AT);
  }

  private static Parameter on(String day, ParameterSeries series) {
    return new Parameter(
        series, LocalDate.parse(day), new CaseChoices(ImmutableMap.of(), ImmutableMap.of()));
  }

  private static final ParameterSeries WITH_GAP =
      series(
          ImmutableList.of(),
          version("2020-01-01", "2021-01-01", row(new Cell.Fixed(new NumberValue(10)))),
          version("2022-01-01", null, row(new Cell.Fixed(new NumberValue(12)))));

  @ParameterizedTest(name = "on {0} the value is {1}")
  @CsvSource({
    "2019-12-31, absent", "2020-01-01, 10", "2020-12-31, 10", "2021-01-01, absent", "2021-12-31, absent",
    "2022-01-01, 12", "2090-01-01, 12"
  })
  void a_value_holds_from_its_first_day_to_the_day_before_its_end(String day, String value) {
    assertThat(on(day, WITH_GAP).of()).hasToString(value);
  }

  @Test
  void in_a_gap_it_is_not_in_force() {
    assertThat(on("2021-06-01", WITH_GAP).isInForce()).isFalse();
    assertThat(on("2022-06-01", WITH_GAP).isInForce()).isTrue();
  }

  private static final ParameterSeries TABLE =
      series(
          ImmutableList.of("order"),
          version(
              "2020-01-01",
              null,
              row(new Cell.Fixed(new NumberValue(300)), 1),
              row(new Cell.OfSetting("xx.amount"), 3),
              row(new Cell.Silent(Text.same("not covered")), Band.parse("[4, )").orElseThrow()),
              row(new Cell.ByInterpretation("second", ImmutableMap.of("LOW", new Cell.Fixed(new NumberValue(400)))), 2)));

  @Test
  void a_row_is_found_by_its_key_or_the_band_in_which_the_key_lies() {
    assertThat(on("2020-01-01", TABLE).of(1)).hasToString("300");
    assertThat(on("2020-01-01", TABLE).of(7).isSilent()).isTrue();
    assertThat(on("2020-01-01", TABLE).of(0).isAbsent()).isTrue();
    assertThat(on("2020-01-01", TABLE).of((Object) null).isAbsent()).isTrue();
  }

  @Test
  void a_row_of_a_setting_is_open_until_the_host_gives_it() {
    assertThat(on("2020-01-01", TABLE).of(3).waitsFor()).isEqualTo("settings.xx.amount");
    Parameter chosen =
        new Parameter(
            TABLE,
            LocalDate.of(2020, 1, 1),
            new CaseChoices(ImmutableMap.of(), ImmutableMap.of("xx.amount", 900)));
    assertThat(chosen.of(3).value()).isEqualTo(900);
    assertThat(chosen.of(3).grounds()).contains(new ChosenSetting("xx.amount", 900));
  }

  @Test
  void a_row_of_an_open_point_is_open_until_it_is_read() {
    InterpretationPoint second = new InterpretationPoint("second", TEXT, TEXT, ImmutableMap.of("LOW", TEXT), Optional.empty());
    assertThat(on("2020-01-01", TABLE).of(2).waitsFor()).isEqualTo("interpretations.second");
    Interpretation low = Interpretation.chosen(second, "LOW");
    Parameter read =
        new Parameter(
            TABLE, LocalDate.of(2020, 1, 1), new CaseChoices(ImmutableMap.of("second", low), ImmutableMap.of()));
    assertThat(read.of(2).value()).isEqualTo(400);
    assertThat(read.of(2).grounds()).contains(low);
  }

  @Test
  void an_open_point_without_default_that_nobody_read_keeps_the_row_open() {
    InterpretationPoint second = new InterpretationPoint("second", TEXT, TEXT, ImmutableMap.of("LOW", TEXT), Optional.empty());
    Parameter unread =
        new Parameter(
            TABLE,
            LocalDate.of(2020, 1, 1),
            new CaseChoices(ImmutableMap.of("second", Interpretation.byDefault(second)), ImmutableMap.of()));
    assertThat(unread.of(2).isOpen()).isTrue();
  }

  @Test
  void the_band_of_all_children_is_found_only_if_there_is_just_one() {
    ParameterSeries bands =
        series(
            ImmutableList.of("band"),
            version(
                "2020-01-01",
                null,
                row(new Cell.Fixed(new BandValue(Band.parse("[6, 12]").orElseThrow())), "YOUNG"),
                row(new Cell.Fixed(new BandValue(Band.parse("[12, 24)").orElseThrow())), "OLD")));
    assertThat(on("2020-01-01", bands).keyOf(6, 11)).isEqualTo("YOUNG");
    assertThat(on("2020-01-01", bands).keyOf(12, 23)).isEqualTo("OLD");
    assertThat(on("2020-01-01", bands).keyOf(12, 12)).isNull();
    assertThat(on("2020-01-01", bands).keyOf(11, 13)).isNull();
    assertThat(on("2020-01-01", bands).keyOf(null, 13)).isNull();
  }

  @Test
  void the_areas_of_persons_are_added_by_the_ranges_of_their_ages() {
    Parameter ranges =
        on(
            "2020-01-01",
            series(
                ImmutableList.of("range"),
                version(
                    "2020-01-01",
                    null,
                    row(new Cell.Fixed(new BandValue(Band.parse("[0, 24)").orElseThrow())), "YOUNG"),
                    row(new Cell.Fixed(new BandValue(Band.parse("[24, 48)").orElseThrow())), "OLD"),
                    row(new Cell.Fixed(new BandValue(Band.parse("[48, )").orElseThrow())), "AT_SCHOOL"))));
    Parameter area =
        on(
            "2020-01-01",
            series(
                ImmutableList.of("range"),
                version(
                    "2020-01-01",
                    null,
                    row(new Cell.Fixed(new NumberValue(4)), "YOUNG"),
                    row(new Cell.Fixed(new NumberValue(3)), "OLD"),
                    row(new Cell.Silent(Text.same("not read")), "AT_SCHOOL"))));
    assertThat(area.sumFor(ranges, java.util.List.of(23, 24, 0, 47)).value()).isEqualTo(14);
    assertThat(area.sumFor(ranges, java.util.List.of(23, 24)).steps()).hasSize(3);
    assertThat(area.sumFor(ranges, java.util.List.of(24, 24)).steps()).hasSize(1);
    assertThat(area.sumFor(ranges, java.util.List.of(24)).value()).isEqualTo(3);
    assertThat(area.sumFor(ranges, java.util.List.of()).value()).isEqualTo(0);
    assertThat(area.sumFor(ranges, java.util.List.of(23, 48)).isSilent()).isTrue();
    assertThat(area.sumFor(ranges, null).isAbsent()).isTrue();
    assertThat(area.sumFor(on("2019-12-31", WITH_GAP), java.util.List.of(24)).isAbsent()).isTrue();
  }

  private static final ParameterSeries BY_AGE =
      new ParameterSeries(
          "xx.amount",
          TEXT,
          ParameterValue.Type.MONEY,
          TEXT,
          ImmutableList.of("age"),
          ImmutableList.of(
              version(
                  "2020-01-01",
                  null,
                  row(new Cell.Fixed(new MoneyValue(org.joda.money.Money.parse("CNY 600.00"))), Band.parse("[0, 12]").orElseThrow()),
                  row(new Cell.Fixed(new MoneyValue(org.joda.money.Money.parse("CNY 400.00"))), Band.parse("(12, 24]").orElseThrow()))),
          AT);

  @ParameterizedTest
  @CsvSource({"FIRST_DAY, CNY 1000.00", "LAST_DAY, CNY 800.00"})
  void the_age_of_a_month_is_that_of_its_first_or_last_day(String day, String total) {
    Interpretation reading =
        Interpretation.chosen(new InterpretationPoint("age", TEXT, TEXT, ImmutableMap.of(day, TEXT), Optional.empty()), day);
    Months months = Months.through(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28));
    assertThat(on("2026-01-01", BY_AGE).eachMonthByAge(months, LocalDate.of(2024, 12, 15), reading).total())
        .contains(org.joda.money.Money.parse(total));
  }

  @Test
  void every_child_is_paid_by_its_age_and_one_outside_all_bands_is_not() {
    Schedule month = on("2026-01-01", BY_AGE).forAges(LocalDate.of(2026, 2, 1), java.util.List.of(12, 13, 24, 25, 0));
    assertThat(month.payments())
        .containsExactly(new Payment("2026-02", org.joda.money.Money.parse("CNY 2000.00"), ""));
  }

  @Test
  void a_reading_from_another_instrument_cites_that_one() {
    Citation other = new Citation("guide", Optional.of("3"), Evidence.SINGLE_SOURCE);
    Cell cell =
        new Cell.ByInterpretation(
            "retention",
            ImmutableMap.of("NORM", new Cell.Fixed(new NumberValue(90)), "GUIDE", new Cell.CitedCell(new Cell.Fixed(new NumberValue(30)), other)));
    InterpretationPoint point =
        new InterpretationPoint("retention", TEXT, TEXT, ImmutableMap.of("NORM", TEXT, "GUIDE", TEXT), Optional.empty());
    ParameterSeries days = series(ImmutableList.of(), version("2020-01-01", null, row(cell)));
    for (String choice : ImmutableList.of("NORM", "GUIDE")) {
      CaseChoices readings =
          new CaseChoices(ImmutableMap.of("retention", Interpretation.chosen(point, choice)), ImmutableMap.of());
      assertThat(new Parameter(days, LocalDate.of(2025, 1, 1), readings).of().grounds())
          .filteredOn(ParameterRef.class::isInstance)
          .extracting(g -> ((ParameterRef) g).citation())
          .containsExactly(choice.equals("NORM") ? ACT : other);
    }
  }

  private static final ParameterSeries BY_KIND =
      series(
          ImmutableList.of("kind"),
          version("2020-01-01", "2024-01-01", row(new Cell.Fixed(new NumberValue(20)), "*")),
          version("2024-01-01", null, row(new Cell.Fixed(new NumberValue(25)), "true"), row(new Cell.Fixed(new NumberValue(20)), "*")));

  @Test
  void a_star_holds_for_every_key_that_no_row_before_it_names() {
    assertThat(on("2024-01-01", BY_KIND).of(true)).hasToString("25");
    assertThat(on("2024-01-01", BY_KIND).of(false)).hasToString("20");
    assertThat(on("2024-01-01", BY_KIND).of("SCHOOL")).hasToString("20");
  }

  @Test
  void a_key_that_is_not_known_does_not_matter_where_all_rows_agree() {
    assertThat(on("2023-01-01", BY_KIND).agreed(null)).hasToString("20");
    assertThat(on("2024-01-01", BY_KIND).agreed(null).isAbsent()).isTrue();
    assertThat(on("2024-01-01", BY_KIND).agreed(true)).hasToString("25");
  }

  @Test
  void where_a_key_is_not_known_the_lowest_of_each_day_holds_in_any_case() {
    Daily unknown = on("2023-01-01", BY_KIND).dailyOrLowest(null);
    assertThat(unknown.on(LocalDate.of(2024, 1, 1))).hasToString("20");
    assertThat(on("2023-01-01", BY_KIND).getDailyHighest().on(LocalDate.of(2024, 1, 1))).hasToString("25");
    assertThat(on("2023-01-01", BY_KIND).dailyOrLowest(true).on(LocalDate.of(2024, 1, 1))).hasToString("25");
    assertThat(on("2023-01-01", BY_KIND).daily(true).on(LocalDate.of(2023, 12, 31))).hasToString("20");
  }

  /** Rates by kind and age. None was published for a school and children under three. */
  private static final ParameterSeries RATES =
      series(
          ImmutableList.of("kind", "age"),
          version(
              "2020-01-01",
              null,
              row(new Cell.Fixed(new NumberValue(30)), "NURSERY", Band.parse("[0, 3)").orElseThrow()),
              row(new Cell.Fixed(new NumberValue(20)), "NURSERY", Band.parse("[3, )").orElseThrow()),
              row(new Cell.Fixed(new NumberValue(15)), "SCHOOL", Band.parse("[3, )").orElseThrow()),
              row(new Cell.Silent(Text.same("not published")), "*", "*")));

  @Test
  void the_lowest_row_of_a_table_is_that_of_the_keys_that_are_known() {
    Parameter rates = on("2020-01-01", RATES);
    assertThat(rates.lowest("NURSERY", 2)).hasToString("30");
    assertThat(rates.lowest("NURSERY", null)).hasToString("20");
    assertThat(rates.lowest(null, 4)).hasToString("15");
    assertThat(rates.lowest("NURSERY", null).grounds()).hasSize(2);
  }

  @Test
  void the_lowest_row_is_looked_for_once_for_the_same_keys_on_the_same_day() {
    Parameter rates = on("2020-01-01", RATES);
    Object[] keys = {"NURSERY", null};
    Figure ofNurseries = rates.lowest(keys);
    assertThat(rates.lowest("NURSERY", null)).isSameAs(ofNurseries);
    keys[0] = null;
    keys[1] = 4;
    assertThat(rates.lowest(keys)).hasToString("15");
    assertThat(rates.lowest("NURSERY", null)).isSameAs(ofNurseries);
    assertThat(rates.lowestOn(Figure.given(LocalDate.parse("2019-12-31")), "NURSERY", null).isAbsent()).isTrue();
  }

  @Test
  void where_a_row_is_missing_or_silent_nothing_is_certain() {
    Parameter rates = on("2020-01-01", RATES);
    assertThat(rates.lowest(null, 2).isSilent()).isTrue();
    assertThat(rates.lowest("SCHOOL", null).isSilent()).isTrue();
    assertThat(rates.lowest(null, null).isSilent()).isTrue();
    assertThat(on("2020-01-01", TABLE).lowest((Object) null).isSettled()).isFalse();
    assertThat(on("2019-12-31", RATES).lowest("NURSERY", null).isAbsent()).isTrue();
  }

  @Test
  void a_row_for_every_other_key_counts_unless_it_is_silent() {
    assertThat(on("2024-01-01", BY_KIND).lowest((Object) null)).hasToString("20");
    assertThat(on("2024-01-01", BY_KIND).lowest(true)).hasToString("25");
    assertThat(on("2023-01-01", BY_KIND).lowest((Object) null)).hasToString("20");
    assertThat(on("2024-01-01", BY_KIND).getLowestOfAll()).hasToString("20");
  }

  @Test
  void a_table_that_goes_on_has_a_lowest_row_only_if_it_does_not_fall() {
    ParameterSeries rising =
        series(ImmutableList.of("size"), version("2020-01-01", null, row(new Cell.Fixed(new NumberValue(10)), 1), row(new Cell.Fixed(new NumberValue(12)), 2)))
            .continuedBeyondRows();
    ParameterSeries falling =
        series(ImmutableList.of("size"), version("2020-01-01", null, row(new Cell.Fixed(new NumberValue(12)), 1), row(new Cell.Fixed(new NumberValue(10)), 2)))
            .continuedBeyondRows();
    assertThat(on("2020-01-01", rising).lowest((Object) null)).hasToString("10");
    assertThat(on("2020-01-01", falling).lowest((Object) null).isAbsent()).isTrue();
    assertThat(on("2020-01-01", falling).lowest(3)).hasToString("8");
  }

  @Test
  void on_a_day_without_law_a_daily_figure_is_silent_with_the_reason() {
    Figure before = on("2023-01-01", BY_KIND).daily("SCHOOL").on(LocalDate.of(2019, 12, 31));
    assertThat(before.isSilent()).isTrue();
    assertThat(before.silence().in("en")).isEqualTo("text: nothing is known to be in force on 2019-12-31.");
  }
}
