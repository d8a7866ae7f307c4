package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.Institution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A nursery that may be proposed.
 *
 * @param nursery its form
 * @param children the ages of the children
 * @param planned the case with it; without classes if the children can be in none
 * @param division its classes
 * @param staff how many there are of each role, without the care workers
 * @param careWorkers the care workers who are there at the same time
 * @param team the same by what they hold, where the law asks that
 * @param day the parts of the day; none if the demand states none
 * @param hired the care workers who are hired, in shifts if the day is longer than one
 * @param byQualification the same by what they hold, the lowest first; none where the law does not ask
 * @param area its area indoors in square metres
 * @param outdoor its area outdoors
 * @param homeless the ages of the children who can be in no class
 * @param unmet the mandatory requirements that are not met
 */
record Draft(
    PlanTerms.Nursery nursery,
    ImmutableList<Integer> children,
    ChildcareCase planned,
    Optional<ClassPartition.Division> division,
    ImmutableSortedMap<String, Integer> staff,
    int careWorkers,
    CareTeam team,
    ImmutableList<Plan.PartOfDay> day,
    int hired,
    ImmutableList<Integer> byQualification,
    BigDecimal area,
    BigDecimal outdoor,
    ImmutableList<Integer> homeless,
    ImmutableList<RequirementAnswer> unmet) {

  boolean complies() {
    return homeless.isEmpty() && unmet.isEmpty() && !isTooMany();
  }

  private boolean isTooMany() {
    return nursery.mostCareWorkers().filter(most -> careWorkers > most).isPresent();
  }

  /** Returns the obstacle if it needs more care workers than its form may have. */
  Optional<Text> tooMany(CountryWords words) {
    return nursery
        .mostCareWorkers()
        .filter(most -> isTooMany())
        .map(most -> Messages.text("plan.too-many", careWorkers, most, words.careWorkers(careWorkers), words.of(CountryWords.INSTITUTION)));
  }

  Institution institution() {
    return planned.institutions().get(0);
  }

  List<ClassGroup> classes() {
    return institution().classes().orElse(List.of());
  }

  /** Returns everybody who works there. */
  int heads() {
    return hired + staff.values().stream().mapToInt(Integer::intValue).sum();
  }
}
