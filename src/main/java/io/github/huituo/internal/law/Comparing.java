package io.github.huituo.internal.law;

import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The comparison of the values of figures with facts. It is false wherever a value is not known or of another kind. */
final class Comparing {
  private Comparing() {}

  static boolean isAbove(@Nullable Object value, @Nullable Object that) {
    int order = value == null || that == null ? Numbers.INCOMPARABLE : Numbers.compare(value, that);
    return order > 0;
  }

  static boolean isAtLeast(@Nullable Object value, @Nullable Object that) {
    int order = value == null || that == null ? Numbers.INCOMPARABLE : Numbers.compare(value, that);
    return order >= 0;
  }

  static boolean admits(@Nullable Object value, @Nullable Object that) {
    return that != null
        && (value instanceof Band band ? band.contains(that) : value instanceof Set<?> choices && ChoicesValue.admit(choices, that));
  }

  static boolean isZero(@Nullable Object value) {
    return value instanceof Money amount ? amount.isZero() : value instanceof Number number && Numbers.exact(number).signum() == 0;
  }
}
