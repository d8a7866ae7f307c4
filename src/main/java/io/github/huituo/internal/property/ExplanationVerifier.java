package io.github.huituo.internal.property;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Step;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.ComputationStep;
import io.github.huituo.internal.law.Ledger;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Computes an amount again, step by step. It uses the explanation, the cited places and the case, and nothing else. */
final class ExplanationVerifier implements Ledger {
  private final EntitlementAnswer answer;
  private final DerivableNumbers known;
  private final Map<Sum, Money> sums = new EnumMap<>(Sum.class);
  private Optional<BigDecimal> split = Optional.empty();

  private ExplanationVerifier(EntitlementAnswer answer, DerivableNumbers known) {
    this.answer = answer;
    this.known = known;
  }

  /** Returns what is wrong with the explanation of the amount, if anything is. */
  static Optional<Text> fault(EntitlementAnswer answer, PropertyCase trial) {
    ExplanationVerifier replay = new ExplanationVerifier(answer, DerivableNumbers.of(answer, trial));
    for (Step step : answer.steps()) {
      if (!(step instanceof ComputationStep computed && computed.follows(replay))) {
        return Optional.of(Messages.text("found.step", answer.id(), answer.subject(), step.text()));
      }
    }
    return replay.faultOfPayments();
  }

  /**
   * Returns the fault of the payments, if there is one. The amount is the sum of the kind of step that comes last, of those that
   * there are.
   */
  private Optional<Text> faultOfPayments() {
    Optional<Money> total = sums.values().stream().findFirst();
    boolean sameByYear = !sums.containsKey(Sum.YEARS) || sums.get(Sum.YEARS).equals(sums.get(Sum.RUNS));
    if (!total.equals(answer.total()) || !sameByYear) {
      return Optional.of(unexplained(answer.total().map(Money::toString).orElse("–")));
    }
    Map<String, List<Payment>> byPeriod =
        answer.payments().stream().collect(Collectors.groupingBy(p -> p.period() + p.recipient().orElse("")));
    return byPeriod.values().stream().filter(p -> !isExplained(p)).findFirst().map(p -> unexplained(p.get(0).amount()));
  }

  private Text unexplained(Object amount) {
    return Messages.text("found.unexplained", answer.id(), answer.subject(), amount);
  }

  /** Returns whether the payments of a period are explained. They are an amount that was computed, or its parts. */
  private boolean isExplained(List<Payment> payments) {
    Money whole = payments.stream().map(Payment::amount).reduce(Money::plus).orElseThrow();
    if (split.isEmpty()) {
      return payments.size() == 1 && known.has(whole);
    }
    Money first = whole.multipliedBy(split.get().movePointLeft(2), RoundingMode.DOWN);
    return known.has(whole) && payments.stream().allMatch(p -> p.amount().equals(first) || p.amount().equals(whole.minus(first)));
  }

  @Override
  public boolean has(Object value) {
    return known.has(value);
  }

  @Override
  public void enter(Object value) {
    known.add(value);
  }

  @Override
  public boolean hasSumOfFees(Money sum) {
    return known.hasSumOfFees(sum);
  }

  @Override
  public void add(Sum sum, Money part) {
    known.add(part);
    sums.merge(sum, part, Money::plus);
  }

  @Override
  public void clear(Sum sum) {
    sums.remove(sum);
  }

  @Override
  public boolean comesTo(Sum sum, Money amount) {
    return amount.equals(sums.get(sum));
  }

  @Override
  public void split(BigDecimal percent) {
    split = Optional.of(percent);
  }
}
