package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.author.ConsequenceWords;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Writes in words what a scenario expects to follow from a requirement that is not met. */
final class ExpectedConsequence {
  private final Node item;
  private final Jurisdiction law;
  private final String language;
  private final ConsequenceWords words;

  private ExpectedConsequence(Node item, Jurisdiction law, String language) {
    this.item = item;
    this.law = law;
    this.language = language;
    this.words = new ConsequenceWords(language, Money::toString);
  }

  static Text words(Node item, Jurisdiction law) {
    Text words = Messages.text(language -> new ExpectedConsequence(item, law, language).line());
    return item.get("source").map(s -> Phrases.text("aside", words, AnswerFields.source(s, law))).orElse(words);
  }

  private String line() {
    List<String> occasions = item.get("occasions").map(all -> all.items().stream().map(Node::text).toList()).orElse(List.of());
    return words.line(occasions, item.get("kind").map(this::what).orElseGet(() -> Phrases.text("none").in(language)), part(item, "by"));
  }

  private String what(Node kind) {
    return words.what(kind.text(), item.get("fine").map(this::range).orElse(""), part(item, "whom"), part(item, "lasting"));
  }

  private String range(Node fine) {
    return words.range(part(fine, "from"), isIncluded(fine, "fromIncluded"), part(fine, "to"), isIncluded(fine, "toIncluded"));
  }

  /** An end is included unless the scenario states that it is not. */
  private static boolean isIncluded(Node fine, String end) {
    Optional<Node> stated = fine.get(end);
    return stated.isEmpty() || !stated.get().text().equals("false");
  }

  private String part(Node of, String name) {
    return of.get(name).map(part -> CaseWords.expected(part, law).in(language)).orElse("");
  }
}
