package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.internal.casefile.BoundedValues;
import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a planner has to know of the words of a jurisdiction. Used for one pack; not thread-safe. */
final class PlanReader {
  private static final String CLASSES = "classes";
  private static final String STAFF = "staff";

  private final Vocabulary vocabulary;
  private final Set<String> questions;
  private final ConditionReader conditions;
  private final Problems problems;

  /** Creates a reader of a pack. It knows the ids of its questions and of those that it inherits. */
  PlanReader(Vocabulary vocabulary, Set<String> questions, Problems problems) {
    this.vocabulary = vocabulary;
    this.questions = questions;
    this.conditions = new ConditionReader(vocabulary, problems);
    this.problems = problems;
  }

  PlanTerms read(Node document) {
    Fields fields = Fields.of(document, problems);
    ImmutableList.Builder<PlanTerms.Nursery> nurseries = ImmutableList.builder();
    Set<String> ids = new LinkedHashSet<>();
    for (Node node : fields.items("nurseries")) {
      PlanTerms.Nursery nursery = nursery(node);
      if (!ids.add(nursery.id())) {
        problems.error(node.at(), "duplicate-nursery", nursery.id());
      }
      nurseries.add(nursery);
    }
    PlanTerms terms =
        new PlanTerms(
            nurseries.build(),
            fields.node("careWorkers").flatMap(this::role),
            qualifications(fields),
            fields.node("classStaff").flatMap(n -> count(List.of(n)).stream().findFirst()).orElse(PlanTerms.CLASS_STAFF),
            count(fields.items("allChildren")),
            areas(fields.items("area")),
            areas(fields.items("outdoor")),
            ImmutableList.copyOf(facts(fields.items("documents"), Set.of(FactType.CHOICES))),
            fields.items("steps").stream().map(this::step).collect(ImmutableList.toImmutableList()),
            facts(fields.items("fixed"), Set.of(FactType.values())));
    fields.finish();
    return terms;
  }

  private PlanTerms.Nursery nursery(Node node) {
    Fields fields = Fields.of(node, problems);
    String id = fields.requiredString("id");
    Optional<Institution> given = fields.node("institution").map(n -> institution(n.at(), n));
    PlanTerms.Nursery nursery =
        new PlanTerms.Nursery(
            id,
            fields.translated("title"),
            ImmutableMap.copyOf(given.map(Subject::facts).orElse(ImmutableMap.of())),
            ImmutableList.copyOf(given.flatMap(Institution::staff).orElse(List.of())),
            fields.node("everyClass").map(n -> facts(CLASSES, n)).orElse(ImmutableMap.of()),
            notAsked(fields.items("notAsked")),
            kinds(fields),
            atLeastOne(fields, "mostCareWorkers"));
    fields.finish();
    return nursery;
  }

  private ImmutableSet<String> notAsked(List<Node> nodes) {
    nodes.stream()
        .filter(node -> !questions.contains(node.text()))
        .forEach(node -> problems.error(node.at(), "not-asked-unknown", node.text(), Suggestions.didYouMean(node.text(), questions)));
    return nodes.stream().map(Node::text).collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<PlanTerms.Qualification> qualifications(Fields terms) {
    Map<String, PlanTerms.Qualification> all = new LinkedHashMap<>();
    for (Node node : terms.items("qualifications")) {
      Fields fields = Fields.of(node, problems);
      String id = fields.requiredString("id");
      ImmutableMap<String, Object> facts = fields.node("staff").map(n -> facts(STAFF, n)).orElse(ImmutableMap.of());
      if (all.put(id, new PlanTerms.Qualification(id, fields.translated("title"), facts)) != null) {
        problems.error(node.at(), "duplicate-qualification", id);
      }
      fields.finish();
    }
    if (!all.isEmpty() && terms.node("careWorkers").isEmpty()) {
      problems.error(terms.node("qualifications").orElseThrow().at(), "qualifications-of-nobody");
    }
    return ImmutableList.copyOf(all.values());
  }

  private Optional<Integer> atLeastOne(Fields fields, String name) {
    Optional<Integer> number = fields.node(name).flatMap(node -> BoundedValues.count(node, problems));
    if (number.filter(n -> n < 1).isPresent()) {
      problems.error(fields.node(name).orElseThrow().at(), "not-positive", number.get(), name);
    }
    return number;
  }

  /** Reads an institution in the way of a case. This finds every mistake at its place. */
  private Institution institution(Location at, Node node) {
    Map<String, Node> entries =
        ImmutableMap.of(
            "asOf", Node.quoted(at, "2000-01-01"), "jurisdiction", Node.quoted(at, "any"), SubjectKind.INSTITUTION.word(), node);
    ChildcareCase read = new CaseReader(vocabulary, problems).read(Node.mapping(at, ImmutableMap.copyOf(entries), ImmutableMap.of()));
    return read.institutions().stream().findFirst().orElseGet(() -> Institution.builder().id("none").build());
  }

  /** Reads the facts of the only subject of a part of an institution. */
  private ImmutableMap<String, Object> facts(String part, Node node) {
    Node holder = Node.mapping(node.at(), ImmutableMap.of(part, Node.sequence(node.at(), ImmutableList.of(node))), ImmutableMap.of());
    return institution(node.at(), holder).parts().values().stream()
        .flatMap(List::stream)
        .findFirst()
        .map(s -> ImmutableMap.copyOf(s.facts()))
        .orElse(ImmutableMap.of());
  }

  /** Reads {@code class: {band: [A, B]}}. */
  private Optional<PlanTerms.ClassKinds> kinds(Fields fields) {
    Optional<PlanTerms.ClassKinds> kinds = Optional.empty();
    for (Map.Entry<String, Node> entry : fields.mapping("class").entrySet()) {
      if (kinds.isPresent()) {
        problems.error(entry.getValue().at(), "one-kind-of-class", entry.getKey(), kinds.get().fact());
        continue;
      }
      ImmutableMap<Need.FactRef, ImmutableSet<String>> read =
          conditions.conditions(ImmutableMap.of(SubjectKind.CLASS.word() + "." + entry.getKey(), entry.getValue()));
      Need.FactRef fact = read.keySet().stream().findFirst().orElse(null);
      if (fact != null && typeOf(fact).filter(t -> t == FactType.CHOICE).isPresent()) {
        kinds = read.values().stream().findFirst().map(words -> new PlanTerms.ClassKinds(entry.getKey(), words));
      } else if (fact != null) {
        problems.error(entry.getValue().at(), "not-such-a-fact", fact.path(), FactType.CHOICE.word());
      }
    }
    return kinds;
  }

  private Optional<String> role(Node node) {
    Optional<String> list = vocabulary.fact(SubjectKind.STAFF, CoreFacts.ROLE.name()).flatMap(FactDefinition::list);
    Set<String> roles = list.map(id -> vocabulary.list(id).keySet()).orElse(Set.of());
    if (!roles.contains(node.text())) {
      Fields.refuse(
          node, problems, "not-one-of", node.shown(), "careWorkers", String.join(", ", roles), Suggestions.didYouMean(node.text(), roles));
      return Optional.empty();
    }
    return Optional.of(node.text());
  }

  private ImmutableList<ImmutableList<Need.FactRef>> areas(List<Node> nodes) {
    return nodes.stream()
        .map(node -> node.is(Node.Kind.SEQUENCE) ? node.items() : ImmutableList.of(node))
        .map(overlapping -> ImmutableList.copyOf(facts(overlapping, Set.of(FactType.NUMBER, FactType.COUNT))))
        .collect(ImmutableList.toImmutableList());
  }

  private PlanTerms.PlanStep step(Node node) {
    Fields fields = Fields.of(node, problems);
    PlanTerms.PlanStep step =
        new PlanTerms.PlanStep(fields.translated("title"), facts(fields.items("facts"), Set.of(FactType.values())));
    fields.finish();
    return step;
  }

  private ImmutableSet<Need.FactRef> facts(List<Node> nodes, Set<FactType> types) {
    ImmutableSet.Builder<Need.FactRef> facts = ImmutableSet.builder();
    for (Node node : nodes) {
      Optional<Need.FactRef> fact = Fields.string(node, problems).flatMap(path -> conditions.fact(path, node));
      Optional<FactType> type = fact.flatMap(this::typeOf);
      if (type.isPresent() && !types.contains(type.get())) {
        problems.error(node.at(), "not-such-a-fact", node.text(), String.join(", ", types.stream().map(FactType::word).sorted().toList()));
      } else {
        fact.ifPresent(facts::add);
      }
    }
    return facts.build();
  }

  /** Reads facts of a class that count something. */
  private ImmutableSet<Need.FactRef> count(List<Node> nodes) {
    ImmutableSet<Need.FactRef> facts = facts(nodes, Set.of(FactType.COUNT));
    facts.stream()
        .filter(f -> !f.kind().equals(SubjectKind.CLASS))
        .findFirst()
        .ifPresent(f -> problems.error(nodes.get(0).at(), "not-of-a-class", f.path()));
    return facts;
  }

  private Optional<FactType> typeOf(Need.FactRef fact) {
    return vocabulary.fact(fact.kind(), fact.name()).map(FactDefinition::type);
  }
}
