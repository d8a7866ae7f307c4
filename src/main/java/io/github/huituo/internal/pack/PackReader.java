package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of one pack. Used for one pack; not thread-safe. */
final class PackReader {
  private final PackSource source;
  private final String id;
  private final Problems problems;

  PackReader(PackSource source, String id, Problems problems) {
    this.source = source;
    this.id = id;
    this.problems = problems;
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
    ImmutableMap<String, InterpretationPoint> openPoints = openPoints(fields.mapping("interpretations"), inherited);
    ImmutableMap<String, Setting> settings = settings(fields.mapping("settings"));
    ImmutableMap<String, Source> sources = sources();
    Vocabulary inheritedWords = parent.map(Jurisdiction::vocabulary).orElse(CoreVocabulary.get());
    VocabularyReader vocabulary = new VocabularyReader(inheritedWords.shape(), problems);
    document("vocabulary.yaml").ifPresent(vocabulary::read);

    Map<String, Source> allSources = grown(parent.map(Jurisdiction::sources), sources);
    Vocabulary words =
        inheritedWords.with(vocabulary.parts()).extendedBy(vocabulary.facts(), vocabulary.lists()).in(vocabulary.currency());
    vocabulary.checkNames(words);
    Units units = Units.of(words);
    fields.mapping("settings").values().forEach(s -> s.get("unit").ifPresent(unit -> units.check(unit, problems)));
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
    pack.openPoints(openPoints)
        .settings(settings)
        .sanctions(sanctions)
        .sources(sources)
        .parts(vocabulary.parts())
        .facts(vocabulary.facts())
        .lists(vocabulary.lists())
        .currency(vocabulary.currency())
        .vocabularyText(exists("vocabulary.yaml") ? source.text(id + "/vocabulary.yaml") : "")
        .questions(
            document("questions.yaml").map(new QuestionReader(context, problems)::read).orElse(ImmutableList.of()))
        .parameters(parameters)
        .ruleFiles(ruleFiles(".drl", ".dslr"))
        .dictionaries(ruleFiles(".dsl"))
        .protectedParameters(protectedParameters(fields.items("protected"), allParameters.keySet()))
        .protectedAt(protectedAt(fields.items("protected")))
        .contentHash(contentHash());
    fields.finish();
    unknownFiles();
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

  private List<String> files(String folder, String ending) {
    return source.files().stream()
        .filter(f -> f.startsWith(id + "/") && f.endsWith(ending) && (folder.isEmpty() || f.contains("/" + folder + "/")))
        .map(f -> f.substring(id.length() + 1))
        .toList();
  }

  private ImmutableMap<String, InterpretationPoint> openPoints(Map<String, Node> nodes, Map<String, InterpretationPoint> inherited) {
    ImmutableMap.Builder<String, InterpretationPoint> points = ImmutableMap.builder();
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Fields fields = Fields.of(entry.getValue(), problems);
      InterpretationPoint before = inherited.get(entry.getKey());
      ImmutableMap.Builder<String, Text> choices = ImmutableMap.builder();
      fields.mapping("choices").forEach((word, text) -> choices.put(word, Fields.translated(text, word, problems)));
      ImmutableMap<String, Text> all = choices.buildOrThrow();
      if (before != null && all.isEmpty()) {
        all = before.choices();
      }
      Text title = fields.translated("title");
      Text why = fields.translated("why");
      Optional<String> byDefault = fields.string("default");
      if (before == null && (title.isEmpty() || why.isEmpty() || all.isEmpty())) {
        problems.error(entry.getValue().at(), "required", "title, why, choices");
      }
      if (byDefault.isPresent() && !all.containsKey(byDefault.get())) {
        problems.error(
            fields.node("default").orElse(fields.node()).at(),
            "not-one-of",
            "'" + byDefault.get() + "'",
            entry.getKey(),
            String.join(", ", all.keySet()),
            Suggestions.didYouMean(byDefault.get(), all.keySet()));
      }
      fields.finish();
      points.put(
          entry.getKey(),
          new InterpretationPoint(
              entry.getKey(),
              before != null && title.isEmpty() ? before.title() : title,
              before != null && why.isEmpty() ? before.why() : why,
              all,
              byDefault.or(() -> before == null ? Optional.empty() : before.byDefault())));
    }
    return points.buildOrThrow();
  }

  private ImmutableMap<String, Setting> settings(Map<String, Node> nodes) {
    ImmutableMap.Builder<String, Setting> settings = ImmutableMap.builder();
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Fields fields = Fields.of(entry.getValue(), problems);
      List<Node> between = fields.items("between");
      if (!between.isEmpty() && between.size() != 2) {
        problems.error(fields.at(), "two-bounds");
      }
      String full = id + "." + entry.getKey();
      settings.put(
          full,
          new Setting(
              full,
              fields.translated("title"),
              fields.translated("ask"),
              fields.string("unit").orElse(""),
              between.size() == 2 ? Fields.number(between.get(0), problems) : Optional.empty(),
              between.size() == 2 ? Fields.number(between.get(1), problems) : Optional.empty()));
      fields.finish();
    }
    return settings.buildOrThrow();
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
    ParameterReader reader = new ParameterReader(context, problems);
    for (String file : files("parameters", ".yaml")) {
      document(file)
          .ifPresent(
              node -> {
                ParameterSeries parameter = reader.read(node, name -> table(file, name));
                ParameterSeries before = parameters.put(parameter.id(), parameter);
                if (before != null) {
                  problems.error(node.at(), "duplicate-parameter", parameter.id(), before.at());
                }
              });
    }
    return ImmutableMap.copyOf(parameters);
  }

  private Optional<TableFile> table(String parameterFile, String name) {
    String path = java.nio.file.Path.of(parameterFile).resolveSibling(name).normalize().toString().replace('\\', '/');
    return exists(path) ? Optional.of(new TableFile(source, id + "/" + path)) : Optional.empty();
  }

  private ImmutableList<RuleFile> ruleFiles(String... endings) {
    return files("", "").stream()
        .filter(name -> Arrays.stream(endings).anyMatch(name::endsWith))
        .map(name -> new RuleFile(name, source.shown(id + "/" + name), Documents.withoutMark(source.text(id + "/" + name))))
        .collect(ImmutableList.toImmutableList());
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

  private void unknownFiles() {
    for (String file : files("", "")) {
      boolean known =
          file.matches("(pack|sources|vocabulary|questions|provisions|plots)\\.yaml")
              || file.matches("(.*/)?(parameters|scenarios|cases)/[^/]+\\.yaml")
              || file.matches("(.*/)?tables/[^/]+\\.(csv|xlsx)")
              || file.matches(".*\\.(drl|dslr|dsl|md)");
      if (!known) {
        problems.warning(Location.of(source.shown(id + "/" + file)), "unknown-file");
      }
    }
  }

  private String contentHash() {
    return source.knownHash(id).orElseGet(() -> source.contentHash(id + "/"));
  }
}
