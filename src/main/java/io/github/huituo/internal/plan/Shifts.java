package io.github.huituo.internal.plan;

import com.google.common.math.IntMath;
import io.github.huituo.assessment.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * How many care workers cover a day. Each of them works one shift without a break in it. The same day follows on itself, so that
 * a shift may begin in the evening and end in the morning.
 */
final class Shifts {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /** How many are needed in each stretch of the day. All stretches have the same length. */
  private final int[] needed;

  /** How many stretches a shift has. */
  private final int length;

  private Shifts(int[] needed, int length) {
    this.needed = needed;
    this.length = length;
  }

  /**
   * Returns the fewest care workers.
   *
   * @param hours how long a shift may be at the most
   */
  static int heads(List<Plan.PartOfDay> day, BigDecimal hours) {
    BigDecimal minutes = hours.multiply(BigDecimal.valueOf(HOUR)).setScale(0, RoundingMode.DOWN);
    int shift = minutes.max(BigDecimal.ONE).min(BigDecimal.valueOf(DAY)).intValue();
    int stretch = IntMath.gcd(shift, DAY);
    for (Plan.PartOfDay part : day) {
      stretch = IntMath.gcd(IntMath.gcd(stretch, minute(part.from())), minute(part.until()));
    }
    int[] needed = new int[DAY / stretch];
    for (Plan.PartOfDay part : day) {
      int begin = minute(part.from()) / stretch;
      int end = minute(part.until()) / stretch;
      for (int i = begin; i < (end > begin ? end : end + needed.length); i++) {
        needed[i % needed.length] = Math.max(needed[i % needed.length], part.careWorkers());
      }
    }
    return new Shifts(needed, shift / stretch).fewest();
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / HOUR;
  }

  private int fewest() {
    int least = 0;
    int enough = Arrays.stream(needed).sum();
    while (least < enough) {
      int tried = (least + enough) / 2;
      if (cover(tried)) {
        enough = tried;
      } else {
        least = tried + 1;
      }
    }
    return enough;
  }

  /**
   * Returns whether so many shifts can cover the day. The numbers of shifts begun since midnight are the longest paths of a graph, in
   * which each stretch comes after the one before it, and after the one a shift earlier by as many as are needed; a day later it is
   * after itself by the shifts of a day. They exist unless a path back to itself is longer than nothing.
   */
  private boolean cover(int shifts) {
    int[] begun = new int[needed.length];
    for (int round = 0; round <= needed.length; round++) {
      boolean changed = false;
      for (int i = 0; i < needed.length; i++) {
        int least = Math.max(begunBefore(begun, i, 1, shifts), begunBefore(begun, i, length, shifts) + needed[i]);
        changed |= least > begun[i];
        begun[i] = Math.max(begun[i], least);
      }
      if (!changed) {
        return true;
      }
    }
    return false;
  }

  private static int begunBefore(int[] begun, int stretch, int earlier, int shifts) {
    int index = stretch - earlier;
    return index >= 0 ? begun[index] : begun[index + begun.length] - shifts;
  }
}
