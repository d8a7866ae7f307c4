package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;

/** A figure for which the source names the case and gives no value. */
final class SilentFigure extends Figure {
  private final Text reason;

  SilentFigure(Text reason, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps) {
    super(grounds, steps);
    this.reason = reason;
  }

  @Override
  Figure with(ImmutableSet<Provenance> otherGrounds, ImmutableList<ComputationStep> otherSteps) {
    return new SilentFigure(reason, otherGrounds, otherSteps);
  }

  @Override
  public boolean isSilent() {
    return true;
  }

  @Override
  public Text silence() {
    return reason;
  }

  @Override
  public String toString() {
    return "silent";
  }
}
