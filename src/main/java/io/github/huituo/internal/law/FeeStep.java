package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/** A step that finds the rest of a fee, or what is paid of that. */
public sealed interface FeeStep extends ComputationStep {
  /**
   * What is left of a monthly fee.
   *
   * @param fee the fee
   * @param amount the amount taken off it
   * @param left what is left to pay
   */
  record FeeLeft(Money fee, Money amount, Money left) implements FeeStep {
    @Override
    public String key() {
      return "step.offset";
    }

    @Override
    public List<Object> arguments() {
      return List.of(fee, amount, left);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(fee) && left.equals(fee.minus(amount));
    }
  }

  /**
   * What is left of the fees of the sessions of a period.
   *
   * @param period the period
   * @param fee the sum of the fees
   * @param amount the amount taken off it
   * @param left what is left to pay
   */
  record PeriodFeeLeft(String period, Money fee, Money amount, Money left) implements FeeStep {
    @Override
    public String key() {
      return "step.left";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, fee, amount, left);
    }

    @Override
    public boolean follows(Ledger known) {
      if (!known.hasSumOfFees(fee)) {
        return false;
      }
      known.enter(fee);
      known.enter(left);
      return left.equals(fee.minus(amount));
    }
  }

  /**
   * The part of the rest of a fee that falls on some hours.
   *
   * @param period the period
   * @param left what is left of the fee
   * @param counted the hours that count
   * @param hours the hours of the period
   * @param amount the part
   */
  record ShareOfGap(String period, Money left, Number counted, Number hours, Money amount) implements FeeStep {
    @Override
    public String key() {
      return "step.gap-share";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, left, counted, hours, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal share = Ledger.quotient(left.getAmount().multiply(Numbers.exact(counted)), hours);
      if (!known.has(left) || !known.isNear(amount, share)) {
        return false;
      }
      known.add(Ledger.Sum.GAPS, amount);
      return true;
    }
  }

  /**
   * An amount that is paid up to what is left of a fee.
   *
   * @param period the period
   * @param most the amount
   * @param left what is left of the fee
   * @param amount the lower of the two
   */
  record UpToGap(String period, Money most, Money left, Money amount) implements FeeStep {
    @Override
    public String key() {
      return "step.gap-up-to";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, most, left, amount);
    }

    @Override
    public boolean follows(Ledger known) {
      if (!known.has(most) || !known.has(left) || !amount.equals(most.isGreaterThan(left) ? left : most)) {
        return false;
      }
      known.add(Ledger.Sum.GAPS, amount);
      return true;
    }
  }
}
