package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.CasePart.Cardinality;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.CaseChange.Absent;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The reader of cases from documents. It knows the vocabulary of a jurisdiction, and remembers where everything was. Used for one
 * case; not thread-safe.
 */
public final class CaseReader implements CaseLocator {
  private final Vocabulary vocabulary;
  private final CaseShape shape;
  private final Problems problems;
  private final boolean ofChange;
  private final Map<String, Location> places = new HashMap<>();
  private final IdentityHashMap<CaseChange, CaseReader> changes = new IdentityHashMap<>();
  private Map<CasePart, List<Subject>> known = Map.of();
  private Location whole = Location.of("case");

  /** Creates a reader that notes what is wrong in {@code problems}. */
  public CaseReader(Vocabulary vocabulary, Problems problems) {
    this(vocabulary, problems, false);
  }

  private CaseReader(Vocabulary vocabulary, Problems problems, boolean ofChange) {
    this.vocabulary = vocabulary;
    this.shape = vocabulary.shape();
    this.problems = problems;
    this.ofChange = ofChange;
  }

  /** Returns the jurisdiction that a case names, which decides how the rest is read. */
  public static Optional<String> jurisdiction(Node node, Problems problems) {
    Fields fields = Fields.of(node, problems);
    return fields.required("jurisdiction", fields.string("jurisdiction"));
  }

  /**
   * Reads a case. What is missing or wrong is noted, and the case then holds the rest, so that it can be looked at for further
   * problems; it may be used only if none were noted.
   */
  public ChildcareCase read(Node node) {
    whole = node.at();
    Fields fields = Fields.of(node, problems);
    Optional<LocalDate> asOf = fields.required("asOf", fields.node("asOf").flatMap(n -> BoundedValues.date(n, problems)));
    Optional<String> jurisdiction = fields.required("jurisdiction", fields.string("jurisdiction"));
    ChildcareCase.Builder built = ChildcareCase.builder();
    fields.string("caseId").ifPresent(built::caseId);
    fields.mapping("interpretations").forEach((id, value) -> readInterpretation(built::putInterpretations, id, value));
    fields.mapping("settings").forEach((id, value) -> readSetting(built::putSettings, id, value));
    shape.roots().forEach(part -> built.part(part, read(part, "", fields)));
    ChildcareCase base = built.asOf(asOf.orElse(LocalDate.EPOCH)).jurisdiction(jurisdiction.orElse("")).build();
    fields.items("changes").forEach(change -> readChange(base, change).ifPresent(built::addChanges));
    fields.finish();
    return laidOver(built.build());
  }

  /** Reads what is otherwise from some day on. */
  private Optional<CaseChange> readChange(ChildcareCase base, Node node) {
    CaseReader reader = new CaseReader(vocabulary, problems, true);
    Optional<CaseChange> change = reader.change(base, node);
    change.ifPresent(c -> changes.put(c, reader));
    return change;
  }

  private Optional<CaseChange> change(ChildcareCase base, Node node) {
    whole = node.at();
    Fields fields = Fields.of(node, problems);
    Optional<LocalDate> from = fields.required("from", fields.node("from").flatMap(n -> BoundedValues.date(n, problems)));
    CaseChange.Builder built = CaseChange.builder(from.orElse(LocalDate.EPOCH));
    fields.mapping("interpretations").forEach((id, value) -> readInterpretation(built::putInterpretations, id, value));
    fields.mapping("settings").forEach((id, value) -> readSetting(built::putSettings, id, value));
    known = base.parts();
    shape.roots().forEach(part -> built.part(part, read(part, "", fields)));
    fields.node("adds").ifPresent(n -> readAdded(built, n));
    fields.finish();
    return from.map(day -> built.build());
  }

  private void readAdded(CaseChange.Builder built, Node node) {
    Fields added = Fields.of(node, problems);
    shape.roots().forEach(part -> built.added(part, read(part, "", added)));
    added.finish();
  }

  /** Gives each change the places of what the base and the changes before it provide. */
  private ChildcareCase laidOver(ChildcareCase read) {
    Map<String, Location> before = new HashMap<>(places);
    for (CaseChange change : read.changes()) {
      CaseReader reader = changes.get(change);
      if (reader != null) {
        before.putAll(reader.places);
        reader.places.putAll(before);
      }
    }
    return read;
  }

  @Override
  public CaseLocator of(CaseChange change) {
    CaseReader reader = changes.get(change);
    return reader != null ? reader : this;
  }

  @Override
  public Location of(Subject subject, String fact) {
    Location at = places.get(subject.kind().word() + " " + subject.id() + " " + fact);
    return at != null ? at : of(subject);
  }

  @Override
  public Location of(Subject subject) {
    return places.getOrDefault(subject.kind().word() + " " + subject.id(), whole);
  }

  @Override
  public Location of(String section, String name) {
    return places.getOrDefault(section + " " + name, whole);
  }

  private void readInterpretation(BiConsumer<String, String> built, String id, Node value) {
    places.put("interpretations " + id, value.at());
    Fields.string(value, problems).ifPresent(choice -> built.accept(id, choice));
  }

  private void readSetting(BiConsumer<String, Object> built, String id, Node value) {
    places.put("settings " + id, value.at());
    if (value.is(Node.Kind.STRING)) {
      BoundedValues.money(value, problems).ifPresent(m -> built.accept(id, m));
    } else {
      Fields.number(value, problems).ifPresent(n -> built.accept(id, n));
    }
  }

  /** Reads the subjects of a part: {@code one: …}, {@code many: [ … ]} or both. */
  private List<Subject> read(CasePart part, String holder, Fields fields) {
    List<Subject> subjects = new ArrayList<>();
    boolean ofHolder = part.ids() == CasePart.Ids.OF_HOLDER;
    if (part.cardinality() != Cardinality.MANY) {
      fields.node(part.key()).ifPresent(n -> subjects.add(subject(part, n, ofHolder ? holder : onlyOne(part))));
    }
    if (part.cardinality() != Cardinality.ONE) {
      String prefix = part.ids() == CasePart.Ids.OWN ? part.key() : holder + "-" + part.key();
      List<Node> nodes = listed(part, fields).map(key -> fields.items(key)).orElseGet(() -> fields.items(part.plural()));
      for (int i = 0; i < nodes.size(); i++) {
        subjects.add(subject(part, nodes.get(i), ofChange ? "" : prefix + "-" + (i + 1)));
      }
    }
    return subjects;
  }

  /** Returns the key of the fact that lists the subjects of a part. There is one if they are listed in its place. */
  private static Optional<String> listed(CasePart part, Fields fields) {
    return part.listedUnder().filter(key -> fields.node(key).filter(n -> n.is(Node.Kind.SEQUENCE)).isPresent());
  }

  private boolean isList(SubjectKind kind, String fact, Fields fields) {
    return shape.parts(kind).stream().anyMatch(part -> listed(part, fields).filter(fact::equals).isPresent());
  }

  /** Returns the id of a subject without one. In a change the only one there is has that which the base gives it. */
  private String onlyOne(CasePart part) {
    List<Subject> there = known.getOrDefault(part, List.of());
    return there.size() == 1 ? there.get(0).id() : part.key();
  }

  private Subject subject(CasePart part, Node node, String idByDefault) {
    Fields fields = Fields.of(node, problems);
    Optional<String> named = fields.string("id");
    if (ofChange && idByDefault.isEmpty()) {
      fields.required("id", named);
    }
    String id = named.orElse(idByDefault);
    places.putIfAbsent(part.kind().word() + " " + id, fields.node("id").filter(n -> ofChange).map(Node::at).orElse(fields.at()));
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    for (CasePart within : shape.parts(part.kind())) {
      List<Subject> subjects = read(within, id, fields);
      if (!subjects.isEmpty() || (within.hasList() && (fields.node(within.plural()).isPresent() || listed(within, fields).isPresent()))) {
        parts.put(within, subjects);
      }
    }
    return part.kind().subject(id, facts(part.kind(), id, fields), parts);
  }

  private Map<String, Object> facts(SubjectKind kind, String id, Fields fields) {
    Map<String, Object> facts = new LinkedHashMap<>(takenAway(kind, id, fields));
    Map<String, Fields> groups = new LinkedHashMap<>();
    for (FactDefinition fact : vocabulary.facts(kind)) {
      int dot = fact.name().indexOf('.');
      Fields holder = fields;
      String key = fact.name();
      if (dot >= 0) {
        String group = key.substring(0, dot);
        holder =
            groups.computeIfAbsent(
                group, g -> Fields.of(fields.node(g).orElseGet(() -> empty(fields)), problems));
        key = key.substring(dot + 1);
      }
      Fields from = holder;
      from.node(key)
          .filter(node -> !isList(kind, fact.name(), fields))
          .ifPresent(
              node -> {
                places.put(kind.word() + " " + id + " " + fact.name(), node.at());
                fact.type().parse(fact, node, vocabulary, problems).ifPresent(v -> facts.put(fact.name(), v));
              });
    }
    groups.values().forEach(Fields::finish);
    fields.finish();
    return facts;
  }

  /** Returns what a change takes away. It may be facts, those of a whole group, and parts that are null in it. */
  private Map<String, Object> takenAway(SubjectKind kind, String id, Fields fields) {
    Map<String, Object> taken = new LinkedHashMap<>();
    if (ofChange) {
      Stream<String> facts = vocabulary.facts(kind).stream().map(FactDefinition::name);
      Stream<String> parts = shape.parts(kind).stream().map(CasePart::name);
      Stream.concat(facts, parts)
          .forEach(
              name ->
                  nullAt(fields.node(), name)
                      .ifPresent(
                          at -> {
                            places.put(kind.word() + " " + id + " " + name, at);
                            taken.put(name, Absent.ABSENT);
                          }));
    }
    return taken;
  }

  private static Optional<Location> nullAt(Node subject, String name) {
    Optional<Node> direct = subject.get(name);
    int dot = name.indexOf('.');
    if (direct.isEmpty() && dot >= 0) {
      Optional<Node> group = subject.get(name.substring(0, dot));
      direct = group.filter(g -> g.is(Node.Kind.NULL)).or(() -> group.flatMap(g -> g.get(name.substring(dot + 1))));
    }
    return direct.filter(n -> n.is(Node.Kind.NULL)).map(Node::at);
  }

  private static Node empty(Fields fields) {
    return Node.mapping(fields.at(), ImmutableMap.of(), ImmutableMap.of());
  }
}
