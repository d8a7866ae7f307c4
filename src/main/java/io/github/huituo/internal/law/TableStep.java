package io.github.huituo.internal.law;

import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** A step that reads a table, a line or a taper. It gives what is between the rows, behind them or for several of them. */
public sealed interface TableStep extends ComputationStep {
  /**
   * What a line gives at a number.
   *
   * @param number the number
   * @param line the line
   * @param result what it gives
   * @param unit the unit of what it gives
   */
  record OnLine(Number number, PiecewiseLine line, Number result, Text unit) implements TableStep {
    @Override
    public String key() {
      return "step.on-line";
    }

    @Override
    public List<Object> arguments() {
      return List.of(number, result, unit, line.toString());
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(number)
          && line.numbers().stream().allMatch(known::has)
          && known.gives(result, line.at(Numbers.exact(number)));
    }
  }

  /**
   * The number of a bracket that stays the same.
   *
   * @param amount the amount that lies in the bracket
   * @param number the number
   * @param unit the unit of the number
   */
  record AtBracket(Money amount, Number number, Text unit) implements TableStep {
    @Override
    public String key() {
      return "step.bracket";
    }

    @Override
    public List<Object> arguments() {
      return List.of(amount, number, unit);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(amount) && known.has(number);
    }
  }

  /**
   * The number of a bracket in which it falls.
   *
   * @param amount the amount that lies in the bracket
   * @param number the number
   * @param unit the unit of the number
   * @param atBegin the number at the beginning of the bracket
   * @param by by how much it falls
   * @param every for every how much of the amount
   * @param begin the beginning of the bracket
   */
  record AtFallingBracket(
      Money amount, Number number, Text unit, BigDecimal atBegin, BigDecimal by, BigDecimal every, BigDecimal begin)
      implements TableStep {
    @Override
    public String key() {
      return "step.bracket-falling";
    }

    @Override
    public List<Object> arguments() {
      return List.of(
          amount,
          number,
          unit,
          atBegin.toPlainString(),
          by.toPlainString(),
          every.toPlainString(),
          begin.toPlainString());
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(amount)
          && known.has(atBegin)
          && known.has(by)
          && known.has(every)
          && known.has(begin)
          && falls(known);
    }

    /**
     * Returns whether the number falls as the law states. It is that of whole steps, a known floor above it, or that of a
     * continuous fall.
     */
    private boolean falls(Ledger known) {
      BigDecimal over = amount.getAmount().subtract(begin);
      BigDecimal whole = atBegin.subtract(by.multiply(over.divideToIntegralValue(every)));
      BigDecimal continuous = atBegin.subtract(by.multiply(Ledger.quotient(over, every)));
      int order = Numbers.exact(number).compareTo(whole);
      boolean isFloor = known.has(number) && order > 0;
      known.enter(number);
      return order == 0 || isFloor || known.isNear(number, continuous);
    }
  }

  /**
   * The value of a row behind the last one of a table. Each such row has as much more as the last one.
   *
   * @param last what the last row has
   * @param before what the row before it has
   * @param further how many rows behind the last one
   * @param result what comes out
   */
  record BeyondRows(Object last, Object before, int further, Object result) implements TableStep {
    @Override
    public String key() {
      return "step.beyond-rows";
    }

    @Override
    public List<Object> arguments() {
      return List.of(last, before, further, result);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(result);
      return known.has(last) && known.has(before) && of(last, before, further).equals(result);
    }

    static Object of(Object last, Object before, int further) {
      if (last instanceof Money amount) {
        return amount.plus(amount.minus((Money) before).multipliedBy(further));
      }
      BigDecimal end = Numbers.exact((Number) last);
      return Numbers.plain(end.add(end.subtract(Numbers.exact((Number) before)).multiply(BigDecimal.valueOf(further))));
    }
  }

  /**
   * The sum of the numbers of a table's rows for persons of several ages.
   *
   * @param parts how many persons each number counts for
   * @param sum the sum
   */
  record SumOfRows(Map<Number, Integer> parts, Number sum) implements TableStep {
    @Override
    public String key() {
      return "step.sum-of-rows";
    }

    @Override
    public List<Object> arguments() {
      return List.of(
          parts.entrySet().stream().map(e -> e.getValue() + " × " + e.getKey()).collect(Collectors.joining(" + ")), sum);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal total = BigDecimal.ZERO;
      for (Map.Entry<Number, Integer> part : parts.entrySet()) {
        if (!known.has(part.getKey())) {
          return false;
        }
        total = total.add(Numbers.exact(part.getKey()).multiply(BigDecimal.valueOf(part.getValue())));
      }
      return known.gives(sum, total);
    }
  }
}
