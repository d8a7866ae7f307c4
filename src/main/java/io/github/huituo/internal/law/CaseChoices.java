package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * The choices of one case. They are a reading of each open point, and the values of settings.
 *
 * @param interpretations the chosen reading by the id of the open point, defaults included
 * @param settings the values by the full id of the setting
 */
public record CaseChoices(ImmutableMap<String, Interpretation> interpretations, ImmutableMap<String, Object> settings) {
  /** Returns the reading of an open point. */
  Optional<Interpretation> interpretation(String id) {
    return Optional.ofNullable(interpretations.get(id));
  }

  /** Returns the value of a setting. */
  Optional<Object> setting(String id) {
    return Optional.ofNullable(settings.get(id));
  }
}
