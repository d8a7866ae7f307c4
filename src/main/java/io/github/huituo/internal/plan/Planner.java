package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Plans nurseries under one law, whose requirements it knows only through their answers.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Planner {
  /** So much weighs more than any cost. */
  private static final double ALL_THAT_COUNTS = 1e11;

  private static final List<Double> WEIGHTS = List.of(1e3, 1e4, 1e5, 1e6, 1e7, ALL_THAT_COUNTS);

  private final Engine engine;
  private final EditCandidates candidates;

  /** Creates a planner under the law of an engine. */
  public Planner(Engine engine) {
    this.engine = engine;
    this.candidates = new EditCandidates(engine);
  }

  /** Returns the cheapest nursery that complies and keeps to the limits, or what stands against every one. */
  public Plan of(Demand demand) {
    List<PlanTerms.Nursery> forms = forms();
    Found found = found(demand, forms.get(0));
    Draft draft = found.draft();
    boolean complies = found.withinLimits() && draft.complies();
    PlanParts parts = new PlanParts(engine, demand, draft);
    Plan.Team team = parts.team();
    Plan.Budget budget = new Budgeting(engine.law().vocabulary(), demand).of(draft, List.of());
    Subsidies subsidies = new Subsidies(engine, candidates, demand);
    Assessment assessment = engine.assess(draft.planned(), CaseLocator.NONE);
    return new Plan(
        draft.nursery().title(),
        complies,
        parts.classes(),
        team,
        parts.area(),
        parts.documents(),
        parts.steps(),
        budget,
        subsidies.of(draft.planned(), demand.everybody()),
        demand.children().isEmpty() ? List.of() : subsidies.prices(draft.planned(), demand.children().get(0)),
        complies ? new FirstYear(found.drafting(), Objective.of(demand.costs()), demand).months() : List.of(),
        complies ? new Outgrowing(engine).of(draft) : Optional.empty(),
        new Alternatives(this, demand).of(found, complies, budget, forms),
        complies ? List.of() : conflict(found),
        complies ? List.of() : relaxations(demand, found),
        bound(draft, demand),
        draft.planned(),
        assessment);
  }

  Vocabulary vocabulary() {
    return engine.law().vocabulary();
  }

  private List<PlanTerms.Nursery> forms() {
    List<PlanTerms.Nursery> declared = engine.law().plan().nurseries();
    return declared.isEmpty()
        ? List.of(new PlanTerms.Nursery("nursery", Messages.text("plan.nursery"), ImmutableMap.of(), Optional.empty()))
        : declared;
  }

  /**
   * The draft that was chosen, or the nearest.
   *
   * @param drafting made it
   * @param draft the draft
   * @param limiting compared it with others
   * @param withinLimits whether it keeps to the limits
   */
  record Found(Drafting drafting, Draft draft, Limiting limiting, boolean withinLimits) {}

  /** Returns the cheapest draft of a form that keeps to the limits, or the cheapest of all. */
  Found found(Demand demand, PlanTerms.Nursery form) {
    Found whole = foundOn(demand, form);
    List<Integer> floors = demand.limits().floors();
    if (whole.draft().complies() || floors.size() < 2) {
      return whole;
    }
    // Where not every floor will do, those that do by themselves are taken together.
    List<Integer> fit = floors.stream().filter(floor -> foundOn(demand.on(List.of(floor)), form).draft().complies()).toList();
    return fit.isEmpty() ? whole : foundOn(demand.on(fit), form);
  }

  private Found foundOn(Demand demand, PlanTerms.Nursery form) {
    Drafting drafting = new Drafting(engine, candidates, demand, form);
    Objective objective = Objective.of(demand.costs());
    Draft cheapest = drafting.of(objective);
    List<Draft> drafts = new ArrayList<>(List.of(cheapest));
    if (cheapest.complies() && new Limiting(demand.limits(), drafts).chosen().isEmpty()) {
      WEIGHTS.forEach(weight -> drafts.add(drafting.of(objective.weighing(weight, 0))));
      WEIGHTS.forEach(weight -> drafts.add(drafting.of(objective.weighing(0, weight))));
      drafts.sort(Comparator.comparing(d -> cost(d, objective)));
    }
    Limiting limiting = new Limiting(demand.limits(), drafts);
    Optional<Draft> chosen = limiting.chosen();
    return new Found(drafting, chosen.orElse(cheapest), limiting, chosen.isPresent());
  }

  private static Objective.Cost cost(Draft draft, Objective objective) {
    return draft.division().stream()
        .flatMap(d -> d.classes().stream())
        .map(objective::of)
        .reduce(Objective.Cost.NOTHING, Objective.Cost::plus);
  }

  private List<Text> conflict(Found found) {
    List<Text> conflict = new ArrayList<>(found.draft().complies() ? found.limiting().conflict() : List.of());
    List<Integer> homeless = found.draft().homeless();
    homeless.stream().distinct().forEach(age -> conflict.add(Messages.text("plan.no-class", homeless.stream().filter(age::equals).count(), age)));
    found.draft().unmet().forEach(a -> conflict.add(Messages.text("plan.unmet", a.title(), a.because())));
    return conflict;
  }

  private List<Text> relaxations(Demand demand, Found found) {
    List<Text> relaxations = new ArrayList<>(found.draft().complies() ? found.limiting().relaxations() : List.of());
    if (!found.draft().complies()) {
      FactWords words = new FactWords(engine.law());
      RemedySearch search = new RemedySearch(engine, candidates, new PlanLevers.OfTheGiven(), RemedySearch.Validation.LAST);
      for (RequirementAnswer unmet : found.draft().unmet()) {
        search.of(found.draft().planned(), unmet, Set.of(Outcome.MET), 1)
            .forEach(r -> r.edits().forEach(edit -> relaxations.add(words.edit(edit))));
      }
      if (!found.draft().homeless().isEmpty()) {
        relaxations.add(Messages.text("plan.without-children", found.draft().homeless().size()));
      }
    } else if (demand.meet() != Severity.MANDATORY) {
      Found onlyMandatory = found(demand.within(demand.limits(), Severity.MANDATORY), found.draft().nursery());
      if (onlyMandatory.withinLimits() && onlyMandatory.draft().complies()) {
        relaxations.add(Messages.text("plan.only-mandatory"));
      }
    }
    return relaxations.stream().distinct().toList();
  }

  private Plan.Bound bound(Draft draft, Demand demand) {
    Optional<ClassPartition.Division> division = draft.division();
    Optional<Money> one = demand.costs().values().stream().findFirst();
    return new Plan.Bound(
        division.map(ClassPartition.Division::proved).orElse(false),
        division.flatMap(d -> one.map(m -> Money.ofMinor(m.getCurrencyUnit(), d.bound()))).filter(m -> m.isPositive()));
  }
}
