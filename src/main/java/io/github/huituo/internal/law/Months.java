package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Payment;
import io.github.huituo.internal.text.Bounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whole calendar months {@code [from, until)}, none of them from the {@linkplain Bounds#END horizon} on.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Months {
  /** The reading by which a month that is covered in part counts. */
  public static final String COUNTED = "COUNTED";

  /** The month from which on nothing is computed. A figure of the law without end thus gives no payments without end. */
  private static final YearMonth HORIZON = YearMonth.from(Bounds.END);

  private final YearMonth from;
  private final YearMonth until;
  private final int perYearLimit;
  private final ImmutableSet<Provenance> grounds;

  private Months(YearMonth from, YearMonth until, ImmutableSet<Provenance> grounds) {
    this(from, until, 12, grounds);
  }

  private Months(YearMonth from, YearMonth until, int perYearLimit, ImmutableSet<Provenance> grounds) {
    this.from = from;
    YearMonth last = until.isAfter(HORIZON) ? HORIZON : until;
    this.until = last.isBefore(from) ? from : last;
    this.perYearLimit = perYearLimit;
    this.grounds = grounds;
  }

  /** Returns the months from that of the first day to that of the last. Both are included. */
  public static Months through(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null
        ? new Months(YearMonth.of(2000, 1), YearMonth.of(2000, 1), ImmutableSet.of())
        : new Months(YearMonth.from(first), YearMonth.from(last).plusMonths(1), ImmutableSet.of());
  }

  /** Returns the months from that of the first day on. That of the last day is left out. */
  public static Months upTo(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null
        ? through(null, null)
        : new Months(YearMonth.from(first), YearMonth.from(last), ImmutableSet.of());
  }

  /**
   * Returns the months of the days {@code [from, until)}.
   *
   * @param partialFirst whether the month of {@code from} counts although it has begun: {@code COUNTED} or not
   * @param partialLast whether the month of {@code until} counts although it does not end before: {@code COUNTED} or not
   */
  public static Months between(
      LocalDate from, Interpretation partialFirst, LocalDate until, Interpretation partialLast) {
    YearMonth first = YearMonth.from(from);
    boolean takesFirst = from.getDayOfMonth() == 1 || partialFirst.is(COUNTED);
    YearMonth last = YearMonth.from(until);
    return new Months(
        takesFirst ? first : first.plusMonths(1),
        partialLast.is(COUNTED) ? last.plusMonths(1) : last,
        ImmutableSet.of(partialFirst, partialLast));
  }

  /**
   * Returns the months of the days {@code [from, until)}. The first counts although it has begun.
   *
   * @param partialLast whether the month of {@code until} counts although it does not end before: {@code COUNTED} or not
   */
  public static Months between(LocalDate from, LocalDate until, Interpretation partialLast) {
    YearMonth last = YearMonth.from(until);
    return new Months(YearMonth.from(from), partialLast.is(COUNTED) ? last.plusMonths(1) : last, ImmutableSet.of(partialLast));
  }

  /** Returns those of the months that begin before the day. It is all if there is no such day. */
  public Months before(@Nullable LocalDate day) {
    if (day == null) {
      return this;
    }
    YearMonth end = day.getDayOfMonth() == 1 ? YearMonth.from(day) : YearMonth.from(day).plusMonths(1);
    return new Months(from, end.isBefore(until) ? end : until, perYearLimit, grounds);
  }

  /** Returns the first so many months of each calendar year. It is all if the number is not known. */
  public Months limitedTo(Figure perYear) {
    if (!(perYear.value() instanceof Integer most)) {
      return this;
    }
    ImmutableSet<Provenance> both = ImmutableSet.<Provenance>builder().addAll(grounds).addAll(perYear.grounds()).build();
    return new Months(from, until, Math.min(most, perYearLimit), both);
  }

  /** Returns the amount in each of the months; none if it is not known. */
  public Schedule each(@Nullable Money amount) {
    List<Payment> dues = amount == null ? List.of() : list().stream().map(m -> new Payment(MonthNames.of(m), amount, "")).toList();
    return Schedule.ofRuns(dues, grounds, List.of(), List.of());
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return !from.isBefore(until);
  }

  /** Returns the months in order. */
  List<YearMonth> list() {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = from; month.isBefore(until); month = month.plusMonths(1)) {
      if (ordinalInYear(month) <= perYearLimit) {
        months.add(month);
      }
    }
    return months;
  }

  private int ordinalInYear(YearMonth month) {
    return month.getYear() == from.getYear() ? month.getMonthValue() - from.getMonthValue() + 1 : month.getMonthValue();
  }

  ImmutableSet<Provenance> grounds() {
    return grounds;
  }

  @Override
  public String toString() {
    return "[" + from + ", " + until + ")";
  }
}
