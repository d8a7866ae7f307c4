package io.github.huituo.internal.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The bounds of numbers, dates and lists. They hold for every one of a case, and for every number of a rule file.
 *
 * <p>They lie far beyond anything that a case of childcare needs, and near enough that nothing computed from a case overflows or
 * takes seconds.
 */
public final class Bounds {
  /** The first day that a case may name. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** The day after the last that a case may name. From it on no payment is computed either. */
  public static final LocalDate END = LocalDate.of(2200, 1, 1);

  /** The greatest whole number of a case; the least is the same below zero. */
  public static final int GREATEST_COUNT = 100_000_000;

  /** The number that every number and every amount is less than. They are more than its negative. */
  public static final BigDecimal NUMBER_LIMIT = BigDecimal.valueOf(1_000_000_000_000L);

  /** The most decimals that a number may have. */
  public static final int DECIMALS = 30;

  /** The most sessions of a case, and the most items of a list of values. */
  public static final int ITEMS = 10_000;

  /** The most subjects of a case, but for sessions. */
  public static final int SUBJECTS = 3_000;

  /** The most subjects of one list, such as the classes of an institution. It is not for sessions. */
  public static final int SUBJECTS_OF_A_LIST = 1_000;

  /** The most changes of a case. */
  public static final int CHANGES = 500;

  /** The most payments of one assessment. */
  public static final int PAYMENTS = 100_000;

  /** Longer than any number within the bounds, with its sign, its point and an exponent. */
  private static final int LONGEST_NUMBER = 60;

  private Bounds() {}

  /** Returns the number written so, if it is one within the bounds; {@code 1e3} is 1000. */
  public static Optional<BigDecimal> number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return admits(number) ? Optional.of(number.scale() < 0 ? number.setScale(0) : number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a number lies within the bounds. */
  public static boolean admits(BigDecimal number) {
    // The scale first: a comparison of numbers whose scales are far apart writes out every digit between them.
    return Math.abs((long) number.scale()) <= DECIMALS
        && number.abs().compareTo(NUMBER_LIMIT) < 0;
  }

  /** Returns whether a whole number of a case lies within the bounds. */
  public static boolean admits(int count) {
    return count >= -GREATEST_COUNT && count <= GREATEST_COUNT;
  }

  /** Returns whether a date of a case lies within the bounds. */
  public static boolean admits(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && day.isBefore(END);
  }
}
