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

  private @Nullable ListedThere listed;
  private boolean listable;

  /** Creates the institution. */
  protected InstitutionFact(SubjectData stated) {
    super(stated);
  }

  /** Takes in the children that it lists itself. They count, and not those of its classes. */
  final void setListed(ListedThere children) {
    listed = children;
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

  /** Notes that it might list its children itself. That it has no classes does not mean then that there are no children. */
  final void setListable() {
    listable = true;
  }

  /** Returns whether nothing is known of its children. They are not listed, and there is no class that they may be in. */
  private boolean areChildrenOpen() {
    return !isPartStated("classes") || (listable && groups().isEmpty());
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

  /** Returns whether it is known to have no children. It lists none, or there is none in any class. */
  public boolean isWithoutChildren() {
    return listed != null ? listed.number() == 0 : !areChildrenOpen() && groups().stream().allMatch(ClassFact::isEmpty);
  }

  /** Returns the age of the oldest child in completed months. It is null if it is missing for a child, or a class with children. */
  public @Nullable Integer getOldestChild() {
    if (listed != null) {
      return listed.ages().stream().flatMap(List::stream).max(Integer::compare).orElse(null);
    }
    if (areChildrenOpen()) {
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

  /**
   * Returns the ages of all children in completed months. They are of those that it lists, or of its classes. It is null if they
   * are missing for a child or a class.
   */
  @SuppressWarnings("unchecked")
  public @Nullable List<Integer> getChildrenAges() {
    if (listed != null) {
      return listed.ages().orElse(null);
    }
    if (areChildrenOpen()) {
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

  /** Returns the living area of all classes. It is null if it is missing for a class. */
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

  /** Returns the number of children that it lists, or of those in all classes. It is null if it is missing for a class. */
  public @Nullable Integer getChildCount() {
    if (listed != null) {
      return listed.number();
    }
    if (areChildrenOpen()) {
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
