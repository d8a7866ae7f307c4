package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.ImmutablePack;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** The engine of a jurisdiction, and engines that differ from it in one thing. They share the rest of its compiled code. */
public final class MutableEngine {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Jurisdiction law;
  private final List<PackCode> codes;
  private final List<CompiledPack> compiled;
  private final SubjectFact.Factory subjects;

  /** Creates the engine of a jurisdiction. */
  public MutableEngine(Jurisdiction law, CompileCache shared) {
    this.law = law;
    this.codes = PackCode.of(law.packs());
    this.compiled = new ArrayList<>();
    ClassLoader loader = Engine.class.getClassLoader();
    for (PackCode code : codes) {
      compiled.add(shared.of(code, loader));
      loader = compiled.get(compiled.size() - 1).loader();
    }
    this.subjects =
        CompiledPack.instance(loader, codes.get(codes.size() - 1).subjectPackage() + ".Subjects", SubjectFact.Factory.class);
  }

  private List<Model> models() {
    return compiled.stream().flatMap(c -> c.model().stream()).toList();
  }

  /** Returns the engine with other values, dates or questions. */
  public Engine by(Jurisdiction other) {
    return new Engine(other, codes, models(), subjects);
  }

  /** Returns the engine without the rule of this name in a pack. Another one is there instead if there is one. */
  public Engine with(String pack, String name, List<CompiledRule> instead) {
    String prefix = PackIdentity.packagePrefix(pack);
    List<Model> models = new ArrayList<>();
    for (Model model : models()) {
      boolean concerned = model.getRules().stream().anyMatch(r -> r.getPackage().startsWith(prefix));
      models.add(
          concerned
              ? new Part(model, model.getRules().stream().filter(r -> !r.getName().equals(name)).toList())
              : model);
    }
    instead.forEach(rule -> models.add(new Part(rule.model, List.of(rule.rule))));
    return new Engine(law, codes, models, subjects);
  }

  /** Returns the rules of the jurisdiction's own pack. */
  public List<RuleView> rules() {
    return by(law).catalogue().views(law.pack());
  }

  /** A rule that was compiled by itself. */
  public static final class CompiledRule {
    private final Model model;
    private final Rule rule;

    private CompiledRule(Model model, Rule rule) {
      this.model = model;
      this.rule = rule;
    }
  }

  /**
   * Compiles rules of the jurisdiction's own pack beside it, with its subjects.
   *
   * @param texts the rules, by a word that no other has
   * @return those that compile, by their words
   */
  public Map<String, CompiledRule> compile(Map<String, String> texts) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    PackCode parent = codes.get(codes.size() - 1);
    ImmutableList.Builder<RuleFile> files = ImmutableList.builder();
    texts.forEach((word, text) -> files.add(new RuleFile(word + ".drl", word + ".drl", renamed(text, word))));
    Pack pack =
        ImmutablePack.builder()
            .from(law.pack())
            .facts(List.of())
            .parts(List.of())
            .dictionaries(List.of())
            .ruleFiles(files.build())
            .build();
    String name = PackIdentity.packagePrefix(law.id()) + "mutants" + NEXT.incrementAndGet();
    PackCode code = new PackCode(pack, Optional.of(parent), name, parent.vocabulary());
    try {
      CompiledPack made = CompiledPack.of(code, compiled.get(compiled.size() - 1).loader());
      Map<String, CompiledRule> rules = new HashMap<>();
      for (Rule rule : made.model().orElseThrow().getRules()) {
        rules.put(rule.getName().substring(0, rule.getName().indexOf(' ')), new CompiledRule(made.model().get(), rule));
      }
      return rules;
    } catch (HuituoException e) {
      Map<String, String> others = new TreeMap<>(texts);
      e.problems().forEach(p -> others.remove(p.at().file().replaceFirst("\\.drl$", "")));
      if (others.size() == texts.size()) {
        throw e;
      }
      return compile(others);
    }
  }

  private static String renamed(String text, String word) {
    return "rule \"" + word + " " + text.substring(text.indexOf('"') + 1);
  }

  /** Some of the rules of a model. */
  private record Part(Model whole, List<Rule> rules) implements Model {
    @Override
    public String getName() {
      return whole.getName();
    }

    @Override
    public String getPackageName() {
      return whole.getPackageName();
    }

    @Override
    public List<Global> getGlobals() {
      return whole.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
      return rules;
    }

    @Override
    public List<Query> getQueries() {
      return whole.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
      return whole.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
      return whole.getEntryPoints();
    }
  }
}
