package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.author.Coverage;
import io.github.huituo.internal.law.Source;
import java.util.ArrayList;
import java.util.List;

/** Shows which provision of the law is answered where. */
final class CoverageRows {
  private CoverageRows() {}

  /**
   * A provision.
   *
   * @param title what it is about
   * @param instrument the title of the instrument, or empty
   * @param number its document number, or ""
   * @param article its place there, or empty
   * @param quote its own words, or empty
   * @param aliases its rows in collections of the law
   * @param questions the questions that answer it
   * @param reason why none does, or empty
   * @param files the parameter and scenario files
   */
  record View(
      Text title,
      Text instrument,
      String number,
      Text article,
      Text quote,
      List<String> aliases,
      List<Link> questions,
      Text reason,
      List<String> files) {}

  static List<View> of(HandbookModel contents, String pack) {
    return contents.provisions(pack).stream().map(row -> view(contents, row)).toList();
  }

  private static View view(HandbookModel contents, Coverage.Row row) {
    List<Link> questions = new ArrayList<>();
    for (String id : row.questions()) {
      String owner = contents.packOfQuestion(id).orElse("");
      Text title =
          contents.laws().stream()
              .flatMap(law -> law.question(id).stream())
              .findFirst()
              .map(q -> q.title())
              .orElse(Text.same(id));
      questions.add(new Link(title, owner.isEmpty() ? "" : Links.question(owner, id)));
    }
    return new View(
        row.title(),
        row.instrument().map(Source::title).orElse(Text.empty()),
        row.instrument().flatMap(Source::number).orElse(""),
        CitationView.article(row.article(), row.instrument().orElse(null)),
        row.quote(),
        row.aliases(),
        questions,
        row.reason(),
        row.files());
  }
}
