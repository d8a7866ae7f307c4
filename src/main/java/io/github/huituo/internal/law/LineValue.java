package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.PiecewiseLine.Point;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/**
 * A number that depends on another in straight lines. Two cannot be compared, for one may be greater at some numbers only.
 *
 * @param line the line
 */
public record LineValue(PiecewiseLine line) implements ParameterValue {
  @Override
  public PiecewiseLine plain() {
    return line;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return Order.INCOMPARABLE;
  }

  /** Returns the line one higher. */
  @Override
  public ParameterValue perturbed() {
    ImmutableList<Point> higher =
        line.points().stream().map(p -> new Point(p.at(), p.number().add(BigDecimal.ONE))).collect(ImmutableList.toImmutableList());
    return new LineValue(new PiecewiseLine(higher, line.most().map(BigDecimal.ONE::add)));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return line.numbers();
  }

  @Override
  public void giveEdges(Edges edges) {
    line.points().forEach(point -> edges.number(point.at()));
  }

  @Override
  public String written() {
    return line.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    String through =
        line.points().stream()
            .map(p -> wording.number(p.at()) + ": " + wording.number(p.number()))
            .collect(Collectors.joining("; "));
    return ImmutableList.of(
        line.most()
            .map(most -> wording.sentence("line-up-to", through, wording.sentence("with-unit", wording.number(most), unit)))
            .orElseGet(() -> wording.sentence("line", through)));
  }
}
