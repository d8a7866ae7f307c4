package io.github.huituo.tools.oracle.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random choices, the same for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  @SafeVarargs
  final <T> T of(T... items) {
    return items[random.nextInt(items.length)];
  }

  /** Returns mostly all or all but one, else some of the words. */
  List<String> some(List<String> words) {
    List<String> taken = new ArrayList<>(words);
    int luck = random.nextInt(100);
    if (luck >= 40 && !taken.isEmpty()) {
      taken.remove(random.nextInt(taken.size()));
    }
    if (luck >= 70) {
      taken.removeIf(word -> percent(luck >= 95 ? 100 : 50));
    }
    return taken;
  }

  /** Returns the number, or the smallest step below or above it. */
  BigDecimal around(BigDecimal number, String step) {
    BigDecimal moved = number.add(new BigDecimal(step).multiply(BigDecimal.valueOf(random.nextInt(3) - 1)));
    return moved.signum() < 0 ? BigDecimal.ZERO : moved;
  }

  LocalDate around(LocalDate day) {
    return day.plusDays(random.nextInt(3) - 1);
  }
}
