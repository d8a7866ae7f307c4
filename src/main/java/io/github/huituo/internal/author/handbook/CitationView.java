package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the law as pages show it.
 *
 * @param title the instrument
 * @param number its document number, or ""
 * @param article the article, or empty
 * @param evidence the word of its evidence
 * @param href its entry in the register of sources
 */
record CitationView(Text title, String number, Text article, String evidence, String href) {
  static CitationView of(Citation citation, Jurisdiction law) {
    Source source = law.sources().get(citation.source());
    return new CitationView(
        source == null ? Text.same(citation.source()) : source.title(),
        source == null ? "" : source.number().orElse(""),
        article(citation.article(), source),
        citation.evidence().word(),
        Links.source(HandbookModel.packOfSource(law, citation.source()), citation.source()));
  }

  static List<CitationView> of(Collection<Citation> citations, Jurisdiction law) {
    return citations.stream().map(c -> of(c, law)).distinct().toList();
  }

  static CitationView of(CitedSource source, Jurisdiction law) {
    return new CitationView(
        source.title(),
        source.number().orElse(""),
        article(source.article(), law.sources().get(source.id())),
        source.evidence().word(),
        Links.source(HandbookModel.packOfSource(law, source.id()), source.id()));
  }

  /**
   * Returns the name of an article. Articles that are counted are called so, or as the instrument has them cited; other places
   * are named as they are.
   */
  static Text article(Optional<String> article, @Nullable Source instrument) {
    if (article.isEmpty() || !article.get().matches("[0-9]+")) {
      return article.map(Text::same).orElse(Text.empty());
    }
    Optional<Text> cited = instrument == null ? Optional.empty() : instrument.cited(article.get());
    return cited.orElseGet(() -> Phrases.text("article", article.get()));
  }
}
