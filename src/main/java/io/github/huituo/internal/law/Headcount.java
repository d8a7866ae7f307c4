package io.github.huituo.internal.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of persons that may be unknown. What is computed from an unknown one is unknown, too.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Headcount {
  private static final Headcount UNKNOWN = new Headcount(null);

  private final @Nullable Integer number;

  private Headcount(@Nullable Integer number) {
    this.number = number;
  }

  /** Returns the number of persons. */
  public static Headcount of(@Nullable Number number) {
    return number == null ? UNKNOWN : new Headcount(Math.toIntExact(number.longValue()));
  }

  /** Returns that there are none. */
  public static Headcount none() {
    return new Headcount(0);
  }

  /** Returns how many of the ages lie in a band. */
  public static Headcount in(Figure band, @Nullable List<Integer> ages) {
    return ages == null || !(band.value() instanceof Band interval)
        ? UNKNOWN
        : new Headcount((int) ages.stream().filter(interval::contains).count());
  }

  /** Returns those of the ages that lie in a band. They are null if they or the band are not known. */
  public static @Nullable List<Integer> these(Figure band, @Nullable List<Integer> ages) {
    return ages == null || !(band.value() instanceof Band interval) ? null : ages.stream().filter(interval::contains).toList();
  }

  /** Returns the sum. */
  public Headcount plus(Headcount other) {
    return number == null || other.number == null ? UNKNOWN : new Headcount(Math.addExact(number, other.number));
  }

  /** Returns how many are left without so many. Nobody is left if there are no more than those. */
  public Headcount minus(@Nullable Integer other) {
    return number == null || other == null ? UNKNOWN : new Headcount(Math.max(0, number - other));
  }

  /** Returns how many are left without as many as a figure gives. It is unknown if it gives no whole number. */
  public Headcount without(Figure other) {
    return other.value() instanceof Integer count ? minus(count) : UNKNOWN;
  }

  /** Returns the number, or null if it is not known. */
  public @Nullable Integer getNumber() {
    return number;
  }

  /** Returns whether it is known that there is nobody. */
  public boolean isNobody() {
    return number != null && number == 0;
  }

  @Override
  public String toString() {
    return number == null ? "?" : number.toString();
  }
}
