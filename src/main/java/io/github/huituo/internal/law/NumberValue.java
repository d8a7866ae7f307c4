package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;

/**
 * A number, whole or decimal.
 *
 * @param number the number, an {@link Integer} or a {@link BigDecimal}
 */
public record NumberValue(Number number) implements ParameterValue {
  @Override
  public Number plain() {
    return number;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    BigDecimal size =
        that instanceof NumberValue other
            ? Numbers.exact(other.number)
            : that instanceof MoneyValue money ? money.amount().getAmount() : null;
    return size == null ? Order.INCOMPARABLE : Order.of(Numbers.exact(number).compareTo(size));
  }

  @Override
  public ParameterValue perturbed() {
    return new NumberValue(number instanceof Integer whole ? whole + 1 : Numbers.exact(number).add(BigDecimal.ONE));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of(number);
  }

  @Override
  public void giveEdges(Edges edges) {
    edges.number(Numbers.exact(number));
  }

  @Override
  public String written() {
    return number instanceof BigDecimal decimal ? Numbers.written(decimal) : number.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    Text words = Text.same(wording.number(Numbers.exact(number)));
    return ImmutableList.of(unit.isEmpty() ? words : wording.sentence("with-unit", words, unit));
  }
}
