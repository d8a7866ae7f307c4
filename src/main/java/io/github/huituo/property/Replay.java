package io.github.huituo.property;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.law.Payment;
import io.github.huituo.law.Ratio;
import io.github.huituo.law.Step;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Computes an amount again, step by step, as somebody would who has the explanation, the cited places and the case, and nothing
 * else.
 */
final class Replay {
  private final EntitlementAnswer answer;
  private final KnownNumbers known;

  /** What the steps of one kind say in all. */
  private final Map<String, Money> sums = new HashMap<>();

  private Optional<BigDecimal> split = Optional.empty();

  private Replay(EntitlementAnswer answer, KnownNumbers known) {
    this.answer = answer;
    this.known = known;
  }

  /** Returns what is wrong with the explanation of the amount, if anything is. */
  static Optional<Text> fault(EntitlementAnswer answer, Trial trial) {
    Replay replay = new Replay(answer, KnownNumbers.of(answer, trial));
    for (Step step : answer.steps()) {
      if (!replay.isRight(step.key(), step.arguments())) {
        return Optional.of(Messages.text("found.step", answer.id(), answer.subject(), step.text()));
      }
    }
    return replay.faultOfPayments();
  }

  private Optional<Text> faultOfPayments() {
    Optional<Money> total = Stream.of("step.withheld", "step.year", "step.period", "step.run").filter(sums::containsKey).map(sums::get).findFirst();
    boolean sameByYear = !sums.containsKey("step.year") || sums.get("step.year").equals(sums.get("step.run"));
    if (!total.equals(answer.total()) || !sameByYear) {
      return Optional.of(unexplained(answer.total().map(Money::toString).orElse("–")));
    }
    Map<String, List<Payment>> byPeriod = answer.payments().stream().collect(Collectors.groupingBy(Payment::period));
    return byPeriod.values().stream().filter(p -> !isExplained(p)).findFirst().map(p -> unexplained(p.get(0).amount()));
  }

  private Text unexplained(Object amount) {
    return Messages.text("found.unexplained", answer.id(), answer.subject(), amount);
  }

  /** Returns whether the payments of a period are an amount that was computed, or its parts. */
  private boolean isExplained(List<Payment> payments) {
    Money whole = payments.stream().map(Payment::amount).reduce(Money::plus).orElseThrow();
    if (split.isEmpty()) {
      return payments.size() == 1 && known.has(whole);
    }
    Money first = whole.multipliedBy(split.get().movePointLeft(2), RoundingMode.DOWN);
    return known.has(whole) && payments.stream().allMatch(p -> p.amount().equals(first) || p.amount().equals(whole.minus(first)));
  }

  /** Returns whether a step follows from what is known, and takes in its result. */
  private boolean isRight(String key, List<Object> a) {
    return switch (key) {
      case "step.ratio-up" -> staff(a, RoundingMode.UP);
      case "step.ratio-down" -> staff(a, RoundingMode.DOWN);
      case "step.months-after" -> a.get(2).equals(((LocalDate) a.get(0)).plusMonths((Integer) a.get(1)));
      case "step.month-start" -> ((LocalDate) a.get(0)).getDayOfMonth() == 1;
      case "step.deadline" -> !((LocalDate) a.get(1)).isBefore((LocalDate) a.get(0));
      case "step.place" -> true;
      case "step.times", "step.times-unit" ->
          known.has(a.get(0)) && gives(a.get(2), number(a.get(0)).multiply(number(a.get(1))), RoundingMode.HALF_UP);
      case "step.percent" ->
          known.has(a.get(0)) && known.has(a.get(1)) && gives(a.get(2), share(a.get(0), a.get(1)), RoundingMode.DOWN);
      case "step.divided" ->
          known.has(a.get(0)) && known.has(a.get(1)) && gives(a.get(2), divided(a.get(0), a.get(1)), RoundingMode.DOWN);
      case "step.goes-into" ->
          known.has(a.get(0)) && gives(a.get(2), number(a.get(1)).divideToIntegralValue(number(a.get(0))), RoundingMode.DOWN);
      case "step.run" -> isRun(a);
      case "step.cap" -> isCap(a.get(0));
      case "step.year" -> adds("step.year", a.get(1));
      case "step.sum" -> learns(a.get(1)) && a.get(1).equals(sums.get("step.run"));
      case "step.split" -> isSplit(a.get(0), a.get(1));
      case "step.offset" -> isLess(a.get(0), a.get(1), a.get(2));
      case "step.left" -> known.hasSumOfFees((Money) a.get(1)) && learns(a.get(1)) && isLess(a.get(1), a.get(2), a.get(3));
      case "step.bracket" -> known.has(a.get(0)) && known.has(a.get(1));
      case "step.bracket-falling" -> isFalling(a);
      case "step.hour" -> known.has(a.get(1)) && near(a.get(4), divided(share(a.get(0), a.get(1)), a.get(2)));
      case "step.hour-capped" ->
          known.has(a.get(3)) && divided(a.get(1), a.get(2)).compareTo(number(a.get(3))) > 0 && near(a.get(4), share(a.get(0), a.get(3)));
      case "step.session" -> known.has(a.get(1)) && near(a.get(2), number(a.get(0)).multiply(number(a.get(1))));
      case "step.session-part" -> known.has(a.get(3)) && near(a.get(4), number(a.get(1)).multiply(number(a.get(3))));
      case "step.period" -> adds("step.period", a.get(3));
      case "step.withheld" -> isWithheld(a);
      default -> false;
    };
  }

  private static BigDecimal number(Object value) {
    return value instanceof Money amount ? amount.getAmount() : new BigDecimal(value.toString());
  }

  private static BigDecimal share(Object percent, Object of) {
    return number(percent).movePointLeft(2).multiply(number(of));
  }

  private static BigDecimal divided(Object value, Object by) {
    return number(value).divide(number(by), MathContext.DECIMAL64);
  }

  private boolean gives(Object said, BigDecimal computed, RoundingMode rounding) {
    BigDecimal rounded = said instanceof Money amount ? computed.setScale(amount.getScale(), rounding) : computed;
    known.add(said);
    return number(said).compareTo(rounded) == 0;
  }

  /** Returns whether an amount is the computed one, rounded in some way that the law leaves open. */
  private boolean near(Object said, BigDecimal computed) {
    known.add(said);
    return number(said).subtract(computed).abs().compareTo(number(said).ulp()) < 0;
  }

  private boolean staff(List<Object> a, RoundingMode rounding) {
    Ratio ratio = (Ratio) a.get(1);
    BigDecimal exact = number(a.get(0)).multiply(BigDecimal.valueOf(ratio.staff()));
    return known.has(ratio) && gives(a.get(2), exact.divide(BigDecimal.valueOf(ratio.persons()), 0, rounding), rounding);
  }

  /** Takes in an amount that steps of this kind add up. */
  private boolean adds(String key, Object amount) {
    known.add(amount);
    sums.merge(key, (Money) amount, Money::plus);
    return true;
  }

  private boolean isRun(List<Object> a) {
    return known.has(a.get(0))
        && gives(a.get(4), number(a.get(0)).multiply(number(a.get(1))), RoundingMode.UNNECESSARY)
        && adds("step.run", a.get(4));
  }

  /** What is capped is said again, run by run. */
  private boolean isCap(Object cap) {
    sums.remove("step.run");
    return known.has(cap);
  }

  private boolean isSplit(Object share, Object rest) {
    split = Optional.of(number(share));
    return known.has(share) && number(share).add(number(rest)).compareTo(BigDecimal.valueOf(100)) == 0;
  }

  private boolean isLess(Object whole, Object part, Object rest) {
    return known.has(whole) && number(whole).subtract(number(part)).compareTo(number(rest)) == 0;
  }

  private boolean isFalling(List<Object> a) {
    BigDecimal over = number(a.get(0)).subtract(number(a.get(6)));
    BigDecimal whole = number(a.get(3)).subtract(number(a.get(4)).multiply(over.divideToIntegralValue(number(a.get(5)))));
    BigDecimal continuous = number(a.get(3)).subtract(number(a.get(4)).multiply(divided(over, a.get(5))));
    boolean floor = known.has(a.get(1)) && number(a.get(1)).compareTo(whole) >= 0;
    return Stream.of(0, 3, 4, 5, 6).allMatch(i -> known.has(a.get(i)))
        && (floor || number(a.get(1)).compareTo(whole) == 0 || near(a.get(1), continuous))
        && learns(a.get(1));
  }

  private boolean learns(Object value) {
    known.add(value);
    return true;
  }

  private boolean isWithheld(List<Object> a) {
    return known.has(a.get(1))
        && known.has(a.get(2))
        && near(a.get(3), share(a.get(1), a.get(2)))
        && isLess(a.get(2), a.get(3), a.get(4))
        && adds("step.withheld", a.get(4));
  }
}
