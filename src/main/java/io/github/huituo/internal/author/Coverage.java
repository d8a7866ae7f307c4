package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The provisions of the law with the questions that answer them, or the reason why no rule does.
 *
 * <p>Each question comes with its parameter files and scenarios. A pack lists them in its {@code provisions.yaml}.
 */
public final class Coverage {
  private final PackSource source;
  private final Problems problems;
  private final Map<String, Set<String>> files = new TreeMap<>();
  private final Set<String> questions = new TreeSet<>();

  private Coverage(PackSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * A provision of the law.
   *
   * @param id its row in the collection of the law
   * @param questions the questions that answer it; none if there is a reason
   * @param files the parameter and scenario files of these questions, ordered
   * @param reason why no rule answers it; empty if some do
   * @param at the location of the row
   */
  public record Provision(
      String id, ImmutableList<String> questions, ImmutableList<String> files, Text reason, Location at) {}

  /**
   * Returns the provisions that the packs of a source list, in the order of their files.
   *
   * @throws HuituoException if a row names an unknown question, has no scenario, or has neither question nor reason
   */
  public static List<Provision> of(PackSource source) {
    Problems problems = new Problems();
    List<Provision> provisions = new Coverage(source, problems).read();
    problems.throwIfErrors();
    return provisions;
  }

  private List<Provision> read() {
    PackLibrary library = PackLibrary.of(source);
    for (String pack : library.ownPacks()) {
      library.jurisdiction(pack, problems).ifPresent(this::learn);
    }
    for (Scenario scenario : Scenarios.of(source)) {
      for (Node expected : scenario.expected()) {
        expected.get("id").ifPresent(id -> file(id.text(), scenario.at().file()));
      }
    }
    List<Provision> provisions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String file : source.files()) {
      if (file.endsWith("/provisions.yaml")) {
        Fields root = Fields.of(Documents.yaml(source.shown(file), source.text(file)), problems);
        root.items("provisions").forEach(n -> provisions.add(provision(n, seen)));
        root.finish();
      }
    }
    return provisions;
  }

  private void learn(Jurisdiction law) {
    law.pack().questions().forEach(q -> questions.add(q.id()));
    for (ParameterSeries parameter : law.pack().parameters().values()) {
      file(parameter.id(), parameter.at().file());
    }
  }

  private void file(String id, String file) {
    files.computeIfAbsent(id, key -> new TreeSet<>()).add(file);
  }

  private Provision provision(Node node, Set<String> seen) {
    Fields fields = Fields.of(node, problems);
    String id = fields.requiredString("id");
    ImmutableList<String> answering = fields.strings("questions");
    Text reason = fields.text("reason");
    fields.finish();
    if (!seen.add(id)) {
      problems.error(node.at(), "duplicate-id", id, "provision");
    }
    if (answering.isEmpty() == reason.isEmpty()) {
      problems.error(node.at(), "question-or-reason", id);
    }
    Set<String> shown = new TreeSet<>();
    for (String question : answering) {
      if (!questions.contains(question)) {
        problems.error(node.at(), "undefined-question", question, Suggestions.didYouMean(question, questions));
      }
      shown.addAll(filesOf(question));
    }
    if (!answering.isEmpty() && shown.stream().noneMatch(f -> f.contains("/scenarios/"))) {
      problems.error(node.at(), "provision-without-scenario", id);
    }
    return new Provision(id, answering, ImmutableList.copyOf(shown), reason, node.at());
  }

  private Collection<String> filesOf(String question) {
    Set<String> found = new TreeSet<>();
    files.forEach(
        (id, those) -> {
          if (id.equals(question) || id.startsWith(question + ".")) {
            found.addAll(those);
          }
        });
    return found;
  }
}
