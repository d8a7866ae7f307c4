package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.PopulationModel.ClassModel;
import io.github.huituo.internal.population.PopulationModel.FactFigure;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the model of synthetic people of a jurisdiction. */
final class PopulationModelReader {
  private static final List<SubjectKind> KINDS =
      List.of(
          SubjectKind.FAMILY, SubjectKind.GUARDIAN, SubjectKind.CHILD, SubjectKind.ENROLMENT, SubjectKind.SESSION,
          SubjectKind.INSTITUTION, SubjectKind.EMPLOYER, SubjectKind.CITY);

  private final Jurisdiction law;
  private final Problems problems = new Problems();
  private final Map<String, PopulationFigure> figures = new TreeMap<>();
  private final PopulationFigureReader reader;

  private PopulationModelReader(Jurisdiction law, Node document) {
    this.law = law;
    Set<String> sources = new TreeSet<>(law.sources().keySet());
    document.get("sources").ifPresent(own -> sources.addAll(own.entries().keySet()));
    this.reader = new PopulationFigureReader(sources, problems);
  }

  /**
   * Reads it.
   *
   * @throws HuituoException with every problem, or if no pack of the jurisdiction has one
   */
  static PopulationModel read(LoadedPolicy policy, String jurisdiction) {
    Jurisdiction law = policy.law(jurisdiction);
    Node document =
        PopulationModels.document(law, policy.sources())
            .filter(PopulationModelReader::hasPeople)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.error(Location.of(jurisdiction + "/" + PopulationModels.FILE), "no-population", jurisdiction)));
    return new PopulationModelReader(law, document).read(document);
  }

  private static boolean hasPeople(Node document) {
    return document.get("places").isPresent();
  }

  /** Returns what is wrong with the {@code population.yaml} of each pack. Packs of the library without one are passed over. */
  static List<Problem> check(PackLibrary library) {
    Problems problems = new Problems();
    for (String pack : library.ownPacks()) {
      if (library.sourceOf(pack).filter(s -> s.files().contains(pack + "/" + PopulationModels.FILE)).isEmpty()) {
        continue;
      }
      try {
        Jurisdiction law = library.jurisdiction(pack);
        Node document = PopulationModels.document(law, library.sources()).orElseThrow();
        document.get("levels").ifPresent(levels -> PopulationModels.levels(levels, problems));
        if (hasPeople(document)) {
          new PopulationModelReader(law, document).read(document);
        }
      } catch (HuituoException e) {
        problems.addAll(e.problems());
      }
    }
    return problems.sorted();
  }

  private PopulationModel read(Node document) {
    Fields fields = Fields.of(document, problems);
    fields.node("levels");
    fields.node("sources");
    LocalDate asOf = fields.required("asOf", fields.date("asOf")).orElse(LocalDate.EPOCH);
    String currency = fields.required("currency", fields.string("currency").or(law.vocabulary()::currency)).orElse("");
    ImmutableMap<String, Node> settings = ImmutableMap.copyOf(fields.mapping("settings"));
    Draw places = figure(fields, "", "places");
    PopulationModel.Births births = births(section(fields, "births"));
    Fields family = section(fields, "family");
    PopulationModel.FamilyModel families =
        new PopulationModel.FamilyModel(figure(family, "family.", "children"), figure(family, "family.", "guardians"));
    family.finish();
    Fields enrolment = section(fields, "enrolment");
    ImmutableSortedMap.Builder<Integer, Double> byAge = ImmutableSortedMap.naturalOrder();
    new TreeMap<>(enrolment.mapping("percentByAge"))
        .forEach(
            (age, percent) ->
                Fields.number(percent, problems)
                    .ifPresent(p -> age(age, percent).ifPresent(months -> byAge.put(months, p.doubleValue()))));
    Optional<Draw> sessions = enrolment.node("sessions").map(n -> noted("enrolment.sessions", n).draw());
    sourced("enrolment.percentByAge", enrolment);
    enrolment.finish();
    PopulationModel.NurseryModel nursery = nursery(section(fields, "nursery"));
    Optional<Draw> employers = fields.node("employers").map(n -> noted("employers", n).draw());
    ImmutableMap.Builder<String, ImmutableList<FactFigure>> facts = ImmutableMap.builder();
    Fields stated = section(fields, "facts");
    for (SubjectKind kind : KINDS) {
      facts.put(kind.word(), facts(kind, stated.mapping(kind.word()), kind.word()));
    }
    stated.finish();
    fields.finish();
    problems.throwIfErrors();
    return new PopulationModel(
        law.id(),
        asOf,
        settings,
        currency,
        places,
        births,
        families,
        new PopulationModel.EnrolmentModel(byAge.buildOrThrow(), sessions),
        nursery,
        employers,
        facts.buildOrThrow(),
        ImmutableMap.copyOf(figures));
  }

  private Optional<Integer> age(String age, Node at) {
    try {
      return Optional.of(Integer.parseInt(age));
    } catch (NumberFormatException e) {
      problems.error(at.at(), "not-a-count", age);
      return Optional.empty();
    }
  }

  /** Holds figures that are not drawn to the same terms. */
  private void sourced(String path, Fields fields) {
    ImmutableMap.Builder<String, Node> entries = ImmutableMap.builder();
    entries.put("value", Node.scalar(Node.Kind.NUMBER, fields.at(), "0"));
    fields.node("source").ifPresent(n -> entries.put("source", n));
    fields.node("evidence").ifPresent(n -> entries.put("evidence", n));
    figures.put(path, reader.read(Node.mapping(fields.at(), entries.buildOrThrow(), ImmutableMap.of())));
  }

  private Fields section(Fields fields, String name) {
    Node none = Node.mapping(fields.at(), ImmutableMap.of(), ImmutableMap.of());
    return Fields.of(fields.required(name, fields.node(name)).orElse(none), problems);
  }

  private Draw figure(Fields fields, String path, String name) {
    Optional<Node> node = fields.required(name, fields.node(name));
    return node.map(n -> noted(path + name, n).draw()).orElse(new Draw.Always(List.of("1")));
  }

  private PopulationFigure noted(String path, Node node) {
    PopulationFigure figure = reader.read(node);
    figures.put(path, figure);
    return figure;
  }

  private PopulationModel.Births births(Fields fields) {
    int under = number(fields, "underMonths");
    Draw months = figure(fields, "births.", "months");
    Optional<PopulationModel.BirthOrder> order = Optional.empty();
    if (fields.node("order").isPresent()) {
      Draw eldest = figure(fields, "births.", "order");
      order = Optional.of(new PopulationModel.BirthOrder(eldest, fact(SubjectKind.CHILD, fields.requiredString("orderFact"), fields.at())));
    }
    fields.finish();
    return new PopulationModel.Births(under, months, order);
  }

  private int number(Fields fields, String name) {
    return fields.required(name, fields.number(name)).map(n -> n.intValue()).orElse(1);
  }

  private PopulationModel.NurseryModel nursery(Fields fields) {
    Draw families = figure(fields, "nursery.", "families");
    Draw sponsored = figure(fields, "nursery.", "sponsored");
    Draw sponsorStaff = figure(fields, "nursery.", "sponsorStaff");
    ImmutableList<FactFigure> sponsor = facts(SubjectKind.EMPLOYER, fields.mapping("sponsor"), "nursery.sponsor");
    ImmutableList<FactFigure> run = facts(SubjectKind.INSTITUTION, fields.mapping("employerRun"), "nursery.employerRun");
    Draw most = figure(fields, "nursery.", "mostClasses");
    Draw surplus = figure(fields, "nursery.", "careWorkerSurplus");
    ImmutableList.Builder<ClassModel> classes = ImmutableList.builder();
    for (Node item : fields.items("classes")) {
      Fields each = Fields.of(item, problems);
      String path = "nursery.classes." + each.requiredString("id");
      ClassModel model =
          new ClassModel(
              number(each, "from"), number(each, "to"), number(each, "children"), number(each, "childrenPerCareWorker"),
              facts(SubjectKind.CLASS, each.mapping("facts"), path));
      sourced(path, each);
      each.finish();
      classes.add(model);
    }
    ImmutableList.Builder<ImmutableList<FactFigure>> staff = ImmutableList.builder();
    for (Node item : fields.items("staff")) {
      Fields each = Fields.of(item, problems);
      staff.add(facts(SubjectKind.STAFF, each.mapping("facts"), "nursery.staff." + each.requiredString("id")));
      each.finish();
    }
    fields.finish();
    return new PopulationModel.NurseryModel(
        families, sponsored, sponsorStaff, sponsor, run, classes.build(), most, surplus, staff.build());
  }

  private ImmutableList<FactFigure> facts(SubjectKind kind, Map<String, Node> stated, String path) {
    List<FactFigure> all =
        stated.entrySet().stream()
            .map(e -> new FactFigure(fact(kind, e.getKey(), e.getValue().at()), noted(path + "." + e.getKey(), e.getValue())))
            .sorted(Comparator.comparing(f -> f.fact().name()))
            .toList();
    return inOrder(all, stated);
  }

  /** Returns figures so that each comes after that of which it is a multiple. */
  private ImmutableList<FactFigure> inOrder(List<FactFigure> all, Map<String, Node> stated) {
    Map<String, FactFigure> placed = new LinkedHashMap<>();
    int before = -1;
    while (placed.size() > before) {
      before = placed.size();
      for (FactFigure each : all) {
        Optional<String> per = each.figure().per();
        if (per.isEmpty() || placed.containsKey(per.get())) {
          placed.putIfAbsent(each.fact().name(), each);
        }
      }
    }
    for (FactFigure each : all) {
      String per = each.figure().per().orElse("");
      Location at = Optional.ofNullable(stated.get(each.fact().name())).map(Node::at).orElse(Location.of(PopulationModels.FILE));
      if (!placed.containsKey(each.fact().name())) {
        problems.error(at, "unknown-fact", per, Suggestions.didYouMean(per, placed.keySet()));
      } else if (!per.isEmpty() && !Objects.requireNonNull(placed.get(per)).figure().draw().isNumber()) {
        problems.error(at, "no-draw", PopulationFigureReader.NUMBERS);
      }
    }
    return ImmutableList.copyOf(placed.values());
  }

  private FactDefinition fact(SubjectKind kind, String name, Location at) {
    Optional<FactDefinition> fact = law.vocabulary().fact(kind, name);
    if (fact.isEmpty()) {
      List<String> known = law.vocabulary().facts(kind).stream().map(FactDefinition::name).toList();
      problems.error(at, "unknown-fact", kind.word() + "." + name, Suggestions.didYouMean(name, known));
    }
    return fact.orElseGet(() -> law.vocabulary().facts(SubjectKind.CHILD).get(0));
  }
}
