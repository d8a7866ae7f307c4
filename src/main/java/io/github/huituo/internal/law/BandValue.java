package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An interval; one that lies within another is {@linkplain ParameterValue.Order#LESS less}.
 *
 * @param band the interval
 */
public record BandValue(Band band) implements ParameterValue {
  @Override
  public Band plain() {
    return band;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return that instanceof BandValue other && band.isComparableWith(other.band)
        ? Order.of(other.band.encloses(band), band.encloses(other.band))
        : Order.INCOMPARABLE;
  }

  @Override
  public ParameterValue perturbed() {
    return new BandValue(band.shifted());
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of();
  }

  @Override
  public void giveEdges(Edges edges) {
    if (band.range().hasLowerBound()) {
      give(band.range().lowerEndpoint(), edges);
    }
    if (band.range().hasUpperBound()) {
      give(band.range().upperEndpoint(), edges);
    }
  }

  private static void give(Object bound, Edges edges) {
    if (bound instanceof LocalDate day) {
      edges.day(day);
    } else {
      edges.number((BigDecimal) bound);
    }
  }

  @Override
  public String written() {
    return band.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(Text.same(written()));
  }
}
