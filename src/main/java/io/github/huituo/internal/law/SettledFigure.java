package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;

/** A figure with a value. */
final class SettledFigure extends Figure {
  private final Object value;
  private final Text unit;

  SettledFigure(Object value, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps, Text unit) {
    super(grounds, steps);
    this.value = value;
    this.unit = unit;
  }

  @Override
  Figure with(ImmutableSet<Provenance> otherGrounds, ImmutableList<ComputationStep> otherSteps) {
    return new SettledFigure(value, otherGrounds, otherSteps, unit);
  }

  @Override
  Figure unsettled() {
    return absent();
  }

  @Override
  public boolean isSettled() {
    return true;
  }

  @Override
  public Object value() {
    return value;
  }

  @Override
  public Text unit() {
    return unit;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
