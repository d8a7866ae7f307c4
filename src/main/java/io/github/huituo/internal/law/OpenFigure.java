package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** A figure that waits for a reading or a setting. */
final class OpenFigure extends Figure {
  private final String waitsFor;

  OpenFigure(String waitsFor, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps) {
    super(grounds, steps);
    this.waitsFor = waitsFor;
  }

  @Override
  Figure with(ImmutableSet<Provenance> otherGrounds, ImmutableList<ComputationStep> otherSteps) {
    return new OpenFigure(waitsFor, otherGrounds, otherSteps);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public String waitsFor() {
    return waitsFor;
  }

  @Override
  public String toString() {
    return "open: " + waitsFor;
  }
}
