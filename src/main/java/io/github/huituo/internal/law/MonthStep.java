package io.github.huituo.internal.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** A step that computes what is due for a part of a month. */
public sealed interface MonthStep extends ComputationStep {
  /**
   * A share of the amount of the whole month.
   *
   * @param period the month
   * @param days the days used
   * @param percent the share in per cent
   * @param amount the amount of the whole month
   * @param due what is due, rounded down to what can be paid
   */
  record PartOfMonth(String period, int days, Number percent, Money amount, Money due) implements MonthStep {
    @Override
    public String key() {
      return "step.part-month";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, days, percent, amount, due);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(days)
          && known.has(percent)
          && known.has(amount)
          && known.gives(due, Ledger.share(percent, amount), RoundingMode.DOWN);
    }
  }

  /**
   * As many parts of the amount as days are used.
   *
   * @param period the month
   * @param days the days used, of those that a whole month has
   * @param of the days that a whole month has
   * @param amount the amount of the whole month
   * @param due what is due, rounded down to what can be paid
   */
  record DaysOfMonth(String period, int days, int of, Money amount, Money due) implements MonthStep {
    @Override
    public String key() {
      return "step.days-of-month";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, days, of, amount, due);
    }

    @Override
    public boolean follows(Ledger known) {
      BigDecimal exact = amount.getAmount().multiply(BigDecimal.valueOf(days));
      return known.has(days)
          && (known.has(of) || of == YearMonth.parse(period).lengthOfMonth())
          && known.has(amount)
          && known.gives(due, Ledger.quotient(exact, of), RoundingMode.DOWN);
    }
  }

  /**
   * What is paid back of a fee that was paid for the whole month.
   *
   * @param period the month
   * @param fee the fee of the whole month
   * @param due what is due of it
   * @param back the rest
   */
  record Refund(String period, Money fee, Money due, Money back) implements MonthStep {
    @Override
    public String key() {
      return "step.refund";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, fee, due, back);
    }

    @Override
    public boolean follows(Ledger known) {
      known.enter(back);
      return known.has(fee) && known.has(due) && back.equals(fee.minus(due));
    }
  }
}
