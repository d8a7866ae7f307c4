package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Finds the cheapest team that complies, of members who differ in what they hold. Whoever holds a higher qualification counts wherever
 * a lower one does, so that a team complies, too, of the same size in which more hold it, and a larger one in which all hold the
 * highest. Of teams that cost the same, that with fewer members is better, then that in which fewer hold the highest. Not thread-safe.
 */
final class TeamSearch {
  private final long[] costs;
  private final int[] taken;
  private final Predicate<ImmutableList<Integer>> complies;
  private final int mostTried;
  private final Map<ImmutableList<Integer>, Boolean> tried = new HashMap<>();

  /**
   * Creates a search.
   *
   * @param costs what a member costs who holds each qualification, the lowest first
   * @param complies whether a team does that has so many who hold each
   * @param mostTried how many teams are tried at the most before one is taken that is not proved to be the cheapest
   */
  TeamSearch(List<Long> costs, Predicate<ImmutableList<Integer>> complies, int mostTried) {
    this.complies = complies;
    this.mostTried = mostTried;
    this.costs = new long[costs.size()];
    this.taken = new int[costs.size()];
    // A higher qualification that costs less is taken in the place of a lower one.
    for (int i = costs.size() - 1; i >= 0; i--) {
      boolean higher = i + 1 < costs.size() && this.costs[i + 1] < costs.get(i);
      this.costs[i] = higher ? this.costs[i + 1] : costs.get(i);
      this.taken[i] = higher ? this.taken[i + 1] : i;
    }
  }

  /**
   * A team by how many members hold a qualification or a higher one. That number never grows from one to the next.
   *
   * @param cost what it costs
   * @param atLeast the numbers, the first of which is that of all
   */
  private record Way(long cost, ImmutableList<Integer> atLeast) {
    private static final Comparator<Way> ORDER =
        Comparator.comparingLong(Way::cost).thenComparing(w -> w.atLeast().get(0)).thenComparing(Way::highestFirst);

    private static int highestFirst(Way one, Way other) {
      for (int i = one.atLeast.size() - 1; i > 0; i--) {
        int order = Integer.compare(one.atLeast.get(i), other.atLeast.get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
  }

  /**
   * Returns the cheapest team; empty if none of a size complies.
   *
   * @param enough a size at which a team complies in which all hold the highest qualification
   * @param most how many members there may be, unless no smaller team complies
   */
  Optional<CareTeam> of(int enough, int most) {
    int fewest = least(enough, size -> isMet(all(size)));
    Way best = cheapest(fewest).orElse(null);
    for (int size = fewest + 1; best != null && size <= most && size * costs[0] < best.cost() && !isExhausted(); size++) {
      Way found = cheapest(size).orElse(best);
      best = Way.ORDER.compare(found, best) < 0 ? found : best;
    }
    boolean proved = !isExhausted();
    return Optional.ofNullable(best)
        .map(b -> new CareTeam(numbers(b.atLeast()), b.cost(), proved ? b.cost() : fewest * costs[0], fewest, proved));
  }

  private boolean isExhausted() {
    return tried.size() >= mostTried;
  }

  /** Returns the cheapest team of a size. It is one that complies if too many have been tried. */
  private Optional<Way> cheapest(int size) {
    if (!isMet(all(size))) {
      return Optional.empty();
    }
    int[] least = all(size);
    for (int i = 1; i < least.length; i++) {
      int from = i;
      least[i] = least(size, number -> isMet(with(size, number, from)));
    }
    // No team of the size has fewer of any qualification; where fewer of one need more of another, the cheaper are tried first.
    PriorityQueue<Way> open = new PriorityQueue<>(Way.ORDER);
    Set<Way> seen = new HashSet<>();
    open.add(way(least));
    while (!open.isEmpty() && !isExhausted()) {
      Way next = open.remove();
      if (isMet(array(next.atLeast()))) {
        return Optional.of(next);
      }
      for (int i = 1; i < least.length; i++) {
        int[] more = array(next.atLeast());
        more[i]++;
        if (more[i] <= more[i - 1] && seen.add(way(more))) {
          open.add(way(more));
        }
      }
    }
    return Optional.of(lessened(size));
  }

  /** Returns a team with as few as possible of the highest qualification. The next qualification follows in the same way. */
  private Way lessened(int size) {
    int[] atLeast = all(size);
    for (int i = atLeast.length - 1; i > 0; i--) {
      int kind = i;
      int lowest = i + 1 < atLeast.length ? atLeast[i + 1] : 0;
      atLeast[i] =
          lowest
              + least(
                  size - lowest,
                  further -> {
                    int[] fewer = atLeast.clone();
                    fewer[kind] = lowest + further;
                    return isMet(fewer);
                  });
    }
    return way(atLeast);
  }

  /** Returns the least number that does, if all greater ones do and {@code enough} does. */
  private static int least(int enough, IntPredicate does) {
    int least = 0;
    int most = enough;
    while (least < most) {
      int middle = (least + most) / 2;
      if (does.test(middle)) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    return most;
  }

  private int[] all(int size) {
    return with(size, size, costs.length);
  }

  /** Returns a team in which so many hold a qualification. All of them have the highest, and the others the next below it. */
  private int[] with(int size, int number, int qualification) {
    int[] atLeast = new int[costs.length];
    for (int i = 0; i < atLeast.length; i++) {
      atLeast[i] = i < qualification ? size : number;
    }
    return atLeast;
  }

  private Way way(int[] atLeast) {
    long cost = 0;
    ImmutableList.Builder<Integer> numbers = ImmutableList.builder();
    for (int i = 0; i < atLeast.length; i++) {
      cost += atLeast[i] * (costs[i] - (i == 0 ? 0 : costs[i - 1]));
      numbers.add(atLeast[i]);
    }
    return new Way(cost, numbers.build());
  }

  private static int[] array(ImmutableList<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean isMet(int[] atLeast) {
    return tried.computeIfAbsent(numbers(way(atLeast).atLeast()), complies::test);
  }

  /** Returns how many hold each qualification. */
  private ImmutableList<Integer> numbers(ImmutableList<Integer> atLeast) {
    int[] numbers = new int[costs.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[taken[i]] += atLeast.get(i) - (i + 1 < numbers.length ? atLeast.get(i + 1) : 0);
    }
    return Arrays.stream(numbers).boxed().collect(ImmutableList.toImmutableList());
  }
}
