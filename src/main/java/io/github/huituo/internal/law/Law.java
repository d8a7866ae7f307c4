package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in force on one day and the readings of one case. Rules ask for them by id.
 *
 * <p>This class is thread-safe.
 */
public final class Law {
  private final ImmutableMap<String, ParameterSeries> series;
  private final LocalDate asOf;
  private final CaseChoices readings;
  private final ConcurrentHashMap<String, Parameter> asked = new ConcurrentHashMap<>();

  /** Creates the view of the law on a day. */
  public Law(ImmutableMap<String, ParameterSeries> series, LocalDate asOf, CaseChoices readings) {
    this.series = series;
    this.asOf = asOf;
    this.readings = readings;
  }

  /** Returns the parameter, or null if it has no value in force. */
  public @Nullable Parameter parameter(String id) {
    Parameter known = asked.get(id);
    if (known == null) {
      ParameterSeries defined = series.get(id);
      if (defined == null) {
        return null;
      }
      known = new Parameter(defined, asOf, readings);
      asked.put(id, known);
    }
    return known.isInForce() ? known : null;
  }

  /** Returns how the open point is read, or null if there is no such point. */
  public @Nullable Interpretation interpretation(String id) {
    return readings.interpretations().get(id);
  }
}
