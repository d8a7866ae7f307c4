package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.Tries;
import io.github.huituo.assessment.Severity;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.StaffMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every plan, tried on drawn demands. */
class PlanPropertiesTest {
  private static final Map<String, Engine> ENGINES = new HashMap<>();
  private static final Map<String, EditCandidates> CANDIDATES = new HashMap<>();

  private static Engine engine(String jurisdiction) {
    return ENGINES.computeIfAbsent(jurisdiction, id -> LoadedPolicy.bundled(id).engine(id));
  }

  private static Demand demand(String jurisdiction, List<Integer> children, Demand.Limits limits, Map<String, Money> costs) {
    Map<Integer, Integer> ages = new TreeMap<>();
    children.forEach(age -> ages.merge(age, 1, Integer::sum));
    ChildcareCase.Builder given = ChildcareCase.builder().asOf("2026-01-05").jurisdiction(jurisdiction);
    if (jurisdiction.startsWith("cn")) {
      given.putInterpretations("mixed-class-ratio", "1:5");
    }
    return new Demand(
        given.build(), ImmutableSortedMap.copyOf(ages), ImmutableList.of(), limits, ImmutableSortedMap.copyOf(costs), Optional.empty(),
        Optional.empty(), Severity.MANDATORY, ImmutableList.of());
  }

  private static Drafting drafting(Demand demand) {
    String id = demand.given().jurisdiction();
    Engine engine = engine(id);
    PlanTerms.Nursery form = engine.law().plan().nurseries().get(0);
    return new Drafting(engine, CANDIDATES.computeIfAbsent(id, j -> new EditCandidates(engine)), demand, form);
  }

  private static List<Integer> drawn(Random random, int number) {
    return drawn("cn", random, number);
  }

  /** Returns ages of children whom the nurseries of a country take. */
  private static List<Integer> drawn(String jurisdiction, Random random, int number) {
    List<Integer> ages = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ages.add(6 + random.nextInt(jurisdiction.startsWith("cn") ? 30 : 58));
    }
    return ages;
  }

  /** Returns the children with others. They are added since the standards for small centers of a state were not collected. */
  private static List<Integer> withOthers(String jurisdiction, List<Integer> children) {
    List<Integer> all = new ArrayList<>(children);
    if (jurisdiction.startsWith("us")) {
      all.addAll(java.util.Collections.nCopies(13, 30));
    }
    return all;
  }

  private static Map<String, Money> costs(Random random) {
    return random.nextBoolean()
        ? Map.of()
        : ImmutableMap.of(
            CostKeys.OF_CARE_WORKER, Money.parse("CNY " + (3000 + random.nextInt(3000)) + ".00"),
            CostKeys.OF_RENT, Money.parse("CNY " + (10 + random.nextInt(90)) + ".00"));
  }

  /** Every way to divide the children into classes of every kind. For each set of children, the cheapest is kept. */
  private static Optional<Objective.Cost> exhaustive(ClassNeeds needs, Objective objective, List<Integer> children) {
    int all = 1 << children.size();
    Objective.Cost[] best = new Objective.Cost[all];
    best[0] = Objective.Cost.NOTHING;
    Map<Integer, Objective.Cost> single = new HashMap<>();
    for (int set = 1; set < all; set++) {
      List<Integer> ages = new ArrayList<>();
      for (int i = 0; i < children.size(); i++) {
        if ((set >> i & 1) == 1) {
          ages.add(children.get(i));
        }
      }
      ages.sort(null);
      for (Optional<String> kind : needs.kinds()) {
        Optional<ClassNeed> need = needs.of(kind, ages);
        if (need.isPresent()) {
          single.merge(set, objective.of(need.get()), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    for (int set = 1; set < all; set++) {
      for (int part = set; part > 0; part = (part - 1) & set) {
        Objective.Cost one = single.get(part);
        Objective.Cost rest = best[set ^ part];
        if (one != null && rest != null) {
          Objective.Cost sum = rest.plus(one);
          best[set] = best[set] == null || sum.compareTo(best[set]) < 0 ? sum : best[set];
        }
      }
    }
    return Optional.ofNullable(best[all - 1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn-131100", "cn-130100", "gb-eng", "gb-wls", "us-ri", "us-va", "us-tx"})
  void up_to_twelve_children_are_divided_as_cheaply_as_by_exhaustive_search(String jurisdiction) {
    Random random = new Random(12);
    for (int i = 0; i < Tries.times(12); i++) {
      List<Integer> children = drawn(jurisdiction, random, 1 + random.nextInt(i == 0 ? 12 : 9));
      Map<String, Money> costs = costs(random);
      Drafting drafting = drafting(demand(jurisdiction, withOthers(jurisdiction, children), Demand.Limits.NONE, costs));
      Objective objective = Objective.of(ImmutableSortedMap.copyOf(costs));
      Optional<Objective.Cost> found = new ClassPartition(drafting.needs(), objective).of(children).map(ClassPartition.Division::cost);
      assertThat(found).as("%s %s", children, costs).isEqualTo(exhaustive(drafting.needs(), objective, children));
    }
  }

  @Test
  void twelve_children_of_all_ages_are_divided_as_cheaply_as_by_exhaustive_search() {
    List<Integer> children = List.of(6, 8, 11, 12, 15, 18, 19, 23, 24, 26, 30, 35);
    Drafting drafting = drafting(demand("cn", children, Demand.Limits.NONE, Map.of()));
    Objective objective = Objective.of(ImmutableSortedMap.of());
    assertThat(new ClassPartition(drafting.needs(), objective).of(children).map(ClassPartition.Division::cost))
        .isEqualTo(exhaustive(drafting.needs(), objective, children));
  }

  /** Ways to divide all children, of which no other costs less and measures no more. */
  private record Way(Objective.Cost cost, Measures measures) {
    boolean isNoWorse(Way other) {
      return cost.compareTo(other.cost) <= 0 && measures.isWithin(other.measures);
    }
  }

  /** Returns every way to divide the children that may be best under some limits. Who is with whom does not matter. */
  private static List<Way> allWays(ClassNeeds needs, Objective objective, List<Integer> children) {
    List<List<Way>> best = new ArrayList<>(List.of(List.of(new Way(Objective.Cost.NOTHING, Measures.NOTHING))));
    List<List<Way>> single = new ArrayList<>(List.of(List.of()));
    for (int set = 1; set < 1 << children.size(); set++) {
      List<Integer> ages = new ArrayList<>();
      for (int i = 0; i < children.size(); i++) {
        if ((set >> i & 1) == 1) {
          ages.add(children.get(i));
        }
      }
      List<Way> one = new ArrayList<>();
      needs.kinds().forEach(kind -> needs.of(kind, ages).ifPresent(n -> one.add(new Way(objective.of(n), Measures.of(n)))));
      single.add(one);
      List<Way> ways = new ArrayList<>();
      // The class of the first child of the set, and every division of the others.
      int first = Integer.lowestOneBit(set);
      for (int part = set; part > 0; part = (part - 1) & set) {
        if ((part & first) != 0) {
          for (Way way : single.get(part)) {
            for (Way rest : best.get(set ^ part)) {
              add(new Way(way.cost().plus(rest.cost()), way.measures().plus(rest.measures())), ways);
            }
          }
        }
      }
      best.add(ways);
    }
    return best.get(best.size() - 1);
  }

  private static void add(Way way, List<Way> ways) {
    if (ways.stream().noneMatch(w -> w.isNoWorse(way))) {
      ways.removeIf(way::isNoWorse);
      ways.add(way);
    }
  }

  /** Whatever the limits, the cheapest division that keeps to them is among those found. The limits are of area, outdoor area and staff. */
  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn-131100", "cn-130100", "au-nsw", "gb-eng", "gb-sct", "us-ri", "us-va", "us-tx"})
  void under_limits_up_to_twelve_children_are_divided_as_cheaply_as_by_exhaustive_search(String jurisdiction) {
    Random random = new Random(21);
    for (int i = 0; i < Tries.times(8); i++) {
      List<Integer> children = drawn(jurisdiction, random, i == 0 ? 12 : 1 + random.nextInt(9));
      Map<String, Money> costs = costs(random);
      Drafting drafting = drafting(demand(jurisdiction, withOthers(jurisdiction, children), Demand.Limits.NONE, costs));
      Objective objective = Objective.of(ImmutableSortedMap.copyOf(costs));
      List<Way> all = allWays(drafting.needs(), objective, children);
      ClassFrontier.Divisions found = new ClassFrontier(drafting.needs(), objective).of(children);
      assertThat(found.complete()).isTrue();
      List<Way> runs = found.divisions().stream().map(d -> new Way(objective.of(d).cost(), Measures.of(d))).toList();
      for (Way limit : all) {
        assertThat(runs).as("%s %s %s", children, costs, limit).anyMatch(run -> run.isNoWorse(limit));
      }
    }
  }

  /** Returns every division of the children, each once. */
  private static Set<List<ClassNeed>> allDivisions(ClassNeeds needs, List<Integer> children) {
    if (children.isEmpty()) {
      return Set.of(List.of());
    }
    Set<List<ClassNeed>> all = new LinkedHashSet<>();
    for (int set = 0; set < 1 << (children.size() - 1); set++) {
      List<Integer> together = new ArrayList<>(List.of(children.get(0)));
      List<Integer> others = new ArrayList<>();
      for (int i = 1; i < children.size(); i++) {
        ((set >> (i - 1) & 1) == 1 ? together : others).add(children.get(i));
      }
      Set<List<ClassNeed>> rest = allDivisions(needs, others);
      for (Optional<String> kind : needs.kinds()) {
        needs.of(kind, together).ifPresent(need -> rest.forEach(r -> {
          List<ClassNeed> division = new ArrayList<>(r);
          division.add(need);
          division.sort(Comparator.comparing(ClassNeed::toString));
          all.add(division);
        }));
      }
    }
    return all;
  }

  /**
   * Every division is drafted as a whole nursery. It has the staff and rooms that depend on the numbers of children, places and
   * classes. The plan costs as little as the cheapest that complies and keeps to the limits, and there is none if none does.
   */
  @ParameterizedTest
  @ValueSource(strings = {"cn-131100", "cn-130100"})
  void a_whole_nursery_is_as_cheap_as_the_cheapest_of_all(String jurisdiction) {
    Random random = new Random(9);
    Planner planner = new Planner(engine(jurisdiction));
    PlanTerms.Nursery form = engine(jurisdiction).law().plan().nurseries().get(0);
    for (int i = 0; i < Tries.times(6); i++) {
      List<Integer> children = drawn(random, 2 + random.nextInt(3));
      Map<String, Money> costs =
          ImmutableMap.of(
              CostKeys.OF_CARE_WORKER, Money.parse("CNY 4500.00"), CostKeys.OF_RENT, Money.parse("CNY " + (10 + random.nextInt(90)) + ".00"),
              CostKeys.ofRole("DIRECTOR"), Money.parse("CNY 8000.00"), CostKeys.ofRole("COOK"), Money.parse("CNY 4000.00"));
      Demand unlimited = demand(jurisdiction, children, Demand.Limits.NONE, costs);
      Drafting drafting = drafting(unlimited);
      Objective objective = Objective.of(unlimited.costs());
      List<Draft> drafts =
          allDivisions(drafting.needs(), children.stream().sorted().toList()).stream()
              .map(d -> drafting.of(objective.of(d), children))
              .filter(Draft::complies)
              .toList();
      Draft limit = drafts.get(random.nextInt(drafts.size()));
      Demand.Limits limits =
          new Demand.Limits(
              Optional.of(limit.area()), Optional.empty(), ImmutableList.of(), Optional.of(children.size()), Optional.empty(),
              Optional.of(limit.heads() - random.nextInt(2)), Optional.empty());
      Demand limited = demand(jurisdiction, children, limits, costs);
      Optional<Money> cheapest =
          drafts.stream()
              .filter(d -> d.area().compareTo(limit.area()) <= 0 && d.heads() <= limits.staff().orElseThrow())
              .map(d -> new Budgeting(engine(jurisdiction).law(), limited).of(d, List.of()).cost().orElseThrow())
              .min(Comparator.naturalOrder());
      Planner.PlanCandidate found = planner.found(limited, form);
      Optional<Money> cost =
          Optional.of(found).filter(Planner.PlanCandidate::withinLimits)
              .flatMap(f -> new Budgeting(engine(jurisdiction).law(), limited).of(f.draft(), List.of()).cost());
      assertThat(cost).as("%s %s", children, limits).isEqualTo(cheapest);
      if (found.withinLimits() && found.bound().proved()) {
        assertThat(found.bound().mayMiss()).contains(Money.zero(org.joda.money.CurrencyUnit.of("CNY")));
      }
    }
  }

  /** Returns every team of at most so many, by how many hold each qualification. */
  private static List<List<Integer>> allTeams(int kinds, int most) {
    List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
    for (int kind = 0; kind < kinds; kind++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> before : all) {
        for (int number = 0; number <= most - before.stream().mapToInt(Integer::intValue).sum(); number++) {
          List<Integer> one = new ArrayList<>(before);
          one.add(number);
          longer.add(one);
        }
      }
      all = longer;
    }
    return all;
  }

  /** Returns a nursery with other care workers. Each has the facts of those whom a plan has, but for what they hold. */
  private static ChildcareCase with(Draft draft, PlanTerms terms, List<Integer> team) {
    List<StaffMember> staff = new ArrayList<>();
    Map<String, Object> facts = new HashMap<>();
    for (StaffMember member : draft.institution().staff().orElseThrow()) {
      if (member.get(CoreFacts.ROLE).equals(terms.careWorkers())) {
        facts.putAll(member.facts());
      } else {
        staff.add(member);
      }
    }
    terms.qualifications().forEach(q -> q.facts().keySet().forEach(facts::remove));
    for (int kind = 0; kind < team.size(); kind++) {
      for (int i = 0; i < team.get(kind); i++) {
        String id = "one-" + kind + "-" + i;
        staff.add(StaffMember.builder().id(id).facts(facts).putAllFacts(terms.qualifications().get(kind).facts()).build());
      }
    }
    return draft.planned().toBuilder().institutions(List.of(draft.institution().toBuilder().staff(staff).build())).build();
  }

  /** Every team is assessed in the nursery. None that complies is cheaper than the one of the plan, whatever a level costs. */
  @Test
  void where_the_law_asks_what_staff_hold_no_team_is_cheaper() {
    Random random = new Random(29);
    Engine england = engine("gb-eng");
    PlanTerms terms = england.law().plan();
    Completion completion = new Completion(england, new EditCandidates(england), Severity.MANDATORY);
    for (int i = 0; i < Tries.times(8); i++) {
      List<Integer> children = new ArrayList<>();
      for (int n = 3 + random.nextInt(24); n > 0; n--) {
        children.add(random.nextInt(5) == 0 ? random.nextInt(36) : 36 + random.nextInt(20));
      }
      ImmutableMap.Builder<String, Money> costs = ImmutableMap.builder();
      for (PlanTerms.Qualification qualification : terms.qualifications()) {
        costs.put(CostKeys.of(qualification), Money.parse("GBP " + (1800 + random.nextInt(3000)) + ".00"));
      }
      Demand demand = demand("gb-eng", children, Demand.Limits.NONE, costs.buildOrThrow());
      Draft draft = drafting(demand).of(Objective.of(demand.costs()));
      assertThat(draft.complies()).isTrue();
      Money cheapest = null;
      for (List<Integer> team : allTeams(terms.qualifications().size(), draft.careWorkers() + 1)) {
        Money cost = Money.parse("GBP 0.00");
        for (int kind = 0; kind < team.size(); kind++) {
          cost = cost.plus(demand.costs().get(CostKeys.of(terms.qualifications().get(kind))).multipliedBy(team.get(kind)));
        }
        boolean cheaper = cheapest == null || cost.isLessThan(cheapest);
        if (cheaper && completion.open(with(draft, terms, team), Set.of("institution"), a -> true).isEmpty()) {
          cheapest = cost;
        }
      }
      assertThat(draft.team().proved()).isTrue();
      assertThat(draft.team().cost()).as("%s %s", children, demand.costs()).isEqualTo(cheapest.multipliedBy(12).getAmountMinorLong());
    }
  }

  /** A bound that is not a proof is below the cheapest division all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn-131100", "us-ri", "us-va", "us-tx"})
  void no_division_costs_less_than_the_bound(String jurisdiction) {
    Random random = new Random(13);
    for (int i = 0; i < Tries.times(10); i++) {
      List<Integer> children = drawn(jurisdiction, random, 1 + random.nextInt(8));
      Map<String, Money> costs = costs(random);
      Drafting drafting = drafting(demand(jurisdiction, withOthers(jurisdiction, children), Demand.Limits.NONE, costs));
      Objective objective = Objective.of(ImmutableSortedMap.copyOf(costs));
      ClassPartition.Division division = new ClassPartition(drafting.needs(), objective).of(children).orElseThrow();
      for (Way way : allWays(drafting.needs(), objective, children)) {
        assertThat(way.cost().money()).isGreaterThanOrEqualTo(division.bound());
        assertThat(way.cost().workers()).isGreaterThanOrEqualTo(division.fewest());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn-131100", "au-nsw", "gb-eng", "gb-sct", "gb-wls", "us-ri", "us-va"})
  void every_plan_complies_and_one_more_child_never_makes_it_cheaper(String jurisdiction) {
    Random random = new Random(7);
    for (int i = 0; i < Tries.times(8); i++) {
      List<Integer> children = drawn(jurisdiction, random, 1 + random.nextInt(30));
      Demand fewer = demand(jurisdiction, children, Demand.Limits.NONE, Map.of());
      Draft before = drafting(fewer).of(Objective.of(fewer.costs()));
      assertThat(before.unmet()).as("%s", children).isEmpty();
      List<Integer> more = new ArrayList<>(children);
      more.addAll(drawn(jurisdiction, random, 1));
      Demand further = demand(jurisdiction, more, Demand.Limits.NONE, Map.of());
      Draft after = drafting(further).of(Objective.of(further.costs()));
      assertThat(after.heads()).as("%s and %s", children, more.get(more.size() - 1)).isGreaterThanOrEqualTo(before.heads());
      assertThat(after.division().orElseThrow().cost()).isGreaterThanOrEqualTo(before.division().orElseThrow().cost());
    }
  }

  @Test
  void looser_limits_never_make_a_plan_dearer() {
    Random random = new Random(3);
    for (int i = 0; i < Tries.times(8); i++) {
      List<Integer> children = drawn(random, 5 + random.nextInt(25));
      int size = 3 + random.nextInt(10);
      Demand.Limits tight = limits(size);
      Demand.Limits loose = limits(size + 1 + random.nextInt(8));
      Optional<ClassPartition.Division> tightly = drafting(demand("cn-131100", children, tight, Map.of())).of(Objective.of(ImmutableSortedMap.of())).division();
      Optional<ClassPartition.Division> loosely = drafting(demand("cn-131100", children, loose, Map.of())).of(Objective.of(ImmutableSortedMap.of())).division();
      assertThat(loosely.orElseThrow().cost()).as("%s %s", children, size).isLessThanOrEqualTo(tightly.orElseThrow().cost());
    }
  }

  private static Demand.Limits limits(int classSize) {
    return new Demand.Limits(
        Optional.empty(), Optional.empty(), ImmutableList.of(), Optional.empty(), Optional.of(classSize), Optional.empty(), Optional.empty());
  }

  /** What a larger area allows is never dearer than what a smaller one does. The limit is kept. */
  @Test
  void a_larger_area_never_makes_a_plan_dearer() {
    Planner planner = new Planner(engine("cn-131100"));
    Random random = new Random(5);
    Map<String, Money> costs = Map.of(CostKeys.OF_CARE_WORKER, Money.parse("CNY 4500.00"));
    for (int i = 0; i < Tries.times(3); i++) {
      List<Integer> children = drawn(random, 10 + random.nextInt(20));
      Money before = null;
      for (int area : List.of(1000, 400, 300, 250, 200, 150)) {
        Demand.Limits limits =
            new Demand.Limits(
                Optional.of(java.math.BigDecimal.valueOf(area)), Optional.empty(), ImmutableList.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
        Demand demand = demand("cn-131100", children, limits, costs).within(limits, Severity.ADVISORY);
        Planner.PlanCandidate found = planner.found(demand, engine("cn-131100").law().plan().nurseries().get(0));
        if (found.withinLimits()) {
          assertThat(found.draft().area()).isLessThanOrEqualTo(java.math.BigDecimal.valueOf(area));
          Money cost = Money.parse("CNY 4500.00").multipliedBy(found.draft().careWorkers());
          assertThat(before == null || !cost.isLessThan(before)).as("%s %s", children, area).isTrue();
          before = cost;
        }
      }
    }
  }
}
