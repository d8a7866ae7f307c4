package io.github.huituo.internal.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.ImmutableSource;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads the files of one pack. Used for one pack; not thread-safe. */
final class PackReader {
  private static final String PLAN = "plan.yaml";

  private final PackSource source;
  private final String id;
  private final Problems problems;
  private final Optional<KnownCode> code;
  private final Supplier<ImmutableListMultimap<PackFileKind, String>> files = Suppliers.memoize(this::filesByKind);
  private final Set<String> tablesRead = new HashSet<>();

  PackReader(PackSource source, String id, Problems problems) {
    this.source = source;
    this.id = id;
    this.problems = problems;
    this.code = source.knownCode(id);
  }

  /** Returns the id of the pack that this one extends. */
  Optional<Node> parent() {
    return document("pack.yaml").flatMap(n -> n.get("extends"));
  }

  /** Reads the pack on top of the law of its parent. */
  Pack read(Optional<Jurisdiction> parent) {
    Node root = document("pack.yaml").orElseGet(() -> empty("pack.yaml"));
    Fields fields = Fields.of(root, problems);
    String stated = fields.requiredString("id");
    if (!stated.isEmpty() && !stated.equals(id)) {
      problems.error(root.get("id").orElse(root).at(), "id-is-not-folder", stated, id);
    }
    ImmutablePack.Builder pack = ImmutablePack.builder().id(id).at(new Location(source.shown(id + "/pack.yaml"), 1, 1));
    pack.title(fields.translated("title"));
    pack.version(fields.requiredString("version"));
    pack.language(fields.string("language"));
    pack.parent(fields.string("extends"));
    for (Node file : fields.items("files")) {
      if (!source.files().contains(id + "/" + file.text())) {
        problems.error(file.at(), "no-such-file", file.text());
      }
    }
    Map<String, InterpretationPoint> inherited = parent.map(p -> (Map<String, InterpretationPoint>) p.openPoints()).orElse(Map.of());
    TopicReader topics = new TopicReader(id, inherited, problems);
    topics.readPack(fields);
    files(PackFileKind.TOPIC).forEach(f -> document(f).ifPresent(topic -> topics.readTopic(topic, PackFileKind.topicOf(f))));
    ImmutableMap<String, InterpretationPoint> openPoints = topics.openPoints();
    ImmutableMap<String, Setting> settings = topics.settings();
    ImmutableMap<String, Source> sources = sources();
    Vocabulary inheritedWords = parent.map(Jurisdiction::vocabulary).orElse(CoreVocabulary.get());
    VocabularyReader vocabulary = new VocabularyReader(inheritedWords.shape(), problems);
    document("vocabulary.yaml").ifPresent(vocabulary::read);

    Map<String, Source> allSources = grown(parent.map(Jurisdiction::sources), sources);
    Vocabulary words =
        inheritedWords.with(vocabulary.parts()).extendedBy(vocabulary.facts(), vocabulary.lists()).in(vocabulary.currency());
    vocabulary.checkNames(words);
    Units units = Units.of(words);
    topics.units().forEach(unit -> units.check(unit, problems));
    ImmutableMap<String, ImmutableList<Sanction>> sanctions =
        new SanctionReader(allSources, problems).named(fields.mapping("consequences"));
    LawContext context =
        new LawContext(
            id,
            words,
            allSources,
            grown(parent.map(Jurisdiction::openPoints), openPoints),
            grown(parent.map(Jurisdiction::settings), settings),
            grown(parent.map(Jurisdiction::sanctions), sanctions).keySet());
    ImmutableMap<String, ParameterSeries> parameters = parameters(context);
    Map<String, ParameterSeries> allParameters = grown(parent.map(Jurisdiction::parameters), parameters);
    NamedScopes scopes =
        NamedScopes.of(
            parent.map(Jurisdiction::scopes).orElse(ImmutableMap.of()),
            topics.scopes(),
            new ConditionReader(words, problems),
            problems);
    ImmutableList<Question> questions = questions(context, scopes);
    Set<String> asked = new TreeSet<>();
    parent.ifPresent(law -> law.questions().forEach(q -> asked.add(q.id())));
    questions.forEach(q -> asked.add(q.id()));
    pack.openPoints(openPoints)
        .settings(settings)
        .sanctions(sanctions)
        .sources(sources)
        .parts(vocabulary.parts())
        .facts(vocabulary.facts())
        .lists(vocabulary.lists())
        .currency(vocabulary.currency())
        .vocabularyFile(exists("vocabulary.yaml") ? Optional.of(ruleFile("vocabulary.yaml")) : Optional.empty())
        .scopes(scopes.ofPack())
        .topics(topics.titles())
        .questions(questions)
        .parameters(parameters)
        .ruleFiles(ruleFiles(PackFileKind.RULES))
        .dictionaries(ruleFiles(PackFileKind.DICTIONARY))
        .protectedParameters(protectedParameters(fields.items("protected"), allParameters.keySet()))
        .protectedAt(protectedAt(fields.items("protected")))
        .plan(plan(words, asked))
        .knownCode(code)
        .contentHash(contentHash());
    fields.finish();
    unreadFiles();
    return pack.build();
  }

  private static <V> Map<String, V> grown(Optional<ImmutableMap<String, V>> inherited, Map<String, V> own) {
    Map<String, V> all = new LinkedHashMap<>(inherited.orElse(ImmutableMap.of()));
    all.putAll(own);
    return all;
  }

  private boolean exists(String file) {
    return source.files().contains(id + "/" + file);
  }

  private Node empty(String file) {
    Location at = new Location(source.shown(id + "/" + file), 1, 1);
    return Node.mapping(at, ImmutableMap.of(), ImmutableMap.of());
  }

  private Optional<Node> document(String file) {
    if (!exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(source.document(id + "/" + file));
    } catch (HuituoException e) {
      problems.addAll(e.problems());
      return Optional.of(empty(file));
    }
  }

  private List<String> files(PackFileKind kind) {
    return files.get().get(kind);
  }

  private ImmutableListMultimap<PackFileKind, String> filesByKind() {
    ImmutableListMultimap.Builder<PackFileKind, String> byKind = ImmutableListMultimap.builder();
    // All of them lie between the slash and the sign behind it.
    for (String file : source.files().subSet(id + "/", id + "0")) {
      byKind.put(PackFileKind.of(file), file.substring(id.length() + 1));
    }
    return byKind.build();
  }

  private ImmutableList<Question> questions(LawContext context, NamedScopes scopes) {
    ImmutableList.Builder<Question> questions = ImmutableList.builder();
    document("questions.yaml").ifPresent(n -> questions.addAll(new QuestionReader(context, scopes, "", problems).readAll(n)));
    for (String file : files(PackFileKind.QUESTIONS)) {
      QuestionReader reader = new QuestionReader(context, scopes, PackFileKind.topicOf(file), problems);
      document(file).ifPresent(n -> questions.addAll(reader.read(n)));
    }
    return questions.build();
  }

  private ImmutableMap<String, Source> sources() {
    Map<String, Source> sources = new LinkedHashMap<>();
    Optional<Node> document = document("sources.yaml");
    if (document.isEmpty()) {
      return ImmutableMap.of();
    }
    Fields root = Fields.of(document.get(), problems);
    for (Node node : root.items("sources")) {
      Fields fields = Fields.of(node, problems);
      String sourceId = fields.requiredString("id");
      Source read =
          ImmutableSource.builder()
              .id(sourceId)
              .title(fields.translated("title"))
              .number(fields.string("number"))
              .article(fields.node("article").map(n -> fields.text("article")))
              .issuer(fields.translated("issuer"))
              .issued(fields.date("issued"))
              .inForce(fields.date("inForce"))
              .expires(fields.date("expires"))
              .evidence(
                  fields
                      .required("evidence", fields.oneOf("evidence", Evidence.class, Evidence::word))
                      .orElse(Evidence.SINGLE_SOURCE))
              .build();
      fields.string("note");
      fields.finish();
      if (sources.put(sourceId, read) != null) {
        problems.error(node.at(), "duplicate-source", sourceId);
      }
    }
    root.finish();
    return ImmutableMap.copyOf(sources);
  }

  private ImmutableMap<String, ParameterSeries> parameters(LawContext context) {
    Map<String, ParameterSeries> parameters = new LinkedHashMap<>();
    ParameterReader reader = new ParameterReader(context, source.isChecked(), problems);
    for (String file : files(PackFileKind.PARAMETERS)) {
      Optional<Node> root = document(file);
      List<Node> nodes =
          root.filter(n -> n.is(Node.Kind.SEQUENCE)).<List<Node>>map(Node::items).orElse(root.stream().toList());
      for (Node node : nodes) {
        ParameterSeries parameter = reader.read(node, name -> table(file, name));
        ParameterSeries before = parameters.put(parameter.id(), parameter);
        if (before != null) {
          problems.error(node.at(), "duplicate-parameter", parameter.id(), before.at());
        }
      }
    }
    return ImmutableMap.copyOf(parameters);
  }

  private Optional<TableFile> table(String parameterFile, String name) {
    String path = java.nio.file.Path.of(parameterFile).resolveSibling(name).normalize().toString().replace('\\', '/');
    tablesRead.add(path);
    return exists(path) ? Optional.of(new TableFile(source, id + "/" + path)) : Optional.empty();
  }

  private ImmutableList<RuleFile> ruleFiles(PackFileKind kind) {
    return files(kind).stream().map(this::ruleFile).collect(ImmutableList.toImmutableList());
  }

  /** Returns a file of rules. Of rules that were compiled before, it is read when somebody asks for its text. */
  private RuleFile ruleFile(String name) {
    String shown = source.shown(id + "/" + name);
    return code.isPresent()
        ? RuleFile.unread(name, shown, () -> ruleText(name), Optional.ofNullable(code.get().lines().get(name)))
        : new RuleFile(name, shown, ruleText(name));
  }

  private String ruleText(String name) {
    return Documents.withoutMark(source.text(id + "/" + name));
  }

  private ImmutableMap<String, Pack.Stricter> protectedParameters(List<Node> nodes, Set<String> known) {
    ImmutableMap.Builder<String, Pack.Stricter> all = ImmutableMap.builder();
    for (Node node : nodes) {
      Fields fields = Fields.of(node, problems);
      String parameter = fields.requiredString("parameter");
      Optional<Pack.Stricter> stricter =
          fields.required("stricter", fields.oneOf("stricter", Pack.Stricter.class, Enum::name));
      fields.finish();
      if (!parameter.isEmpty() && !known.contains(parameter)) {
        problems.error(
            fields.node("parameter").orElse(node).at(), "unknown-parameter", parameter, Suggestions.didYouMean(parameter, known));
      }
      stricter.ifPresent(s -> all.put(parameter, s));
    }
    return all.buildKeepingLast();
  }

  private static ImmutableMap<String, Location> protectedAt(List<Node> nodes) {
    ImmutableMap.Builder<String, Location> all = ImmutableMap.builder();
    for (Node node : nodes) {
      node.get("parameter").ifPresent(parameter -> all.put(parameter.text(), parameter.at()));
    }
    return all.buildKeepingLast();
  }

  /** Warns of what nobody reads. */
  private void unreadFiles() {
    files(PackFileKind.UNKNOWN).forEach(f -> problems.warning(Location.of(source.shown(id + "/" + f)), "unknown-file"));
    files(PackFileKind.TABLE).stream()
        .filter(f -> !tablesRead.contains(f))
        .forEach(f -> problems.warning(Location.of(source.shown(id + "/" + f)), "unread-table"));
  }

  /** Reads what a planner has to know. Of files that were checked it is read when a planner asks for it. */
  private Optional<Supplier<PlanTerms>> plan(Vocabulary words, Set<String> asked) {
    if (!exists(PLAN)) {
      return Optional.empty();
    }
    if (!source.isChecked()) {
      PlanTerms read = new PlanReader(words, asked, problems).read(document(PLAN).orElseThrow());
      return Optional.of(Suppliers.ofInstance(read));
    }
    return Optional.of(
        Suppliers.memoize(
            () -> {
              Problems none = new Problems();
              PlanTerms read = new PlanReader(words, asked, none).read(source.document(id + "/" + PLAN));
              none.throwIfErrors();
              return read;
            }));
  }

  private String contentHash() {
    return source.knownHash(id).orElseGet(() -> source.contentHash(id + "/"));
  }
}
