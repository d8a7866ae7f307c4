package io.github.huituo.differential;

import io.github.huituo.Tries;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.testpack.BundledPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;

/** Draws what British cases state, near the edges of the law, and reads the answers. */
final class BritishCases {
  static final int CASES = Tries.times(300);

  private final Random random = new Random(Tries.seed());

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Returns true in one of so many cases. */
  boolean rarely(int cases) {
    return random.nextInt(cases) == 0;
  }

  /** Returns true in all but one of so many cases. */
  boolean mostly(int cases) {
    return random.nextInt(cases) > 0;
  }

  @SafeVarargs
  final <T> T one(T... among) {
    return among[random.nextInt(among.length)];
  }

  /** Returns a day of a time, the last included, or one of its ends. */
  LocalDate day(String first, String last) {
    LocalDate from = LocalDate.parse(first);
    LocalDate to = LocalDate.parse(last);
    int kind = random.nextInt(8);
    return kind == 0 ? from : kind == 1 ? to : from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
  }

  /** Returns the day, that before or that after it. */
  LocalDate beside(LocalDate day) {
    return day.plusDays(random.nextInt(3) - 1L);
  }

  /** Returns the amount, a penny less or a penny more. */
  BigDecimal beside(BigDecimal amount) {
    return amount.add(BigDecimal.valueOf(random.nextInt(3) - 1L, 2)).setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Returns an amount of which every share of the law file is in whole pence. */
  BigDecimal twenties(int most) {
    return BigDecimal.valueOf(20L * (1 + random.nextInt(most * 5)), 2);
  }

  static Assessment assess(String text) {
    return BundledPolicy.get().assess(BundledPolicy.get().read("case.yaml", text));
  }

  static String figure(EntitlementAnswer answer, String id) {
    return answer.figures().stream().filter(f -> f.id().equals(id)).map(f -> f.value().toString()).findFirst().orElse("none");
  }

  static BigDecimal total(EntitlementAnswer answer) {
    return answer.total().map(Money::getAmount).orElse(BigDecimal.ZERO);
  }

  static String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }
}
