package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;

/**
 * Periods of days that follow each other; neither of two is stricter.
 *
 * @param cycle the periods
 */
public record CycleValue(Cycle cycle) implements ParameterValue {
  @Override
  public Cycle plain() {
    return cycle;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return Order.INCOMPARABLE;
  }

  /** Returns the periods begun a day later. Single days, which all begin alike, become two days long. */
  @Override
  public ParameterValue perturbed() {
    return new CycleValue(
        cycle.days() == 1 ? new Cycle(cycle.first(), 2) : new Cycle(cycle.first().plusDays(1), cycle.days()));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of();
  }

  @Override
  public void giveEdges(Edges edges) {
    // A period begins on any of many days; none of them is a threshold.
  }

  @Override
  public String written() {
    return cycle.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(Text.same(written()));
  }
}
