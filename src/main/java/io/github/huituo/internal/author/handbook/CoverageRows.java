package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.author.Coverage;
import java.util.ArrayList;
import java.util.List;

/** Shows which provision of the law is answered where. */
final class CoverageRows {
  private CoverageRows() {}

  /**
   * A provision.
   *
   * @param id its row in the collection of the law
   * @param questions the questions that answer it
   * @param reason why none does, or empty
   * @param files the parameter and scenario files
   */
  record Row(String id, List<Link> questions, Text reason, List<String> files) {}

  static List<Row> of(HandbookModel contents, String pack) {
    List<Row> rows = new ArrayList<>();
    for (Coverage.Provision provision : contents.provisions(pack)) {
      List<Link> questions = new ArrayList<>();
      for (String id : provision.questions()) {
        String owner = contents.packOfQuestion(id).orElse("");
        Text title =
            contents.laws().stream()
                .flatMap(law -> law.question(id).stream())
                .findFirst()
                .map(q -> q.title())
                .orElse(Text.same(id));
        questions.add(new Link(title, owner.isEmpty() ? "" : Links.question(owner, id)));
      }
      rows.add(new Row(provision.id(), questions, provision.reason(), provision.files()));
    }
    return rows;
  }
}
