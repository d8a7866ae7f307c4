package io.github.huituo.internal.law;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a percentage, or as the amount that is shared.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface ProportionalFigure permits Figure {
  private Figure figure() {
    return (Figure) this;
  }

  /** Returns as many per cent of the amount as the figure gives. It is rounded down to what can be paid. */
  default Figure percentOf(@Nullable Money amount) {
    return Arithmetic.percent(figure(), amount);
  }

  /** Returns the percentage of another figure's amount that this figure gives. It is rounded down to the smallest unit. */
  default Figure percentOf(Figure amount) {
    return amount.value() instanceof Money money ? percentOf(money).withProvenanceOf(amount) : amount.unsettled();
  }

  /** Returns this percentage of another figure's amount. It is rounded as an open point is read. */
  default Figure percentOf(Figure amount, Interpretation rounding) {
    return Arithmetic.percent(figure(), amount, rounding);
  }

  /**
   * Returns this percentage of an amount that is a fact. It is rounded as an open point is read, and absent if the amount is not
   * known.
   */
  default Figure percentOf(@Nullable Money amount, Interpretation rounding) {
    return amount == null ? Figure.absent() : percentOf(Figure.given(amount), rounding);
  }

  /**
   * Returns the part of the amount for the days of a period before a day. A figure gives the day; it is the whole amount if that
   * day comes later or is not known.
   *
   * @param first the first day of the period
   * @param last its last day
   * @param rounding how the part is rounded to what can be paid, a word of {@link java.math.RoundingMode}
   */
  default Figure partOfDays(LocalDate first, LocalDate last, Figure end, Interpretation rounding) {
    return Arithmetic.partOfDays(figure(), first, last, Figure.absent(), end, rounding);
  }

  /** Returns the part of the amount for some days of a period. They lie between two days, the second of them left out. */
  default Figure partOfDays(LocalDate first, LocalDate last, Figure from, Figure end, Interpretation rounding) {
    return Arithmetic.partOfDays(figure(), first, last, from, end, rounding);
  }

  /** Returns this percentage of an amount, rounded to a multiple of a unit. A word of {@link RoundingMode} is how. */
  default Figure percentOf(@Nullable Money amount, Figure unit, String rounding) {
    return Rounded.percent(figure(), amount, unit, rounding);
  }

  /** Returns the percentage of another figure's amount that this figure gives, {@linkplain #percentOf(Money, Figure, String) rounded}. */
  default Figure percentOf(Figure amount, Figure unit, String rounding) {
    return amount.value() instanceof Money money ? figure().withProvenanceOf(amount).percentOf(money, unit, rounding) : amount.unsettled();
  }

  /** Returns this percentage of an amount, rounded to what can be paid. A word of {@link RoundingMode} is how. */
  default Figure percentOf(@Nullable Money amount, String rounding) {
    return amount == null ? figure().unsettled() : Rounded.percent(figure(), amount, Rounded.smallest(amount), rounding);
  }

  /** Returns the percentage of another figure's amount that this figure gives, {@linkplain #percentOf(Money, String) rounded}. */
  default Figure percentOf(Figure amount, String rounding) {
    return amount.value() instanceof Money money ? figure().withProvenanceOf(amount).percentOf(money, rounding) : amount.unsettled();
  }

  /** Returns a twelfth of this amount of a year. It is rounded to what can be paid by a word of {@link RoundingMode}. */
  default Figure perMonth(String rounding) {
    return figure().value() instanceof Money year ? Rounded.twelfth(figure(), Rounded.smallest(year), rounding) : figure().unsettled();
  }

  /** Returns a twelfth of this amount of a year. It is rounded to a multiple of a unit by a word of {@link RoundingMode}. */
  default Figure perMonth(Figure unit, String rounding) {
    return Rounded.twelfth(figure(), unit, rounding);
  }

  /**
   * Returns the percentage of a twelfth of this amount of a year. It is how many per cent an amount of a month is, to eight
   * decimals.
   */
  default Figure monthInPercent(@Nullable Money month) {
    return Rounded.monthInPercent(figure(), month);
  }

  /** Returns how many per cent of this amount another is, to eight decimals. */
  default Figure inPercent(@Nullable Money other) {
    return Rounded.inPercent(figure(), other);
  }

  /** Returns how many per cent of this amount that of another figure is. It is to eight decimals. */
  default Figure inPercent(Figure other) {
    return other.value() instanceof Money amount ? figure().withProvenanceOf(other).inPercent(amount) : other.unsettled();
  }
}
