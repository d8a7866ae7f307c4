package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.law.AllowedHours.HoursOfPeriod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of hourly amounts that an answer names.
 *
 * <p>This class is immutable and thread-safe.
 */
final class HourlyFigures {
  /** The answer names nothing, and no hours are counted. */
  static final HourlyFigures NONE = new HourlyFigures(ImmutableMap.of(), ImmutableList.of());

  private final ImmutableMap<HourlyFigureKind, String> names;
  private final ImmutableList<HoursOfPeriod> hours;

  /** What an answer may name. */
  enum HourlyFigureKind {
    PERCENTAGE,
    HOURLY,
    HOURS_USED,
    HOURS_LEFT
  }

  private HourlyFigures(ImmutableMap<HourlyFigureKind, String> names, ImmutableList<HoursOfPeriod> hours) {
    this.names = names;
    this.hours = hours;
  }

  /** Returns the figures of which the answer names one under this id. */
  HourlyFigures named(HourlyFigureKind what, String id) {
    Map<HourlyFigureKind, String> more = new EnumMap<>(HourlyFigureKind.class);
    more.putAll(names);
    more.put(what, id);
    return new HourlyFigures(ImmutableMap.copyOf(more), hours);
  }

  /** Returns the figures with the hours of each period. */
  HourlyFigures counting(ImmutableList<HoursOfPeriod> counted) {
    return new HourlyFigures(names, counted);
  }

  /** Returns what the answer states. What differs within a period is stated day by day. */
  List<StatedFigure> stated(Map<String, List<SessionShare>> byPeriod) {
    ImmutableList.Builder<StatedFigure> stated = ImmutableList.builder();
    each(HourlyFigureKind.PERCENTAGE, byPeriod, share -> share.percent().value(), stated);
    each(HourlyFigureKind.HOURLY, byPeriod, share -> share.hourly().value(), stated);
    for (HoursOfPeriod period : hours) {
      name(HourlyFigureKind.HOURS_USED, period.period(), Numbers.plain(period.used()), stated);
      name(HourlyFigureKind.HOURS_LEFT, period.period(), Numbers.plain(period.left()), stated);
    }
    return stated.build();
  }

  private void each(
      HourlyFigureKind what,
      Map<String, List<SessionShare>> byPeriod,
      Function<SessionShare, @Nullable Object> part,
      ImmutableList.Builder<StatedFigure> stated) {
    byPeriod.forEach(
        (period, its) -> {
          boolean alike = its.stream().map(part).distinct().count() == 1;
          its.stream()
              .map(
                  share ->
                      Map.entry(
                          alike ? period : share.session().day().toString(), Objects.requireNonNull(part.apply(share))))
              .distinct()
              .forEach(e -> name(what, e.getKey(), e.getValue(), stated));
        });
  }

  private void name(HourlyFigureKind what, String period, Object value, ImmutableList.Builder<StatedFigure> stated) {
    String id = names.get(what);
    if (id != null) {
      stated.add(new StatedFigure(id, period, value));
    }
  }
}
