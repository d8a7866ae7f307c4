package io.github.huituo.internal.timeline;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Occurrence;
import io.github.huituo.model.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** The days that the facts of a case name. They name them now or after one of its changes. */
final class CaseDays {
  private static final String BIRTHS = "child.birthDate";

  private final ListMultimap<String, FactDay> byPath = ArrayListMultimap.create();
  private final SetMultimap<String, String> words = HashMultimap.create();
  private final Set<BigDecimal> settings = new HashSet<>();
  private final SetMultimap<String, String> enrolments = HashMultimap.create();
  private final Set<String> births = new LinkedHashSet<>(List.of(BIRTHS));
  private boolean countsClasses;

  /**
   * A day that a fact names.
   *
   * @param subject whose fact it is
   * @param path the path of the fact, such as {@code child.birthDate}
   * @param day the day
   */
  record FactDay(Subject subject, String path, LocalDate day) {}

  private CaseDays() {}

  static CaseDays of(ChildcareCase childcareCase) {
    CaseDays days = new CaseDays();
    Set<FactDay> all = new LinkedHashSet<>();
    CaseSubjects.all(childcareCase).forEach(subject -> days.add(subject, all));
    childcareCase.settings().values().forEach(days::setting);
    for (CaseChange change : childcareCase.changes()) {
      days.walk(change.parts(), all);
      days.walk(change.added(), all);
      change.settings().values().forEach(days::setting);
    }
    Set<String> seen = new HashSet<>();
    for (FactDay named : all) {
      if (seen.add(named.path() + " " + named.subject().id() + " " + named.day())) {
        days.byPath.put(named.path(), named);
      }
    }
    return days;
  }

  private void walk(Map<CasePart, List<Subject>> parts, Set<FactDay> all) {
    parts.values().stream()
        .flatMap(List::stream)
        .forEach(
            subject -> {
              add(subject, all);
              walk(subject.parts(), all);
            });
  }

  private void add(Subject subject, Set<FactDay> all) {
    if (subject instanceof Child child) {
      child.enrolments().forEach(place -> enrolments.put(child.id(), place.id()));
    }
    countsClasses |= Boolean.TRUE.equals(subject.facts().get(CoreFacts.FROM_ENROLMENTS.name()));
    subject.parts().keySet().stream().filter(part -> part.listedUnder().isPresent()).forEach(part -> births.add(birthsOf(part)));
    subject.facts().forEach(
        (name, value) -> {
          String path = subject.kind().word() + "." + name;
          words.putAll(
              path,
              value instanceof Collection<?> several
                  ? several.stream().map(String::valueOf).toList()
                  : List.of(String.valueOf(value)));
          if (value instanceof LocalDate day) {
            all.add(new FactDay(subject, path, day));
          } else if (value instanceof Occurrence event) {
            event.on().ifPresent(day -> all.add(new FactDay(subject, path, day)));
          }
        });
  }

  private void setting(Object value) {
    if (value instanceof Money amount) {
      settings.add(amount.getAmount());
    } else if (value instanceof Number number) {
      settings.add(new BigDecimal(number.toString()));
    }
  }

  /** Returns the days that a fact names, of each subject. */
  List<FactDay> of(String path) {
    return byPath.get(path);
  }

  /**
   * Returns whether a fact has one of these values, now or after a change. It also returns whether something happened that the
   * fact records.
   */
  boolean mayHave(FactDefinition fact, Set<String> allowed) {
    return fact.inferable() || fact.type().isEvent() || !Collections.disjoint(words.get(fact.path()), allowed);
  }

  private static String birthsOf(CasePart part) {
    return part.kind().word() + "." + CoreFacts.BIRTH_DATE.name();
  }

  /** Returns whether some class takes its children from the enrolments. */
  boolean countsClasses() {
    return countsClasses;
  }

  /** Returns the births of the children of families and of those that classes list. */
  List<FactDay> births() {
    return births.stream().flatMap(path -> of(path).stream()).toList();
  }

  /** Returns whether the ages of the children of some class follow from births. */
  boolean agesClasses() {
    return countsClasses || births.size() > 1;
  }

  /** Returns whether some child may have several enrolments, now or after a change. */
  boolean hasSeveralEnrolments() {
    return enrolments.size() > enrolments.keySet().size();
  }

  /** Returns the numbers that the case gives for values left to an authority. */
  Set<BigDecimal> settings() {
    return settings;
  }
}
