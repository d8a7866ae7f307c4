package io.github.huituo.internal.law;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** A step that pays a part of an amount over years, or loses it. */
public sealed interface InstalmentStep extends ComputationStep {
  /**
   * A part of an amount that is paid over years.
   *
   * @param period the year
   * @param percent the part in per cent
   * @param whole the amount
   * @param part the part
   */
  record Instalment(String period, Number percent, Money whole, Money part) implements InstalmentStep {
    @Override
    public String key() {
      return "step.instalment";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, percent, whole, part);
    }

    @Override
    public boolean follows(Ledger known) {
      boolean near = known.isNear(part, Ledger.share(percent, whole));
      known.add(Ledger.Sum.PERIODS, part);
      return near && known.has(percent) && known.has(whole);
    }
  }

  /**
   * A part that is lost.
   *
   * @param period the year
   * @param percent the part in per cent
   * @param condition the day on which what it is paid for should be there
   * @param ended the first day on which that has ended
   */
  record LostInstalment(String period, Number percent, LocalDate condition, LocalDate ended) implements InstalmentStep {
    @Override
    public String key() {
      return "step.instalment-lost";
    }

    @Override
    public List<Object> arguments() {
      return List.of(period, percent, condition, ended);
    }

    @Override
    public boolean follows(Ledger known) {
      return known.has(percent) && !ended.isAfter(condition);
    }
  }
}
