package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Plans nurseries under one law, whose requirements it knows only through their answers.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Planner {
  /** So many divisions that seem to keep to the limits are drafted at the most. */
  private static final int MOST_DRAFTS = 12;

  private final Engine engine;
  private final EditCandidates candidates;

  /** Creates a planner under the law of an engine. */
  public Planner(Engine engine) {
    this.engine = engine;
    this.candidates = new EditCandidates(engine);
  }

  /** Returns the cheapest nursery that complies and keeps to the limits. If there is none, it is what rules every one out. */
  public Plan of(Demand demand) {
    List<PlanTerms.Nursery> forms = forms();
    PlanCandidate found = found(demand, forms.get(0));
    Draft draft = found.draft();
    Assessment assessment = engine.assess(draft.planned(), CaseLocator.NONE);
    boolean asked = assessment.requirements().stream().anyMatch(Planner::isAsked);
    boolean complies = asked && found.withinLimits() && draft.complies();
    PlanParts parts = new PlanParts(engine, demand, draft);
    Plan.Team team = parts.team();
    Plan.Budget budget = new Budgeting(engine.law(), demand).of(draft, List.of());
    Subsidies subsidies = new Subsidies(engine, candidates, demand);
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
        complies ? List.of() : conflict(found, asked),
        complies || !asked ? List.of() : relaxations(demand, found),
        found.bound(),
        draft.planned(),
        assessment);
  }

  /** Returns whether the law asks something. Of a nursery of which it asks nothing nobody knows whether it complies. */
  private static boolean isAsked(RequirementAnswer answer) {
    return answer.severity() == Severity.MANDATORY && answer.outcome() != Outcome.NOT_APPLICABLE;
  }

  Jurisdiction law() {
    return engine.law();
  }

  private List<PlanTerms.Nursery> forms() {
    List<PlanTerms.Nursery> declared = engine.law().plan().nurseries();
    return declared.isEmpty()
        ? List.of(PlanTerms.Nursery.of("nursery", Messages.text("plan.nursery")))
        : declared;
  }

  /**
   * The draft that was chosen, or the nearest.
   *
   * @param drafting made it
   * @param draft the draft
   * @param limiting compared it with others
   * @param withinLimits whether it keeps to the limits
   * @param bound how near to the cheapest it is
   */
  record PlanCandidate(Drafting drafting, Draft draft, Limiting limiting, boolean withinLimits, Plan.Bound bound) {}

  /** Returns the cheapest draft of a form within the limits. If none is, it is the cheapest of all. */
  PlanCandidate found(Demand demand, PlanTerms.Nursery form) {
    PlanCandidate whole = foundOn(demand, form);
    List<Integer> floors = demand.limits().floors();
    if (whole.draft().complies() || floors.size() < 2) {
      return whole;
    }
    // Where not every floor will do, those that do by themselves are taken together.
    List<Integer> fit = floors.stream().filter(floor -> foundOn(demand.on(List.of(floor)), form).draft().complies()).toList();
    return fit.isEmpty() ? whole : foundOn(demand.on(fit), form);
  }

  private PlanCandidate foundOn(Demand demand, PlanTerms.Nursery form) {
    Drafting drafting = new Drafting(engine, candidates, demand, form);
    Objective objective = Objective.of(demand.costs());
    Draft cheapest = drafting.of(objective);
    Bounding bounding = new Bounding(demand, cheapest);
    Limiting limiting = new Limiting(demand.limits(), List.of(Measures.of(cheapest)));
    if (!cheapest.complies() || cheapest.division().isEmpty() || limiting.isKept(Measures.of(cheapest))) {
      return new PlanCandidate(drafting, cheapest, limiting, limiting.isKept(Measures.of(cheapest)), bounding.ofCheapest());
    }
    ClassFrontier.Divisions frontier = new ClassFrontier(drafting.needs(), objective).of(cheapest.children());
    // Besides the classes every nursery for the same children has the same; the drafts that are made show whether that is so.
    Measures besides = Measures.of(cheapest).minus(Measures.of(cheapest.division().get().classes()));
    List<Measures> all = frontier.divisions().stream().map(d -> Measures.of(d).plus(besides)).toList();
    Limiting among = new Limiting(demand.limits(), all);
    List<ImmutableList<ClassNeed>> fit =
        IntStream.range(0, all.size())
            .filter(i -> among.isKept(all.get(i)))
            .mapToObj(frontier.divisions()::get)
            .limit(MOST_DRAFTS)
            .toList();
    for (int i = 0; i < fit.size(); i++) {
      Draft draft = drafting.of(objective.of(fit.get(i)), cheapest.children());
      if (draft.complies() && among.isKept(Measures.of(draft))) {
        boolean first = i == 0 && Measures.of(draft).minus(Measures.of(fit.get(i))).isSame(besides);
        return new PlanCandidate(drafting, draft, among, true, bounding.of(draft, frontier.complete() && first));
      }
    }
    return new PlanCandidate(drafting, cheapest, among, false, bounding.ofCheapest());
  }

  private List<Text> conflict(PlanCandidate found, boolean asked) {
    if (!asked && found.draft().complies()) {
      return List.of(Messages.text("plan.nothing-asked", engine.law().pack().title()));
    }
    CountryWords words = new CountryWords(engine.law().vocabulary());
    List<Text> conflict = new ArrayList<>(found.draft().complies() ? found.limiting().conflict() : List.of());
    List<Integer> homeless = found.draft().homeless();
    homeless.stream()
        .distinct()
        .forEach(
            age ->
                conflict.add(
                    Messages.text(
                        "plan.no-class", homeless.stream().filter(age::equals).count(), age, words.of(CountryWords.CLASS))));
    found.draft().tooMany(words).ifPresent(conflict::add);
    found.draft().unmet().forEach(a -> conflict.add(Messages.text("plan.unmet", a.title(), a.because())));
    return conflict;
  }

  private List<Text> relaxations(Demand demand, PlanCandidate found) {
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
      PlanCandidate onlyMandatory = found(demand.within(demand.limits(), Severity.MANDATORY), found.draft().nursery());
      if (onlyMandatory.withinLimits() && onlyMandatory.draft().complies()) {
        relaxations.add(Messages.text("plan.only-mandatory"));
      }
    }
    return relaxations.stream().distinct().toList();
  }
}
