package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Employer;
import io.github.huituo.model.Fact;
import io.github.huituo.model.Institution;
import io.github.huituo.model.StaffMember;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Drafts a nursery of one form for a demand: its classes, then everything else that the law requires. Not thread-safe. */
final class Drafting {
  private final Engine engine;
  private final Demand demand;
  private final PlanTerms.Nursery nursery;
  private final Completion completion;
  private final ChildcareCase institution;
  private final ClassNeeds needs;
  private final PlanLevers levers;
  private final Set<String> asked;

  Drafting(Engine engine, EditCandidates candidates, Demand demand, PlanTerms.Nursery nursery) {
    this.engine = engine;
    this.demand = demand;
    this.nursery = nursery;
    this.completion = new Completion(engine, candidates, demand.meet());
    this.institution = institution();
    this.needs = new ClassNeeds(engine, completion, institution, nursery, demand.limits().classSize());
    this.levers = new PlanLevers(institution);
    this.asked = AskedKinds.of(engine, SubjectKind.INSTITUTION, SubjectKind.CLASS, SubjectKind.STAFF);
  }

  /** Returns the case with the institution as far as it is given. */
  private ChildcareCase institution() {
    Optional<Institution> stated = demand.given().institutions().stream().findFirst();
    Map<String, Object> facts = new LinkedHashMap<>(nursery.facts());
    List<String> sponsors = demand.given().employers().stream().map(Employer::id).toList();
    put(facts, CoreFacts.LOCATION, engine.law().id());
    put(facts, CoreFacts.PLACES, demand.limits().places().orElse(demand.children().size()));
    if (sponsors.size() == 1) {
      put(facts, CoreFacts.SPONSOR, sponsors.get(0));
    } else if (!sponsors.isEmpty()) {
      put(facts, CoreFacts.JOINT_SPONSORS, ImmutableList.copyOf(sponsors));
    }
    if (!demand.limits().floors().isEmpty()) {
      put(facts, CoreFacts.PREMISES_FLOORS, demand.limits().floors());
    }
    stated.ifPresent(i -> facts.putAll(i.facts()));
    Institution.Builder built = Institution.builder().id(stated.map(Subject::id).orElse("nursery")).facts(facts);
    stated.flatMap(Institution::staff).ifPresent(built::staff);
    return demand.given().toBuilder().employers(employers()).institutions(List.of(built.build())).build();
  }

  /** Returns the employers with the number of their children who are to be enrolled, where that is not given. */
  private List<Employer> employers() {
    Map<String, Integer> children = new TreeMap<>();
    demand.given().employers().stream().findFirst().ifPresent(e -> children.put(e.id(), Demand.listed(demand.ages()).size()));
    demand.partners().forEach(p -> children.put(p.employer(), Demand.listed(p.ages()).size()));
    return demand.given().employers().stream().map(e -> withChildren(e, children)).toList();
  }

  private Employer withChildren(Employer employer, Map<String, Integer> children) {
    Fact<Integer> enrolled = CoreFacts.STAFF_CHILDREN_ENROLLED;
    Integer count = children.get(employer.id());
    boolean known = engine.law().vocabulary().fact(SubjectKind.EMPLOYER, enrolled.name()).isPresent();
    return count == null || !known || employer.get(enrolled).isPresent() ? employer : employer.toBuilder().put(enrolled, count).build();
  }

  private void put(Map<String, Object> facts, Fact<?> fact, Object value) {
    Vocabulary vocabulary = engine.law().vocabulary();
    if (vocabulary.fact(SubjectKind.INSTITUTION, fact.name()).isPresent()) {
      facts.put(fact.name(), value);
    }
  }

  /** Returns the draft that an objective likes best. */
  Draft of(Objective objective) {
    return of(objective, demand.present());
  }

  Draft of(Objective objective, List<Integer> children) {
    Optional<ClassPartition.Division> division = new ClassPartition(needs, objective).of(children);
    if (division.isEmpty()) {
      return new Draft(
          nursery, ImmutableList.copyOf(children), institution, division, ImmutableSortedMap.of(), 0, ImmutableList.of(), 0, BigDecimal.ZERO,
          BigDecimal.ZERO,
          children.stream().filter(age -> needs.kinds().stream().noneMatch(k -> needs.of(k, List.of(age)).isPresent()))
              .collect(ImmutableList.toImmutableList()),
          ImmutableList.of(), ImmutableList.of());
    }
    return of(division.get(), children);
  }

  /** Returns the draft of a division of the children into classes. */
  Draft of(ClassPartition.Division division, List<Integer> children) {
    ChildcareCase staffed = staffed(division.classes());
    Completion.Result result = completion.of(staffed, asked, a -> true, levers);
    ChildcareCase whole = spread(result.completed());
    int careWorkers = whole.institutions().get(0).classes().orElse(List.of()).stream().mapToInt(Draft::careWorkers).sum();
    ChildcareCase everybody = engine.law().plan().careWorkers().map(role -> withCareWorkers(whole, role, careWorkers)).orElse(whole);
    Institution planned = everybody.institutions().get(0);
    PlanTerms terms = engine.law().plan();
    ImmutableList<Plan.PartOfDay> day =
        demand.day().stream().map(part -> part(part, division)).collect(ImmutableList.toImmutableList());
    int inShifts = demand.workingHours().map(hours -> Shifts.heads(day, hours)).orElse(0);
    return new Draft(
        nursery,
        ImmutableList.copyOf(children),
        everybody,
        Optional.of(division),
        roles(planned),
        careWorkers,
        day,
        Math.max(careWorkers, inShifts),
        Areas.of(planned, terms.area()),
        Areas.of(planned, terms.outdoor()),
        ImmutableList.of(),
        of(result, true),
        of(result, false));
  }

  /** Returns a part of the day, in which of each class those children are there who attend then. */
  private Plan.PartOfDay part(Demand.PartOfDay part, ClassPartition.Division division) {
    List<Integer> left = new ArrayList<>(Demand.listed(part.ages()));
    List<ClassNeed> attending = new ArrayList<>();
    for (ClassNeed whole : division.classes()) {
      List<Integer> there = whole.ages().stream().filter(age -> left.remove(age)).toList();
      if (!there.isEmpty()) {
        needs.of(whole.kind(), there).ifPresent(attending::add);
      }
    }
    int careWorkers = attending.isEmpty() ? 0 : careWorkers(attending);
    int children = attending.stream().mapToInt(c -> c.ages().size()).sum();
    return new Plan.PartOfDay(part.from(), part.until(), children, careWorkers, part.hours().multiply(BigDecimal.valueOf(careWorkers)));
  }

  private static ImmutableList<RequirementAnswer> of(Completion.Result result, boolean mandatory) {
    return result.unmet().stream()
        .filter(a -> (a.severity() == Severity.MANDATORY) == mandatory)
        .collect(ImmutableList.toImmutableList());
  }

  private ChildcareCase staffed(List<ClassNeed> classes) {
    List<ClassGroup> groups = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      ClassGroup.Builder group = ClassGroup.builder().id("class-" + (i + 1)).putAllFacts(classes.get(i).facts());
      group.putFacts(CoreFacts.CARE_WORKERS.name(), classes.get(i).workers());
      groups.add(group.build());
    }
    Institution empty = institution.institutions().get(0);
    return institution.toBuilder().institutions(List.of(empty.toBuilder().classes(groups).build())).build();
  }

  /** Shares out the care workers whom only the whole institution needs, so that no class has many and another none. */
  private ChildcareCase spread(ChildcareCase completed) {
    Institution planned = completed.institutions().get(0);
    List<ClassGroup> classes = planned.classes().orElse(List.of());
    int all = classes.stream().mapToInt(Draft::careWorkers).sum();
    List<Integer> least = needsOf(classes);
    int further = all - least.stream().mapToInt(Integer::intValue).sum();
    if (further <= 0) {
      return completed;
    }
    int[] shared = Sharing.of(further, classes.stream().map(c -> CaseEdit.agesIn(c).size()).toList(), least);
    List<ClassGroup> groups = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      groups.add(classes.get(i).toBuilder().put(CoreFacts.CARE_WORKERS, least.get(i) + shared[i]).build());
    }
    return completed.toBuilder().institutions(List.of(planned.toBuilder().classes(groups).build())).build();
  }

  private List<Integer> needsOf(List<ClassGroup> classes) {
    return classes.stream()
        .map(c -> needs.of(nursery.kinds().map(k -> String.valueOf(c.facts().get(k.fact()))), CaseEdit.agesIn(c)).map(ClassNeed::workers).orElse(0))
        .toList();
  }

  /** Adds the care workers as members of staff, all as qualified as one of them has to be. */
  private ChildcareCase withCareWorkers(ChildcareCase planned, String role, int number) {
    Institution institutionPlanned = planned.institutions().get(0);
    List<StaffMember> staff = new ArrayList<>(institutionPlanned.staff().orElse(List.of()));
    String id = "care-worker-1";
    List<StaffMember> one = new ArrayList<>(staff);
    one.add(StaffMember.builder().id(id).put(CoreFacts.ROLE, role).build());
    ChildcareCase tried = planned.toBuilder().institutions(List.of(institutionPlanned.toBuilder().staff(one).build())).build();
    ChildcareCase completed =
        completion.of(tried, AskedKinds.of(engine, SubjectKind.STAFF), a -> a.subject().equals(id), levers).completed();
    StaffMember qualified =
        completed.institutions().get(0).staff().orElse(List.of()).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    for (int i = 1; i <= number; i++) {
      staff.add(StaffMember.builder().id("care-worker-" + i).facts(qualified.facts()).build());
    }
    return planned.toBuilder().institutions(List.of(institutionPlanned.toBuilder().staff(staff).build())).build();
  }

  private ImmutableSortedMap<String, Integer> roles(Institution planned) {
    Optional<String> careWorkers = engine.law().plan().careWorkers();
    Map<String, Integer> roles = new TreeMap<>();
    for (StaffMember member : planned.staff().orElse(List.of())) {
      member.get(CoreFacts.ROLE).filter(r -> !careWorkers.equals(Optional.of(r))).ifPresent(r -> roles.merge(r, 1, Integer::sum));
    }
    return ImmutableSortedMap.copyOf(roles);
  }

  /** Returns how many care workers the children of a division need who are there at one time. */
  int careWorkers(List<ClassNeed> attending) {
    if (nursery.kinds().isPresent()) {
      return attending.stream().mapToInt(ClassNeed::workers).sum();
    }
    Completion.Result result = completion.of(staffed(attending), asked, a -> a.severity() == Severity.MANDATORY, levers);
    return result.completed().institutions().get(0).classes().orElse(List.of()).stream().mapToInt(Draft::careWorkers).sum();
  }

  /** Returns the kinds of the classes of a division with their numbers of children. */
  List<Plan.Item> rooms(ClassPartition.Division division) {
    return PlanParts.rooms(division, nursery, new FactWords(engine.law()));
  }

  ClassNeeds needs() {
    return needs;
  }

}
