package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackFileKind;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.pack.Provision;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The provisions of the law with what answers them. That is the questions, or the reason why no rule does.
 *
 * <p>Each question comes with its parameter files and scenarios. Question files name the
 * provisions that they answer, and a pack lists the others in its {@code provisions.yaml}.
 */
public final class Coverage {
  private final PackSource source;
  private final PackLibrary library;
  private final Problems problems;
  private final SortedMap<String, Set<String>> files = new TreeMap<>();
  private final Map<String, Question> questions = new TreeMap<>();
  private final Map<String, Jurisdiction> laws = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  private Coverage(PackSource source, PackLibrary library, Problems problems) {
    this.source = source;
    this.library = library;
    this.problems = problems;
  }

  /**
   * A provision of the law and what answers it.
   *
   * @param title what it is about; empty if nobody wrote that
   * @param instrument the instrument in which it is located, if that is named
   * @param article its place there
   * @param quote its own words, as far as they are quoted; else empty
   * @param aliases its rows in collections of the law
   * @param questions the questions that answer it; none if there is a reason
   * @param files the parameter and scenario files of these questions, ordered
   * @param reason why no rule answers it; empty if some do
   * @param at the location of the row
   */
  public record Row(
      Text title,
      Optional<Source> instrument,
      Optional<String> article,
      Text quote,
      ImmutableList<String> aliases,
      ImmutableList<String> questions,
      ImmutableList<String> files,
      Text reason,
      Location at) {}

  /**
   * Returns the provisions that the packs of a source name. They come pack by pack in the order of their files.
   *
   * @throws HuituoException if a row names an unknown question, has no scenario, or has neither question nor reason
   */
  public static List<Row> of(PackSource source) {
    return of(source, PackLibrary.of(source), Scenarios.of(source), pack -> true);
  }

  /**
   * Returns the provisions that some packs of a source name. They come pack by pack in the order of their files.
   *
   * @param library the packs of the source
   * @param scenarios the scenarios of these packs
   * @param packs which packs, by id; with a pack all of its country
   * @throws HuituoException if a row names an unknown question, has no scenario, or has neither question nor reason
   */
  public static List<Row> of(PackSource source, PackLibrary library, List<Scenario> scenarios, Predicate<String> packs) {
    Problems problems = new Problems();
    List<String> read = library.ownPacks().stream().filter(packs).toList();
    List<Row> rows = new Coverage(source, library, problems).read(read, scenarios);
    problems.throwIfErrors();
    return rows;
  }

  private List<Row> read(List<String> packs, List<Scenario> scenarios) {
    for (String pack : packs) {
      library.jurisdiction(pack, problems).ifPresent(this::learn);
    }
    for (Scenario scenario : scenarios) {
      for (Node expected : scenario.expected()) {
        expected.get("id").ifPresent(id -> file(id.text(), scenario.at().file()));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (String pack : packs) {
      Optional.ofNullable(laws.get(pack)).ifPresent(law -> law.pack().questions().forEach(q -> rows.addAll(ofQuestion(q, law))));
      String file = pack + "/provisions.yaml";
      if (source.files().contains(file)) {
        Fields root = Fields.of(Documents.yaml(source.shown(file), source.text(file)), problems);
        root.items("provisions").forEach(n -> rows.add(ofList(n, pack)));
        root.finish();
      }
    }
    return rows;
  }

  private void learn(Jurisdiction law) {
    laws.put(law.id(), law);
    law.pack().questions().forEach(q -> questions.put(q.id(), q));
    for (ParameterSeries parameter : law.pack().parameters().values()) {
      file(parameter.id(), parameter.at().file());
    }
  }

  private void file(String id, String file) {
    files.computeIfAbsent(id, key -> new TreeSet<>()).add(file);
  }

  /** Returns the provisions of a question that has a file of its own. The older layout lists them apart. */
  private List<Row> ofQuestion(Question question, Jurisdiction law) {
    if (PackFileKind.ofShown(question.at().file()) != PackFileKind.QUESTIONS) {
      return List.of();
    }
    ImmutableList<String> shown = filesOf(List.of(question.id()));
    List<Row> rows = new ArrayList<>();
    for (Provision provision : question.provisions()) {
      rows.add(
          new Row(
              provision.title().isEmpty() ? question.title() : provision.title(),
              Optional.ofNullable(law.sources().get(provision.citation().source())),
              provision.citation().article(),
              provision.quote(),
              provision.aliases(),
              ImmutableList.of(question.id()),
              shown,
              Text.empty(),
              question.at()));
    }
    return rows;
  }

  private Row ofList(Node node, String pack) {
    Fields fields = Fields.of(node, problems);
    String id = fields.requiredString("id");
    ImmutableList<String> answering = fields.strings("questions");
    Text reason = fields.text("reason");
    Text title = fields.text("title");
    Text quote = fields.text("quote");
    Optional<Source> instrument = fields.node("source").flatMap(n -> instrument(n, pack));
    Optional<String> article = fields.string("article");
    fields.finish();
    if (!listed.add(id)) {
      problems.error(node.at(), "duplicate-id", id, "provision");
    }
    if (answering.isEmpty() == reason.isEmpty()) {
      problems.error(node.at(), "question-or-reason", id);
    }
    for (String question : answering) {
      if (!questions.containsKey(question)) {
        problems.error(node.at(), "undefined-question", question, Suggestions.didYouMean(question, questions.keySet()));
      }
    }
    ImmutableList<String> shown = filesOf(answering);
    if (!answering.isEmpty() && shown.stream().noneMatch(f -> PackFileKind.ofShown(f) == PackFileKind.SCENARIOS)) {
      problems.error(node.at(), "provision-without-scenario", id);
    }
    Text ofQuestion =
        answering.stream().flatMap(q -> Stream.ofNullable(questions.get(q))).findFirst().map(Question::title).orElse(Text.empty());
    Text about = title.isEmpty() ? ofQuestion : title;
    return new Row(about, instrument, article, quote, ImmutableList.of(id), answering, shown, reason, node.at());
  }

  private Optional<Source> instrument(Node node, String pack) {
    Map<String, Source> known = laws.containsKey(pack) ? laws.get(pack).sources() : Map.of();
    if (laws.containsKey(pack) && !known.containsKey(node.text())) {
      problems.error(node.at(), "unknown-source", node.text(), Suggestions.didYouMean(node.text(), known.keySet()));
    }
    return Optional.ofNullable(known.get(node.text()));
  }

  private ImmutableList<String> filesOf(List<String> ids) {
    ImmutableSet.Builder<String> found = ImmutableSet.builder();
    for (String id : ids) {
      found.addAll(files.getOrDefault(id, Set.of()));
      // The ids that begin with this one and a full stop; a slash follows the full stop.
      files.subMap(id + ".", id + "/").values().forEach(found::addAll);
    }
    return found.build().stream().sorted().collect(ImmutableList.toImmutableList());
  }
}
