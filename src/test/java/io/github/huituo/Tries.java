package io.github.huituo;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How many random cases tests try, and which. It also has how many scenarios are tried for more than they expect. The cases are
 * always the same, unless {@code -Dhuituo.seed=random} or another seed asks for others; {@code -Dhuituo.tries=0.1} tries a tenth
 * of them, as {@code mvn verify} does, and {@code 10} ten times as many. The Maven profile {@code deep} does both.
 */
public final class Tries {
  private static final String SEED = System.getProperty("huituo.seed", "20251125");
  private static final double PART = Double.parseDouble(System.getProperty("huituo.tries", "0.1"));

  private Tries() {}

  /** Returns how many cases to try where {@code .ci/run} tries so many; at least one. */
  public static int times(int all) {
    return (int) Math.ceil(all * PART);
  }

  /** Returns whether at least all cases are tried, so that rare ones are among them. */
  public static boolean areAll() {
    return PART >= 1;
  }

  /** Returns a part of a list, from its beginning to its end. It is all of it if all cases are tried. */
  public static <T> List<T> among(List<T> all) {
    int step = Math.max(1, (int) Math.round(1 / PART));
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  /** Returns the jurisdictions to try. They are all of some where all cases are tried, and otherwise one of each country. */
  public static List<String> jurisdictions(Collection<String> all) {
    return areAll() ? List.copyOf(all) : List.of("au", "cn-131100", "gb-eng", "us-ri");
  }

  /** Returns the seed of the first case; a failure reports it. */
  public static long seed() {
    return SEED.equals("random") ? new Random().nextInt() : Long.parseLong(SEED);
  }
}
