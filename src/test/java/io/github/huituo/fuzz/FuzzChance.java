package io.github.huituo.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that depend on a seed only. Not thread-safe. */
final class FuzzChance {
  private final SplittableRandom random;

  FuzzChance(long seed) {
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return below(times) == 0;
  }

  <T> T of(List<T> items) {
    return items.get(below(items.size()));
  }
}
