package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.law.Ages;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The children who are there of those that a class or an institution lists. Those that are stated not to be present are left out.
 *
 * @param children the children
 * @param ages their ages in completed months from the youngest on; empty if one is not known
 */
record ListedThere(List<Subject> children, Optional<List<Integer>> ages) {
  private static final String PRESENT = "present";

  /** Returns those who are there on a day. Somebody who is born later counts, and as one who is just born. */
  static ListedThere on(LocalDate day, List<? extends Subject> listed) {
    List<Subject> there = new ArrayList<>();
    List<Integer> ages = new ArrayList<>();
    for (Subject child : listed) {
      if (!Boolean.FALSE.equals(child.facts().get(PRESENT))) {
        there.add(child);
        if (child.facts().get(CoreFacts.BIRTH_DATE.name()) instanceof LocalDate birth) {
          ages.add(birth.isAfter(day) ? 0 : Ages.completedMonths(birth, day));
        }
      }
    }
    return new ListedThere(there, Optional.of(ages.stream().sorted().toList()).filter(known -> known.size() == there.size()));
  }

  /** Returns how many they are. */
  int number() {
    return children.size();
  }
}
