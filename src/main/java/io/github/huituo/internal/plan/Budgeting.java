package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Works out the money of a year. It does so as far as a demand states what things cost. */
final class Budgeting {
  private static final int MONTHS = 12;

  private final Vocabulary vocabulary;
  private final PlanTerms terms;
  private final Demand demand;

  Budgeting(Jurisdiction law, Demand demand) {
    this.vocabulary = law.vocabulary();
    this.terms = law.plan();
    this.demand = demand;
  }

  /**
   * Returns the budget of a nursery.
   *
   * @param received what the nursery receives in a year besides the fee
   */
  Plan.Budget of(Draft draft, List<Plan.Line> received) {
    ImmutableSortedMap<String, Money> costs = demand.costs();
    int children = demand.children().size();
    int places = demand.limits().places().orElse(children);
    List<Plan.Line> lines = new ArrayList<>();
    List<Plan.Line> once = new ArrayList<>();
    List<Text> unstated = new ArrayList<>();
    careWorkers(draft).forEach((key, heads) -> add(key, BigDecimal.valueOf(heads), MONTHS, lines, unstated));
    for (Map.Entry<String, Integer> role : draft.staff().entrySet()) {
      add(CostKeys.ofRole(role.getKey()), BigDecimal.valueOf(role.getValue()), MONTHS, lines, unstated);
    }
    add(CostKeys.OF_RENT, draft.area(), MONTHS, lines, unstated);
    add(CostKeys.OF_CHILD, BigDecimal.valueOf(children), MONTHS, lines, unstated);
    if (costs.containsKey(CostKeys.OF_OTHER)) {
      add(CostKeys.OF_OTHER, BigDecimal.ONE, 1, lines, unstated);
    }
    add(CostKeys.OF_FITTING, draft.area(), 1, once, unstated);
    add(CostKeys.OF_PLACE, BigDecimal.valueOf(places), 1, once, unstated);
    Optional<Money> cost = sum(lines);
    Optional<Money> place = cost.map(c -> c.dividedBy((long) MONTHS * Math.max(1, children), RoundingMode.HALF_UP));
    List<Plan.Line> all = new ArrayList<>(lines);
    demand.fee().ifPresent(fee -> all.add(income("fee", Messages.text("plan.fee"), BigDecimal.valueOf(children), fee)));
    all.addAll(received);
    return new Plan.Budget(all, once, cost, cost.flatMap(c -> sum(all)), place, unstated);
  }

  /** Returns the care workers by the names under which their costs are stated. */
  private Map<String, Integer> careWorkers(Draft draft) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    heads.put(CostKeys.OF_CARE_WORKER, draft.byQualification().isEmpty() ? draft.hired() : 0);
    for (int i = 0; i < draft.byQualification().size(); i++) {
      heads.merge(CostKeys.stated(terms.qualifications().get(i), demand.costs()), draft.byQualification().get(i), Integer::sum);
    }
    return heads;
  }

  private static Plan.Line income(String id, Text title, BigDecimal quantity, Money month) {
    Money year = month.multipliedBy(quantity.multiply(BigDecimal.valueOf(MONTHS)), RoundingMode.HALF_UP);
    return new Plan.Line(id, title, quantity, month, year.negated());
  }

  private void add(String key, BigDecimal quantity, int times, List<Plan.Line> lines, List<Text> unstated) {
    if (quantity.signum() == 0) {
      return;
    }
    Money each = demand.costs().get(key);
    if (each == null) {
      unstated.add(title(key));
    } else {
      Money amount = each.multipliedBy(quantity.multiply(BigDecimal.valueOf(times)), RoundingMode.HALF_UP);
      lines.add(new Plan.Line(key, title(key), quantity.stripTrailingZeros(), each, amount));
    }
  }

  /** Returns what a cost is for. For a role it is the word for the role. */
  private Text title(String key) {
    Optional<PlanTerms.Qualification> qualification = terms.qualifications().stream().filter(q -> CostKeys.of(q).equals(key)).findFirst();
    if (qualification.isPresent()) {
      return qualification.get().title();
    }
    Optional<String> list = vocabulary.fact(SubjectKind.STAFF, CoreFacts.ROLE.name()).flatMap(FactDefinition::list);
    return CostKeys.roles(vocabulary).stream()
        .filter(role -> !key.equals(CostKeys.OF_CARE_WORKER) && CostKeys.ofRole(role).equals(key))
        .findFirst()
        .map(role -> vocabulary.list(list.orElse("")).get(role))
        .orElseGet(() -> key.equals(CostKeys.OF_CARE_WORKER) ? ofCareWorkers() : Messages.text("plan.cost." + key));
  }

  private Text ofCareWorkers() {
    return new CountryWords(vocabulary).heading(CountryWords.CARE_WORKERS);
  }

  static Optional<Money> sum(List<Plan.Line> lines) {
    return lines.stream().map(Plan.Line::amount).reduce(Money::plus);
  }
}
