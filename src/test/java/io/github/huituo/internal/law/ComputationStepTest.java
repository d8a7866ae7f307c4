package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step has words in each language, and follows from its components. It does not follow with another result. */
class ComputationStepTest {
  private static final Text STAFF = Text.same("staff");
  private static final Text PERCENT = Text.same("%");
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  /** A step in words, one that follows, and one that does not. */
  record Example(String words, ComputationStep right, ComputationStep wrong) {
    @Override
    public String toString() {
      return words;
    }
  }

  private static Money sek(String amount) {
    return Money.parse("SEK " + amount);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static ComputationStep falling(int result) {
    return new TableStep.AtFallingBracket(sek("1250.00"), result, PERCENT, number("90"), number("1"), number("100"), number("1000"));
  }

  private static ComputationStep hourly(boolean capped, String hourly) {
    return new SessionStep.HourlyShare(capped, 80, sek("110.00"), 10, sek(capped ? "10.00" : "12.00"), sek(hourly));
  }

  private static ComputationStep raised(boolean capped, String hourly) {
    return new SessionStep.HourlyShareOfRaisedCap(capped, 100, sek("150.00"), 10, sek(capped ? "10.00" : "20.00"), 120, sek(hourly));
  }

  private static ComputationStep rounded(String part) {
    return new ShareStep.PercentRounded(number("2.5"), sek("301.00"), sek("1.00"), RoundingMode.HALF_UP, sek(part));
  }

  private static ComputationStep inPercent(boolean monthOfYear, String percent) {
    return new ShareStep.InPercent(sek("100.00"), sek("3600.00"), monthOfYear, number(percent));
  }

  private static ComputationStep onLine(String result) {
    PiecewiseLine line = new PiecewiseLine(ImmutableList.of(new PiecewiseLine.Point(number("10"), number("2")), new PiecewiseLine.Point(number("60"), number("6.5"))), Optional.of(number("7")));
    return new TableStep.OnLine(30, line, number(result), PERCENT);
  }

  static Stream<Example> examples() {
    Ratio ratio = new Ratio(1, 3);
    return Stream.of(
        new Example("2.5 % of SEK 301.00, rounded to SEK 1.00: SEK 8.00", rounded("8.00"), rounded("7.00")),
        new Example("SEK 1000.00 / 12, rounded to SEK 0.01: SEK 83.33", new ShareStep.Twelfth(sek("1000.00"), sek("0.01"), RoundingMode.DOWN, sek("83.33")), new ShareStep.Twelfth(sek("1000.00"), sek("0.01"), RoundingMode.DOWN, sek("83.34"))),
        new Example("SEK 100.00 a month in per cent of SEK 3600.00 a year: 33.33333333 %", inPercent(true, "33.33333333"), inPercent(true, "33.33333334")),
        new Example("SEK 100.00 in per cent of SEK 3600.00: 2.77777778 %", inPercent(false, "2.77777778"), inPercent(false, "2.77777777")),
        new Example("at 30: 3.8 % (on the line through 10: 2, 60: 6.5, <= 7)", onLine("3.8"), onLine("3.9")),
        new Example("2024-02-29 and 1 day: 2024-03-01", new DateStep.DaysAfter(LEAP_DAY, 1, LocalDate.of(2024, 3, 1)), new DateStep.DaysAfter(LEAP_DAY, 1, LocalDate.of(2024, 3, 2))),
        new Example("2024-02-29 and 12 months: 2025-02-28", new DateStep.MonthsFrom(LEAP_DAY, 12, LocalDate.of(2025, 2, 28)), new DateStep.MonthsFrom(LEAP_DAY, 12, LocalDate.of(2025, 3, 1))),
        new Example("3 above 1: 2", new SumStep.Excess(1, 3, 2), new SumStep.Excess(1, 3, 1)),
        new Example("3 + 4 = 7", new SumStep.SumOf(List.of(3, 4), 7), new SumStep.SumOf(List.of(3, 4), 8)),
        new Example("SEK 10.00 + SEK 2.50 = SEK 12.50", new SumStep.SumOf(List.of(sek("10.00"), sek("2.50")), sek("12.50")), new SumStep.SumOf(List.of(sek("10.00"), sek("2.50")), sek("12.00"))),
        new Example("SEK 10.00 less SEK 2.50: SEK 7.50", new SumStep.Less(sek("10.00"), sek("2.50"), sek("7.50")), new SumStep.Less(sek("10.00"), sek("2.50"), sek("8.00"))),
        new Example("SEK 2.50 less SEK 10.00: nothing is left (SEK 0.00)", new SumStep.Less(sek("2.50"), sek("10.00"), sek("0.00")), new SumStep.Less(sek("2.50"), sek("10.00"), sek("2.50"))),
        new Example("behind the last row of SEK 30.00, 2 times as much more as above SEK 24.00: SEK 42.00", new TableStep.BeyondRows(sek("30.00"), sek("24.00"), 2, sek("42.00")), new TableStep.BeyondRows(sek("30.00"), sek("24.00"), 2, sek("36.00"))),
        new Example("behind the last row of 30, 2 times as much more as above 24: 42", new TableStep.BeyondRows(30, 24, 2, 42), new TableStep.BeyondRows(30, 24, 2, 36)),
        new Example("2 × 4 + 1 × 3 = 11", new TableStep.SumOfRows(ImmutableMap.of(4, 2, 3, 1), 11), new TableStep.SumOfRows(ImmutableMap.of(4, 2, 3, 1), 10)),
        new Example("event on 2024-02-29: last day 2024-12-31", new DateStep.LastDay(LEAP_DAY, LocalDate.of(2024, 12, 31)), new DateStep.LastDay(LEAP_DAY, LocalDate.of(2024, 2, 28))),
        new Example("born 2024-02-29: 36 completed months on 2027-02-28", new DateStep.AgeCompleted(LEAP_DAY, 36, LocalDate.of(2027, 2, 28)), new DateStep.AgeCompleted(LEAP_DAY, 36, LocalDate.of(2027, 3, 1))),
        new Example("from 2024-02-01 on", new DateStep.MonthStart(LocalDate.of(2024, 2, 1)), new DateStep.MonthStart(LEAP_DAY)),
        new Example("7 at 1:3, a part rounded up: 3 staff", new StaffStep.ForPersons(7, ratio, true, 3, STAFF), new StaffStep.ForPersons(7, ratio, true, 2, STAFF)),
        new Example("7 at 1:3, a part left out: 2 staff", new StaffStep.ForPersons(7, ratio, false, 2, STAFF), new StaffStep.ForPersons(7, ratio, false, 3, STAFF)),
        new Example("SEK 100.00 × 3 = SEK 300.00", new SumStep.AmountTimes(sek("100.00"), number("3"), sek("300.00")), new SumStep.AmountTimes(sek("100.00"), number("3"), sek("301.00"))),
        new Example("2 × 4.5 = 9 staff", new SumStep.NumberTimes(2, number("4.5"), 9, STAFF), new SumStep.NumberTimes(2, number("4.5"), 8, STAFF)),
        new Example("60 % of SEK 0.99: SEK 0.59", new ShareStep.PercentOf(60, sek("0.99"), sek("0.59"), RoundingMode.DOWN), new ShareStep.PercentOf(60, sek("0.99"), sek("0.60"), RoundingMode.DOWN)),
        new Example("60 % of SEK 0.99: SEK 0.59", new ShareStep.PercentOf(60, sek("0.99"), sek("0.59"), RoundingMode.HALF_UP), new ShareStep.PercentOf(60, sek("0.99"), sek("0.60"), RoundingMode.HALF_UP)),
        new Example("SEK 100.00 × 2 / 3 days = SEK 66.67", new ShareStep.PartOfDays(sek("100.00"), 2, 3, sek("66.67"), RoundingMode.HALF_UP), new ShareStep.PartOfDays(sek("100.00"), 2, 3, sek("66.66"), RoundingMode.HALF_UP)),
        new Example("SEK 1.00 + SEK 2.00 = SEK 3.00", new SumStep.SumOf(List.of(sek("1.00"), sek("2.00")), sek("3.00")), new SumStep.SumOf(List.of(sek("1.00"), sek("2.00")), sek("4.00"))),
        new Example("7 − 4.5 = 2.5 staff", new SumStep.NumberLeft(7, number("4.5"), number("2.5"), STAFF), new SumStep.NumberLeft(7, number("4.5"), 3, STAFF)),
        new Example("600 / 47 = 12.766", ShareStep.NumberDivided.of(600, 47, false), new ShareStep.NumberDivided(600, 47, number("12.767"), false)),
        new Example("12.766 in multiples of 0.25: 12.75", ShareStep.NumberDivided.of(number("12.766"), number("0.25"), true), new ShareStep.NumberDivided(number("12.766"), number("0.25"), 13, true)),
        new Example("3 months from 2024-02-29 on have 12 complete weeks", DateStep.WeeksOfMonths.of(LEAP_DAY, 3), new DateStep.WeeksOfMonths(LEAP_DAY, 3, 13)),
        new Example("counted from 2024-02-29: 2024-09-01", new DateStep.DayOfYear(LEAP_DAY, LocalDate.of(2024, 9, 1)), new DateStep.DayOfYear(LEAP_DAY, LocalDate.of(2026, 9, 1))),
        new Example("the period in which 2024-02-29 lies ends on 2024-03-02", new DateStep.PeriodEnd(LEAP_DAY, LocalDate.of(2024, 3, 2)), new DateStep.PeriodEnd(LEAP_DAY, LEAP_DAY.minusDays(1))),
        new Example("the period in which 2024-02-29 lies begins on 2024-02-26", new DateStep.PeriodStart(LEAP_DAY, LocalDate.of(2024, 2, 26)), new DateStep.PeriodStart(LEAP_DAY, LEAP_DAY.plusDays(1))),
        new Example("SEK 100.00 / 3 = SEK 33.33", new ShareStep.AmountDivided(sek("100.00"), 3, sek("33.33"), RoundingMode.DOWN), new ShareStep.AmountDivided(sek("100.00"), 3, sek("33.34"), RoundingMode.DOWN)),
        new Example("8 goes into 319.9 39 times", new ShareStep.WholeTimes(8, number("319.9"), 39), new ShareStep.WholeTimes(8, number("319.9"), 40)),
        new Example("at SEK 1250.00: 88 %, which is 90 less 1 for every 100 above 1000", falling(88), falling(86)),
        new Example("SEK 100.00 × 3 (2024-03 to 2024-05) = SEK 300.00", new ScheduleStep.Run(sek("100.00"), 3, "2024-03", "2024-05", sek("300.00")), new ScheduleStep.Run(sek("100.00"), 3, "2024-03", "2024-05", sek("200.00"))),
        new Example("split 60 % and 40 %", new ScheduleStep.Split(60, 40), new ScheduleStep.Split(60, 41)),
        new Example("fee SEK 9.00 less subsidy SEK 3.00: SEK 6.00 left to pay in a month", new FeeStep.FeeLeft(sek("9.00"), sek("3.00"), sek("6.00")), new FeeStep.FeeLeft(sek("9.00"), sek("3.00"), sek("5.00"))),
        new Example("2025: fee SEK 9.00 less SEK 3.00: SEK 6.00 left to pay", new FeeStep.PeriodFeeLeft("2025", sek("9.00"), sek("3.00"), sek("6.00")), new FeeStep.PeriodFeeLeft("2025", sek("9.00"), sek("3.00"), sek("5.00"))),
        new Example("2025: 5 % of SEK 40.10 held back, SEK 2.01; SEK 38.09 are paid", new ScheduleStep.Withheld("2025", 5, sek("40.10"), sek("2.01"), sek("38.09")), new ScheduleStep.Withheld("2025", 5, sek("40.10"), sek("2.02"), sek("38.08"))),
        new Example("2026: the rest of SEK 5.00, of which SEK 3.00 come before: SEK 2.00", new ScheduleStep.Remainder("2026", sek("5.00"), sek("3.00"), sek("2.00")), new ScheduleStep.Remainder("2026", sek("5.00"), sek("3.00"), sek("3.00"))),
        new Example("2024-02: 1 day attended, 50 % of SEK 9.01 = SEK 4.50", new MonthStep.PartOfMonth("2024-02", 1, 50, sek("9.01"), sek("4.50")), new MonthStep.PartOfMonth("2024-02", 1, 50, sek("9.01"), sek("4.51"))),
        new Example("2024-02: 2 of 29 days attended, SEK 9.00 × 2 / 29 = SEK 0.62", new MonthStep.DaysOfMonth("2024-02", 2, 29, sek("9.00"), sek("0.62")), new MonthStep.DaysOfMonth("2024-02", 2, 29, sek("9.00"), sek("0.63"))),
        new Example("2024-02: fee SEK 9.00 less SEK 3.00 due: SEK 6.00 to be paid back", new MonthStep.Refund("2024-02", sek("9.00"), sek("3.00"), sek("6.00")), new MonthStep.Refund("2024-02", sek("9.00"), sek("3.00"), sek("5.00"))),
        new Example("2024: 30 % of SEK 9.00 = SEK 2.70", new InstalmentStep.Instalment("2024", 30, sek("9.00"), sek("2.70")), new InstalmentStep.Instalment("2024", 30, sek("9.00"), sek("2.80"))),
        new Example("2024: the part of 30 % is lost; it needs the places on 2024-02-29, and they ended on 2024-02-28", new InstalmentStep.LostInstalment("2024", 30, LEAP_DAY, LEAP_DAY.minusDays(1)), new InstalmentStep.LostInstalment("2024", 30, LEAP_DAY, LEAP_DAY.plusDays(1))),
        new Example("80 % of SEK 110.00 / 10 h = SEK 8.80 an hour", hourly(false, "8.80"), hourly(false, "8.81")),
        new Example("SEK 110.00 / 10 h is more than SEK 10.00, the most that counts; 80 % of it = SEK 8.00 an hour", hourly(true, "8.00"), hourly(true, "8.80")),
        new Example("100 % of SEK 150.00 / 10 h = SEK 15.00 an hour", raised(false, "15.00"), raised(false, "15.01")),
        new Example("SEK 150.00 / 10 h is more than 120 % of SEK 10.00, the most that counts; 100 % of it = SEK 12.00 an hour", raised(true, "12.00"), raised(true, "15.00")),
        new Example("2024: 8 of 12 h of SEK 9.00, SEK 6.00", new FeeStep.ShareOfGap("2024", sek("9.00"), 8, 12, sek("6.00")), new FeeStep.ShareOfGap("2024", sek("9.00"), 8, 12, sek("9.00"))),
        new Example("2024: SEK 9.00, at most SEK 6.00: SEK 6.00", new FeeStep.UpToGap("2024", sek("9.00"), sek("6.00"), sek("6.00")), new FeeStep.UpToGap("2024", sek("9.00"), sek("6.00"), sek("9.00"))),
        new Example("10 h × SEK 8.80 = SEK 88.00", new SessionStep.WholeSession(10, sek("8.80"), sek("88.00")), new SessionStep.WholeSession(10, sek("8.80"), sek("80.00"))),
        new Example("2024-02-29: 4 of 10 h are left × SEK 8.80 = SEK 35.20", new SessionStep.PartOfSession(LEAP_DAY, 4, 10, sek("8.80"), sek("35.20")), new SessionStep.PartOfSession(LEAP_DAY, 4, 10, sek("8.80"), sek("88.00"))),
        new Example("2024-02-29: SEK 88.00 and SEK 30.00 of a third party exceed the fee of SEK 110.00: SEK 80.00", new SessionStep.CutToFee(LEAP_DAY, sek("88.00"), sek("30.00"), sek("110.00"), sek("80.00")), new SessionStep.CutToFee(LEAP_DAY, sek("88.00"), sek("30.00"), sek("110.00"), sek("88.00"))));
  }

  /** Steps that are only listed, or whose sum is checked at the end. */
  private static Stream<ComputationStep> withoutResult() {
    return Stream.of(
        new StaffStep.OneForAny(7, STAFF),
        new StaffStep.OfGroups(3, STAFF),
        new StaffStep.Share(7, new Ratio(1, 3), number("7"), number("3")),
        new StaffStep.SharesRoundedUp(3, STAFF),
        new StaffStep.SparePlaces(2, 4),
        new TableStep.AtBracket(sek("500.00"), 90, PERCENT),
        new ScheduleStep.Cap(sek("500.00")),
        new ScheduleStep.YearTotal("2025", sek("500.00")),
        new ScheduleStep.LessReceived(sek("9.00"), sek("4.00"), sek("5.00")),
        new ScheduleStep.PeriodTotal("2025", sek("500.00")),
        new ScheduleStep.OfEnrolment("first", sek("500.00"), sek("500.00")),
        new SessionStep.UnpaidAbsence(LEAP_DAY, 9),
        new SessionStep.PeriodOfSessions("2025", 4, 10, sek("35.20")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_step_follows_with_its_own_result_only(Example example) {
    assertThat(example.right().text().in("en")).isEqualTo(example.words());
    assertThat(example.right().follows(new Knowing(true))).isTrue();
    assertThat(example.wrong().follows(new Knowing(true))).isFalse();
  }

  @Test
  void an_amount_that_nobody_knows_gives_no_other() {
    assertThat(examples().map(Example::right).filter(s -> !(s instanceof DateStep)).filter(s -> s.follows(new Knowing(false)))).isEmpty();
  }

  @Test
  void what_is_left_after_what_was_received_follows_from_a_whole_that_was_added_up() {
    Knowing reader = new Knowing(true);
    assertThat(new ScheduleStep.LessReceived(sek("9.00"), sek("4.00"), sek("5.00")).follows(reader)).isFalse();
    reader.add(Ledger.Sum.RUNS, sek("9.00"));
    assertThat(new ScheduleStep.LessReceived(sek("9.00"), sek("4.00"), sek("5.00")).follows(reader)).isTrue();
    reader.add(Ledger.Sum.YEARS, sek("9.00"));
    assertThat(new ScheduleStep.LessReceived(sek("9.00"), sek("4.00"), sek("4.00")).follows(reader)).isFalse();
    reader.add(Ledger.Sum.YEARS, sek("9.00"));
    assertThat(new ScheduleStep.LessReceived(sek("9.00"), sek("10.00"), sek("0.00")).follows(reader)).isTrue();
  }

  @Test
  void what_several_enrolments_give_adds_up() {
    Knowing reader = new Knowing(true);
    assertThat(new ScheduleStep.OfEnrolment("first", sek("4.00"), sek("4.00")).follows(reader)).isTrue();
    assertThat(new ScheduleStep.OfEnrolment("second", sek("5.00"), sek("9.00")).follows(reader)).isTrue();
    assertThat(new ScheduleStep.OfEnrolment("third", sek("1.00"), sek("9.00")).follows(reader)).isFalse();
  }

  @Test
  void every_step_has_words_in_both_languages_and_an_example_here() {
    List<ComputationStep> all = Stream.concat(examples().map(Example::right), withoutResult()).toList();
    assertThat(all).allSatisfy(step -> assertThat(List.of(step.text().in("zh"), step.text().in("en"))).noneMatch(String::isBlank));
    Set<Class<?>> kinds =
        Stream.of(ComputationStep.class.getPermittedSubclasses()).flatMap(group -> Stream.of(group.getPermittedSubclasses())).collect(Collectors.toSet());
    assertThat(all.stream().<Class<?>>map(ComputationStep::getClass).collect(Collectors.toSet())).isEqualTo(kinds);
  }

  /** A reader who knows every value, or none. */
  private static final class Knowing implements Ledger {
    private final boolean everything;
    private final Map<Sum, Money> sums = new EnumMap<>(Sum.class);

    Knowing(boolean everything) {
      this.everything = everything;
    }

    @Override
    public boolean has(Object value) {
      return everything;
    }

    @Override
    public void enter(Object value) {}

    @Override
    public boolean hasSumOfFees(Money sum) {
      return everything;
    }

    @Override
    public void add(Sum sum, Money part) {
      sums.merge(sum, part, Money::plus);
    }

    @Override
    public void clear(Sum sum) {
      sums.remove(sum);
    }

    @Override
    public boolean comesTo(Sum sum, Money amount) {
      return amount.equals(sums.get(sum));
    }

    @Override
    public void split(BigDecimal percent) {}
  }
}
