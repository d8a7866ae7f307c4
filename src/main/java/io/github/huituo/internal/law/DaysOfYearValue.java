package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;

/**
 * Days that are the same in every year; neither of two is stricter.
 *
 * @param days the days
 */
public record DaysOfYearValue(DaysOfYear days) implements ParameterValue {
  @Override
  public DaysOfYear plain() {
    return days;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return Order.INCOMPARABLE;
  }

  /** Returns the days a month later. */
  @Override
  public ParameterValue perturbed() {
    return new DaysOfYearValue(days.moved());
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of();
  }

  @Override
  public void giveEdges(Edges edges) {
    edges.daysOfYear(days);
  }

  @Override
  public String written() {
    return days.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(Text.same(written()));
  }
}
