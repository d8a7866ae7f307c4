package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.util.List;
import java.util.Optional;

/** Writes in words what a scenario expects to follow from a requirement that is not met. */
final class ExpectedConsequence {
  private ExpectedConsequence() {}

  static Text words(Node item, Jurisdiction law) {
    Text what = item.get("kind").map(kind -> Messages.text("consequence.kind." + kind.text())).orElse(Phrases.text("none"));
    if (item.get("fine").isPresent()) {
      what = Messages.text("consequence.fine", what, range(item.get("fine").get(), law));
    }
    what = beside("consequence.whom", what, item.get("whom"), law);
    what = beside("consequence.lasting", what, item.get("lasting"), law);
    Optional<Node> occasions = item.get("occasions").filter(o -> !o.items().isEmpty());
    if (occasions.isPresent()) {
      what = Messages.text("consequence.line", occasions(occasions.get().items()), what);
    }
    what = beside("handbook.consequence-by", what, item.get("by"), law);
    Text words = what;
    return item.get("source").map(s -> Phrases.text("aside", words, AnswerFields.source(s, law))).orElse(words);
  }

  private static Text beside(String key, Text what, Optional<Node> more, Jurisdiction law) {
    return more.map(m -> Messages.text(key, what, CaseWords.expected(m, law))).orElse(what);
  }

  private static Text occasions(List<Node> occasions) {
    List<Text> words = occasions.stream().map(o -> Messages.text("consequence.occasion." + o.text())).toList();
    Text all = words.get(0);
    for (Text next : words.subList(1, words.size())) {
      Text before = all;
      all = Messages.text(language -> before.in(language) + Messages.in(language, "consequence.or") + next.in(language));
    }
    return all;
  }

  /** An end is included unless the scenario states that it is not. */
  private static Text range(Node fine, Jurisdiction law) {
    Optional<Text> from = fine.get("from").map(amount -> CaseWords.expected(amount, law));
    Optional<Text> to = fine.get("to").map(amount -> CaseWords.expected(amount, law));
    String opens = isOut(fine, "fromIncluded") ? "(" : "[";
    String closes = isOut(fine, "toIncluded") ? ")" : "]";
    if (from.isEmpty()) {
      return to.map(most -> Messages.text("cli.band.up-to" + closes, most)).orElse(Text.empty());
    }
    return to.map(most -> Messages.text("cli.band." + opens + closes, from.get(), most))
        .orElseGet(() -> Messages.text("cli.band.from" + opens, from.get()));
  }

  private static boolean isOut(Node fine, String end) {
    return fine.get(end).filter(included -> included.text().equals("false")).isPresent();
  }
}
