package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the interpretations, settings and scopes of a pack.
 *
 * <p>They are declared in {@code pack.yaml} and in the {@code _topic.yaml} of each topic. Used for one pack; not thread-safe.
 */
final class TopicReader {
  private final String pack;
  private final Map<String, InterpretationPoint> inherited;
  private final Problems problems;
  private final Map<String, InterpretationPoint> openPoints = new LinkedHashMap<>();
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<Node> units = new ArrayList<>();
  private final Map<String, Map<String, Node>> scopes = new LinkedHashMap<>();
  private final Map<String, Text> titles = new LinkedHashMap<>();
  private final Map<String, Location> declared = new HashMap<>();

  TopicReader(String pack, Map<String, InterpretationPoint> inherited, Problems problems) {
    this.pack = pack;
    this.inherited = inherited;
    this.problems = problems;
  }

  /** Reads what a {@code pack.yaml} declares for all topics. */
  void readPack(Fields fields) {
    read(fields, "");
  }

  /** Reads a {@code _topic.yaml}. */
  void readTopic(Node root, String folder) {
    Fields fields = Fields.of(root, problems);
    Text title = fields.translated("title");
    if (title.isEmpty()) {
      problems.error(root.at(), "required", "title");
    }
    titles.put(folder, title);
    read(fields, folder);
    fields.finish();
  }

  ImmutableMap<String, InterpretationPoint> openPoints() {
    return ImmutableMap.copyOf(openPoints);
  }

  ImmutableMap<String, Setting> settings() {
    return ImmutableMap.copyOf(settings);
  }

  /** Returns the units of the settings. */
  List<Node> units() {
    return units;
  }

  /** Returns the scopes as they are written, by folder and name. */
  Map<String, Map<String, Node>> scopes() {
    return scopes;
  }

  /** Returns the titles of the topics, by folder. */
  ImmutableMap<String, Text> titles() {
    return ImmutableMap.copyOf(titles);
  }

  private void read(Fields fields, String folder) {
    fields
        .mapping("interpretations")
        .forEach(
            (id, node) -> {
              if (isNew("interpretation " + id, id, node)) {
                openPoints.put(id, openPoint(id, node));
              }
            });
    fields
        .mapping("settings")
        .forEach(
            (name, node) -> {
              if (isNew("setting " + name, name, node)) {
                settings.put(pack + "." + name, setting(name, node));
              }
            });
    Map<String, Node> own = new LinkedHashMap<>();
    fields
        .mapping("scopes")
        .forEach(
            (name, node) -> {
              if (isNew("scope " + folder + " " + name, name, node)) {
                own.put(name, node);
              }
            });
    scopes.put(folder, own);
  }

  private boolean isNew(String key, String name, Node node) {
    Location before = declared.putIfAbsent(key, node.at());
    if (before != null) {
      problems.error(node.at(), "declared-twice", name, before);
    }
    return before == null;
  }

  private InterpretationPoint openPoint(String id, Node node) {
    Fields fields = Fields.of(node, problems);
    InterpretationPoint before = inherited.get(id);
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
      problems.error(node.at(), "required", "title, why, choices");
    }
    if (byDefault.isPresent() && !all.containsKey(byDefault.get())) {
      problems.error(
          fields.node("default").orElse(fields.node()).at(),
          "not-one-of",
          "'" + byDefault.get() + "'",
          id,
          String.join(", ", all.keySet()),
          Suggestions.didYouMean(byDefault.get(), all.keySet()));
    }
    fields.finish();
    return new InterpretationPoint(
        id,
        before != null && title.isEmpty() ? before.title() : title,
        before != null && why.isEmpty() ? before.why() : why,
        all,
        byDefault.or(() -> before == null ? Optional.empty() : before.byDefault()));
  }

  private Setting setting(String name, Node node) {
    Fields fields = Fields.of(node, problems);
    List<Node> between = fields.items("between");
    if (!between.isEmpty() && between.size() != 2) {
      problems.error(fields.at(), "two-bounds");
    }
    fields.node("unit").ifPresent(units::add);
    Setting setting =
        new Setting(
            pack + "." + name,
            fields.translated("title"),
            fields.translated("ask"),
            fields.string("unit").orElse(""),
            between.size() == 2 ? Fields.number(between.get(0), problems) : Optional.empty(),
            between.size() == 2 ? Fields.number(between.get(1), problems) : Optional.empty());
    fields.finish();
    return setting;
  }
}
