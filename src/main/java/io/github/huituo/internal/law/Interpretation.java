package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * The reading of an open point on which an assessment rests.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Interpretation implements Provenance {
  private final InterpretationPoint point;
  private final Optional<String> choice;
  private final boolean byHost;

  private Interpretation(InterpretationPoint point, Optional<String> choice, boolean byHost) {
    this.point = point;
    this.choice = choice;
    this.byHost = byHost;
  }

  /** Returns the reading that holds where the host chooses none. */
  public static Interpretation byDefault(InterpretationPoint point) {
    return new Interpretation(point, point.byDefault(), false);
  }

  /** Returns the reading that the host chose. */
  public static Interpretation chosen(InterpretationPoint point, String choice) {
    return new Interpretation(point, Optional.of(choice), true);
  }

  /** Returns the id of the open point. */
  public String getId() {
    return point.id();
  }

  /** Returns the word of the chosen reading, or "" where none is chosen and there is no default. */
  public String getChoice() {
    return choice.orElse("");
  }

  /** Returns whether a reading is chosen. */
  public boolean isSettled() {
    return choice.isPresent();
  }

  /** Returns whether this reading is chosen. */
  public boolean is(String word) {
    return getChoice().equals(word);
  }

  /** Returns whether the host chose it, and not the default. */
  public boolean isByHost() {
    return byHost;
  }

  /** Returns the figure without a value for this reading: open until one is chosen, and otherwise absent. */
  Figure noValue() {
    return isSettled() ? Figure.absent() : Figure.open("interpretations." + getId(), ImmutableSet.of());
  }

  /** Returns the open point. */
  public InterpretationPoint point() {
    return point;
  }

  @Override
  public String toString() {
    return getId() + "=" + getChoice();
  }
}
