package io.github.huituo.cli;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes instruments, each once, with the articles that are cited and their evidence. */
final class CitationLines {
  private final Jurisdiction law;
  private final ReportPen pen;
  private final String language;

  CitationLines(Jurisdiction law, ReportPen pen, String language) {
    this.law = law;
    this.pen = pen;
    this.language = language;
  }

  /** Returns a line for each instrument that the answers cite. The lines are in the order of the answers. */
  List<String> of(Stream<? extends Answer> answers) {
    return ofSources(answers.flatMap(a -> a.sources().stream()));
  }

  /** Returns a line for each instrument of these places. */
  List<String> ofSources(Stream<CitedSource> sources) {
    Map<String, SetMultimap<String, String>> articles = new LinkedHashMap<>();
    sources.forEach(
        s ->
            articles
                .computeIfAbsent(title(s), key -> LinkedHashMultimap.create())
                .put(pen.text("cli.grade", pen.text("evidence." + s.evidence().word())), s.article().map(a -> article(s, a)).orElse("")));
    return articles.entrySet().stream().map(e -> e.getKey() + " " + places(e.getValue())).toList();
  }

  /** Returns the articles by their evidence. The instrument as a whole is cited only where no article is known. */
  private String places(SetMultimap<String, String> byGrade) {
    return byGrade.asMap().entrySet().stream()
        .map(
            e -> {
              String named = e.getValue().stream().filter(a -> !a.isEmpty()).collect(Collectors.joining(pen.text("cli.between")));
              return named + (named.isEmpty() ? "" : pen.text("cli.before-grade")) + e.getKey();
            })
        .collect(Collectors.joining(pen.text("cli.between-places")));
  }

  private String title(CitedSource source) {
    return source.title().in(language) + source.number().map(n -> " " + n).orElse("");
  }

  private String article(CitedSource source, String article) {
    return article(Optional.ofNullable(law.sources().get(source.id())), article, language);
  }

  /** Returns an article as its instrument cites it, such as "reg. 123"; one that is no number as it is. */
  static String article(Optional<Source> instrument, String article, String language) {
    if (!article.matches("[0-9]+")) {
      return article;
    }
    return instrument
        .flatMap(i -> i.cited(article))
        .map(words -> words.in(language))
        .orElseGet(() -> Messages.in(language, "cli.article", article));
  }
}
