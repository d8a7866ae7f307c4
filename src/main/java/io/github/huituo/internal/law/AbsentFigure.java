package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** A figure for which the table has no row. */
final class AbsentFigure extends Figure {
  /** The absent figure that rests on nothing. */
  static final AbsentFigure BARE = new AbsentFigure(ImmutableSet.of(), ImmutableList.of());

  AbsentFigure(ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps) {
    super(grounds, steps);
  }

  @Override
  Figure with(ImmutableSet<Provenance> otherGrounds, ImmutableList<ComputationStep> otherSteps) {
    return new AbsentFigure(otherGrounds, otherSteps);
  }

  @Override
  public boolean isAbsent() {
    return true;
  }

  @Override
  public String toString() {
    return "absent";
  }
}
