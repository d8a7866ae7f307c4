package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Taper.Bracket;
import io.github.huituo.internal.law.Taper.Fall;
import java.math.BigDecimal;

/**
 * A number that depends on an amount by brackets. Two cannot be compared, for one may be greater at some amounts only.
 *
 * @param taper the brackets
 */
public record TaperValue(Taper taper) implements ParameterValue {
  @Override
  public Taper plain() {
    return taper;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return Order.INCOMPARABLE;
  }

  /** Returns the same brackets with numbers, and the least to which they fall, one more. */
  @Override
  public ParameterValue perturbed() {
    ImmutableList<Bracket> brackets =
        taper.brackets().stream().map(TaperValue::oneMore).collect(ImmutableList.toImmutableList());
    return new TaperValue(new Taper(taper.currency(), taper.decimals(), brackets));
  }

  private static Bracket oneMore(Bracket bracket) {
    return new Bracket(
        bracket.begin(),
        bracket.end(),
        bracket.closed(),
        bracket.number().add(BigDecimal.ONE),
        bracket.fall().map(fall -> new Fall(fall.by(), fall.every(), fall.floor().map(BigDecimal.ONE::add))));
  }

  @Override
  public ImmutableList<Object> numbers() {
    ImmutableList.Builder<Object> numbers = ImmutableList.builder();
    for (Bracket bracket : taper.brackets()) {
      numbers.add(bracket.begin(), bracket.number());
      bracket.fall().ifPresent(fall -> numbers.add(fall.by(), fall.every()));
      bracket.fall().flatMap(Fall::floor).ifPresent(numbers::add);
    }
    return numbers.build();
  }

  @Override
  public void giveEdges(Edges edges) {
    taper.brackets().forEach(bracket -> bracket.end().ifPresent(edges::number));
  }

  @Override
  public String written() {
    return taper.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return taper.brackets().stream().map(bracket -> line(bracket, wording, unit)).collect(ImmutableList.toImmutableList());
  }

  private Text line(Bracket bracket, ValueWording wording, Text unit) {
    String from = amount(bracket.begin(), wording);
    String to = bracket.end().map(end -> amount(end, wording)).orElse("");
    Text number = wording.sentence("with-unit", wording.number(bracket.number()), unit);
    Text range =
        bracket.end().isEmpty()
            ? wording.sentence("bracket.on", from)
            : wording.sentence(bracket.closed() ? "bracket.to" : "bracket.below", from, to);
    return bracket.fall().map(fall -> falling(fall, range, number, wording)).orElse(wording.sentence("pair", range, number));
  }

  private Text falling(Fall fall, Text range, Text number, ValueWording wording) {
    String by = fall.by().toPlainString();
    String every = amount(fall.every(), wording);
    return fall.floor()
        .map(floor -> wording.sentence("bracket.falls-to", range, number, by, every, floor.toPlainString()))
        .orElseGet(() -> wording.sentence("bracket.falls", range, number, by, every));
  }

  private String amount(BigDecimal amount, ValueWording wording) {
    return taper.currency() + " " + wording.number(amount);
  }
}
