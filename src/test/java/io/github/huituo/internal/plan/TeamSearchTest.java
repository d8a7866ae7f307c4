package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The cheapest team, compared with every team. */
class TeamSearchTest {
  private static final int ENOUGH = 9;

  /** Returns how many hold a qualification or a higher one. */
  private static int atLeast(List<Integer> numbers, int qualification) {
    return numbers.subList(qualification, numbers.size()).stream().mapToInt(Integer::intValue).sum();
  }

  private static long cost(List<Integer> numbers, List<Long> costs) {
    long cost = 0;
    for (int i = 0; i < numbers.size(); i++) {
      cost += numbers.get(i) * costs.get(i);
    }
    return cost;
  }

  private static List<ImmutableList<Integer>> all(int kinds, int most) {
    List<ImmutableList<Integer>> all = new ArrayList<>(List.of(ImmutableList.of()));
    for (int i = 0; i < kinds; i++) {
      List<ImmutableList<Integer>> longer = new ArrayList<>();
      for (ImmutableList<Integer> before : all) {
        for (int number = 0; number <= most - atLeast(before, 0); number++) {
          longer.add(ImmutableList.<Integer>builder().addAll(before).add(number).build());
        }
      }
      all = longer;
    }
    return all;
  }

  /**
   * Three are enough of whom two hold the middle one. With somebody who holds the highest, two are enough, who both hold the
   * middle one.
   */
  private static boolean complies(List<Integer> numbers) {
    int needed = numbers.get(2) > 0 ? 2 : 3;
    return atLeast(numbers, 0) >= needed && atLeast(numbers, 1) >= 2;
  }

  @Test
  void a_dear_qualification_is_taken_only_where_it_saves_more() {
    Optional<CareTeam> cheap = new TeamSearch(List.of(10L, 12L, 20L), TeamSearchTest::complies, 100).of(ENOUGH, 100);
    // 12 + 20 is less than 10 + 12 + 12.
    assertThat(cheap).map(CareTeam::numbers).contains(ImmutableList.of(0, 1, 1));
    Optional<CareTeam> dear = new TeamSearch(List.of(10L, 12L, 25L), TeamSearchTest::complies, 100).of(ENOUGH, 100);
    assertThat(dear).map(CareTeam::numbers).contains(ImmutableList.of(1, 2, 0));
    assertThat(dear).map(CareTeam::cost).contains(34L);
    assertThat(dear).map(CareTeam::fewest).contains(2);
    Optional<CareTeam> few = new TeamSearch(List.of(10L, 12L, 25L), TeamSearchTest::complies, 100).of(ENOUGH, 2);
    assertThat(few).map(CareTeam::numbers).contains(ImmutableList.of(0, 1, 1));
  }

  @Test
  void without_costs_the_fewest_are_taken_and_of_those_the_lowest() {
    Optional<CareTeam> team = new TeamSearch(List.of(0L, 0L, 0L), TeamSearchTest::complies, 100).of(ENOUGH, 100);
    assertThat(team).map(CareTeam::numbers).contains(ImmutableList.of(0, 1, 1));
  }

  @Test
  void a_higher_qualification_that_costs_less_is_taken() {
    Optional<CareTeam> team = new TeamSearch(List.of(10L, 9L, 30L), TeamSearchTest::complies, 100).of(ENOUGH, 100);
    assertThat(team).map(CareTeam::numbers).contains(ImmutableList.of(0, 3, 0));
  }

  @Test
  void none_is_found_if_no_team_complies() {
    assertThat(new TeamSearch(List.of(1L, 2L), numbers -> false, 100).of(ENOUGH, 100)).isEmpty();
  }

  /** Some law that asks, for each size, for one of several groups of numbers. The groups ask for less the larger the team. */
  private static Predicate<ImmutableList<Integer>> law(Random random, int kinds) {
    int fewest = random.nextInt(4);
    List<int[]> groups = new ArrayList<>();
    for (int g = 0; g < 1 + random.nextInt(3); g++) {
      int[] group = new int[kinds];
      for (int i = 1; i < kinds; i++) {
        group[i] = random.nextInt(6);
      }
      group[0] = fewest + random.nextInt(5);
      groups.add(group);
    }
    int half = random.nextInt(2);
    return numbers -> {
      int size = atLeast(numbers, 0);
      boolean halved = half == 0 || kinds < 2 || atLeast(numbers, 1) >= (size + 1) / 2;
      return halved && groups.stream().anyMatch(g -> java.util.stream.IntStream.range(0, kinds).allMatch(i -> atLeast(numbers, i) >= g[i]));
    };
  }

  @Test
  void of_every_team_none_is_cheaper() {
    Random random = new Random(17);
    for (int i = 0; i < 300; i++) {
      int kinds = 1 + random.nextInt(4);
      Predicate<ImmutableList<Integer>> law = law(random, kinds);
      List<Long> costs = random.ints(kinds, 1, 20).mapToObj(Long::valueOf).toList();
      CareTeam found = new TeamSearch(costs, law, 3000).of(ENOUGH, 14).orElseThrow();
      long cheapest = all(kinds, 14).stream().filter(law).mapToLong(numbers -> cost(numbers, costs)).min().orElseThrow();
      assertThat(law.test(found.numbers())).isTrue();
      assertThat(found.cost()).as("%s %s", costs, found).isEqualTo(cheapest).isEqualTo(cost(found.numbers(), costs));
      assertThat(found.proved()).isTrue();
    }
  }

  @Test
  void where_only_few_are_tried_a_team_complies_and_its_bound_is_below_every_team() {
    Random random = new Random(18);
    for (int i = 0; i < 100; i++) {
      int kinds = 2 + random.nextInt(3);
      Predicate<ImmutableList<Integer>> law = law(random, kinds);
      List<Long> costs = random.ints(kinds, 1, 20).mapToObj(Long::valueOf).toList();
      CareTeam found = new TeamSearch(costs, law, 3).of(ENOUGH, 14).orElseThrow();
      long cheapest = all(kinds, 14).stream().filter(law).mapToLong(numbers -> cost(numbers, costs)).min().orElseThrow();
      assertThat(law.test(found.numbers())).isTrue();
      assertThat(found.atLeast()).isLessThanOrEqualTo(cheapest);
      assertThat(found.cost()).isGreaterThanOrEqualTo(cheapest);
      assertThat(found.fewest()).isLessThanOrEqualTo(found.heads());
    }
  }
}
