package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Merge;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code plots.yaml} of a pack.
 *
 * <pre>{@code
 * plots:
 *   - id: staff-by-children
 *     title: {zh: …, en: …}
 *     question: xx.staff-ratio            # the question to draw; a series may name another
 *     subject: k1                         # the subject of the case
 *     case: {asOf: …, jurisdiction: xx, …}   # like the case of a scenario: `base` may name a case file
 *     x: {fact: institution.classes.k1.children, title: {zh: …, en: …}, from: 1, to: 20, step: 1}   # or values: […]
 *     series: {fact: institution.classes.k1.band, values: [A, B]}   # or a list of {title, case, question, subject}
 *     # a fact may also be a list of facts, which all have the value: fact: [a, b]
 *     y: required                         # see Plot.Measure; `payments` have periods for their axis and no x
 * }</pre>
 */
final class PlotReader {
  private final PackSource source;
  private final Jurisdiction law;
  private final Problems problems;
  private final AxisReader axes;

  PlotReader(PackSource source, Jurisdiction law, Problems problems) {
    this.source = source;
    this.law = law;
    this.problems = problems;
    this.axes = new AxisReader(problems);
  }

  /** Returns the plots of the pack; none if it has no such file. */
  List<Plot> read() {
    String file = law.id() + "/plots.yaml";
    List<Plot> plots = new ArrayList<>();
    if (source.files().contains(file)) {
      Fields root = Fields.of(Documents.yaml(source.shown(file), source.text(file)), problems);
      Set<String> ids = new HashSet<>();
      for (Node node : root.items("plots")) {
        Plot plot = plot(node);
        plots.add(plot);
        if (!ids.add(plot.id())) {
          problems.error(node.at(), "duplicate-id", plot.id(), "plot");
        }
      }
      root.finish();
    }
    return plots;
  }

  private Plot plot(Node node) {
    Fields fields = Fields.of(node, problems);
    String id = fields.requiredString("id");
    if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      problems.error(node.at(), "plot-id", id);
    }
    Text title = fields.text("title");
    if (title.isEmpty()) {
      problems.error(node.at(), "required", "title");
    }
    Optional<Plot.Measure> y = fields.required("y", fields.oneOf("y", Plot.Measure.class, Plot.Measure::word));
    Optional<String> question = question(fields);
    Optional<String> subject = fields.string("subject");
    Optional<Node> given = fields.required("case", fields.node("case"));
    Node base = BaseCase.under(given.orElse(node), this::file, problems);
    Optional<Plot.Axis> x = fields.node("x").map(n -> axes.read(n, true));
    if (y.isPresent() && x.isPresent() == y.get().isOverPeriods()) {
      problems.error(node.at(), x.isPresent() ? "plot-with-x" : "plot-without-x", y.get().word());
    }
    ImmutableList<Plot.Line> lines = lines(fields, question, subject, base);
    fields.finish();
    return new Plot(id, law.id(), title, y.orElse(Plot.Measure.TOTAL), x, lines, node.at());
  }

  private Optional<Node> file(String name) {
    String path = java.nio.file.Path.of(law.id(), name).normalize().toString().replace('\\', '/');
    return source.files().contains(path) ? Optional.of(source.document(path)) : Optional.empty();
  }

  private Optional<String> question(Fields fields) {
    Optional<String> id = fields.string("question");
    if (id.isPresent() && law.question(id.get()).isEmpty()) {
      List<String> known = law.questions().stream().map(Question::id).toList();
      problems.error(
          fields.node("question").orElse(fields.node()).at(),
          "undefined-question",
          id.get(),
          Suggestions.didYouMean(id.get(), known));
    }
    return id;
  }

  private ImmutableList<Plot.Line> lines(Fields plot, Optional<String> question, Optional<String> subject, Node base) {
    Optional<Node> series = plot.node("series");
    ImmutableList.Builder<Plot.Line> lines = ImmutableList.builder();
    if (series.isEmpty()) {
      line(plot, question, subject, Text.empty(), base).ifPresent(lines::add);
    } else if (series.get().is(Node.Kind.MAPPING)) {
      Plot.Axis varied = axes.read(series.get(), false);
      for (Node value : varied.values()) {
        Optional<Node> with = CasePath.with(base, varied.facts(), value);
        if (with.isEmpty()) {
          problems.error(series.get().at(), "plot-path", varied.shown());
          break;
        }
        line(plot, question, subject, PlotWords.value(varied.shown(), value, law), with.get()).ifPresent(lines::add);
      }
    } else {
      for (Node node : Fields.items(series.get(), problems)) {
        Fields fields = Fields.of(node, problems);
        Text title = fields.text("title");
        if (title.isEmpty()) {
          problems.error(node.at(), "required", "title");
        }
        Node own = fields.node("case").map(differences -> Merge.over(base, differences)).orElse(base);
        line(fields, question(fields).or(() -> question), fields.string("subject").or(() -> subject), title, own)
            .ifPresent(lines::add);
        fields.finish();
      }
    }
    return lines.build();
  }

  private Optional<Plot.Line> line(
      Fields fields, Optional<String> question, Optional<String> subject, Text title, Node childcareCase) {
    fields.required("question", question);
    fields.required("subject", subject);
    Optional<Question> asked = question.flatMap(law::question);
    return asked.isEmpty() || subject.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Plot.Line(
                title.isEmpty() ? asked.get().title() : title, asked.get().id(), subject.get(), childcareCase));
  }
}
