package io.github.huituo.tools.mutation;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.author.ScenarioTrial;
import io.github.huituo.internal.author.Scenarios;
import io.github.huituo.internal.engine.CompileCache;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.engine.MutableEngine.CompiledRule;
import io.github.huituo.internal.engine.MutableEngine;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Where mutants are tried: packs, scenarios and compiled rules, each read once. */
final class MutationBench {
  private final ChangedSource source;
  private final PackLibrary library;
  private final CompileCache compiled = new CompileCache();
  private final Map<String, MutableEngine> engines = new HashMap<>();
  private final List<ScenarioTrial> scenarios = new ArrayList<>();
  private final Mutants mutants;
  private final Relevance relevance = new Relevance();
  private final boolean near;

  MutationBench(Path folder, boolean near) {
    this.near = near;
    this.source = ChangedSource.unchanged(PackLibrary.folder(folder));
    this.library = PackLibrary.only(source);
    LoadedPolicy policy = LoadedPolicy.load(folder);
    Scenarios.of(source).forEach(s -> scenarios.add(new ScenarioTrial(s, policy)));
    this.mutants = new Mutants(source, library);
    for (String pack : library.packs()) {
      engine(pack).rules().forEach(relevance::add);
      library.jurisdiction(pack).pack().questions().forEach(relevance::add);
    }
  }

  List<String> packs() {
    return List.copyOf(library.packs());
  }

  List<ScenarioTrial> scenarios() {
    return scenarios;
  }

  List<Mutant> mutants(String pack) {
    List<Mutant> all = new ArrayList<>(mutants.ofValues(pack));
    all.addAll(mutants.ofRules(pack, engine(pack)));
    return all;
  }

  private MutableEngine engine(String jurisdiction) {
    return engines.computeIfAbsent(jurisdiction, id -> new MutableEngine(library.jurisdiction(id), compiled));
  }

  /** Compiles the rules of mutants of one pack. Returns those that an author could have written. */
  Map<Mutant, CompiledRule> compile(String pack, List<Mutant> those) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < those.size(); i++) {
      if (!those.get(i).text().isEmpty()) {
        texts.put("m" + i, those.get(i).text());
      }
    }
    Map<Mutant, CompiledRule> rules = new HashMap<>();
    engine(pack).compile(texts).forEach((word, rule) -> rules.put(those.get(Integer.parseInt(word.substring(1))), rule));
    return rules;
  }

  /** Tries a mutant of values. */
  MutantVerdict tryValues(Mutant mutant) {
    PackLibrary changed = PackLibrary.only(source.with(mutant.file(), mutant.text()));
    Map<String, Engine> made = new HashMap<>();
    return run(mutant, id -> made.computeIfAbsent(id, j -> engine(j).by(changed.jurisdiction(j))));
  }

  /** Tries a mutant of a rule; without a compiled rule it is gone. */
  MutantVerdict tryRule(Mutant mutant, List<CompiledRule> instead) {
    Map<String, Engine> made = new HashMap<>();
    return run(mutant, id -> made.computeIfAbsent(id, j -> engine(j).with(mutant.pack(), mutant.rule(), instead)));
  }

  /** Tries a pack that was not changed. */
  MutantVerdict tryUnchanged(String pack) {
    Mutant none = new Mutant(pack, pack + "/", 1, MutantKind.RULE, "", "unchanged", "", "");
    return run(none, id -> engine(id).by(library.jurisdiction(id)));
  }

  private MutantVerdict run(Mutant mutant, Function<String, Engine> changed) {
    List<ScenarioTrial> those = new ArrayList<>(scenarios);
    those.removeIf(s -> !library.jurisdiction(s.jurisdiction()).lineage().contains(mutant.pack()));
    those.sort(Comparator.comparing(s -> relevance.rank(mutant, s)));
    for (ScenarioTrial scenario : those) {
      boolean compare = relevance.mayAnswerOtherwise(mutant, scenario);
      if (near && !compare) {
        continue;
      }
      Engine engine;
      try {
        engine = changed.apply(scenario.jurisdiction());
      } catch (HuituoException e) {
        return MutantVerdict.refused(mutant, e.problems().get(0).key());
      }
      if (!scenario.holds(engine, compare)) {
        return MutantVerdict.killed(mutant, scenario.scenario().at() + " " + scenario.scenario().name());
      }
    }
    return MutantVerdict.survived(mutant);
  }
}
