package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A value of the law with its provenance. That is the provisions, readings and settings it rests on, and its computation.
 *
 * <p>A figure is settled, open (it waits for a reading or a setting), silent (the source gives no value) or absent (the
 * table has no such row). Every comparison with a figure that is not settled, or with a fact that is missing, is
 * {@code false}, so that a rule never concludes from what is not known.
 *
 * <p>This class is immutable and thread-safe.
 */
public abstract sealed class Figure permits SettledFigure, OpenFigure, SilentFigure, AbsentFigure {
  private final ImmutableSet<Provenance> grounds;
  private final ImmutableList<ComputationStep> steps;

  Figure(ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps) {
    this.grounds = grounds;
    this.steps = steps;
  }

  static Figure settled(Object value, ImmutableSet<Provenance> grounds, Text unit) {
    return new SettledFigure(value, grounds, ImmutableList.of(), unit);
  }

  static Figure open(String waitsFor, ImmutableSet<Provenance> grounds) {
    return new OpenFigure(waitsFor, grounds, ImmutableList.of());
  }

  static Figure silent(Text reason, ImmutableSet<Provenance> grounds) {
    return new SilentFigure(reason, grounds, ImmutableList.of());
  }

  static Figure absent() {
    return AbsentFigure.BARE;
  }

  static Figure computed(Object value, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps, Text unit) {
    return new SettledFigure(value, grounds, steps, unit);
  }

  /** Returns the figure with other provenance. */
  abstract Figure with(ImmutableSet<Provenance> otherGrounds, ImmutableList<ComputationStep> otherSteps);

  /** Returns the settled figure of a value that was computed from this one. */
  Figure derived(Object result, ComputationStep step) {
    return new SettledFigure(
        result, grounds, ImmutableList.<ComputationStep>builderWithExpectedSize(steps.size() + 1).addAll(steps).add(step).build(), unit());
  }

  /** Returns the figure with the grounds and steps of another added to its own, each step once. */
  Figure withProvenanceOf(Figure other) {
    if (other.grounds.isEmpty() && other.steps.isEmpty() && steps.size() < 2) {
      return this;
    }
    return with(
        ImmutableSet.<Provenance>builder().addAll(grounds).addAll(other.grounds).build(),
        ImmutableSet.<ComputationStep>builder().addAll(steps).addAll(other.steps).build().asList());
  }

  /** Returns the figure with the grounds and steps of another before its own, and with further grounds. */
  Figure withGroundsOf(Figure other, ImmutableSet<? extends Provenance> further) {
    return with(
        ImmutableSet.<Provenance>builder().addAll(grounds).addAll(other.grounds).addAll(further).build(),
        ImmutableSet.<ComputationStep>builder().addAll(other.steps).addAll(steps).build().asList());
  }

  /** Returns whether there is a value. */
  public boolean isSettled() {
    return false;
  }

  /** Returns whether the value waits for a reading or a setting. */
  public boolean isOpen() {
    return false;
  }

  /** Returns whether the source names this case and gives no value. */
  public boolean isSilent() {
    return false;
  }

  /** Returns whether the table has no row for this case. */
  public boolean isAbsent() {
    return false;
  }

  /** Returns whether the value is greater than that; false if either is not known. */
  public final boolean isAbove(@Nullable Object that) {
    return Comparing.isAbove(value(), that);
  }

  /** Returns whether the value is that or more; false if either is not known. */
  public final boolean isAtLeast(@Nullable Object that) {
    return Comparing.isAtLeast(value(), that);
  }

  /** Returns whether the value is less than that; false if either is not known. */
  public final boolean isBelow(@Nullable Object that) {
    return Comparing.isAbove(that, value());
  }

  /** Returns whether the value is that or less; false if either is not known. */
  public final boolean isAtMost(@Nullable Object that) {
    return Comparing.isAtLeast(that, value());
  }

  /**
   * Returns whether a value lies in the band, or is among the choices. {@code 13*} among them means every word that begins with
   * {@code 13}; false if either is not known.
   */
  public final boolean admits(@Nullable Object that) {
    return Comparing.admits(value(), that);
  }

  /** Returns whether that lies outside the band, or is not among the choices; false if either is not known. */
  public final boolean excludes(@Nullable Object that) {
    return that != null && isSettled() && !admits(that);
  }

  /** Returns whether one of those words is among the choices; false if either is not known. */
  public final boolean admitsAny(@Nullable Set<String> those) {
    return those != null && those.stream().anyMatch(this::admits);
  }

  /** Returns whether none of those words is among the choices; false if either is not known. */
  public final boolean admitsNone(@Nullable Set<String> those) {
    return those != null && isSettled() && those.stream().noneMatch(this::admits);
  }

  /** Returns whether the word is one of the choices. */
  public final boolean names(String word) {
    return value() instanceof Set<?> choices && choices.contains(word);
  }

  /** Returns whether all choices of the figure are among those; false if either is not known. */
  public final boolean isWithin(@Nullable Set<String> those) {
    return those != null && value() instanceof Set<?> mine && those.containsAll(mine);
  }

  /** Returns whether some choice of the figure is not among those; false if either is not known. */
  public final boolean exceeds(@Nullable Set<String> those) {
    return those != null && value() instanceof Set<?> mine && !those.containsAll(mine);
  }

  /** Returns whether the value is the number or amount 0; false if there is none. */
  public final boolean isZero() {
    return Comparing.isZero(value());
  }

  /** Returns the staff that the ratio requires for a number of persons, a part rounded up. */
  public final Figure requiredFor(@Nullable Integer persons) {
    return Arithmetic.required(this, persons, true);
  }

  /**
   * Returns the staff that the ratio requires for a number of persons. It is rounded as an open point is read: {@code CEIL},
   * {@code FLOOR}, or {@code ONE} whatever the number.
   */
  public final Figure requiredFor(@Nullable Integer persons, Interpretation rounding) {
    return Arithmetic.required(this, persons, rounding);
  }

  /** Returns the staff that the ratio requires for a number of persons, a part left out. */
  public final Figure requiredRoundedDown(@Nullable Integer persons) {
    return Arithmetic.required(this, persons, false);
  }

  /** Returns how often this number is contained in another. A part is left out; absent if the other is not known. */
  public final Figure wholeTimesIn(@Nullable Number whole) {
    return Arithmetic.wholeTimes(this, whole);
  }

  /** Returns what is left of a number that is a fact without this one; absent if that is not known. */
  public final Figure leftOf(@Nullable Number whole) {
    return Arithmetic.leftOf(this, whole);
  }

  /** Returns the number or amount as many times as another figure gives. */
  public final Figure times(Figure count) {
    return count.value() instanceof Number number ? times(number).withProvenanceOf(count) : count.unsettled();
  }

  /** Returns the number or amount, so many times; absent if the number of times is not known. */
  public final Figure times(@Nullable Number count) {
    return Arithmetic.times(this, count);
  }

  /** Returns as many per cent of the amount as the figure gives, rounded down to what can be paid. */
  public final Figure percentOf(@Nullable Money amount) {
    return Arithmetic.percent(this, amount);
  }

  /** Returns the percentage of another figure's amount that this figure gives. It is rounded down to the smallest unit. */
  public final Figure percentOf(Figure amount) {
    return amount.value() instanceof Money money ? percentOf(money).withProvenanceOf(amount) : amount.unsettled();
  }

  /** Returns the percentage of another figure's amount that this figure gives, rounded as an open point is read. */
  public final Figure percentOf(Figure amount, Interpretation rounding) {
    return Arithmetic.percent(this, amount, rounding);
  }

  /** Returns the percentage of an amount that is a fact, rounded as an open point is read; absent if it is not known. */
  public final Figure percentOf(@Nullable Money amount, Interpretation rounding) {
    return amount == null ? Figure.absent() : percentOf(given(amount), rounding);
  }

  /** Returns the sum of amounts that a fact lists; absent if they are not known, or of none. */
  public static Figure total(@Nullable List<Money> amounts) {
    return amounts == null ? Figure.absent() : sumOf(amounts.stream().map(Figure::given).toList());
  }

  /** Returns the amount divided by the number, rounded up to what can be paid. */
  public final Figure dividedRoundedUp(Figure number) {
    return Arithmetic.divided(this, number, RoundingMode.UP);
  }

  /** Returns the figure, or an absent one if it is open or silent. */
  public final Figure ifSettled() {
    return isSettled() ? this : Figure.absent();
  }

  /** Returns the sum of amounts. It is absent without any, and open or silent if one of them is. */
  public static Figure sumOf(List<Figure> amounts) {
    return amounts.isEmpty() ? Figure.absent() : Arithmetic.sum(amounts);
  }

  /** Returns the number as a multiple of another figure's, the rest left out. */
  public final Figure roundedDownTo(Figure part) {
    return Arithmetic.multiple(this, part);
  }

  /**
   * Returns the part of the amount for the days of a period before the day of a figure; the whole amount if that day comes later or
   * is not known.
   *
   * @param first the first day of the period
   * @param last its last day
   * @param rounding how the part is rounded to what can be paid, a word of {@link java.math.RoundingMode}
   */
  public final Figure partOfDays(LocalDate first, LocalDate last, Figure end, Interpretation rounding) {
    return Arithmetic.partOfDays(this, first, last, Figure.absent(), end, rounding);
  }

  /** Returns the part of the amount for those days of a period that lie between two days, the second of them left out. */
  public final Figure partOfDays(LocalDate first, LocalDate last, Figure from, Figure end, Interpretation rounding) {
    return Arithmetic.partOfDays(this, first, last, from, end, rounding);
  }

  /** Returns how many complete weeks as many months have from a day on as the figure gives. */
  public final Figure weeksFrom(@Nullable LocalDate day) {
    return Arithmetic.weeks(this, day);
  }

  /** Returns the schedule of this amount in a period of days that somebody declares. */
  public final Schedule inPeriod(LocalDate first, LocalDate last) {
    return Schedule.of(first + "/P" + Math.max(1, ChronoUnit.DAYS.between(first, last) + 1) + "D", this);
  }

  /** Returns the amount divided by the number, rounded down to what can be paid; a number to four decimals. */
  public final Figure dividedBy(Figure number) {
    return Arithmetic.divided(this, number, RoundingMode.DOWN);
  }

  /** Returns the amount divided by a number that is a fact, rounded down to what can be paid; absent if it is not known. */
  public final Figure dividedBy(@Nullable Number number) {
    return number == null ? Figure.absent() : dividedBy(Figure.settled(number, ImmutableSet.of(), Text.empty()));
  }

  /** Returns the percentage of an amount that this figure gives, rounded to a multiple of a unit by a word of {@link RoundingMode}. */
  public final Figure percentOf(@Nullable Money amount, Figure unit, String rounding) {
    return Rounded.percent(this, amount, unit, rounding);
  }

  /** Returns the percentage of another figure's amount that this figure gives, {@linkplain #percentOf(Money, Figure, String) rounded}. */
  public final Figure percentOf(Figure amount, Figure unit, String rounding) {
    return amount.value() instanceof Money money ? withProvenanceOf(amount).percentOf(money, unit, rounding) : amount.unsettled();
  }

  /** Returns the percentage of an amount that this figure gives, rounded to what can be paid by a word of {@link RoundingMode}. */
  public final Figure percentOf(@Nullable Money amount, String rounding) {
    return amount == null ? unsettled() : Rounded.percent(this, amount, Rounded.smallest(amount), rounding);
  }

  /** Returns the percentage of another figure's amount that this figure gives, {@linkplain #percentOf(Money, String) rounded}. */
  public final Figure percentOf(Figure amount, String rounding) {
    return amount.value() instanceof Money money ? withProvenanceOf(amount).percentOf(money, rounding) : amount.unsettled();
  }

  /** Returns a twelfth of this amount of a year, rounded to what can be paid by a word of {@link RoundingMode}. */
  public final Figure perMonth(String rounding) {
    return value() instanceof Money year ? Rounded.twelfth(this, Rounded.smallest(year), rounding) : unsettled();
  }

  /** Returns the day so many months after another as the figure gives; {@link #monthsAfter} is for ages. */
  public final Figure monthsFrom(@Nullable LocalDate day) {
    return Arithmetic.monthsFrom(this, day);
  }

  /** Returns the day so many days after another as the figure gives. */
  public final Figure daysAfter(@Nullable LocalDate day) {
    return Arithmetic.daysAfter(this, day);
  }

  /** Returns a twelfth of this amount of a year, rounded to a multiple of a unit by a word of {@link RoundingMode}. */
  public final Figure perMonth(Figure unit, String rounding) {
    return Rounded.twelfth(this, unit, rounding);
  }

  /** Returns how many per cent of a twelfth of this amount of a year an amount of a month is, to eight decimals. */
  public final Figure monthInPercent(@Nullable Money month) {
    return Rounded.monthInPercent(this, month);
  }

  /** Returns how many per cent of this amount another is, to eight decimals. */
  public final Figure inPercent(@Nullable Money other) {
    return Rounded.inPercent(this, other);
  }

  /** Returns how many per cent of this amount that of another figure is, to eight decimals. */
  public final Figure inPercent(Figure other) {
    return other.value() instanceof Money amount ? withProvenanceOf(other).inPercent(amount) : other.unsettled();
  }

  /** Returns what a {@link Line} gives at a number; absent if that is not known. */
  public final Figure at(@Nullable Number number) {
    return Arithmetic.at(this, number);
  }

  /** Returns what a {@link Line} gives at the number of another figure. */
  public final Figure at(Figure number) {
    return number.value() instanceof Number at ? withProvenanceOf(number).at(at) : number.unsettled();
  }

  /** Returns the sum with a number that is a fact; absent if it is not known. */
  public final Figure plus(@Nullable Number number) {
    return number == null ? unsettled() : plus(given(number));
  }

  /** Returns the sum of two numbers or amounts, which rests on both. */
  public final Figure plus(Figure other) {
    return Arithmetic.sum(this, other);
  }

  /** Returns by how much a number exceeds this one, and 0 if it does not. */
  public final Figure exceededBy(@Nullable Number number) {
    return Arithmetic.exceededBy(this, number);
  }

  /** Returns the word where the figure is a single choice; null if it is none. */
  public final @Nullable String word() {
    return value() instanceof Set<?> choices && choices.size() == 1 ? String.valueOf(choices.iterator().next()) : null;
  }

  /** Returns what is left of this amount without another, and 0 if that is more. */
  public final Figure less(Figure other) {
    return Arithmetic.less(this, other);
  }

  /** Returns a number, an amount or a day of the case as a figure that rests on nothing; absent if it is not known. */
  public static Figure given(@Nullable Object fact) {
    return fact == null ? absent() : settled(fact, ImmutableSet.of(), Text.empty());
  }

  /** Returns this figure as a number, for the rows of tables; null if it is none. */
  public final @Nullable Number number() {
    return value() instanceof Number number ? number : null;
  }

  /** Returns this figure as a whole number; null if it is none. */
  public final @Nullable Integer whole() {
    return value() instanceof Integer whole ? whole : null;
  }

  /** Returns this figure as an amount; null if it is none. */
  public final @Nullable Money money() {
    return value() instanceof Money money ? money : null;
  }

  /** Returns the figure, which rests on what others rest on, too. */
  public final Figure alsoBy(Figure... others) {
    Figure all = this;
    for (Figure other : others) {
      all = all.withProvenanceOf(other);
    }
    return all;
  }

  /** Returns the figure as a statement without payments; it waits for the figure if that is not settled. */
  public final Schedule asStated(String id) {
    return Schedule.of(Map.of(), ImmutableSet.of()).stating(id, this);
  }

  /** Returns the schedule of this amount in the month of a day; it waits for the figure if that is not settled. */
  public final Schedule inMonth(LocalDate day) {
    return Schedule.of(Schedule.period(YearMonth.from(day)), this);
  }

  /** Returns the lower of two amounts or numbers, which rests on both. */
  public final Figure lowerOf(Figure other) {
    if (!isSettled() || !other.isSettled()) {
      return isSettled() ? other : this;
    }
    return isAtMost(other.value()) ? withProvenanceOf(other) : other.withProvenanceOf(this);
  }

  /** Returns the greater of two amounts or numbers, which rests on both; where one is absent, the other. */
  public final Figure higherOf(Figure other) {
    if (isAbsent() || other.isAbsent()) {
      return isAbsent() ? other : this;
    } else if (!isSettled() || !other.isSettled()) {
      return isSettled() ? other : this;
    }
    return isAtLeast(other.value()) ? withProvenanceOf(other) : other.withProvenanceOf(this);
  }

  /** Returns the number or amount that somebody chose instead of the figure; the figure if nothing was chosen. */
  public final Figure unlessChosen(@Nullable Object chosen) {
    return chosen == null || !isSettled() ? this : new SettledFigure(chosen, grounds, steps, unit());
  }

  /**
   * Returns the number that a {@link Taper} gives at an amount, falling as an open point is read: {@code WHOLE_STEPS} or
   * {@code CONTINUOUS}. Absent where the taper has ended, or if the amount is not known or of another currency.
   */
  public final Figure at(@Nullable Money amount, Interpretation fall) {
    return Arithmetic.at(this, amount, fall);
  }

  /** Returns the greatest number that a {@link Taper} gives, at whichever amount. It bounds what may come out and is computed from nothing. */
  public final Figure highest() {
    return Arithmetic.highest(this);
  }

  /** Returns the schedule of this amount in the calendar year of a day; it waits for the figure if that is not settled. */
  public final Schedule inYear(LocalDate day) {
    return Schedule.of(String.valueOf(day.getYear()), this);
  }

  /** Returns the first day of the month of the day. */
  public final Figure monthStart() {
    return Arithmetic.monthStart(this);
  }

  /** Returns the last day, inclusive, that the deadline sets for an event on this day. */
  public final Figure lastDay(@Nullable LocalDate event) {
    return Arithmetic.lastDay(this, event);
  }

  /** Returns the day on which somebody born then is as many completed months old as the figure gives. */
  public final Figure monthsAfter(@Nullable LocalDate birth) {
    return Arithmetic.monthsAfter(this, birth);
  }

  /** Returns the first of the {@link DaysOfYear} after an event; absent if that is not known. */
  public final Figure yearDayAfter(@Nullable LocalDate event) {
    return Arithmetic.ofYear(this, event, DaysOfYear::after);
  }

  /** Returns the first of the {@link DaysOfYear} that is not before an event; absent if that is not known. */
  public final Figure yearDayFrom(@Nullable LocalDate event) {
    return Arithmetic.ofYear(this, event, DaysOfYear::onOrAfter);
  }

  /** Returns the last of the {@link DaysOfYear} that is not after an event; absent if that is not known. */
  public final Figure yearDayUpTo(@Nullable LocalDate event) {
    return Arithmetic.ofYear(this, event, DaysOfYear::onOrBefore);
  }

  /** Returns the first of the {@link DaysOfYear} after the day that another figure gives, on which it then rests. */
  public final Figure yearDayAfter(Figure event) {
    return event.isSettled() ? yearDayAfter(event.date()).withProvenanceOf(event) : event;
  }

  /** Returns the first of the {@link DaysOfYear} that is not before the day that another figure gives. */
  public final Figure yearDayFrom(Figure event) {
    return event.isSettled() ? yearDayFrom(event.date()).withProvenanceOf(event) : event;
  }

  /** Returns the last day of the period of the {@link Cycle} in which the day of another figure lies. */
  public final Figure periodEnd(Figure day) {
    return Arithmetic.periodEnd(this, day);
  }

  /** Returns the first day of the period of the {@link Cycle} in which the day of another figure lies. */
  public final Figure periodStart(Figure day) {
    return Arithmetic.periodStart(this, day);
  }

  /** Returns the day after the day of the figure. */
  public final Figure dayAfter() {
    return Arithmetic.dayAfter(this);
  }

  /** Returns the day so many months after another, which rolls over to the next month where the open point is read {@code ROLL_OVER}. */
  public final Figure monthsAfter(@Nullable LocalDate birth, Interpretation monthEnd) {
    Figure day = monthsAfter(birth);
    boolean shorter = birth != null && day.date() != null && day.date().getDayOfMonth() < birth.getDayOfMonth();
    return (shorter && monthEnd.is("ROLL_OVER") ? day.dayAfter() : day).withGroundsOf(day, ImmutableSet.of(monthEnd));
  }

  /** Returns the set of these choices and of those of a plain parameter. */
  public final Figure union(Parameter plain) {
    return Arithmetic.union(this, plain.of());
  }

  /** Returns the figure for what cannot be computed from it: absent if it is settled, and otherwise itself. */
  Figure unsettled() {
    return this;
  }

  /** Returns the value, or null if there is none. */
  public @Nullable Object value() {
    return null;
  }

  /** Returns the value as a date, for rules that compute with it. */
  public final @Nullable LocalDate date() {
    return value() instanceof LocalDate date ? date : null;
  }

  /** Returns what it rests on. */
  public final ImmutableSet<Provenance> grounds() {
    return grounds;
  }

  /** Returns how it was computed. */
  public final ImmutableList<ComputationStep> steps() {
    return steps;
  }

  /** Returns its unit. */
  public Text unit() {
    return Text.empty();
  }

  /** Returns the id of the reading or setting it waits for, or null. */
  public @Nullable String waitsFor() {
    return null;
  }

  /** Returns why the source gives no value, or the empty text. */
  public Text silence() {
    return Text.empty();
  }

  // The names by which rules of packs written before know methods that have another name now.

  /** Returns {@link #wholeTimesIn}, under its older name. */
  public final Figure goesInto(@Nullable Number whole) {
    return wholeTimesIn(whole);
  }

  /** Returns {@link #requiredRoundedDown}, under its older name. */
  public final Figure fullFor(@Nullable Integer persons) {
    return requiredRoundedDown(persons);
  }

  /** Returns {@link #isZero}, under its older name. */
  public final boolean isNothing() {
    return isZero();
  }

  /** Returns {@link #union}, under its older name. */
  public final Figure joinedWith(Parameter plain) {
    return union(plain);
  }
}
