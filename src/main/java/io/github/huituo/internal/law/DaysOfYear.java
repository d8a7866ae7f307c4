package io.github.huituo.internal.law;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days that are the same in every year. Examples are those on which terms begin.
 *
 * <p>Where {@link #windows windows} are given, an event leads to the day of the window in which it lies, and otherwise to the nearest
 * of the days.
 *
 * @param windows the day of each window by the first day of the window, which lasts until the next one begins; where the two are the
 *     same for all, there are no windows but days only
 */
public record DaysOfYear(ImmutableSortedMap<MonthDay, MonthDay> windows) {
  private static final Pattern FORM = Pattern.compile("[0-9]{2}-[0-9]{2}");

  /** Creates the days, of which there is at least one. */
  public DaysOfYear {
    Preconditions.checkArgument(!windows.isEmpty(), "no day of the year");
  }

  /** Returns days without windows. */
  public static DaysOfYear of(Collection<MonthDay> days) {
    return new DaysOfYear(days.stream().collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), d -> d, d -> d)));
  }

  /** Returns the day of the year written so, {@code 09-01}, if it is one. The 29th of February is none. */
  public static Optional<MonthDay> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      MonthDay day = MonthDay.parse("--" + text);
      return Optional.of(day).filter(d -> d.isValidYear(1));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the first of the days after an event. */
  public LocalDate after(LocalDate event) {
    return candidates(event).filter(day -> day.isAfter(event)).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns the first of the days that is not before an event. */
  public LocalDate onOrAfter(LocalDate event) {
    return candidates(event).filter(day -> !day.isBefore(event)).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns the last of the days that is not after an event. */
  public LocalDate onOrBefore(LocalDate event) {
    return candidates(event).filter(day -> !day.isAfter(event)).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns the days between two days, the first of them included. */
  public List<LocalDate> between(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .boxed()
        .flatMap(year -> windows.values().stream().map(day -> day.atYear(year)))
        .filter(day -> !day.isBefore(from) && day.isBefore(to))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the days of the years around an event to which it may lead. */
  private Stream<LocalDate> candidates(LocalDate event) {
    Collection<MonthDay> days = hasWindows() ? List.of(ofWindow(MonthDay.from(event))) : windows.values();
    return days.stream().flatMap(day -> Stream.of(-1, 0, 1).map(years -> day.atYear(event.getYear() + years)));
  }

  private MonthDay ofWindow(MonthDay day) {
    Map.Entry<MonthDay, MonthDay> begun = windows.floorEntry(day);
    return Objects.requireNonNull(begun == null ? windows.lastEntry() : begun).getValue();
  }

  /** Returns whether an event leads to the day of its window. */
  public boolean hasWindows() {
    return windows.entrySet().stream().anyMatch(e -> !e.getKey().equals(e.getValue()));
  }

  /** Returns the days and windows moved by a month, each within its month. */
  DaysOfYear moved() {
    TreeMap<MonthDay, MonthDay> moved = new TreeMap<>();
    windows.forEach((begin, day) -> moved.put(hasWindows() ? begin : day.with(day.getMonth().plus(1)), day.with(day.getMonth().plus(1))));
    return new DaysOfYear(ImmutableSortedMap.copyOfSorted(moved));
  }

  @Override
  public String toString() {
    return windows.entrySet().stream()
        .map(e -> hasWindows() ? written(e.getKey()) + ": " + written(e.getValue()) : written(e.getValue()))
        .collect(Collectors.joining(", ", hasWindows() ? "{" : "[", hasWindows() ? "}" : "]"));
  }

  private static String written(MonthDay day) {
    return day.toString().substring(2);
  }
}
