package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;

/**
 * A day.
 *
 * @param day the day
 */
public record DateValue(LocalDate day) implements ParameterValue {
  @Override
  public LocalDate plain() {
    return day;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return that instanceof DateValue other ? Order.of(day.compareTo(other.day)) : Order.INCOMPARABLE;
  }

  @Override
  public ParameterValue perturbed() {
    return new DateValue(day.plusDays(1));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of();
  }

  @Override
  public void giveEdges(Edges edges) {
    edges.day(day);
  }

  @Override
  public String written() {
    return day.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(Text.same(written()));
  }
}
