package io.github.huituo.internal.plan;

import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a draft into the parts of a plan. */
final class PlanParts {
  private final Vocabulary vocabulary;
  private final PlanTerms terms;
  private final Demand demand;
  private final Draft draft;
  private final FactWords words;

  PlanParts(Engine engine, Demand demand, Draft draft) {
    this.vocabulary = engine.law().vocabulary();
    this.terms = engine.law().plan();
    this.demand = demand;
    this.draft = draft;
    this.words = new FactWords(engine.law());
  }

  List<Plan.Room> classes() {
    return draft.classes().stream().map(this::room).toList();
  }

  private Plan.Room room(ClassGroup group) {
    return new Plan.Room(
        group.id(), kind(group), CaseEdit.agesIn(group).stream().sorted().toList(), careWorkers(group), Areas.of(group, terms.area()));
  }

  private int careWorkers(ClassGroup group) {
    return group.facts().get(terms.classStaff().name()) instanceof Integer number ? number : 0;
  }

  private Optional<Text> kind(ClassGroup group) {
    return draft.nursery().kinds().map(k -> words.value(SubjectKind.CLASS, k.fact(), group.facts().getOrDefault(k.fact(), "")));
  }

  Plan.Team team() {
    List<Plan.Role> others = new ArrayList<>();
    Map<String, Text> titles =
        vocabulary.fact(SubjectKind.STAFF, CoreFacts.ROLE.name()).flatMap(FactDefinition::list).map(vocabulary::list).orElse(Map.of());
    draft.staff().forEach((role, heads) -> others.add(new Plan.Role(role, titles.getOrDefault(role, Text.same(role)), heads)));
    return new Plan.Team(draft.hired(), draft.careWorkers(), qualified(), demand.workingHours(), draft.day(), others);
  }

  private List<Plan.Role> qualified() {
    List<Plan.Role> qualified = new ArrayList<>();
    for (int i = draft.byQualification().size() - 1; i >= 0; i--) {
      PlanTerms.Qualification qualification = terms.qualifications().get(i);
      if (draft.byQualification().get(i) > 0) {
        qualified.add(new Plan.Role(qualification.id(), qualification.title(), draft.byQualification().get(i)));
      }
    }
    return qualified;
  }

  Plan.Area area() {
    List<Plan.Item> parts = new ArrayList<>();
    for (Need.FactRef fact : terms.area().stream().flatMap(List::stream).toList()) {
      Object value = fact.kind().equals(SubjectKind.INSTITUTION) ? draft.institution().facts().get(fact.name()) : null;
      if (value != null) {
        parts.add(new Plan.Item(words.title(fact.kind(), fact.name()), words.value(fact.kind(), fact.name(), value)));
      }
    }
    return new Plan.Area(draft.area(), draft.outdoor(), parts);
  }

  List<Text> documents() {
    List<Text> documents = new ArrayList<>();
    for (Need.FactRef fact : terms.documents()) {
      if (draft.institution().facts().get(fact.name()) instanceof Set<?> kinds) {
        kinds.forEach(kind -> documents.add(words.value(fact.kind(), fact.name(), kind)));
      }
    }
    return documents;
  }

  List<Plan.Step> steps() {
    return terms.steps().stream().map(step -> new Plan.Step(step.title(), items(step))).filter(step -> !step.items().isEmpty()).toList();
  }

  private List<Plan.Item> items(PlanTerms.PlanStep step) {
    List<Plan.Item> items = new ArrayList<>();
    for (Need.FactRef fact : step.facts()) {
      Set<Object> values = new LinkedHashSet<>();
      add(draft.institution(), fact, values);
      values.forEach(
          value -> items.add(new Plan.Item(words.title(fact.kind(), fact.name()), words.value(fact.kind(), fact.name(), value))));
    }
    return items;
  }

  private static void add(Subject subject, Need.FactRef fact, Set<Object> values) {
    Object value = subject.kind().equals(fact.kind()) ? subject.facts().get(fact.name()) : null;
    if (value != null) {
      values.add(value);
    }
    subject.parts().values().stream().flatMap(List::stream).forEach(s -> add(s, fact, values));
  }

  /** Returns the kinds of class of a division with their numbers of children. */
  static List<Plan.Item> rooms(ClassPartition.Division division, PlanTerms.Nursery nursery, FactWords words) {
    return division.classes().stream()
        .map(
            need ->
                new Plan.Item(
                    need.kind().map(k -> words.value(SubjectKind.CLASS, nursery.kinds().orElseThrow().fact(), k)).orElse(words.ofClass()),
                    Text.same(String.valueOf(need.ages().size()))))
        .toList();
  }
}
