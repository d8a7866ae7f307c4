package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.internal.casefile.CountryWords;
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

/**
 * Drafts a nursery of one form for a demand. It drafts its classes, then everything else that the law requires. Not thread-safe.
 */
final class Drafting {
  private final Engine engine;
  private final Demand demand;
  private final PlanTerms.Nursery nursery;
  private final Completion completion;
  private final ChildcareCase institution;
  private final ClassNeeds needs;
  private final PlanLevers levers;
  private final Set<String> asked;
  private final Hiring hiring;

  Drafting(Engine engine, EditCandidates candidates, Demand demand, PlanTerms.Nursery nursery) {
    this.engine = engine;
    this.demand = demand;
    this.nursery = nursery;
    this.completion = new Completion(engine, candidates, demand.meet());
    this.institution = institution();
    this.needs = new ClassNeeds(engine, completion, institution, nursery, demand.limits().classSize(), demand.present().size());
    this.levers = new PlanLevers(institution, engine.law().plan(), needs.given());
    this.asked = AskedKinds.of(engine, SubjectKind.INSTITUTION, SubjectKind.CLASS, SubjectKind.STAFF);
    this.hiring = new Hiring(completion, asked, this::isAsked, levers, engine.law().plan(), demand.costs(), demand.limits().staff());
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
    if (!nursery.staff().isEmpty()) {
      built.staff(nursery.staff());
    }
    stated.flatMap(Institution::staff).ifPresent(built::staff);
    return demand.given().toBuilder().employers(employers()).institutions(List.of(built.build())).build();
  }

  /** Returns the employers with the number of their children who are to be enrolled. It is added where it is not given. */
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
          nursery, ImmutableList.copyOf(children), institution, division, ImmutableSortedMap.of(), 0,
          CareTeam.UNASKED, ImmutableList.of(), 0, ImmutableList.of(), BigDecimal.ZERO, BigDecimal.ZERO,
          children.stream().filter(age -> needs.kinds().stream().noneMatch(k -> needs.of(k, List.of(age)).isPresent()))
              .collect(ImmutableList.toImmutableList()),
          ImmutableList.of());
    }
    return of(division.get(), children);
  }

  /** Returns the draft of a division of the children into classes. */
  Draft of(ClassPartition.Division division, List<Integer> children) {
    Hiring.Hired staffed = staffed(division);
    ChildcareCase whole = staffed.nursery();
    Institution planned = whole.institutions().get(0);
    int careWorkers = planned.classes().orElse(List.of()).stream().mapToInt(this::careWorkers).sum();
    PlanTerms terms = engine.law().plan();
    WorkingDay day = day(division);
    ImmutableList<Integer> byQualification = day.byQualification(staffed.team(), demand.workingHours());
    int inShifts = demand.workingHours().map(hours -> Shifts.heads(day.parts(), hours)).orElse(0);
    int hired = Math.max(Math.max(careWorkers, inShifts), byQualification.stream().mapToInt(Integer::intValue).sum());
    return new Draft(
        nursery,
        ImmutableList.copyOf(children),
        whole,
        Optional.of(division),
        roles(planned),
        careWorkers,
        staffed.team(),
        day.parts(),
        hired,
        byQualification,
        Areas.of(planned, terms.area()),
        Areas.of(planned, terms.outdoor()),
        ImmutableList.of(),
        mandatory(staffed.unmet()));
  }

  /** Returns the whole nursery with everybody who works there. */
  private Hiring.Hired staffed(ClassPartition.Division division) {
    ChildcareCase begun = begun(division.classes());
    if (hiring.isAsked()) {
      Hiring.Hired hired = hiring.of(begun);
      return new Hiring.Hired(spread(hired.nursery(), hired.team().heads(), hiring.leastOf(hired)), hired.team(), hired.unmet());
    }
    Completion.Result result = completion.of(begun, asked, this::isAsked, levers);
    List<ClassGroup> classes = result.completed().institutions().get(0).classes().orElse(List.of());
    int careWorkers = classes.stream().mapToInt(this::careWorkers).sum();
    ChildcareCase whole = spread(result.completed(), careWorkers, needsOf(classes));
    return new Hiring.Hired(
        engine.law().plan().careWorkers().map(role -> withCareWorkers(whole, role, careWorkers)).orElse(whole),
        CareTeam.UNASKED,
        result.unmet());
  }

  private boolean isAsked(RequirementAnswer answer) {
    return !nursery.notAsked().contains(answer.id());
  }

  int careWorkers(ClassGroup group) {
    return group.facts().get(classStaff()) instanceof Integer number ? number : 0;
  }

  private String classStaff() {
    return engine.law().plan().classStaff().name();
  }

  /** Returns the parts of the day with the classes as they are then. Of each class those children are there who attend. */
  private WorkingDay day(ClassPartition.Division division) {
    ImmutableList.Builder<Plan.PartOfDay> parts = ImmutableList.builder();
    ImmutableList.Builder<CareTeam> teams = ImmutableList.builder();
    for (Demand.PartOfDay part : demand.day()) {
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
      BigDecimal hours = part.hours().multiply(BigDecimal.valueOf(careWorkers));
      parts.add(new Plan.PartOfDay(part.from(), part.until(), children, careWorkers, hours));
      teams.add(hiring.isAsked() && !attending.isEmpty() ? hiring.of(begun(attending)).team() : CareTeam.UNASKED);
    }
    return new WorkingDay(parts.build(), teams.build());
  }

  private static ImmutableList<RequirementAnswer> mandatory(List<RequirementAnswer> unmet) {
    return unmet.stream().filter(a -> a.severity() == Severity.MANDATORY).collect(ImmutableList.toImmutableList());
  }

  /** Returns the institution with classes that have what each of them needs by itself. */
  private ChildcareCase begun(List<ClassNeed> classes) {
    List<ClassGroup> groups = new ArrayList<>();
    String word = new CountryWords(engine.law().vocabulary()).id(CountryWords.CLASS);
    for (int i = 0; i < classes.size(); i++) {
      ClassGroup.Builder group = ClassGroup.builder().id(word + "-" + (i + 1)).putAllFacts(classes.get(i).facts());
      group.putFacts(classStaff(), classes.get(i).workers());
      groups.add(group.build());
    }
    Institution empty = institution.institutions().get(0);
    return institution.toBuilder().institutions(List.of(empty.toBuilder().classes(groups).build())).build();
  }

  /** Shares out the care workers whom only the whole institution needs. No class then has many while another has none. */
  private ChildcareCase spread(ChildcareCase completed, int careWorkers, List<Integer> least) {
    Institution planned = completed.institutions().get(0);
    List<ClassGroup> classes = planned.classes().orElse(List.of());
    int further = careWorkers - least.stream().mapToInt(Integer::intValue).sum();
    if (further <= 0 && !hiring.isAsked()) {
      return completed;
    }
    int[] shared = Sharing.of(further, classes.stream().map(c -> CaseEdit.agesIn(c).size()).toList(), least);
    List<ClassGroup> groups = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      groups.add(classes.get(i).toBuilder().putFacts(classStaff(), least.get(i) + shared[i]).build());
    }
    return completed.toBuilder().institutions(List.of(planned.toBuilder().classes(groups).build())).build();
  }

  private List<Integer> needsOf(List<ClassGroup> classes) {
    return classes.stream()
        .map(
            c ->
                needs.of(nursery.kinds().map(k -> String.valueOf(c.facts().get(k.fact()))), CaseEdit.agesIn(c))
                    .map(ClassNeed::workers)
                    .orElse(0))
        .toList();
  }

  /** Adds the care workers as members of staff. All are as qualified as one of them has to be. */
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

  /** Returns how many care workers a division of children needs at one time. */
  int careWorkers(List<ClassNeed> attending) {
    if (hiring.isAsked()) {
      return hiring.of(begun(attending)).team().heads();
    } else if (nursery.kinds().isPresent()) {
      return attending.stream().mapToInt(ClassNeed::workers).sum();
    }
    Completion.Result result = completion.of(begun(attending), asked, a -> isAsked(a) && a.severity() == Severity.MANDATORY, levers);
    return result.completed().institutions().get(0).classes().orElse(List.of()).stream().mapToInt(this::careWorkers).sum();
  }

  /** Returns the kinds of the classes of a division with their numbers of children. */
  List<Plan.Item> rooms(ClassPartition.Division division) {
    return PlanParts.rooms(division, nursery, new FactWords(engine.law()));
  }

  ClassNeeds needs() {
    return needs;
  }

}
