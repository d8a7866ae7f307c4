package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part that is due for a month that is partly used. It is found by the days used. It has steps from the fewest days on, of
 * which the last has no bound.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param steps the steps
 */
public record PartMonth(ImmutableList<PartMonthStep> steps) {
  /** The reading by which the number of days at an open bound counts as fewer. */
  public static final String AS_FEWER = "AS_FEWER";

  /** The reading by which the number of days at an open bound counts as more. */
  public static final String AS_MORE = "AS_MORE";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** To which side the number of days at a bound belongs. */
  public enum End {
    /** It lies above the step. */
    BELOW("below"),
    /** It lies in the step. */
    UP_TO("upTo"),
    /** The law leaves it open. */
    OPEN("open");

    private final String word;

    End(String word) {
      this.word = word;
    }

    /** Returns the word used in files. */
    public String word() {
      return word;
    }
  }

  /**
   * Where a step ends.
   *
   * @param number a number of days, or a percentage of the working days of the month
   * @param percent whether it is a percentage
   * @param rounded how the days of a percentage are rounded to whole ones; empty if they are not
   * @param end to which side the number of days at it belongs
   */
  public record Bound(BigDecimal number, boolean percent, Optional<RoundingMode> rounded, End end) {
    /** Returns the number of days at the bound. It is null if it depends on working days that are not known. */
    @Nullable BigDecimal days(@Nullable Integer workingDays) {
      if (!percent) {
        return number;
      }
      BigDecimal exact = workingDays == null ? null : number.multiply(BigDecimal.valueOf(workingDays)).divide(HUNDRED);
      return exact == null ? null : rounded.map(mode -> exact.setScale(0, mode)).orElse(exact);
    }

    @Override
    public String toString() {
      String rounding = rounded.map(mode -> ", rounded: " + mode).orElse("");
      return end.word() + ": " + Numbers.written(number) + (percent ? "%" : "") + rounding;
    }
  }

  /** What is due in a step. */
  public sealed interface MonthDue permits Share, ByDays {}

  /**
   * A share of the amount of the whole month.
   *
   * @param percent the share in per cent
   */
  public record Share(BigDecimal percent) implements MonthDue {
    @Override
    public String toString() {
      return "at: " + Numbers.written(percent);
    }
  }

  /** Of which days those used are counted, where the days used are paid. */
  public enum Unit {
    /** The working days of the month. */
    WORKING_DAYS,
    /** All days of the month. */
    CALENDAR_DAYS,
    /** A number that is the same in every month. */
    NUMBER
  }

  /**
   * As many parts of the amount as days are used. They are never more than all.
   *
   * @param unit which days a whole month has
   * @param number how many, where the number is the same in every month; otherwise 0
   */
  public record ByDays(Unit unit, int number) implements MonthDue {
    @Override
    public String toString() {
      return "daysOf: " + (unit == Unit.NUMBER ? String.valueOf(number) : unit.name());
    }
  }

  /**
   * One step.
   *
   * @param bound where it ends; empty if it does not
   * @param due what is due in it
   */
  public record PartMonthStep(Optional<Bound> bound, MonthDue due) {
    @Override
    public String toString() {
      return bound.map(b -> b + ", ").orElse("") + due;
    }
  }

  /** Returns whether it depends on the working days of the month. */
  boolean dependsOnWorkingDays() {
    return steps.stream()
        .anyMatch(
            step ->
                step.bound().filter(Bound::percent).isPresent()
                    || (step.due() instanceof ByDays by && by.unit() == Unit.WORKING_DAYS));
  }

  /**
   * Returns the step of so many days.
   *
   * @param days the days used
   * @param workingDays the working days of the month; only asked where it depends on them
   * @param atOpenBound how an open bound is read
   * @return null if the days are at an open bound that is not read
   */
  @Nullable PartMonthStep stepOf(int days, @Nullable Integer workingDays, @Nullable Interpretation atOpenBound) {
    for (PartMonthStep step : steps) {
      if (step.bound().isEmpty()) {
        return step;
      }
      BigDecimal bound = step.bound().get().days(workingDays);
      int order = bound == null ? 0 : BigDecimal.valueOf(days).compareTo(bound);
      if (order < 0 || (order == 0 && step.bound().get().end() == End.UP_TO)) {
        return step;
      } else if (order == 0 && step.bound().get().end() == End.OPEN) {
        if (atOpenBound == null || !(atOpenBound.is(AS_FEWER) || atOpenBound.is(AS_MORE))) {
          return null;
        } else if (atOpenBound.is(AS_FEWER)) {
          return step;
        }
      }
    }
    return null;
  }

  /** Returns whether so many days are at an open bound. */
  boolean isAtOpenBound(int days, @Nullable Integer workingDays) {
    return steps.stream()
        .flatMap(step -> step.bound().stream())
        .filter(bound -> bound.end() == End.OPEN)
        .map(bound -> bound.days(workingDays))
        .anyMatch(bound -> bound != null && bound.compareTo(BigDecimal.valueOf(days)) == 0);
  }

  @Override
  public String toString() {
    return steps.stream().map(step -> "{" + step + "}").collect(Collectors.joining(", "));
  }
}
