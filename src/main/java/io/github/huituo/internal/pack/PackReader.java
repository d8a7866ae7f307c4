package io.github.huituo.internal.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Problems;
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

  private final String id;
  private final Problems problems;
  private final PackFiles files;

  PackReader(PackSource source, String id, Problems problems) {
    this.id = id;
    this.problems = problems;
    this.files = new PackFiles(source, id, problems);
  }

  /** Returns the id of the pack that this one extends. */
  Optional<Node> parent() {
    return files.document("pack.yaml").flatMap(n -> n.get("extends"));
  }

  /** Reads the pack on top of the law of its parent. */
  Pack read(Optional<Jurisdiction> parent) {
    Fields fields = Fields.of(files.document("pack.yaml").orElseGet(() -> files.empty("pack.yaml")), problems);
    ImmutablePack.Builder pack = head(fields);
    Map<String, InterpretationPoint> inherited = parent.map(p -> (Map<String, InterpretationPoint>) p.openPoints()).orElse(Map.of());
    TopicReader topics = new TopicReader(id, inherited, problems);
    topics.readPack(fields);
    files.of(PackFileKind.TOPIC).forEach(f -> files.document(f).ifPresent(topic -> topics.readTopic(topic, PackFileKind.topicOf(f))));
    ImmutableMap<String, InterpretationPoint> openPoints = topics.openPoints();
    ImmutableMap<String, Setting> settings = topics.settings();
    InstrumentReader instruments = new InstrumentReader(problems);
    ImmutableMap<String, Source> sources = files.document("sources.yaml").map(instruments::read).orElse(ImmutableMap.of());
    Vocabulary inheritedWords = parent.map(Jurisdiction::vocabulary).orElse(CoreVocabulary.get());
    VocabularyReader vocabulary = new VocabularyReader(inheritedWords.shape(), problems);
    files.document("vocabulary.yaml").ifPresent(vocabulary::read);

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
    ProtectionReader protection = new ProtectionReader(fields, problems);
    pack.openPoints(openPoints)
        .settings(settings)
        .sanctions(sanctions)
        .sources(sources)
        .parts(vocabulary.parts())
        .facts(vocabulary.facts())
        .lists(vocabulary.lists())
        .currency(vocabulary.currency())
        .vocabularyFile(files.has("vocabulary.yaml") ? Optional.of(files.rules("vocabulary.yaml")) : Optional.empty())
        .scopes(scopes.ofPack())
        .topics(topics.titles())
        .questions(questions)
        .parameters(parameters)
        .ruleFiles(files.rules(PackFileKind.RULES))
        .dictionaries(files.rules(PackFileKind.DICTIONARY))
        .protectedParameters(protection.stricter(allParameters.keySet()))
        .protectedAt(protection.locations())
        .plan(plan(words, asked(parent, questions)))
        .knownCode(files.code())
        .contentHash(files.contentHash());
    fields.finish();
    files.warnOfUnread();
    return pack.build();
  }

  private ImmutablePack.Builder head(Fields fields) {
    String stated = fields.requiredString("id");
    if (!stated.isEmpty() && !stated.equals(id)) {
      problems.error(fields.node("id").orElse(fields.node()).at(), "id-is-not-folder", stated, id);
    }
    for (Node file : fields.items("files")) {
      if (!files.has(file.text())) {
        problems.error(file.at(), "no-such-file", file.text());
      }
    }
    return ImmutablePack.builder()
        .id(id)
        .at(files.begin("pack.yaml"))
        .title(fields.translated("title"))
        .version(fields.requiredString("version"))
        .language(fields.string("language"))
        .parent(fields.string("extends"));
  }

  private static <V> Map<String, V> grown(Optional<ImmutableMap<String, V>> inherited, Map<String, V> own) {
    Map<String, V> all = new LinkedHashMap<>(inherited.orElse(ImmutableMap.of()));
    all.putAll(own);
    return all;
  }

  private ImmutableList<Question> questions(LawContext context, NamedScopes scopes) {
    ImmutableList.Builder<Question> questions = ImmutableList.builder();
    files.document("questions.yaml").ifPresent(n -> questions.addAll(new QuestionReader(context, scopes, "", problems).readAll(n)));
    for (String file : files.of(PackFileKind.QUESTIONS)) {
      QuestionReader reader = new QuestionReader(context, scopes, PackFileKind.topicOf(file), problems);
      files.document(file).ifPresent(n -> questions.addAll(reader.read(n)));
    }
    return questions.build();
  }

  /** Returns the ids of the questions of the pack and of those that it extends. */
  private static Set<String> asked(Optional<Jurisdiction> parent, List<Question> own) {
    Set<String> asked = new TreeSet<>();
    parent.ifPresent(law -> law.questions().forEach(q -> asked.add(q.id())));
    own.forEach(q -> asked.add(q.id()));
    return asked;
  }

  private ImmutableMap<String, ParameterSeries> parameters(LawContext context) {
    Map<String, ParameterSeries> parameters = new LinkedHashMap<>();
    ParameterReader reader = new ParameterReader(context, files.areChecked(), problems);
    for (String file : files.of(PackFileKind.PARAMETERS)) {
      Optional<Node> root = files.document(file);
      List<Node> nodes =
          root.filter(n -> n.is(Node.Kind.SEQUENCE)).<List<Node>>map(Node::items).orElse(root.stream().toList());
      for (Node node : nodes) {
        ParameterSeries parameter = reader.read(node, name -> files.table(file, name));
        ParameterSeries before = parameters.put(parameter.id(), parameter);
        if (before != null) {
          problems.error(node.at(), "duplicate-parameter", parameter.id(), before.at());
        }
      }
    }
    return ImmutableMap.copyOf(parameters);
  }

  /** Reads what a planner has to know. Of files that were checked it is read when a planner asks for it. */
  private Optional<Supplier<PlanTerms>> plan(Vocabulary words, Set<String> asked) {
    if (!files.has(PLAN)) {
      return Optional.empty();
    }
    if (!files.areChecked()) {
      PlanTerms read = new PlanReader(words, asked, problems).read(files.document(PLAN).orElseThrow());
      return Optional.of(Suppliers.ofInstance(read));
    }
    return Optional.of(
        Suppliers.memoize(
            () -> {
              Problems none = new Problems();
              PlanTerms read = new PlanReader(words, asked, none).read(files.parsed(PLAN));
              none.throwIfErrors();
              return read;
            }));
  }
}
