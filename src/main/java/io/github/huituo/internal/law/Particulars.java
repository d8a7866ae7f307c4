package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an answer that are no payments. Examples are the hours of a week and the day from which they are due.
 *
 * <p>A figure without a value is left out, unless it is open or silent: the answer then waits for it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Particulars {
  /** The period of a figure that is of no period. */
  private static final String ONCE = "once";

  private record Part(String id, Figure figure) {}

  private final ImmutableList<Part> parts;

  private Particulars(ImmutableList<Part> parts) {
    this.parts = parts;
  }

  /** Returns a figure under the id that the question declares. */
  public static Particulars of(String id, Figure figure) {
    return new Particulars(ImmutableList.of(new Part(id, figure)));
  }

  /** Returns these figures and another. */
  public Particulars and(String id, Figure figure) {
    return new Particulars(ImmutableList.<Part>builder().addAll(parts).add(new Part(id, figure)).build());
  }

  /** Returns the figures that have a value. */
  public ImmutableList<StatedFigure> stated() {
    ImmutableList.Builder<StatedFigure> stated = ImmutableList.builder();
    for (Part part : parts) {
      Object value = part.figure().value();
      if (value != null) {
        stated.add(new StatedFigure(part.id(), ONCE, value));
      }
    }
    return stated.build();
  }

  /** Returns the first figure that is open or silent, or null. */
  public @Nullable Figure unsettled() {
    return parts.stream().map(Part::figure).filter(f -> f.isOpen() || f.isSilent()).findFirst().orElse(null);
  }

  /** Returns the figures on which it rests. */
  public ImmutableList<Figure> figures() {
    return parts.stream().map(Part::figure).collect(ImmutableList.toImmutableList());
  }

  /** Returns what it rests on. */
  public ImmutableSet<Provenance> grounds() {
    return parts.stream().flatMap(p -> p.figure().grounds().stream()).collect(ImmutableSet.toImmutableSet());
  }
}
