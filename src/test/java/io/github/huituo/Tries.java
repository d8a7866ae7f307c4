package io.github.huituo;

import java.util.Random;

/**
 * How many random cases tests try, and which. The cases are always the same, unless {@code -Dhuituo.seed=random} or another seed
 * asks for others; {@code -Dhuituo.tries=10} tries ten times as many. The Maven profile {@code deep} does both.
 */
public final class Tries {
  private static final String SEED = System.getProperty("huituo.seed", "20251125");

  private Tries() {}

  /** Returns how many cases to try where the ordinary run tries so many. */
  public static int times(int ordinary) {
    return ordinary * Integer.getInteger("huituo.tries", 1);
  }

  /** Returns the seed of the first case; a failure reports it. */
  public static long seed() {
    return SEED.equals("random") ? new Random().nextInt() : Long.parseLong(SEED);
  }
}
