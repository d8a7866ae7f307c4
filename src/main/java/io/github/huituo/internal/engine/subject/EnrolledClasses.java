package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.casefile.ClassCounts;
import io.github.huituo.internal.law.Ages;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts the children of classes that take them from the enrolments. Where the enrolment of one child of the case may be in the
 * class or not, or may hold on the day or not, nothing is counted.
 */
public final class EnrolledClasses {
  private final ChildcareCase childcareCase;

  private EnrolledClasses(ChildcareCase childcareCase) {
    this.childcareCase = childcareCase;
  }

  /**
   * Returns whether a class takes its children from the enrolments. It does because the case provides neither them nor their
   * ages.
   */
  private static boolean isCounted(Subject group) {
    return group.kind().equals(SubjectKind.CLASS)
        && group.get(CoreFacts.FROM_ENROLMENTS).orElse(false)
        && ClassCounts.STATED.stream().noneMatch(group.facts()::containsKey);
  }

  /** Returns the case with the ages of the children of such classes on its day. */
  public static ChildcareCase counted(ChildcareCase childcareCase) {
    if (!countsAny(childcareCase)) {
      return childcareCase;
    }
    EnrolledClasses enrolled = new EnrolledClasses(childcareCase);
    ChildcareCase.Builder counted = childcareCase.toBuilder();
    return counted.institutions(childcareCase.institutions().stream().map(enrolled::counted).toList()).build();
  }

  private static boolean countsAny(ChildcareCase childcareCase) {
    for (Institution institution : childcareCase.institutions()) {
      for (ClassGroup group : institution.classes().orElse(List.of())) {
        if (isCounted(group)) {
          return true;
        }
      }
    }
    return false;
  }

  private Institution counted(Institution institution) {
    Optional<List<ClassGroup>> classes = institution.classes();
    if (classes.isEmpty()) {
      return institution;
    }
    return institution.toBuilder().classes(classes.get().stream().map(group -> counted(institution, group)).toList()).build();
  }

  private ClassGroup counted(Institution institution, ClassGroup group) {
    Optional<List<Integer>> ages = isCounted(group) ? ages(institution, group) : Optional.empty();
    return ages.isEmpty() ? group : group.toBuilder().put(CoreFacts.CHILDREN_AGES, ages.get()).build();
  }

  /**
   * Returns the ages in completed months of the children in a class. They are empty if it is open of one whether it is there, or
   * how old.
   */
  private Optional<List<Integer>> ages(Institution institution, ClassGroup group) {
    List<Integer> ages = new ArrayList<>();
    for (Child child : (Iterable<Child>) children()::iterator) {
      Optional<Boolean> there = isIn(child, institution, group);
      Optional<LocalDate> birth = child.get(CoreFacts.BIRTH_DATE);
      if (there.isEmpty() || (there.get() && birth.filter(day -> !day.isAfter(childcareCase.asOf())).isEmpty())) {
        return Optional.empty();
      } else if (there.get()) {
        ages.add(Ages.completedMonths(birth.get(), childcareCase.asOf()));
      }
    }
    return Optional.of(ages.stream().sorted().toList());
  }

  private Stream<Child> children() {
    return childcareCase.families().stream().flatMap(family -> family.children().stream());
  }

  /**
   * Returns whether a child is in a class by one of its enrolments. It is empty if that is open of one and it is in the class by
   * none.
   */
  private Optional<Boolean> isIn(Child child, Institution institution, ClassGroup group) {
    List<Optional<Boolean>> each = child.enrolments().stream().map(place -> isIn(place, institution, group)).toList();
    return each.contains(Optional.of(true))
        ? Optional.of(true)
        : each.isEmpty() || each.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
  }

  private Optional<Boolean> isIn(Enrolment place, Institution institution, ClassGroup group) {
    Optional<Boolean> held = isHeld(place);
    Optional<String> where = place.get(CoreFacts.INSTITUTION);
    Optional<String> in = place.get(CoreFacts.CLASS);
    boolean elsewhere =
        held.filter(h -> !h).isPresent()
            || where.filter(id -> !id.equals(institution.id())).isPresent()
            || in.filter(id -> !id.equals(group.id())).isPresent();
    return elsewhere ? Optional.of(false) : held.isPresent() && where.isPresent() && in.isPresent() ? Optional.of(true) : Optional.empty();
  }

  private Optional<Boolean> isHeld(Enrolment place) {
    LocalDate day = childcareCase.asOf();
    if (place.get(CoreFacts.UNTIL).filter(until -> !until.isAfter(day)).isPresent()) {
      return Optional.of(false);
    }
    return place.get(CoreFacts.FROM).map(from -> !from.isAfter(day));
  }
}
