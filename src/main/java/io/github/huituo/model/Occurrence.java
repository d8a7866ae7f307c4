package io.github.huituo.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether something happened, and on which day if that is known.
 *
 * @param happened whether it happened
 * @param on the day
 */
public record Occurrence(boolean happened, Optional<LocalDate> on) implements Serializable {
  /** Returns that it happened on this day. */
  public static Occurrence on(LocalDate day) {
    return new Occurrence(true, Optional.of(day));
  }

  /** Returns that it happened, or did not, on an unknown day. */
  public static Occurrence of(boolean happened) {
    return new Occurrence(happened, Optional.empty());
  }

  /** Returns whether it had happened by this day. */
  public boolean by(LocalDate day) {
    return happened && on.map(d -> !d.isAfter(day)).orElse(true);
  }

  private Object writeReplace() {
    return new SerialOccurrence(happened, on.orElse(null));
  }

  /** The serial form of an occurrence. */
  private record SerialOccurrence(boolean happened, @Nullable LocalDate on) implements Serializable {
    private Object readResolve() {
      return new Occurrence(happened, Optional.ofNullable(on));
    }
  }
}
