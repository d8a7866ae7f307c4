package io.github.huituo.internal.law;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of numbers or of dates, with closed or open ends. It is written {@code [6, 12)}, {@code (24, 36]} or, open to one
 * side, {@code [18, )}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Band {
  private static final Pattern FORM = Pattern.compile("([\\[(])\\s*([^,\\s]*)\\s*,\\s*([^,\\s]*)\\s*([])])");

  private final Range<?> range;
  private final boolean dates;
  private final String shown;

  private Band(Range<?> range, boolean dates, String shown) {
    this.range = range;
    this.dates = dates;
    this.shown = shown;
  }

  /** Returns whether the text has the form of a band, whatever its bounds. */
  public static boolean looksLike(String text) {
    return FORM.matcher(text).matches();
  }

  /** Returns the band written so, if it is one. Its bounds are numbers or dates, and it is not empty. */
  public static Optional<Band> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BoundType lower = matcher.group(1).equals("[") ? BoundType.CLOSED : BoundType.OPEN;
    BoundType upper = matcher.group(4).equals("]") ? BoundType.CLOSED : BoundType.OPEN;
    String from = matcher.group(2);
    String to = matcher.group(3);
    try {
      boolean dates = (from + to).matches(".*\\d-\\d.*");
      Range<?> range =
          dates
              ? range(LocalDate.class, from, lower, to, upper)
              : range(BigDecimal.class, from, lower, to, upper);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(new Band(range, dates, shown(matcher)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String shown(Matcher m) {
    return m.group(1) + m.group(2) + ", " + m.group(3) + m.group(4);
  }

  private static <C extends Comparable<?>> Range<C> range(
      Class<C> type, String from, BoundType lower, String to, BoundType upper) {
    if (from.isEmpty() && to.isEmpty()) {
      return Range.all();
    } else if (from.isEmpty()) {
      return Range.upTo(bound(type, to), upper);
    } else if (to.isEmpty()) {
      return Range.downTo(bound(type, from), lower);
    }
    return Range.range(bound(type, from), lower, bound(type, to), upper);
  }

  private static <C extends Comparable<?>> C bound(Class<C> type, String text) {
    return type.cast(type == LocalDate.class ? LocalDate.parse(text) : new BigDecimal(text));
  }

  /** Returns the interval. */
  public Range<?> range() {
    return range;
  }

  /** Returns whether its bounds are dates. */
  public boolean isOfDates() {
    return dates;
  }

  /** Returns whether the value lies in it; a value of another type does not. */
  @SuppressWarnings("unchecked")
  public boolean contains(Object value) {
    if (dates) {
      return value instanceof LocalDate date && ((Range<LocalDate>) range).contains(date);
    }
    return value instanceof Number number && ((Range<BigDecimal>) range).contains(Numbers.exact(number));
  }

  /** Returns whether some value lies in both. */
  @SuppressWarnings("unchecked")
  public boolean overlaps(Band that) {
    if (dates != that.dates) {
      return false;
    }
    return dates
        ? meet((Range<LocalDate>) range, (Range<LocalDate>) that.range)
        : meet((Range<BigDecimal>) range, (Range<BigDecimal>) that.range);
  }

  /** Returns what lies in both bands. It is written as a band or, if it is one value, as that value. */
  @SuppressWarnings("unchecked")
  public Optional<String> common(Band that) {
    if (!overlaps(that)) {
      return Optional.empty();
    }
    return Optional.of(
        dates
            ? shown(((Range<LocalDate>) range).intersection((Range<LocalDate>) that.range))
            : shown(((Range<BigDecimal>) range).intersection((Range<BigDecimal>) that.range)));
  }

  /** Returns whether both have numbers or both have dates as bounds. */
  boolean isComparableWith(Band that) {
    return dates == that.dates;
  }

  /** Returns whether everything in the other lies in this one. The other has bounds of the same kind. */
  @SuppressWarnings("unchecked")
  boolean encloses(Band that) {
    return dates
        ? ((Range<LocalDate>) range).encloses((Range<LocalDate>) that.range)
        : ((Range<BigDecimal>) range).encloses((Range<BigDecimal>) that.range);
  }

  /** Returns the band with each bound one or a day further. Of one without bounds it is the part from 0 on. */
  Band shifted() {
    String from = range.hasLowerBound() ? shifted(range.lowerEndpoint()) : "";
    String to = range.hasUpperBound() ? shifted(range.upperEndpoint()) : "";
    String inner = from.isEmpty() && to.isEmpty() ? "0, " : from + ", " + to;
    return parse(shown.charAt(0) + inner + shown.charAt(shown.length() - 1)).orElseThrow();
  }

  private static String shifted(Object bound) {
    return bound instanceof LocalDate day
        ? day.plusDays(1).toString()
        : ((BigDecimal) bound).add(BigDecimal.ONE).toPlainString();
  }

  private static String shown(Range<?> range) {
    String from = range.hasLowerBound() ? range.lowerEndpoint().toString() : "";
    String to = range.hasUpperBound() ? range.upperEndpoint().toString() : "";
    boolean closed = range.hasLowerBound() && range.lowerBoundType() == BoundType.CLOSED;
    boolean closedAbove = range.hasUpperBound() && range.upperBoundType() == BoundType.CLOSED;
    return closed && from.equals(to) ? from : (closed ? "[" : "(") + from + ", " + to + (closedAbove ? "]" : ")");
  }

  private static <C extends Comparable<?>> boolean meet(Range<C> a, Range<C> b) {
    return a.isConnected(b) && !a.intersection(b).isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Band that && range.equals(that.range);
  }

  @Override
  public int hashCode() {
    return range.hashCode();
  }

  @Override
  public String toString() {
    return shown;
  }
}
