package io.github.huituo.internal.law;

import org.jspecify.annotations.Nullable;

/**
 * A setting on which an answer rests.
 *
 * @param id the full id of the setting
 * @param value the value that the host gave
 */
public record ChosenSetting(String id, Object value) implements Provenance {
  // Written out: the JVM links generated ones at run time, which delays the first assessment.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChosenSetting that
        && id.equals(that.id)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + value.hashCode();
  }
}
