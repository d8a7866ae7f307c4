package io.github.huituo.internal.plan;

import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Compares a proposal with other ways to care for the same children. */
final class Alternatives {
  private static final int MONTHS = 12;

  private final Planner planner;
  private final Demand demand;

  Alternatives(Planner planner, Demand demand) {
    this.planner = planner;
    this.demand = demand;
  }

  List<Plan.Alternative> of(Planner.PlanCandidate proposed, boolean complies, Plan.Budget budget, List<PlanTerms.Nursery> forms) {
    List<Plan.Alternative> all = new ArrayList<>();
    forms.stream().skip(1).forEach(form -> all.add(nursery(form, proposed.draft(), complies, budget)));
    Money bought = demand.costs().get(CostKeys.OF_BOUGHT);
    if (bought != null) {
      Money year = bought.multipliedBy((long) MONTHS * demand.children().size());
      boolean better = budget.cost().map(year::isLessThan).orElse(false) || !complies;
      all.add(
          new Plan.Alternative(
              Messages.text("plan.bought"), true, better, Optional.empty(), Optional.of(year), compared(year, budget.cost())));
    }
    if (!demand.partners().isEmpty()) {
      all.add(alone(proposed.draft(), budget, forms.get(0)));
    }
    return all;
  }

  private Plan.Alternative nursery(PlanTerms.Nursery form, Draft proposed, boolean complies, Plan.Budget budget) {
    Planner.PlanCandidate other = planner.found(demand, form);
    Draft draft = other.draft();
    boolean may = other.withinLimits() && draft.complies();
    Optional<Money> cost = may ? cost(draft) : Optional.empty();
    boolean cheaper =
        cost.isPresent() && budget.cost().isPresent() ? cost.get().isLessThan(budget.cost().get()) : draft.heads() < proposed.heads();
    Text because =
        may
            ? cost.map(c -> compared(c, budget.cost()))
                .orElseGet(() -> Messages.text("plan.heads", draft.heads(), proposed.heads()))
            : against(other);
    return new Plan.Alternative(
        form.title(), may, may && (cheaper || !complies), may ? Optional.of(draft.hired()) : Optional.empty(), cost, because);
  }

  private Optional<Money> cost(Draft draft) {
    return new Budgeting(planner.law(), demand).of(draft, List.of()).cost();
  }

  private static Text compared(Money cost, Optional<Money> proposed) {
    return proposed
        .map(
            p ->
                cost.isEqual(p)
                    ? Messages.text("plan.as-much")
                    : Messages.text(cost.isLessThan(p) ? "plan.cheaper" : "plan.dearer", p.minus(cost).abs()))
        .orElse(Text.empty());
  }

  private Text against(Planner.PlanCandidate other) {
    CountryWords words = new CountryWords(planner.law().vocabulary());
    if (!other.draft().homeless().isEmpty()) {
      return Messages.text("plan.no-class", other.draft().homeless().size(), other.draft().homeless().get(0), words.of(CountryWords.CLASS));
    }
    Optional<Text> tooMany = other.draft().tooMany(words);
    if (tooMany.isPresent()) {
      return tooMany.get();
    }
    return other.draft().unmet().stream()
        .findFirst()
        .map((RequirementAnswer a) -> Messages.text("plan.unmet", a.title(), a.because()))
        .orElseGet(() -> other.limiting().conflict().stream().findFirst().orElse(Text.empty()));
  }

  /** Returns what separate nurseries of the employers who share would take. */
  private Plan.Alternative alone(Draft joint, Plan.Budget budget, PlanTerms.Nursery form) {
    List<Map<Integer, Integer>> each = new ArrayList<>();
    each.add(demand.ages());
    demand.partners().forEach(partner -> each.add(partner.ages()));
    List<Draft> drafts =
        each.stream().filter(ages -> !ages.isEmpty()).map(ages -> planner.found(demand.withChildren(ages), form).draft()).toList();
    boolean may = drafts.stream().allMatch(Draft::complies);
    int heads = drafts.stream().mapToInt(Draft::heads).sum();
    List<Money> costs = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Demand own = demand.withChildren(each.get(i));
      new Budgeting(planner.law(), own).of(drafts.get(i), List.of()).cost().ifPresent(costs::add);
    }
    Optional<Money> cost = costs.stream().reduce(Money::plus);
    boolean better =
        may
            && (cost.isPresent() && budget.cost().isPresent() ? cost.get().isLessThan(budget.cost().get()) : heads < joint.heads());
    Text because =
        cost
            .filter(c -> budget.cost().isPresent())
            .map(c -> compared(c, budget.cost()))
            .orElseGet(() -> Messages.text("plan.heads", heads, joint.heads()));
    int careWorkers = drafts.stream().mapToInt(Draft::hired).sum();
    return new Plan.Alternative(Messages.text("plan.each-alone"), may, better, Optional.of(careWorkers), cost, because);
  }
}
