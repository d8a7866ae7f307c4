package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reading of an open point on which an assessment rests.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Interpretation implements Provenance {
  /** The reading by which what is unusual is not so until it is stated. */
  public static final String PRESUMED = "PRESUMED";

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

  /** Returns the word of the chosen reading. It is "" where none is chosen and there is no default. */
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

  /**
   * Returns whether a fact is not so. It is stated so, or it is not stated and the open point is read {@code PRESUMED}, by which
   * what is unusual is not so until it is stated.
   */
  public boolean presumesNot(@Nullable Boolean fact) {
    return fact == null ? is(PRESUMED) : !fact;
  }

  /**
   * Returns a number that is stated. It is 0 where it is not stated and the open point is read {@code PRESUMED}, and otherwise
   * null.
   */
  public @Nullable Number numberOrNone(@Nullable Number stated) {
    return stated == null && is(PRESUMED) ? (Number) 0 : stated;
  }

  /** Returns whether something is stated, or need not be. It need not be if the open point is read {@code PRESUMED}. */
  public boolean settles(@Nullable Object stated) {
    return stated != null || is(PRESUMED);
  }

  /** Returns the figure without a value for this reading. It is open until one is chosen, and otherwise absent. */
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
