package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Family;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Asks what a planned nursery, its employer and its families may have. It also compares the fee. */
final class Subsidies {
  private static final ImmutableSet<SubjectKind> OF_CARE =
      ImmutableSet.of(
          SubjectKind.INSTITUTION,
          SubjectKind.CLASS,
          SubjectKind.STAFF,
          SubjectKind.ENROLMENT,
          SubjectKind.SESSION,
          SubjectKind.EMPLOYER);
  private static final ImmutableSet<SubjectKind> OF_A_FAMILY =
      ImmutableSet.of(SubjectKind.CHILD, SubjectKind.FAMILY, SubjectKind.GUARDIAN, SubjectKind.ENROLMENT);

  private final Engine engine;
  private final EditCandidates candidates;
  private final FactWords words;
  private final Demand demand;

  Subsidies(Engine engine, EditCandidates candidates, Demand demand) {
    this.engine = engine;
    this.candidates = candidates;
    this.words = new FactWords(engine.law());
    this.demand = demand;
  }

  /**
   * Returns a case with one child of an age in a family. The child is enrolled in the planned nursery from the day of the demand.
   */
  private ChildcareCase withChild(ChildcareCase planned, int age) {
    LocalDate asOf = planned.asOf();
    Enrolment.Builder enrolment =
        Enrolment.builder().id("child").put(CoreFacts.INSTITUTION, planned.institutions().get(0).id()).put(CoreFacts.FROM, asOf);
    demand.fee().ifPresent(fee -> enrolment.put(CoreFacts.MONTHLY_FEE, fee));
    Child child =
        Child.builder().id("child").put(CoreFacts.BIRTH_DATE, asOf.minusMonths(age)).enrolment(enrolment.build()).build();
    return planned.toBuilder().families(List.of(Family.builder().id("family").addChildren(child).build())).build();
  }

  private boolean concernsCare(Question question) {
    return OF_CARE.contains(question.subject())
        || question.needs().stream().flatMap(n -> n.anyOf().stream()).anyMatch(f -> OF_CARE.contains(f.kind()));
  }

  /** Returns what may come back. Those about children are asked for each age, and listed once for the ages with the same answer. */
  ImmutableList<Plan.Subsidy> of(ChildcareCase planned, Map<Integer, Integer> ages) {
    ImmutableList.Builder<Plan.Subsidy> all = ImmutableList.builder();
    engine.law().questions().stream()
        .filter(q -> q.entitlement() && q.isAskedOn(planned.asOf()) && concernsCare(q))
        .forEach(q -> all.addAll(OF_A_FAMILY.contains(q.subject()) ? ofChildren(q, planned, ages) : ofNursery(q, planned)));
    return all.build();
  }

  private List<Plan.Subsidy> ofNursery(Question question, ChildcareCase planned) {
    return answers(question, planned).stream().map(a -> subsidy(a, planned, 0)).toList();
  }

  private List<Plan.Subsidy> ofChildren(Question question, ChildcareCase planned, Map<Integer, Integer> ages) {
    Map<Outcome, Integer> first = new LinkedHashMap<>();
    Map<Outcome, Integer> children = new LinkedHashMap<>();
    ages.forEach(
        (age, number) ->
            answers(question, withChild(planned, age)).stream()
                .findFirst()
                .ifPresent(
                    a -> {
                      first.putIfAbsent(a.outcome(), age);
                      children.merge(a.outcome(), number, Integer::sum);
                    }));
    List<Plan.Subsidy> all = new ArrayList<>();
    first.forEach(
        (outcome, age) -> {
          ChildcareCase with = withChild(planned, age);
          answers(question, with).stream().findFirst().ifPresent(a -> all.add(subsidy(a, with, children.getOrDefault(outcome, 0))));
        });
    return all;
  }

  private List<EntitlementAnswer> answers(Question question, ChildcareCase asked) {
    Assessment assessment = engine.assess(asked, Set.of(question.id()), CaseLocator.NONE);
    return assessment.entitlements().stream().filter(a -> a.outcome() != Outcome.NOT_APPLICABLE).toList();
  }

  private Plan.Subsidy subsidy(EntitlementAnswer answer, ChildcareCase asked, int children) {
    Optional<CaseRemedy> way =
        answer.outcome() == Outcome.ELIGIBLE && answer.amountOpen().isEmpty()
            ? Optional.empty()
            : new RemedySearch(engine, candidates, new PlanLevers.OfConditions(), RemedySearch.Validation.LAST)
                .of(asked, answer, Set.of(Outcome.ELIGIBLE), 1).stream().findFirst();
    List<Plan.Item> conditions = new ArrayList<>();
    way.ifPresent(w -> w.edits().forEach(edit -> conditions.add(condition(edit))));
    if (way.isEmpty()) {
      missing(answer).forEach(m -> conditions.add(new Plan.Item(m.title(), Messages.text("plan.to-state"))));
    }
    Optional<Money> total =
        answer
            .total()
            .or(
                () ->
                    way.filter(w -> w.edits().stream().noneMatch(Subsidies::isAmount))
                        .map(CaseRemedy::answer)
                        .filter(EntitlementAnswer.class::isInstance)
                        .flatMap(a -> ((EntitlementAnswer) a).total()));
    return new Plan.Subsidy(
        answer.id(), answer.title(), answer.outcome(), children > 0 ? "" : answer.subject(), children, conditions, total, answer.because());
  }

  private static List<Missing> missing(EntitlementAnswer answer) {
    return answer.missing().isEmpty() ? answer.amountOpen() : answer.missing();
  }

  /** Returns an edit as a condition. An amount that was tried represents any, so that only its statement is one. */
  private Plan.Item condition(CaseEdit edit) {
    return edit instanceof CaseEdit.OfFact fact
        ? new Plan.Item(
            words.title(fact.kind(), fact.fact()),
            isAmount(edit) ? Messages.text("plan.to-state") : words.value(fact.kind(), fact.fact(), fact.after()))
        : new Plan.Item(words.edit(edit), Text.empty());
  }

  private static boolean isAmount(CaseEdit edit) {
    return edit instanceof CaseEdit.OfFact fact && fact.after() instanceof Money;
  }

  /** Returns the requirements that compare the fee, for the youngest child. */
  ImmutableList<Plan.Price> prices(ChildcareCase planned, int age) {
    if (demand.fee().isEmpty()) {
      return ImmutableList.of();
    }
    ChildcareCase asked = withChild(planned, age);
    return engine.law().questions().stream()
        .filter(q -> !q.entitlement() && q.isAskedOn(asked.asOf()))
        .filter(
            q ->
                q.needs().stream()
                    .flatMap(n -> n.anyOf().stream())
                    .anyMatch(f -> f.path().equals("enrolment." + CoreFacts.MONTHLY_FEE.name())))
        .flatMap(q -> prices(q, asked).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private List<Plan.Price> prices(Question question, ChildcareCase asked) {
    return engine.assess(asked, Set.of(question.id()), CaseLocator.NONE).requirements().stream()
        .map((RequirementAnswer a) -> new Plan.Price(a.id(), a.title(), a.outcome(), a.because()))
        .toList();
  }
}
