package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import org.joda.money.Money;

/**
 * An amount of money.
 *
 * @param amount the amount
 */
public record MoneyValue(Money amount) implements ParameterValue {
  @Override
  public Money plain() {
    return amount;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    if (that instanceof NumberValue bare) {
      return Order.of(amount.getAmount().compareTo(Numbers.exact(bare.number())));
    }
    return that instanceof MoneyValue other && amount.isSameCurrency(other.amount)
        ? Order.of(amount.compareTo(other.amount))
        : Order.INCOMPARABLE;
  }

  @Override
  public ParameterValue perturbed() {
    return new MoneyValue(amount.plusMinor(101));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of(amount);
  }

  @Override
  public void giveEdges(Edges edges) {
    edges.amount(amount);
  }

  @Override
  public String written() {
    return Numbers.written(amount.getAmount());
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(Text.same(amount.getCurrencyUnit().getCode() + " " + wording.number(amount.getAmount())));
  }
}
