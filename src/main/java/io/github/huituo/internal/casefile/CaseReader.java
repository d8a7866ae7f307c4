package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.Cardinality;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a case from a document by the vocabulary of its jurisdiction, and remembers where everything stood. Used for one
 * case; not thread-safe.
 */
public final class CaseReader implements CaseLocator {
  private final Vocabulary vocabulary;
  private final CaseShape shape;
  private final Problems problems;
  private final Map<String, Location> places = new HashMap<>();
  private Location whole = Location.of("case");

  /** Creates a reader that notes what is wrong in {@code problems}. */
  public CaseReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.shape = vocabulary.shape();
    this.problems = problems;
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
    fields.mapping("interpretations").forEach((id, value) -> readInterpretation(built, id, value));
    fields.mapping("settings").forEach((id, value) -> readSetting(built, id, value));
    shape.roots().forEach(part -> built.part(part, read(part, "", fields)));
    fields.finish();
    return built.asOf(asOf.orElse(LocalDate.EPOCH)).jurisdiction(jurisdiction.orElse("")).build();
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

  private void readInterpretation(ChildcareCase.Builder built, String id, Node value) {
    places.put("interpretations " + id, value.at());
    Fields.string(value, problems).ifPresent(choice -> built.putInterpretations(id, choice));
  }

  private void readSetting(ChildcareCase.Builder built, String id, Node value) {
    places.put("settings " + id, value.at());
    if (value.is(Node.Kind.STRING)) {
      BoundedValues.money(value, problems).ifPresent(m -> built.putSettings(id, m));
    } else {
      Fields.number(value, problems).ifPresent(n -> built.putSettings(id, n));
    }
  }

  /** Reads the subjects of a part: {@code one: …}, {@code many: [ … ]} or both. */
  private List<Subject> read(CasePart part, String holder, Fields fields) {
    List<Subject> subjects = new ArrayList<>();
    boolean ofHolder = part.ids() == CasePart.Ids.OF_HOLDER;
    if (part.cardinality() != Cardinality.MANY) {
      fields.node(part.key()).ifPresent(n -> subjects.add(subject(part, n, ofHolder ? holder : part.key())));
    }
    if (part.cardinality() != Cardinality.ONE) {
      String prefix = part.ids() == CasePart.Ids.OWN ? part.key() : holder + "-" + part.key();
      List<Node> nodes = fields.items(part.plural());
      for (int i = 0; i < nodes.size(); i++) {
        subjects.add(subject(part, nodes.get(i), prefix + "-" + (i + 1)));
      }
    }
    return subjects;
  }

  private Subject subject(CasePart part, Node node, String idByDefault) {
    Fields fields = Fields.of(node, problems);
    String id = idByDefault;
    if (part.ids() != CasePart.Ids.OF_HOLDER) {
      id = fields.string("id").orElse(idByDefault);
      places.putIfAbsent(part.kind().word() + " " + id, fields.at());
    } else {
      places.put(part.kind().word() + " " + id, fields.at());
    }
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    for (CasePart within : shape.parts(part.kind())) {
      List<Subject> subjects = read(within, id, fields);
      if (!subjects.isEmpty() || (within.hasList() && fields.node(within.plural()).isPresent())) {
        parts.put(within, subjects);
      }
    }
    return part.kind().subject(id, facts(part.kind(), id, fields), parts);
  }

  private Map<String, Object> facts(SubjectKind kind, String id, Fields fields) {
    Map<String, Object> facts = new LinkedHashMap<>();
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

  private static Node empty(Fields fields) {
    return Node.mapping(fields.at(), ImmutableMap.of(), ImmutableMap.of());
  }
}
