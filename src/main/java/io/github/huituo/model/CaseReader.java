package io.github.huituo.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.document.Fields;
import io.github.huituo.document.Node;
import io.github.huituo.text.Location;
import io.github.huituo.text.Problems;
import io.github.huituo.text.Suggestions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.joda.money.format.MoneyFormatException;

/**
 * Reads a case from a document by the vocabulary of its jurisdiction, and remembers where everything stood. Used for one
 * case; not thread-safe.
 */
public final class CaseReader implements CaseLocator {
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Map<String, Location> places = new HashMap<>();
  private Location whole = Location.of("case");

  /** Creates a reader that notes what is wrong in {@code problems}. */
  public CaseReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
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
    Optional<LocalDate> asOf = fields.required("asOf", fields.date("asOf"));
    Optional<String> jurisdiction = fields.required("jurisdiction", fields.string("jurisdiction"));
    ChildcareCase.Builder built = ChildcareCase.builder();
    fields.string("caseId").ifPresent(built::caseId);
    fields.mapping("interpretations").forEach((id, value) -> readInterpretation(built, id, value));
    fields.mapping("settings").forEach((id, value) -> readSetting(built, id, value));
    built.families(oneOrMany(fields, "family", "families", this::readFamily));
    built.institutions(oneOrMany(fields, "institution", "institutions", this::readInstitution));
    built.employers(oneOrMany(fields, "employer", "employers", this::readEmployer));
    fields.node("city").ifPresent(n -> built.city(readCity(new Place(n, "city"))));
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
      money(value).ifPresent(m -> built.putSettings(id, m));
    } else {
      Fields.number(value, problems).ifPresent(n -> built.putSettings(id, n));
    }
  }

  /** A node that describes a subject, and the id to give it if it has none. */
  private record Place(Node node, String idByDefault) {}

  /** Reads {@code one: …}, {@code many: [ … ]} or both. */
  private <T> ImmutableList<T> oneOrMany(Fields fields, String one, String many, Function<Place, T> read) {
    List<Place> found = new ArrayList<>();
    fields.node(one).ifPresent(n -> found.add(new Place(n, one)));
    found.addAll(numbered(fields.items(many), one));
    return found.stream().map(read).collect(ImmutableList.toImmutableList());
  }

  private static List<Place> numbered(List<Node> nodes, String word) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      places.add(new Place(nodes.get(i), word + "-" + (i + 1)));
    }
    return places;
  }

  private <T> ImmutableList<T> each(List<Node> nodes, String word, Function<Place, T> read) {
    return numbered(nodes, word).stream().map(read).collect(ImmutableList.toImmutableList());
  }

  private Family readFamily(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    Family.Builder built = Family.builder();
    String id = begin(SubjectKind.FAMILY, fields, place);
    built.id(id);
    built.guardians(each(fields.items("guardians"), "guardian", this::readGuardian));
    built.children(each(fields.items("children"), "child", this::readChild));
    return built.facts(end(SubjectKind.FAMILY, id, fields)).build();
  }

  private Guardian readGuardian(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    String id = begin(SubjectKind.GUARDIAN, fields, place);
    return Guardian.builder().id(id).facts(end(SubjectKind.GUARDIAN, id, fields)).build();
  }

  private Child readChild(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    Child.Builder built = Child.builder();
    String id = begin(SubjectKind.CHILD, fields, place);
    built.id(id);
    fields.node("enrolment").ifPresent(n -> built.enrolment(readEnrolment(new Place(n, id))));
    return built.facts(end(SubjectKind.CHILD, id, fields)).build();
  }

  private Enrolment readEnrolment(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    String id = place.idByDefault();
    places.put(SubjectKind.ENROLMENT.word() + " " + id, fields.at());
    Enrolment.Builder built = Enrolment.builder().id(id);
    if (fields.node("sessions").isPresent()) {
      built.sessions(each(fields.items("sessions"), id + "-session", this::readSession));
    }
    return built.facts(end(SubjectKind.ENROLMENT, id, fields)).build();
  }

  private Session readSession(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    String id = begin(SubjectKind.SESSION, fields, place);
    return Session.builder().id(id).facts(end(SubjectKind.SESSION, id, fields)).build();
  }

  private Institution readInstitution(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    Institution.Builder built = Institution.builder();
    String id = begin(SubjectKind.INSTITUTION, fields, place);
    built.id(id);
    if (fields.node("classes").isPresent()) {
      built.classes(each(fields.items("classes"), "class", this::readClass));
    }
    if (fields.node("staff").isPresent()) {
      built.staff(each(fields.items("staff"), "staff", this::readStaff));
    }
    return built.facts(end(SubjectKind.INSTITUTION, id, fields)).build();
  }

  private ClassGroup readClass(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    String id = begin(SubjectKind.CLASS, fields, place);
    return ClassGroup.builder().id(id).facts(end(SubjectKind.CLASS, id, fields)).build();
  }

  private StaffMember readStaff(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    String id = begin(SubjectKind.STAFF, fields, place);
    return StaffMember.builder().id(id).facts(end(SubjectKind.STAFF, id, fields)).build();
  }

  private Employer readEmployer(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    String id = begin(SubjectKind.EMPLOYER, fields, place);
    return Employer.builder().id(id).facts(end(SubjectKind.EMPLOYER, id, fields)).build();
  }

  private City readCity(Place place) {
    Fields fields = Fields.of(place.node(), problems);
    String id = begin(SubjectKind.CITY, fields, place);
    return City.builder().id(id).facts(end(SubjectKind.CITY, id, fields)).build();
  }

  private String begin(SubjectKind kind, Fields fields, Place place) {
    String id = fields.string("id").orElse(place.idByDefault());
    places.putIfAbsent(kind.word() + " " + id, fields.at());
    return id;
  }

  private Map<String, Object> end(SubjectKind kind, String id, Fields fields) {
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
                value(fact, node).ifPresent(v -> facts.put(fact.name(), v));
              });
    }
    groups.values().forEach(Fields::finish);
    fields.finish();
    return facts;
  }

  private static Node empty(Fields fields) {
    return Node.mapping(fields.at(), ImmutableMap.of(), ImmutableMap.of());
  }

  private Optional<?> value(FactDefinition fact, Node node) {
    return switch (fact.type()) {
      case BOOLEAN -> Fields.bool(node, problems);
      case COUNT -> count(node);
      case NUMBER -> Fields.number(node, problems);
      case MONEY -> money(node);
      case DATE -> Fields.date(node, problems);
      case TEXT, REFERENCE -> Fields.string(node, problems);
      case CHOICE -> choice(fact, node);
      case CHOICES ->
          Optional.of(
              Fields.items(node, problems).stream()
                  .flatMap(n -> choice(fact, n).stream())
                  .collect(ImmutableSet.toImmutableSet()));
      case COUNTS ->
          Optional.of(
              Fields.items(node, problems).stream()
                  .flatMap(n -> count(n).stream())
                  .collect(ImmutableList.toImmutableList()));
      case REFERENCES ->
          Optional.of(
              Fields.items(node, problems).stream()
                  .flatMap(n -> Fields.string(n, problems).stream())
                  .collect(ImmutableList.toImmutableList()));
      case EVENT, DATED_EVENT -> event(fact, node);
    };
  }

  private Optional<Integer> count(Node node) {
    if (node.is(Node.Kind.NUMBER)) {
      try {
        return Optional.of(new BigDecimal(node.text()).intValueExact());
      } catch (ArithmeticException e) {
        // Said below, with the place.
      }
    }
    Fields.refuseCount(node, problems);
    return Optional.empty();
  }

  private Optional<Money> money(Node node) {
    if (node.is(Node.Kind.STRING)) {
      try {
        return Optional.of(Money.parse(node.text()));
      } catch (MoneyFormatException | ArithmeticException | IllegalArgumentException e) {
        // Said below, with the place.
      }
    }
    Fields.refuseMoney(node, problems);
    return Optional.empty();
  }

  private Optional<String> choice(FactDefinition fact, Node node) {
    Set<String> allowed = vocabulary.list(fact.list().orElse("")).keySet();
    if (node.is(Node.Kind.STRING) && allowed.contains(node.text())) {
      return Optional.of(node.text());
    }
    Fields.refuse(
        node,
        problems,
        "not-one-of",
        node.shown(),
        fact.name(),
        String.join(", ", allowed),
        Suggestions.didYouMean(node.text(), allowed));
    return Optional.empty();
  }

  private Optional<Occurrence> event(FactDefinition fact, Node node) {
    boolean dayIsToldLater = fact.type() == FactType.DATED_EVENT && node.text().equals("true");
    if (node.is(Node.Kind.BOOLEAN) && !dayIsToldLater) {
      return Optional.of(Occurrence.of(node.text().equals("true")));
    }
    if (!node.is(Node.Kind.MAPPING)) {
      problems.error(node.at(), fact.type() == FactType.EVENT ? "not-an-event" : "not-a-dated-event", node.shown());
      return Optional.empty();
    }
    Fields fields = Fields.of(node, problems);
    Optional<LocalDate> on = fields.required("on", fields.date("on"));
    fields.finish();
    return on.map(Occurrence::on);
  }
}
