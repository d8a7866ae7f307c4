package io.github.huituo.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.text.Location;
import io.github.huituo.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LawTest {
  private static final OpenPoint POINT =
      new OpenPoint("p", Text.same("p"), Text.same("why"), ImmutableMap.of("COUNTED", Text.empty(), "NOT_COUNTED", Text.empty()), Optional.empty());
  private static final Interpretation COUNTED = Interpretation.chosen(POINT, "COUNTED");
  private static final Interpretation NOT_COUNTED = Interpretation.chosen(POINT, "NOT_COUNTED");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Figure figure(Object value) {
    return Figure.settled(value, ImmutableSet.of(), Text.empty());
  }

  @Test
  void aRatioOfOneToThreeAsksForThreeStaffForSevenPersons() {
    Ratio ratio = Ratio.parse("1:3").orElseThrow();
    assertThat(ratio.staffFor(6, RoundingMode.UP)).isEqualTo(2);
    assertThat(ratio.staffFor(7, RoundingMode.UP)).isEqualTo(3);
    assertThat(ratio.staffFor(8, RoundingMode.DOWN)).isEqualTo(2);
    assertThat(ratio.staffFor(0, RoundingMode.UP)).isZero();
  }

  @Test
  void aRatioOfTwoToTwentyFiveAsksForThreeStaffForTwentySix() {
    assertThat(Ratio.parse("2:25").orElseThrow().staffFor(26, RoundingMode.UP)).isEqualTo(3);
  }

  @Test
  void whatIsNoRatioIsRefused() {
    for (String text : new String[] {"0:3", "1:0", "1/3", "1:3:5", "-1:3", "1: 3", ""}) {
      assertThat(Ratio.parse(text)).as(text).isEmpty();
    }
  }

  @Property
  void moreStaffAreNeverNeededForFewerPersons(
      @ForAll @IntRange(min = 1, max = 30) int persons, @ForAll @IntRange(min = 0, max = 500) int number) {
    Ratio ratio = new Ratio(1, persons);
    long needed = ratio.staffFor(number, RoundingMode.UP);
    assertThat(needed * persons).isBetween((long) number, (long) number + persons - 1);
    assertThat(ratio.staffFor(number + 1, RoundingMode.UP)).isGreaterThanOrEqualTo(needed);
  }

  @Test
  void aBandKnowsItsClosures() {
    Band halfOpen = Band.parse("[6, 12)").orElseThrow();
    assertThat(halfOpen.contains(6)).isTrue();
    assertThat(halfOpen.contains(12)).isFalse();
    Band closedAbove = Band.parse("(24,36]").orElseThrow();
    assertThat(closedAbove.contains(24)).isFalse();
    assertThat(closedAbove.contains(36)).isTrue();
    assertThat(closedAbove.contains(new BigDecimal("36.01"))).isFalse();
    assertThat(Band.parse("[18, )").orElseThrow().contains(1000)).isTrue();
    assertThat(Band.parse("[, 2025-01-01)").orElseThrow().contains(day("2024-12-31"))).isTrue();
    assertThat(Band.parse("[, 2025-01-01)").orElseThrow().contains(day("2025-01-01"))).isFalse();
    assertThat(Band.parse("[6, 12)").orElseThrow().contains("6")).isFalse();
  }

  @Test
  void whatIsNoBandIsRefused() {
    for (String text : new String[] {"[12, 6)", "(6, 6)", "[6 12)", "[a, b)", "6-12", "[2025-02-30, )"}) {
      assertThat(Band.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void bandsAreEqualIfTheyHoldTheSame() {
    assertThat(Band.parse("[6,12)")).isEqualTo(Band.parse("[6, 12)"));
    assertThat(Band.parse("[6,12)")).isNotEqualTo(Band.parse("[6,12]"));
    assertThat(Band.parse("[6,12)").hashCode()).isEqualTo(Band.parse("[6, 12)").hashCode());
  }

  @Test
  void aDeadlineIsADayOrTheEndOfAYear() {
    assertThat(new Deadline(Optional.of(day("2025-12-31")), 0).lastDay(day("2022-06-10"))).isEqualTo("2025-12-31");
    assertThat(new Deadline(Optional.empty(), 1).lastDay(day("2025-01-01"))).isEqualTo("2026-12-31");
  }

  @Test
  void monthsThroughHoldBothEnds() {
    assertThat(Months.through(day("2025-01-01"), day("2025-03-31")).stream()).hasSize(3);
    assertThat(Months.through(day("2025-01-01"), day("2024-12-31")).isEmpty()).isTrue();
    assertThat(Months.through(null, day("2024-12-31")).isEmpty()).isTrue();
  }

  @Test
  void partsOfMonthsCountAsTheOpenPointsAreRead() {
    LocalDate from = day("2025-03-17");
    LocalDate until = day("2025-06-05");
    assertThat(Months.between(from, COUNTED, until, COUNTED)).hasToString("[2025-03, 2025-07)");
    assertThat(Months.between(from, NOT_COUNTED, until, COUNTED)).hasToString("[2025-04, 2025-07)");
    assertThat(Months.between(from, COUNTED, until, NOT_COUNTED)).hasToString("[2025-03, 2025-06)");
    assertThat(Months.between(day("2025-03-01"), NOT_COUNTED, until, NOT_COUNTED)).hasToString("[2025-03, 2025-06)");
    assertThat(Months.between(until, COUNTED, from, NOT_COUNTED).isEmpty()).isTrue();
  }

  @Test
  void monthsEndWithTheOneBeforeADay() {
    Months months = Months.through(day("2025-01-01"), day("2025-12-31"));
    assertThat(months.before(day("2025-06-01"))).hasToString("[2025-01, 2025-06)");
    assertThat(months.before(day("2025-06-02"))).hasToString("[2025-01, 2025-07)");
    assertThat(months.before(null)).hasToString("[2025-01, 2026-01)");
    assertThat(months.before(day("2024-01-01")).isEmpty()).isTrue();
  }

  @Test
  void comparisonsWithWhatIsNotKnownAreFalse() {
    Figure ten = figure(10);
    assertThat(ten.isAbove(9)).isTrue();
    assertThat(ten.isAtLeast(10)).isTrue();
    assertThat(ten.isAbove(10)).isFalse();
    assertThat(ten.isAtMost(new BigDecimal("10.0"))).isTrue();
    assertThat(ten.isBelow(11L)).isTrue();
    for (Figure unknown : new Figure[] {Figure.absent(), Figure.open("settings.x", ImmutableSet.of())}) {
      assertThat(unknown.isAbove(1) || unknown.isAtLeast(1) || unknown.isBelow(1) || unknown.isAtMost(1)).isFalse();
      assertThat(unknown.admits(1) || unknown.excludes(1)).isFalse();
      assertThat(unknown.requiredFor(3).isSettled()).isFalse();
    }
    assertThat(ten.isAbove(null) || ten.isAtLeast(null) || ten.isBelow(null) || ten.isAtMost(null)).isFalse();
    assertThat(ten.isAbove("9")).isFalse();
    assertThat(figure(Money.parse("CNY 3.00")).isAbove(Money.parse("AUD 2.00"))).as("other currency").isFalse();
  }

  @Test
  void aSetOfChoicesIsWithinOrExceedsAnother() {
    Figure required = figure(ImmutableSet.of("A", "B"));
    assertThat(required.isWithin(ImmutableSet.of("A", "B", "C"))).isTrue();
    assertThat(required.exceeds(ImmutableSet.of("A"))).isTrue();
    assertThat(required.isWithin(null) || required.exceeds(null)).isFalse();
  }

  @Test
  void aChildBornOnTheTwentyNinthOfFebruaryCompletesItsYearsOnTheTwentyEighth() {
    assertThat(figure(36).monthsAfter(day("2024-02-29")).date()).isEqualTo("2027-02-28");
    assertThat(figure(48).monthsAfter(day("2024-02-29")).date()).isEqualTo("2028-02-29");
  }

  private static Schedule schedule(Map<String, String> amounts) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    amounts.forEach((period, amount) -> figures.put(period, figure(Money.parse(amount))));
    return Schedule.of(figures, ImmutableSet.of());
  }

  private static Map<String, String> threeMonths() {
    Map<String, String> amounts = new LinkedHashMap<>();
    amounts.put("2025-11", "CNY 500.00");
    amounts.put("2025-12", "CNY 500.00");
    amounts.put("2026-01", "CNY 600.00");
    return amounts;
  }

  @Test
  void aScheduleAddsUp() {
    assertThat(schedule(threeMonths()).total()).contains(Money.parse("CNY 1600.00"));
    assertThat(schedule(threeMonths()).byYear().paidTo("FAMILY").payments())
        .containsExactly(
            new Payment("2025", Money.parse("CNY 1000.00"), "FAMILY"),
            new Payment("2026", Money.parse("CNY 600.00"), "FAMILY"));
    assertThat(schedule(threeMonths()).steps().get(0).text().in("en"))
        .isEqualTo("CNY 500.00 × 2 (2025-11 to 2025-12) = CNY 1000.00");
  }

  @Test
  void aScheduleIsCappedAtTheFee() {
    assertThat(schedule(threeMonths()).cappedAt(Money.parse("CNY 550.00")).total()).contains(Money.parse("CNY 1550.00"));
    assertThat(schedule(threeMonths()).cappedAt(null).total()).contains(Money.parse("CNY 1600.00"));
  }

  private static ParameterSeries series(ParameterSeries.Version... versions) {
    return new ParameterSeries(
        "x", Text.empty(), ParameterSeries.Type.NUMBER, Text.empty(), ImmutableList.of(), ImmutableList.copyOf(versions), Location.of("x"));
  }

  private static ParameterSeries.Version version(String from, String until, int value) {
    return new ParameterSeries.Version(
        day(from),
        Optional.ofNullable(until).map(LocalDate::parse),
        ImmutableList.of(
            new ParameterSeries.Row(
                ImmutableList.of(),
                new Cell.Fixed(value),
                new Citation("act", Optional.empty(), Evidence.TEXT),
                Location.of("x"))),
        Location.of("x"));
  }

  @Test
  void theVersionOfTheDayIsInForceFromItsFirstDayToTheDayBeforeItsEnd() {
    ParameterSeries series = series(version("2020-01-01", "2022-01-01", 1), version("2023-01-01", null, 2));
    Readings none = new Readings(ImmutableMap.of(), ImmutableMap.of());
    assertThat(new Parameter(series, day("2019-12-31"), none).isInForce()).isFalse();
    assertThat(new Parameter(series, day("2020-01-01"), none).of().value()).isEqualTo(1);
    assertThat(new Parameter(series, day("2021-12-31"), none).of().value()).isEqualTo(1);
    assertThat(new Parameter(series, day("2022-01-01"), none).isInForce()).as("in the gap").isFalse();
    assertThat(new Parameter(series, day("2030-01-01"), none).of().value()).isEqualTo(2);
  }
}
