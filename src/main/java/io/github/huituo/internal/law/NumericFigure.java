package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a number or an amount that is computed with.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface NumericFigure permits Figure {
  private Figure figure() {
    return (Figure) this;
  }

  /** Returns the staff that the ratio requires for a number of persons. A part is rounded up. */
  default Figure requiredFor(@Nullable Integer persons) {
    return Arithmetic.required(figure(), persons, true);
  }

  /**
   * Returns the staff that the ratio requires for a number of persons. It is rounded as an open point is read: {@code CEIL},
   * {@code FLOOR}, or {@code ONE} whatever the number.
   */
  default Figure requiredFor(@Nullable Integer persons, Interpretation rounding) {
    return Arithmetic.required(figure(), persons, rounding);
  }

  /** Returns the staff that the ratio requires for a number of persons. A part is left out. */
  default Figure requiredRoundedDown(@Nullable Integer persons) {
    return Arithmetic.required(figure(), persons, false);
  }

  /** Returns how often this number is contained in another. A part is left out; absent if the other is not known. */
  default Figure wholeTimesIn(@Nullable Number whole) {
    return Arithmetic.wholeTimes(figure(), whole);
  }

  /** Returns what is left of a number without this one. The number is a fact; the figure is absent if that is not known. */
  default Figure leftOf(@Nullable Number whole) {
    return Arithmetic.leftOf(figure(), whole);
  }

  /** Returns the number or amount as many times as another figure gives. */
  default Figure times(Figure count) {
    return count.value() instanceof Number number ? times(number).withProvenanceOf(count) : count.unsettled();
  }

  /** Returns the number or amount, so many times. It is absent if the number of times is not known. */
  default Figure times(@Nullable Number count) {
    return Arithmetic.times(figure(), count);
  }

  /** Returns the amount divided by the number, rounded up to what can be paid. */
  default Figure dividedRoundedUp(Figure number) {
    return Arithmetic.divided(figure(), number, RoundingMode.UP);
  }

  /** Returns the number as a multiple of another figure's, the rest left out. */
  default Figure roundedDownTo(Figure part) {
    return Arithmetic.multiple(figure(), part);
  }

  /** Returns the amount divided by the number. It is rounded down to what can be paid; a number has four decimals. */
  default Figure dividedBy(Figure number) {
    return Arithmetic.divided(figure(), number, RoundingMode.DOWN);
  }

  /**
   * Returns the amount divided by a number that is a fact. It is rounded down to what can be paid, and absent if the number is
   * not known.
   */
  default Figure dividedBy(@Nullable Number number) {
    return number == null ? Figure.absent() : dividedBy(Figure.settled(number, ImmutableSet.of(), Text.empty()));
  }

  /**
   * Returns the amount divided by a fact, rounded to what can be paid. It is absent if the number is not known, or
   * the word is none of {@link RoundingMode}.
   */
  default Figure dividedBy(@Nullable Number number, String rounding) {
    RoundingMode mode = Numbers.rounding(rounding);
    return number == null || mode == null
        ? Figure.absent()
        : Arithmetic.divided(figure(), Figure.settled(number, ImmutableSet.of(), Text.empty()), mode);
  }

  /** Returns what a {@link PiecewiseLine} gives at a number; absent if that is not known. */
  default Figure at(@Nullable Number number) {
    return Arithmetic.at(figure(), number);
  }

  /** Returns what a {@link PiecewiseLine} gives at the number of another figure. */
  default Figure at(Figure number) {
    return number.value() instanceof Number at ? figure().withProvenanceOf(number).at(at) : number.unsettled();
  }

  /** Returns the sum with a number that is a fact. It is absent if the number is not known. */
  default Figure plus(@Nullable Number number) {
    return number == null ? figure().unsettled() : plus(Figure.given(number));
  }

  /** Returns the sum of two numbers or amounts, which rests on both. */
  default Figure plus(Figure other) {
    return Arithmetic.sum(figure(), other);
  }

  /** Returns by how much a number exceeds this one, and 0 if it does not. */
  default Figure exceededBy(@Nullable Number number) {
    return Arithmetic.exceededBy(figure(), number);
  }

  /** Returns what is left of this amount without another, and 0 if that is more. */
  default Figure less(Figure other) {
    return Arithmetic.less(figure(), other);
  }

  /** Returns the lower of two amounts or numbers, which rests on both. */
  default Figure lowerOf(Figure other) {
    if (!figure().isSettled() || !other.isSettled()) {
      return figure().isSettled() ? other : figure();
    }
    return figure().isAtMost(other.value()) ? figure().withProvenanceOf(other) : other.withProvenanceOf(figure());
  }

  /** Returns the greater of two amounts or numbers, which rests on both. Where one is absent, it is the other. */
  default Figure higherOf(Figure other) {
    if (figure().isAbsent() || other.isAbsent()) {
      return figure().isAbsent() ? other : figure();
    } else if (!figure().isSettled() || !other.isSettled()) {
      return figure().isSettled() ? other : figure();
    }
    return figure().isAtLeast(other.value()) ? figure().withProvenanceOf(other) : other.withProvenanceOf(figure());
  }

  /** Returns the number or amount that somebody chose instead of the figure. It is the figure if nothing was chosen. */
  default Figure unlessChosen(@Nullable Object chosen) {
    return chosen == null || !figure().isSettled()
        ? figure()
        : new SettledFigure(chosen, figure().grounds(), figure().steps(), figure().unit());
  }

  /**
   * Returns the number that a {@link Taper} gives at an amount. It falls as an open point is read: {@code WHOLE_STEPS} or
   * {@code CONTINUOUS}. Absent where the taper has ended, or if the amount is not known or of another currency.
   */
  default Figure at(@Nullable Money amount, Interpretation fall) {
    return Arithmetic.at(figure(), amount, fall);
  }

  /**
   * Returns the greatest number that a {@link Taper} gives, at whichever amount. It bounds what may come out and is computed from
   * nothing.
   */
  default Figure highest() {
    return Arithmetic.highest(figure());
  }

  /** Returns {@link #wholeTimesIn}, under its older name. */
  default Figure goesInto(@Nullable Number whole) {
    return wholeTimesIn(whole);
  }

  /** Returns {@link #requiredRoundedDown}, under its older name. */
  default Figure fullFor(@Nullable Integer persons) {
    return requiredRoundedDown(persons);
  }
}
