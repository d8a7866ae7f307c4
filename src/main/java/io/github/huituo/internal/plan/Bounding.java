package io.github.huituo.internal.plan;

import io.github.huituo.assessment.Plan;
import java.util.Optional;
import org.joda.money.Money;

/** States by how much a draft may miss the cheapest. No division of the children into classes costs less than its bound. */
final class Bounding {
  private final Demand demand;
  private final Optional<ClassPartition.Division> cheapest;
  private final CareTeam team;

  /**
   * Creates the bounds of drafts for the same children.
   *
   * @param cheapest the draft with the cheapest division that was found, whatever the limits
   */
  Bounding(Demand demand, Draft cheapest) {
    this.demand = demand;
    this.cheapest = cheapest.division();
    this.team = cheapest.team();
  }

  Plan.Bound ofCheapest() {
    return cheapest
        .map(d -> bound(d, d.cost(), team, d.proved()))
        .orElse(new Plan.Bound(false, Optional.empty(), Optional.empty(), 0));
  }

  /**
   * Returns the bound of a draft that keeps to limits. The cheapest does not keep to them.
   *
   * @param best whether the draft is the cheapest of all runs of children that keep to the limits
   */
  Plan.Bound of(Draft draft, boolean best) {
    ClassPartition.Division unlimited = cheapest.orElseThrow();
    // In shifts a care worker more in one part of the day may be none more in all, which the division does not know.
    boolean shifts = demand.limits().staff().isPresent() && draft.hired() > draft.careWorkers();
    return bound(unlimited, draft.division().orElseThrow().cost(), draft.team(), best && unlimited.proved() && !shifts);
  }

  private Plan.Bound bound(ClassPartition.Division unlimited, Objective.Cost classes, CareTeam careWorkers, boolean best) {
    boolean proved = best && careWorkers.proved();
    long cost = classes.money() + careWorkers.cost();
    long atLeast = proved ? cost : unlimited.bound() + team.atLeast();
    Optional<Money> least = money(atLeast);
    // Without costs the cheapest is that with the fewest care workers.
    int fewest = proved && least.isEmpty() ? classes.workers() : unlimited.fewest();
    return new Plan.Bound(proved, least, money(cost - atLeast), fewest + team.fewest());
  }

  private Optional<Money> money(long minor) {
    boolean stated = demand.costs().containsKey(CostKeys.OF_CARE_WORKER) || demand.costs().containsKey(CostKeys.OF_RENT) || team.cost() > 0;
    return demand.costs().values().stream().findFirst().filter(m -> stated).map(m -> Money.ofMinor(m.getCurrencyUnit(), minor));
  }
}
