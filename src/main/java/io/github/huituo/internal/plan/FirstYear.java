package io.github.huituo.internal.plan;

import io.github.huituo.assessment.Plan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the children of a demand through the first year. They grow month by month. */
final class FirstYear {
  private static final int MONTHS = 12;

  private final Drafting drafting;
  private final Objective objective;
  private final Demand demand;

  FirstYear(Drafting drafting, Objective objective, Demand demand) {
    this.drafting = drafting;
    this.objective = objective;
    this.demand = demand;
  }

  /** Returns each month with the classes that are the cheapest then. Children whom no class takes any more have left. */
  List<Plan.Month> months() {
    List<Plan.Month> months = new ArrayList<>();
    List<Integer> begin = demand.present();
    YearMonth first = YearMonth.from(demand.given().asOf());
    for (int i = 0; i < MONTHS; i++) {
      int older = i;
      List<Integer> there = begin.stream().map(age -> age + older).filter(this::isTaken).toList();
      Optional<ClassPartition.Division> division = new ClassPartition(drafting.needs(), objective).of(there);
      months.add(
          new Plan.Month(
              first.plusMonths(i),
              there.size(),
              begin.size() - there.size(),
              division.map(drafting::rooms).orElse(List.of()),
              division.map(d -> drafting.careWorkers(d.classes())).orElse(0)));
    }
    return months;
  }

  private boolean isTaken(int age) {
    return drafting.needs().kinds().stream().anyMatch(kind -> drafting.needs().of(kind, List.of(age)).isPresent());
  }
}
