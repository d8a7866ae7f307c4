package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;

/**
 * So many staff to so many persons. Ratios are compared by the persons to one of staff.
 *
 * @param ratio the ratio
 */
public record RatioValue(Ratio ratio) implements ParameterValue {
  private static final int MOST_STAFF_AT_AN_EDGE = 3;

  @Override
  public Ratio plain() {
    return ratio;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return that instanceof RatioValue other
        ? Order.of(
            Long.compare((long) ratio.persons() * other.ratio.staff(), (long) other.ratio.persons() * ratio.staff()))
        : Order.INCOMPARABLE;
  }

  @Override
  public ParameterValue perturbed() {
    return new RatioValue(new Ratio(ratio.staff(), ratio.persons() + 1));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of(ratio);
  }

  @Override
  public void giveEdges(Edges edges) {
    for (long times = 1; times <= MOST_STAFF_AT_AN_EDGE; times++) {
      edges.number(BigDecimal.valueOf(ratio.persons() * times));
      edges.number(BigDecimal.valueOf(ratio.staff() * times));
    }
  }

  @Override
  public String written() {
    return ratio.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(Text.same(written()));
  }
}
