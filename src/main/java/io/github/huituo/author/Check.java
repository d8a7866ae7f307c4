package io.github.huituo.author;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.ChildcarePolicy;
import io.github.huituo.document.Documents;
import io.github.huituo.document.Node;
import io.github.huituo.engine.Engine;
import io.github.huituo.law.OpenPoint;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.pack.Pack;
import io.github.huituo.pack.PackLibrary;
import io.github.huituo.pack.PolicySource;
import io.github.huituo.pack.Question;
import io.github.huituo.pack.RuleFile;
import io.github.huituo.text.HuituoException;
import io.github.huituo.text.Location;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Problem;
import io.github.huituo.text.Problems;
import io.github.huituo.text.Suggestions;
import io.github.huituo.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every problem of every file of a folder of packs. */
public final class Check {
  private static final Pattern PARAMETER = Pattern.compile("Parameter\\(\\s*id\\s*==\\s*\"([^\"]+)\"");

  private final PolicySource source;
  private final PackLibrary library;
  private final Problems problems = new Problems();

  private Check(PolicySource source) {
    this.source = source;
    this.library = PackLibrary.of(source);
  }

  /** Returns every problem of the packs of a source, ordered by place. */
  public static List<Problem> of(PolicySource source) {
    return new Check(source).run();
  }

  private List<Problem> run() {
    problems.addAll(library.check());
    checkIndex();
    if (!problems.hasErrors()) {
      ChildcarePolicy policy = load();
      if (policy != null) {
        for (String pack : library.ownPacks()) {
          check(policy.engine(pack));
          problems.addAll(Plots.check(source, policy, pack));
        }
      }
    }
    try {
      Scenarios.of(source);
      Coverage.of(source);
    } catch (HuituoException e) {
      problems.addAll(e.problems());
    }
    return problems.sorted();
  }

  private @org.jspecify.annotations.Nullable ChildcarePolicy load() {
    try {
      return ChildcarePolicy.load(source);
    } catch (HuituoException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private void checkIndex() {
    if (!source.files().contains("index.yaml")) {
      return;
    }
    Node index = Documents.yaml(source.shown("index.yaml"), source.text("index.yaml"));
    Optional<Node> packs = index.get("packs");
    Set<String> listed = new TreeSet<>();
    for (Node pack : packs.map(n -> (List<Node>) n.items()).orElse(List.of())) {
      listed.add(pack.text());
      if (!library.ownPacks().contains(pack.text())) {
        problems.error(pack.at(), "no-such-file", pack.text() + "/pack.yaml");
      }
    }
    for (String pack : library.ownPacks()) {
      if (!listed.contains(pack) && packs.filter(n -> n.is(Node.Kind.SEQUENCE)).isPresent()) {
        problems.error(packs.get().at(), "unlisted-pack", pack);
      }
    }
  }

  private void check(Engine engine) {
    Jurisdiction law = engine.law();
    Pack pack = law.pack();
    Set<String> asked = new TreeSet<>();
    try {
      for (Pack each : law.packs()) {
        for (RuleFile file : engine.inRuleLanguage(each)) {
          asked.addAll(parametersAskedIn(file, each == pack, law));
        }
      }
    } catch (HuituoException e) {
      problems.addAll(e.problems());
      return;
    }
    for (ParameterSeries parameter : pack.parameters().values()) {
      translated(parameter.at(), parameter.id(), parameter.description());
      if (!asked.contains(parameter.id())) {
        problems.warning(parameter.at(), "unused-parameter", parameter.id());
      }
    }
    for (Question question : pack.questions()) {
      translated(question.at(), question.id(), question.title());
      if (!engine.answeredQuestions().contains(question.id())) {
        problems.error(question.at(), "unanswered-question", question.id());
      }
    }
    for (FactDefinition fact : pack.facts()) {
      translated(pack.at(), fact.path(), fact.title());
      translated(pack.at(), fact.path(), fact.ask());
    }
    for (OpenPoint point : pack.openPoints().values()) {
      translated(pack.at(), point.id(), point.title());
      point.choices().forEach((choice, text) -> translated(pack.at(), point.id() + " " + choice, text));
    }
    problems.addAll(engine.reasonsMissing(ImmutableSet.copyOf(Messages.LANGUAGES)));
  }

  private Set<String> parametersAskedIn(RuleFile file, boolean own, Jurisdiction law) {
    Set<String> asked = new TreeSet<>();
    String[] lines = file.text().split("\\R", -1);
    String rule = "";
    for (int i = 0; i < lines.length; i++) {
      for (RuleFile.RuleLine begun : file.rules()) {
        rule = begun.line() == i + 1 ? begun.name() : rule;
      }
      Matcher matcher = PARAMETER.matcher(lines[i]);
      while (matcher.find()) {
        String id = matcher.group(1);
        asked.add(id);
        if (own && !law.parameters().containsKey(id)) {
          problems.error(
              file.at(i + 1, matcher.start(1) + 1),
              "undefined-parameter",
              rule,
              id,
              Suggestions.didYouMean(id, law.parameters().keySet()));
        }
      }
    }
    return asked;
  }

  private void translated(Location at, String what, Text text) {
    for (String language : Messages.LANGUAGES) {
      if (text.byLanguage().getOrDefault(language, "").isBlank()) {
        problems.warning(at, "missing-translation", what, language);
      }
    }
  }
}
