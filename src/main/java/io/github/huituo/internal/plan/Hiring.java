package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Institution;
import io.github.huituo.model.StaffMember;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Hires the care workers of a nursery whose law asks what its staff hold. One who holds the highest qualification is hired, and more
 * like this one until the nursery complies; then the cheapest team is found with which it complies as well. Not thread-safe.
 */
final class Hiring {
  /** The most teams that are tried. After them one is taken that is not proved to be the cheapest. */
  private static final int MOST_TRIED = 3000;

  private static final String ID = "care-worker-";

  private final Completion completion;
  private final Set<String> asked;
  private final Predicate<RequirementAnswer> concerned;
  private final Levers levers;
  private final PlanTerms terms;
  private final ImmutableList<Long> costs;
  private final Optional<Integer> most;
  private final Map<List<ClassGroup>, Hired> known = new HashMap<>();
  private @Nullable Model model;

  /**
   * Creates a hiring.
   *
   * @param asked the questions that are asked
   * @param concerned which answers are to be met
   * @param most how many may work in the nursery, if that is limited
   */
  Hiring(
      Completion completion,
      Set<String> asked,
      Predicate<RequirementAnswer> concerned,
      Levers levers,
      PlanTerms terms,
      Map<String, Money> costs,
      Optional<Integer> most) {
    this.completion = completion;
    this.asked = asked;
    this.concerned = concerned;
    this.levers = levers;
    this.terms = terms;
    this.costs =
        terms.qualifications().stream()
            .map(q -> Objective.yearly(costs.get(CostKeys.stated(q, costs))))
            .map(Math::round)
            .collect(ImmutableList.toImmutableList());
    this.most = most;
  }

  /** Returns whether the law asks what the care workers hold. */
  boolean isAsked() {
    return !terms.qualifications().isEmpty();
  }

  /**
   * A nursery with its care workers.
   *
   * @param nursery the case with it
   * @param team the care workers
   * @param unmet the requirements that are not met
   */
  record Hired(ChildcareCase nursery, CareTeam team, ImmutableList<RequirementAnswer> unmet) {}

  /**
   * A nursery that complies as far as it can.
   *
   * @param nursery the case with it, without the care workers
   * @param facts what each of them has besides a qualification
   * @param heads how many of them there are, who hold the highest
   * @param unmet the requirements that are not met
   */
  private record Model(ChildcareCase nursery, ImmutableMap<String, Object> facts, int heads, ImmutableList<RequirementAnswer> unmet) {}

  /** Returns the nursery with the cheapest care workers with whom it complies. */
  Hired of(ChildcareCase nursery) {
    List<ClassGroup> classes = nursery.institutions().get(0).classes().orElse(List.of());
    Hired hired = known.get(classes);
    if (hired == null) {
      Model first = model == null ? model(nursery) : model;
      // The children of a part of the day or of a later month are in a nursery that has been completed.
      Optional<Hired> same = hired(with(first, classes));
      hired = same.or(() -> hired(model(nursery))).orElseGet(() -> unhired(first));
      model = first;
      known.put(classes, hired);
    }
    return hired;
  }

  /** Returns how many care workers each class needs by itself. They are fewer if that is more than there are. */
  List<Integer> leastOf(Hired hired) {
    List<ClassGroup> classes = institution(hired.nursery()).classes().orElse(List.of());
    List<Integer> least = classes.stream().map(group -> least(hired, group)).toList();
    int heads = hired.team().heads();
    return least.stream().mapToInt(Integer::intValue).sum() <= heads ? least : Sharing.inProportion(heads, least);
  }

  private int least(Hired hired, ClassGroup group) {
    Institution alone = institution(hired.nursery()).toBuilder().classes(List.of(group)).build();
    BigDecimal heads = BigDecimal.valueOf(hired.team().heads());
    return completion.answers(hired.nursery().toBuilder().institutions(List.of(alone)).build(), asked).stream()
        .filter(a -> a.actual().flatMap(Quantity::number).filter(n -> n.compareTo(heads) == 0).isPresent())
        .flatMap(a -> a.required().flatMap(Quantity::number).stream())
        .mapToInt(n -> n.setScale(0, RoundingMode.CEILING).intValue())
        .max()
        .orElse(0);
  }

  private static Model with(Model model, List<ClassGroup> classes) {
    Institution other = institution(model.nursery()).toBuilder().classes(classes).build();
    return new Model(model.nursery().toBuilder().institutions(List.of(other)).build(), model.facts(), model.heads(), model.unmet());
  }

  /** Nobody has to be hired where hiring changes nothing. */
  private static Hired unhired(Model model) {
    return new Hired(model.nursery(), CareTeam.UNASKED, model.unmet());
  }

  private Optional<Hired> hired(Model of) {
    Set<String> unmet = of.unmet().stream().map(Completion::key).collect(Collectors.toSet());
    TeamSearch search = new TeamSearch(costs, numbers -> unmet.containsAll(keys(hiring(of, numbers))), MOST_TRIED);
    int others = institution(of.nursery()).staff().orElse(List.of()).size();
    return search
        .of(of.heads(), most.map(m -> m - others).orElse(Integer.MAX_VALUE))
        .map(team -> {
          ChildcareCase whole = hiring(of, team.numbers());
          return new Hired(whole, team, completion.open(whole, asked, concerned));
        });
  }

  private Set<String> keys(ChildcareCase tried) {
    return completion.open(tried, asked, concerned).stream().map(Completion::key).collect(Collectors.toSet());
  }

  private Model model(ChildcareCase nursery) {
    List<StaffMember> there = institution(nursery).staff().orElse(List.of());
    PlanTerms.Qualification highest = terms.qualifications().get(terms.qualifications().size() - 1);
    List<StaffMember> one = new ArrayList<>(there);
    one.add(member(1, ImmutableMap.of(), highest));
    Completion.Result result = completion.of(withStaff(nursery, one), asked, concerned, levers);
    List<StaffMember> staff = institution(result.completed()).staff().orElse(List.of());
    ImmutableMap<String, Object> facts =
        staff.stream().filter(s -> s.id().equals(ID + 1)).findFirst().map(s -> ImmutableMap.copyOf(s.facts())).orElse(ImmutableMap.of());
    List<StaffMember> others = staff.stream().filter(s -> there.stream().anyMatch(t -> t.id().equals(s.id())) || !isCareWorker(s)).toList();
    Map<String, Object> besides = new LinkedHashMap<>(facts);
    highest.facts().keySet().forEach(besides::remove);
    return new Model(withStaff(result.completed(), others), ImmutableMap.copyOf(besides), staff.size() - others.size(), result.unmet());
  }

  private boolean isCareWorker(StaffMember member) {
    return member.get(CoreFacts.ROLE).equals(terms.careWorkers());
  }

  private ChildcareCase hiring(Model of, List<Integer> numbers) {
    List<StaffMember> staff = new ArrayList<>(institution(of.nursery()).staff().orElse(List.of()));
    int number = 1;
    for (int i = numbers.size() - 1; i >= 0; i--) {
      for (int n = 0; n < numbers.get(i); n++) {
        staff.add(member(number++, of.facts(), terms.qualifications().get(i)));
      }
    }
    return withStaff(of.nursery(), staff);
  }

  private StaffMember member(int number, ImmutableMap<String, Object> besides, PlanTerms.Qualification qualification) {
    Map<String, Object> facts = new LinkedHashMap<>(besides);
    terms.careWorkers().ifPresent(role -> facts.put(CoreFacts.ROLE.name(), role));
    facts.putAll(qualification.facts());
    return StaffMember.builder().id(ID + number).facts(facts).build();
  }

  private static ChildcareCase withStaff(ChildcareCase nursery, List<StaffMember> staff) {
    return nursery.toBuilder().institutions(List.of(institution(nursery).toBuilder().staff(staff).build())).build();
  }

  private static Institution institution(ChildcareCase nursery) {
    return nursery.institutions().get(0);
  }
}
