package io.github.huituo.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A value of the law with its provenance: the provisions, readings and settings it rests on and how it was computed.
 *
 * <p>A figure is settled, open (it waits for a reading or a setting), silent (the source gives no value) or absent (the
 * table has no such row). Every comparison with a figure that is not settled, or with a fact that is missing, is
 * {@code false}, so that a rule never concludes from what is not known.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Figure {
  private static final Figure ABSENT =
      new Figure(null, ImmutableSet.of(), ImmutableList.of(), Text.empty(), null, Text.empty());

  private final @Nullable Object value;
  private final ImmutableSet<Ground> grounds;
  private final ImmutableList<Step> steps;
  private final Text unit;
  private final @Nullable String waitsFor;
  private final Text silence;

  private Figure(
      @Nullable Object value,
      ImmutableSet<Ground> grounds,
      ImmutableList<Step> steps,
      Text unit,
      @Nullable String waitsFor,
      Text silence) {
    this.value = value;
    this.grounds = grounds;
    this.steps = steps;
    this.unit = unit;
    this.waitsFor = waitsFor;
    this.silence = silence;
  }

  static Figure settled(Object value, ImmutableSet<Ground> grounds, Text unit) {
    return new Figure(value, grounds, ImmutableList.of(), unit, null, Text.empty());
  }

  static Figure open(String waitsFor, ImmutableSet<Ground> grounds) {
    return new Figure(null, grounds, ImmutableList.of(), Text.empty(), waitsFor, Text.empty());
  }

  static Figure silent(Text reason, ImmutableSet<Ground> grounds) {
    return new Figure(null, grounds, ImmutableList.of(), Text.empty(), null, reason);
  }

  static Figure absent() {
    return ABSENT;
  }

  static Figure computed(Object value, ImmutableSet<Ground> grounds, ImmutableList<Step> steps, Text unit) {
    return new Figure(value, grounds, steps, unit, null, Text.empty());
  }

  Figure derived(Object result, Step step) {
    return new Figure(
        result,
        grounds,
        ImmutableList.<Step>builderWithExpectedSize(steps.size() + 1).addAll(steps).add(step).build(),
        unit,
        null,
        Text.empty());
  }

  /** Returns whether there is a value. */
  public boolean isSettled() {
    return value != null;
  }

  /** Returns whether the value waits for a reading or a setting. */
  public boolean isOpen() {
    return waitsFor != null;
  }

  /** Returns whether the source names this case and gives no value. */
  public boolean isSilent() {
    return !silence.isEmpty();
  }

  /** Returns whether the table has no row for this case. */
  public boolean isAbsent() {
    return !isSettled() && !isOpen() && !isSilent();
  }

  /** Returns whether the value is greater than that; false if either is not known. */
  public boolean isAbove(@Nullable Object that) {
    OptionalInt order = compare(that);
    return order.isPresent() && order.getAsInt() > 0;
  }

  /** Returns whether the value is that or more; false if either is not known. */
  public boolean isAtLeast(@Nullable Object that) {
    OptionalInt order = compare(that);
    return order.isPresent() && order.getAsInt() >= 0;
  }

  /** Returns whether the value is less than that; false if either is not known. */
  public boolean isBelow(@Nullable Object that) {
    OptionalInt order = compare(that);
    return order.isPresent() && order.getAsInt() < 0;
  }

  /** Returns whether the value is that or less; false if either is not known. */
  public boolean isAtMost(@Nullable Object that) {
    OptionalInt order = compare(that);
    return order.isPresent() && order.getAsInt() <= 0;
  }

  private OptionalInt compare(@Nullable Object that) {
    return value == null || that == null ? OptionalInt.empty() : Numbers.compare(value, that);
  }

  /**
   * Returns whether that lies in the band, or is among the choices, of which one that ends in {@code *} stands for every word
   * that begins so; false if either is not known.
   */
  public boolean admits(@Nullable Object that) {
    return that != null
        && (value instanceof Band band ? band.contains(that) : value instanceof Set<?> choices && names(choices, that));
  }

  private static boolean names(Set<?> choices, Object that) {
    return choices.contains(that) || choices.stream().anyMatch(c -> isBeginning(c.toString(), that.toString()));
  }

  private static boolean isBeginning(String choice, String word) {
    return choice.endsWith("*") && word.startsWith(choice.substring(0, choice.length() - 1));
  }

  /** Returns whether that lies outside the band, or is not among the choices; false if either is not known. */
  public boolean excludes(@Nullable Object that) {
    return that != null && isSettled() && !admits(that);
  }

  /** Returns the staff that the ratio requires for a number of persons, a part rounded up. */
  public Figure requiredFor(@Nullable Integer persons) {
    return required(persons, RoundingMode.UP);
  }

  /**
   * Returns the staff that the ratio requires for a number of persons, rounded as an open point is read: {@code CEIL},
   * {@code FLOOR}, or {@code ONE} whatever the number.
   */
  public Figure requiredFor(@Nullable Integer persons, Interpretation rounding) {
    if (persons != null && value instanceof Ratio && rounding.is("ONE")) {
      return derived(1, Step.of("step.one", persons, unit));
    }
    return rounding.is("CEIL")
        ? required(persons, RoundingMode.UP)
        : rounding.is("FLOOR") ? required(persons, RoundingMode.DOWN) : ABSENT;
  }

  private Figure required(@Nullable Integer persons, RoundingMode rounding) {
    if (persons == null || !(value instanceof Ratio ratio)) {
      return isSettled() ? ABSENT : this;
    }
    Number staff = Numbers.plain(BigDecimal.valueOf(ratio.staffFor(persons, rounding)));
    String key = rounding == RoundingMode.UP ? "step.ratio-up" : "step.ratio-down";
    return derived(staff, Step.of(key, persons, ratio, staff, unit));
  }

  /** Returns the staff that the ratio requires for a number of persons, a part left out. */
  public Figure fullFor(@Nullable Integer persons) {
    return required(persons, RoundingMode.DOWN);
  }

  /** Returns how many times the number goes into another, a part left out; absent if the other is not known. */
  public Figure goesInto(@Nullable Number whole) {
    if (whole == null || !(value instanceof Number part) || Numbers.exact(part).signum() <= 0) {
      return isSettled() ? ABSENT : this;
    }
    Number times = Numbers.plain(Numbers.exact(whole).divideToIntegralValue(Numbers.exact(part)));
    return derived(times, Step.of("step.goes-into", part, whole, times));
  }

  /** Returns the number or amount as many times as another figure says. */
  public Figure times(Figure count) {
    return count.value instanceof Number number ? times(number).restingOn(count) : unsettled(count);
  }

  /** Returns the first day of the month of the day. */
  public Figure monthStart() {
    return value instanceof LocalDate day ? derived(day.withDayOfMonth(1), Step.of("step.month-start", day.withDayOfMonth(1))) : ABSENT;
  }

  /** Returns the number or amount, so many times; absent if the number of times is not known. */
  public Figure times(@Nullable Number count) {
    if (count == null || !isSettled()) {
      return isSettled() ? ABSENT : this;
    }
    BigDecimal factor = Numbers.exact(count);
    if (value instanceof Money amount) {
      Money product = amount.multipliedBy(factor, RoundingMode.HALF_UP);
      return derived(product, Step.of("step.times", amount, factor.toPlainString(), product));
    } else if (value instanceof Number number) {
      Object product = Numbers.plain(Numbers.exact(number).multiply(factor));
      return derived(product, Step.of("step.times-unit", number, factor.toPlainString(), product, unit));
    }
    return ABSENT;
  }

  /** Returns as many per cent of the amount as the figure says, rounded down to what can be paid. */
  public Figure percentOf(@Nullable Money amount) {
    if (amount == null || !(value instanceof Number percent)) {
      return isSettled() ? ABSENT : this;
    }
    Money part = amount.multipliedBy(Numbers.exact(percent).movePointLeft(2), RoundingMode.DOWN);
    return derived(part, Step.of("step.percent", percent, amount, part));
  }

  /** Returns as many per cent of the amount of another figure as this one says, rounded down to what can be paid. */
  public Figure percentOf(Figure amount) {
    return amount.value instanceof Money money ? percentOf(money).restingOn(amount) : unsettled(amount);
  }

  /** Returns the amount divided by the number, rounded down to what can be paid. */
  public Figure dividedBy(Figure number) {
    if (!(value instanceof Money amount) || !(number.value instanceof Number divisor)) {
      return isSettled() ? unsettled(number) : this;
    }
    Money part = amount.dividedBy(Numbers.exact(divisor), RoundingMode.DOWN);
    return derived(part, Step.of("step.divided", amount, divisor, part)).restingOn(number);
  }

  /** Returns the lower of two amounts or numbers, which rests on both. */
  public Figure lowerOf(Figure other) {
    if (!isSettled() || !other.isSettled()) {
      return isSettled() ? unsettled(other) : this;
    }
    return isAtMost(other.value) ? restingOn(other) : other.restingOn(this);
  }

  private static Figure unsettled(Figure other) {
    return other.isSettled() ? ABSENT : other;
  }

  /** Returns the greater of two amounts or numbers, which rests on both; where one is absent, the other. */
  public Figure higherOf(Figure other) {
    if (isAbsent() || other.isAbsent()) {
      return isAbsent() ? other : this;
    } else if (!isSettled() || !other.isSettled()) {
      return isSettled() ? other : this;
    }
    return isAtLeast(other.value) ? restingOn(other) : other.restingOn(this);
  }

  /** Returns whether the value is the number or amount 0; false if there is none. */
  public boolean isNothing() {
    return value instanceof Money amount ? amount.isZero() : value instanceof Number number && Numbers.exact(number).signum() == 0;
  }

  /**
   * Returns the number that a {@link Taper} says at an amount, falling as an open point is read: {@code WHOLE_STEPS} or
   * {@code CONTINUOUS}. Absent where the taper has ended, or if the amount is not known or of another currency.
   */
  public Figure at(@Nullable Money amount, Interpretation fall) {
    if (!(value instanceof Taper taper) || amount == null) {
      return isSettled() ? ABSENT : this;
    }
    boolean wholeSteps = fall.is(Taper.WHOLE_STEPS);
    if (!wholeSteps && !fall.is(Taper.CONTINUOUS)) {
      return fall.figureless();
    } else if (!taper.currency().equals(amount.getCurrencyUnit().getCode())) {
      return ABSENT;
    }
    Taper.Bracket bracket = taper.bracketOf(amount.getAmount()).orElse(null);
    if (bracket == null) {
      return ABSENT;
    }
    Number number = Numbers.plain(bracket.fallen(amount.getAmount(), wholeSteps, taper.decimals()));
    Taper.Fall falling = bracket.fall().orElse(null);
    return falling == null
        ? derived(number, Step.of("step.bracket", amount, number, unit))
        : derived(
            number,
            Step.of(
                "step.bracket-falling",
                amount,
                number,
                unit,
                bracket.number().toPlainString(),
                falling.by().toPlainString(),
                falling.every().toPlainString(),
                bracket.begin().toPlainString()));
  }

  /** Returns the figure with a remark that it holds for the place that somebody has by age. */
  Figure inPlace(int place, Figure from, Figure belowMonths) {
    return value != null
        ? derived(value, Step.of("step.place", place, belowMonths)).restingOn(from).restingOn(belowMonths)
        : this;
  }

  Figure restingOn(Figure other) {
    return new Figure(
        value,
        ImmutableSet.<Ground>builder().addAll(grounds).addAll(other.grounds).build(),
        ImmutableList.<Step>builder().addAll(steps).addAll(other.steps).build().stream().distinct().collect(ImmutableList.toImmutableList()),
        unit,
        waitsFor,
        silence);
  }

  /** Returns the last day, inclusive, that the deadline sets for an event on this day. */
  public Figure lastDay(@Nullable LocalDate event) {
    return event != null && value instanceof Deadline deadline
        ? derived(deadline.lastDay(event), Step.of("step.deadline", event, deadline.lastDay(event)))
        : ABSENT;
  }

  /** Returns the day on which somebody born then is as many completed months old as the figure says. */
  public Figure monthsAfter(@Nullable LocalDate birth) {
    if (birth == null || !(value instanceof Integer months)) {
      return ABSENT;
    }
    LocalDate day = birth.plusMonths(months);
    return derived(day, Step.of("step.months-after", birth, months, day));
  }

  /** Returns the set of these choices and of those of a plain parameter. */
  public Figure joinedWith(Parameter plain) {
    Figure others = plain.of();
    if (!(value instanceof Set<?> mine) || !(others.value instanceof Set<?> theirs)) {
      return ABSENT;
    }
    return new Figure(
        ImmutableSet.builder().addAll(mine).addAll(theirs).build(),
        ImmutableSet.<Ground>builder().addAll(grounds).addAll(others.grounds).build(),
        steps,
        unit,
        null,
        Text.empty());
  }

  /** Returns whether the word is one of the choices. */
  public boolean names(String word) {
    return value instanceof Set<?> choices && choices.contains(word);
  }

  /** Returns whether all choices of the figure are among those; false if either is not known. */
  public boolean isWithin(@Nullable Set<String> those) {
    return those != null && value instanceof Set<?> mine && those.containsAll(mine);
  }

  /** Returns whether some choice of the figure is not among those; false if either is not known. */
  public boolean exceeds(@Nullable Set<String> those) {
    return those != null && value instanceof Set<?> mine && !those.containsAll(mine);
  }

  /** Returns the value, or null if there is none. */
  public @Nullable Object value() {
    return value;
  }

  /** Returns the value as a date, for rules that compute with it. */
  public @Nullable LocalDate date() {
    return value instanceof LocalDate date ? date : null;
  }

  /** Returns what it rests on. */
  public ImmutableSet<Ground> grounds() {
    return grounds;
  }

  /** Returns how it was computed. */
  public ImmutableList<Step> steps() {
    return steps;
  }

  /** Returns its unit. */
  public Text unit() {
    return unit;
  }

  /** Returns the id of the reading or setting it waits for, or null. */
  public @Nullable String waitsFor() {
    return waitsFor;
  }

  /** Returns why the source gives no value, or the empty text. */
  public Text silence() {
    return silence;
  }

  @Override
  public String toString() {
    return isSettled() ? String.valueOf(value) : isOpen() ? "open: " + waitsFor : isSilent() ? "silent" : "absent";
  }
}
