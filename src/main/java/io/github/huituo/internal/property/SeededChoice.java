package io.github.huituo.internal.property;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Random choices that depend on the seed and a name only. A smaller case therefore meets the same choices.
 *
 * @param seed the seed of a trial
 */
record SeededChoice(long seed) {
  /** Returns whether the name is chosen, so many times of a hundred. */
  boolean takes(int percent, String name) {
    return Math.floorMod(number(name), 100L) < percent;
  }

  /** Returns a number derived from the name. */
  long number(String name) {
    return Hashing.murmur3_128((int) seed).hashString(name, StandardCharsets.UTF_8).asLong();
  }

  /** Returns the items in an order that follows from their names. */
  <T> List<T> shuffled(List<T> items, Function<T, String> name) {
    return items.stream().sorted(Comparator.comparingLong(item -> number(name.apply(item)))).toList();
  }

  /** Returns one of the items. */
  static <T> T oneOf(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }
}
