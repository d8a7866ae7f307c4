package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Span;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Family;
import io.github.huituo.model.Institution;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows a nursery as it opens through its first year. It finds on which day its children have outgrown their classes. */
final class Outgrowing {
  private static final String OF_CLASSES = SubjectKind.CLASS.word() + ".";

  private final Engine engine;
  private final Set<String> asked;

  Outgrowing(Engine engine) {
    this.engine = engine;
    Set<String> ofClasses = AskedKinds.of(engine, SubjectKind.CLASS);
    this.asked = ofClasses.isEmpty() ? AskedKinds.of(engine, SubjectKind.INSTITUTION) : ofClasses;
  }

  /**
   * Returns the first day on which the children have outgrown their classes. A mandatory requirement is then no longer met
   * because of their ages.
   */
  Optional<Plan.Outgrown> of(Draft draft) {
    if (asked.isEmpty() || draft.classes().isEmpty()) {
      return Optional.empty();
    }
    LocalDate end = draft.planned().asOf().plusYears(1);
    LocalDate lost = firstLost(draft, end);
    if (!lost.isBefore(end.plusDays(1))) {
      return Optional.empty();
    }
    ChildcareCase opened = enrolled(draft);
    Timelines timelines = new Timelines(engine, asked);
    // A child whose birthday has no such day in a shorter month is older a little later.
    for (LocalDate day = lost.minusMonths(1); day.isBefore(end); day = day.plusMonths(1)) {
      // A month and the day after it, so that what changes on the first day of the next month is seen in this one.
      for (Span span : timelines.of(opened, day, day.plusMonths(1).plusDays(1)).spans()) {
        List<Text> because = span.changes().stream().filter(this::isLost).map(Outgrowing::words).toList();
        if (!because.isEmpty()) {
          return Optional.of(new Plan.Outgrown(span.from(), because));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the first month's day on which a mandatory requirement is no longer met. All children are older by as many months
   * then, and it is a day after the year if there is none. A whole timeline is asked for only about the month before.
   */
  private LocalDate firstLost(Draft draft, LocalDate end) {
    Set<String> met = mandatory(draft, 0, Outcome.MET);
    int months = 0;
    LocalDate day = draft.planned().asOf();
    while (!day.isAfter(end) && Collections.disjoint(met, mandatory(draft, months, Outcome.NOT_MET))) {
      months++;
      day = draft.planned().asOf().plusMonths(months);
    }
    return day;
  }

  private Set<String> mandatory(Draft draft, int months, Outcome outcome) {
    List<ClassGroup> classes = new ArrayList<>();
    for (ClassGroup group : draft.classes()) {
      Map<String, Object> facts = new LinkedHashMap<>(group.facts());
      facts.put(CaseEdit.AGES, CaseEdit.agesIn(group).stream().map(age -> age + months).collect(ImmutableList.toImmutableList()));
      classes.add(ClassGroup.builder().id(group.id()).facts(facts).build());
    }
    Institution older = opened(draft.institution(), classes);
    ChildcareCase then =
        draft.planned().toBuilder().asOf(draft.planned().asOf().plusMonths(months)).institutions(List.of(older)).build();
    engine.noteValid(then);
    return engine.assess(then, asked, CaseLocator.NONE).requirements().stream()
        .filter(a -> a.severity() == Severity.MANDATORY && a.outcome() == outcome && isAboutClasses(a.id()))
        .map(a -> a.id() + " " + a.subject())
        .collect(Collectors.toSet());
  }

  /**
   * Returns the institution without its staff, unless the law counts them. It requires the same of each of them as the children
   * grow.
   */
  private Institution opened(Institution planned, List<ClassGroup> classes) {
    Institution.Builder opened = planned.toBuilder().classes(classes);
    return (engine.law().plan().qualifications().isEmpty() ? opened.staff(List.of()) : opened).build();
  }

  /** Returns whether the children of the classes may decide a question. Others change only with what else changes with time. */
  private boolean isAboutClasses(String question) {
    return engine.law().question(question).stream()
        .anyMatch(q -> q.subject().equals(SubjectKind.CLASS) || FactCandidates.facts(q).stream().anyMatch(f -> f.startsWith(OF_CLASSES)));
  }

  private boolean isLost(ChangeOfAnswer change) {
    return change.after().orElse(null) instanceof RequirementAnswer after
        && isAboutClasses(after.id())
        && after.severity() == Severity.MANDATORY
        && after.outcome() == Outcome.NOT_MET
        && change.before().filter(b -> b.outcome() == Outcome.MET).isPresent();
  }

  private static Text words(ChangeOfAnswer change) {
    RequirementAnswer after = (RequirementAnswer) change.after().orElseThrow();
    return Messages.text("plan.lost", after.title(), after.subject(), after.because());
  }

  /** Returns the case in which the children of each class are enrolled. They then grow. */
  private ChildcareCase enrolled(Draft draft) {
    List<ClassGroup> classes = new ArrayList<>();
    List<Child> children = new ArrayList<>();
    Institution planned = draft.institution();
    LocalDate asOf = draft.planned().asOf();
    for (ClassGroup group : draft.classes()) {
      Map<String, Object> facts = new LinkedHashMap<>(group.facts());
      facts.remove(CaseEdit.AGES);
      facts.put(CoreFacts.FROM_ENROLMENTS.name(), true);
      classes.add(ClassGroup.builder().id(group.id()).facts(facts).build());
      for (int age : CaseEdit.agesIn(group)) {
        String id = "child-" + (children.size() + 1);
        Enrolment enrolment =
            Enrolment.builder()
                .id(id)
                .put(CoreFacts.INSTITUTION, planned.id())
                .put(CoreFacts.CLASS, group.id())
                .put(CoreFacts.FROM, asOf)
                .build();
        children.add(Child.builder().id(id).put(CoreFacts.BIRTH_DATE, asOf.minusMonths(age)).enrolment(enrolment).build());
      }
    }
    return draft.planned().toBuilder()
        .families(ImmutableList.of(Family.builder().id("families").addChildren(children.toArray(new Child[0])).build()))
        .institutions(List.of(opened(planned, classes)))
        .build();
  }
}
