package io.github.huituo.internal.law;

import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.text.BoundedCache;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lowest figures of a parameter under some choices, each looked for once. A long table is searched whole for one.
 *
 * <p>Thread-safe.
 */
final class LowestFigures {
  private static final int MOST = 500;

  private final ParameterSeries series;
  private final CaseChoices readings;
  private final BoundedCache<Place, Figure> found = new BoundedCache<>(MOST);

  /** Where in which version; a key that is not known is null. */
  private record Place(Version version, List<@Nullable Object> keys) {}

  LowestFigures(ParameterSeries series, CaseChoices readings) {
    this.series = series;
    this.readings = readings;
  }

  Figure of(@Nullable Version version, @Nullable Object[] keys) {
    if (version == null) {
      return Figure.absent();
    }
    Place place = new Place(version, Arrays.asList(keys.clone()));
    Optional<Figure> known = found.find(place);
    if (known.isPresent()) {
      return known.get();
    }
    Figure lowest = LowestRow.of(series, version, readings, keys);
    found.put(place, lowest, 1);
    return lowest;
  }
}
