package io.github.huituo.tools.oracle.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a case of a jurisdiction may hold. These are facts, word lists, interpretations and settings of its packs. */
final class Contract {
  private final Map<String, Map<String, Map<?, ?>>> facts = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, Map<?, ?>> interpretations = new LinkedHashMap<>();
  private final Map<String, Map<?, ?>> settings = new LinkedHashMap<>();

  private Contract() {}

  static Contract of(Path rules, Path core, String jurisdiction) {
    Contract contract = new Contract();
    contract.addVocabulary(core);
    contract.addPack(rules, jurisdiction);
    return contract;
  }

  private void addPack(Path rules, String id) {
    Map<?, ?> pack = parse(rules.resolve(id).resolve("pack.yaml"));
    if (pack.get("extends") != null) {
      addPack(rules, pack.get("extends").toString());
    }
    addVocabulary(rules.resolve(id).resolve("vocabulary.yaml"));
    addChoices(id, pack);
    topics(rules.resolve(id)).forEach(topic -> addChoices(id, parse(topic)));
  }

  /** Returns the files of a pack that describe its topics, in order of name. */
  private static List<Path> topics(Path pack) {
    try (Stream<Path> files = Files.walk(pack)) {
      return files.filter(file -> file.endsWith("_topic.yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addChoices(String pack, Map<?, ?> document) {
    map(document.get("interpretations")).forEach((name, point) -> interpretations.put(name.toString(), map(point)));
    map(document.get("settings")).forEach((name, setting) -> settings.put(pack + "." + name, map(setting)));
  }

  private void addVocabulary(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    Map<?, ?> vocabulary = parse(file);
    map(vocabulary.get("lists"))
        .forEach(
            (name, words) ->
                map(words).keySet().forEach(word -> lists.computeIfAbsent(name.toString(), n -> new ArrayList<>()).add(word.toString())));
    map(vocabulary.get("facts"))
        .forEach(
            (kind, known) ->
                map(known)
                    .forEach(
                        (name, fact) ->
                            facts.computeIfAbsent(kind.toString(), k -> new LinkedHashMap<>()).put(name.toString(), map(fact))));
  }

  static Map<?, ?> parse(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<?, ?> parse(String yaml) {
    return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  Map<String, Map<?, ?>> facts(String kind) {
    return facts.getOrDefault(kind, Map.of());
  }

  List<String> words(Object list) {
    return lists.getOrDefault(list.toString(), List.of());
  }

  Map<String, Map<?, ?>> interpretations() {
    return interpretations;
  }

  Map<String, Map<?, ?>> settings() {
    return settings;
  }
}
