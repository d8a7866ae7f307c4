package io.github.huituo.internal.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a value that is compared. Every comparison with what is not known is {@code false}.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface ComparableFigure permits Figure {
  private Figure figure() {
    return (Figure) this;
  }

  /** Returns whether the value is greater than that; false if either is not known. */
  default boolean isAbove(@Nullable Object that) {
    return Comparing.isAbove(figure().value(), that);
  }

  /** Returns whether the value is that or more; false if either is not known. */
  default boolean isAtLeast(@Nullable Object that) {
    return Comparing.isAtLeast(figure().value(), that);
  }

  /** Returns whether the value is less than that; false if either is not known. */
  default boolean isBelow(@Nullable Object that) {
    return Comparing.isAbove(that, figure().value());
  }

  /** Returns whether the value is that or less; false if either is not known. */
  default boolean isAtMost(@Nullable Object that) {
    return Comparing.isAtLeast(that, figure().value());
  }

  /**
   * Returns whether a value lies in the band, or is among the choices. {@code 13*} among them means every word that begins with
   * {@code 13}; false if either is not known.
   */
  default boolean admits(@Nullable Object that) {
    return Comparing.admits(figure().value(), that);
  }

  /**
   * Returns whether the figure excludes that. It lies outside the band, or is not among the choices; false if either is not
   * known.
   */
  default boolean excludes(@Nullable Object that) {
    return that != null && figure().isSettled() && !admits(that);
  }

  /** Returns whether one of those words is among the choices. It is false if either is not known. */
  default boolean admitsAny(@Nullable Set<String> those) {
    return those != null && those.stream().anyMatch(this::admits);
  }

  /** Returns whether none of those words is among the choices. It is false if either is not known. */
  default boolean admitsNone(@Nullable Set<String> those) {
    return those != null && figure().isSettled() && those.stream().noneMatch(this::admits);
  }

  /** Returns whether the word is one of the choices. */
  default boolean names(String word) {
    return figure().value() instanceof Set<?> choices && choices.contains(word);
  }

  /** Returns whether all choices of the figure are among those. It is false if either is not known. */
  default boolean isWithin(@Nullable Set<String> those) {
    return those != null && figure().value() instanceof Set<?> mine && those.containsAll(mine);
  }

  /** Returns whether some choice of the figure is not among those. It is false if either is not known. */
  default boolean exceeds(@Nullable Set<String> those) {
    return those != null && figure().value() instanceof Set<?> mine && !those.containsAll(mine);
  }

  /** Returns whether the value is the number or amount 0; false if there is none. */
  default boolean isZero() {
    return Comparing.isZero(figure().value());
  }

  /** Returns {@link #isZero}, under its older name. */
  default boolean isNothing() {
    return isZero();
  }
}
