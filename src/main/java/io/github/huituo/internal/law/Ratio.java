package io.github.huituo.internal.law;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many staff to so many persons, written {@code 1:3}.
 *
 * @param staff the staff, at least 1
 * @param persons the persons, at least 1
 */
public record Ratio(int staff, int persons) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6}):([1-9][0-9]{0,6})");

  /** Returns the ratio written so, if it is one. */
  public static Optional<Ratio> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Ratio(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Returns the staff for a number of persons. A fraction of a staff member is rounded in the given mode. */
  public long staffFor(long number, RoundingMode rounding) {
    return LongMath.divide(Math.multiplyExact(number, (long) staff), persons, rounding);
  }

  @Override
  public String toString() {
    return staff + ":" + persons;
  }
}
