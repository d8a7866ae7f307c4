package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.author.Coverage;
import io.github.huituo.internal.author.DrawnPlot;
import io.github.huituo.internal.author.Plots;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.author.Scenarios;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The content of the handbook. It has the jurisdictions, each after the one that it extends, with their files. */
final class HandbookModel {
  private final LoadedPolicy policy;
  private final Map<String, Jurisdiction> laws = new LinkedHashMap<>();
  private final Map<String, List<Scenario>> scenarios = new HashMap<>();
  private final Map<String, List<Coverage.Row>> provisions = new HashMap<>();
  private final Map<String, List<DrawnPlot>> plots = new HashMap<>();
  private final IdentityHashMap<ParameterSeries, ParameterUsage> usages = new IdentityHashMap<>();

  HandbookModel(PackSource source, LoadedPolicy policy, Collection<String> jurisdictions) {
    this.policy = policy;
    PackLibrary library = PackLibrary.of(source);
    for (String id : jurisdictions) {
      policy.law(id).packs().forEach(pack -> laws.put(pack.id(), policy.law(pack.id())));
    }
    // Only packs of the same country have scenarios and values of these questions.
    Set<String> countries = laws.values().stream().map(law -> law.packs().get(0).id()).collect(Collectors.toSet());
    Predicate<String> related = pack -> library.country(pack).filter(countries::contains).isPresent();
    Map<PackSource, List<Scenario>> scenariosOf = new HashMap<>();
    Map<PackSource, List<Coverage.Row>> provisionsOf = new HashMap<>();
    for (String id : laws.keySet()) {
      PackSource from = library.sourceOf(id).orElse(source);
      String folder = from.shown(id + "/");
      List<Scenario> all = scenariosOf.computeIfAbsent(from, packs -> Scenarios.of(packs, related));
      for (Scenario scenario : all) {
        if (scenario.at().file().startsWith(folder)) {
          for (String question : questionsOf(scenario)) {
            scenarios.computeIfAbsent(question, key -> new ArrayList<>()).add(scenario);
          }
        }
      }
      provisions.put(
          id,
          provisionsOf
              .computeIfAbsent(from, packs -> Coverage.of(packs, packs.equals(source) ? library : PackLibrary.of(packs), all, related))
              .stream()
              .filter(p -> p.at().file().startsWith(folder))
              .collect(ImmutableList.toImmutableList()));
      plots.put(id, Plots.of(from, policy, id));
    }
  }

  private static Set<String> questionsOf(Scenario scenario) {
    Set<String> ids = new LinkedHashSet<>();
    scenario.expected().forEach(e -> e.get("id").ifPresent(id -> ids.add(id.text())));
    return ids;
  }

  LoadedPolicy policy() {
    return policy;
  }

  Collection<Jurisdiction> laws() {
    return laws.values();
  }

  Jurisdiction law(String id) {
    Jurisdiction law = laws.get(id);
    return law == null ? policy.law(id) : law;
  }

  List<Scenario> scenarios(String question) {
    return scenarios.getOrDefault(question, List.of());
  }

  List<Coverage.Row> provisions(String pack) {
    return provisions.getOrDefault(pack, List.of());
  }

  List<DrawnPlot> plots(String pack) {
    return plots.getOrDefault(pack, List.of());
  }

  /** Returns what the values of a parameter refer to. */
  ParameterUsage usage(ParameterSeries series) {
    return usages.computeIfAbsent(series, ParameterUsage::of);
  }

  /** Returns the plots of all packs that show answers to a question. */
  List<DrawnPlot> plotsOf(Question question) {
    return laws.keySet().stream()
        .flatMap(id -> plots(id).stream())
        .filter(p -> p.plot().lines().stream().anyMatch(l -> l.question().equals(question.id())))
        .toList();
  }

  /** Returns the pack that declares a question. */
  Optional<String> packOfQuestion(String id) {
    return laws.values().stream()
        .filter(law -> law.pack().questions().stream().anyMatch(q -> q.id().equals(id)))
        .map(Jurisdiction::id)
        .findFirst();
  }

  /** Returns the nearest pack of a jurisdiction that has this instrument. */
  static String packOfSource(Jurisdiction law, String id) {
    return law.packs().reverse().stream().filter(p -> p.sources().containsKey(id)).findFirst().orElse(law.pack()).id();
  }

  /** Returns the most general pack of a jurisdiction that has this open point. */
  static String packOfPoint(Jurisdiction law, String id) {
    return law.packs().stream().filter(p -> p.openPoints().containsKey(id)).findFirst().orElse(law.pack()).id();
  }

  /** Returns the pack of a jurisdiction that has this setting. */
  static String packOfSetting(Jurisdiction law, String id) {
    return law.packs().stream().filter(p -> p.settings().containsKey(id)).findFirst().orElse(law.pack()).id();
  }

  /** Returns the nearest pack of a jurisdiction that has values of this parameter. */
  static String packOfParameter(Jurisdiction law, String id) {
    return law.packs().reverse().stream().filter(p -> p.parameters().containsKey(id)).findFirst().orElse(law.pack()).id();
  }
}
