package io.github.huituo.cli;

import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.author.ConsequenceWords;
import io.github.huituo.internal.pack.Jurisdiction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The consequences by law of requirements that are not met. They are written once for all requirements with the same. */
final class ConsequenceLines {
  private final ReportPen pen;
  private final CitationLines citations;
  private final ConsequenceWords words;

  ConsequenceLines(Jurisdiction law, ReportPen pen, String language) {
    this.pen = pen;
    this.citations = new CitationLines(law, pen, language);
    this.words = new ConsequenceWords(language, new Amounts(law)::of);
  }

  /** Returns the lines, in the order of the answers; none if nothing follows. */
  List<String> of(List<RequirementAnswer> answers) {
    Map<List<Consequence>, List<String>> names = new LinkedHashMap<>();
    answers.stream()
        .filter(a -> !a.consequences().isEmpty())
        .forEach(a -> names.computeIfAbsent(a.consequences(), key -> new ArrayList<>()).add(pen.name(a)));
    List<String> lines = new ArrayList<>();
    names.forEach(
        (consequences, of) -> {
          lines.add("  " + pen.text("cli.consequences-of", String.join(pen.text("cli.between-instruments"), of)));
          words.lines(consequences).forEach(line -> lines.add("      " + line));
          List<String> cited = citations.ofSources(consequences.stream().map(Consequence::source).distinct());
          lines.add("      " + pen.dim(pen.text("cli.by", String.join(pen.text("cli.between-instruments"), cited))));
        });
    return lines;
  }
}
