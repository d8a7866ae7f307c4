package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.pack.CoreVocabulary;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An institution. */
public abstract class InstitutionFact extends SubjectFact {
  private static final int MAIN_MEALS = CoreVocabulary.get().place(SubjectKind.INSTITUTION, "meals.main");
  private static final int SNACKS = CoreVocabulary.get().place(SubjectKind.INSTITUTION, "meals.snacks");

  private static final int SPONSOR = CoreVocabulary.get().place(SubjectKind.INSTITUTION, "sponsor");
  private static final int JOINT_SPONSORS = CoreVocabulary.get().place(SubjectKind.INSTITUTION, "jointSponsors");
  private static final int FLOORS = CoreVocabulary.get().place(SubjectKind.INSTITUTION, "premises.floors");
  private static final int CHILDREN_AGES = CoreVocabulary.get().place(SubjectKind.CLASS, "childrenAges");
  private static final int CARE_WORKERS = CoreVocabulary.get().place(SubjectKind.CLASS, "careWorkers");
  private static final int LIVING_AREA = CoreVocabulary.get().place(SubjectKind.CLASS, "livingArea");

  /** Creates the institution. */
  protected InstitutionFact(SubjectData stated) {
    super(stated);
  }

  /** Returns whether it serves any main meal or snack. It is null if the known facts leave that open. */
  public @Nullable Boolean getMealsServed() {
    Integer main = (Integer) value(MAIN_MEALS);
    Integer snacks = (Integer) value(SNACKS);
    if ((main != null && main > 0) || (snacks != null && snacks > 0)) {
      return true;
    }
    return (main == null || snacks == null) ? null : (Boolean) false;
  }

  /** Returns its classes; none if they are not known. */
  private ImmutableList<ClassFact> groups() {
    return part("classes");
  }

  /** Returns whether an employer runs it, alone or with others. */
  public boolean isSponsoredBy(EmployerFact employer) {
    return link("sponsor") == employer || (value(JOINT_SPONSORS) instanceof Collection<?> joint && joint.contains(employer.getId()));
  }

  /**
   * Returns whether both facts about its sponsors are missing. An empty list of joint sponsors means that no employer runs it.
   */
  public boolean isSponsorOpen() {
    return value(SPONSOR) == null && value(JOINT_SPONSORS) == null;
  }

  /** Returns whether more than one employer runs it. */
  public boolean isJointlySponsored() {
    return value(JOINT_SPONSORS) instanceof Collection<?> joint && !joint.isEmpty();
  }

  /** Returns the highest of its floors, or null if they are not known. */
  public @Nullable Integer getHighestFloor() {
    return value(FLOORS) instanceof Collection<?> floors
        ? floors.stream().map(Integer.class::cast).max(Integer::compare).orElse(null)
        : null;
  }

  /** Returns whether every class is known to have no children. */
  public boolean isWithoutChildren() {
    return isPartStated("classes") && groups().stream().allMatch(ClassFact::isEmpty);
  }

  /** Returns the age of the oldest child in completed months. It is null if it is missing for a class with children. */
  public @Nullable Integer getOldestChild() {
    if (!isPartStated("classes")) {
      return null;
    }
    Integer oldest = null;
    for (ClassFact group : groups()) {
      Integer here = group.getOldest();
      if (here == null && !group.isEmpty()) {
        return null;
      }
      oldest = here == null || (oldest != null && oldest > here) ? oldest : here;
    }
    return oldest;
  }

  /** Returns the ages of all children in completed months. It is null if they are missing for a class. */
  @SuppressWarnings("unchecked")
  public @Nullable List<Integer> getChildrenAges() {
    if (!isPartStated("classes")) {
      return null;
    }
    List<Integer> all = new ArrayList<>();
    for (ClassFact group : groups()) {
      Object ages = group.value(CHILDREN_AGES);
      if (ages == null && !group.isEmpty()) {
        return null;
      }
      all.addAll(ages == null ? List.of() : (List<Integer>) ages);
    }
    return all;
  }

  /** Returns the number of care workers in all classes. It is null if it is missing for a class. */
  public @Nullable Integer getCareWorkerCount() {
    BigDecimal sum = sumOverClasses(CARE_WORKERS);
    return sum == null ? null : (Integer) sum.intValueExact();
  }

  /** Returns the living area of all classes, or null if it is missing for a class. */
  public @Nullable BigDecimal getLivingArea() {
    return sumOverClasses(LIVING_AREA);
  }

  private @Nullable BigDecimal sumOverClasses(int place) {
    if (!isPartStated("classes")) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (ClassFact group : groups()) {
      Object part = group.value(place);
      if (part == null) {
        return null;
      }
      sum = sum.add(new BigDecimal(part.toString()));
    }
    return sum;
  }

  /** Returns the number of children in all classes. It is null if it is missing for a class. */
  public @Nullable Integer getChildCount() {
    if (!isPartStated("classes")) {
      return null;
    }
    int sum = 0;
    for (ClassFact group : groups()) {
      Integer count = group.getChildCount();
      if (count == null) {
        return null;
      }
      sum = Math.addExact(sum, count);
    }
    return sum;
  }
}
