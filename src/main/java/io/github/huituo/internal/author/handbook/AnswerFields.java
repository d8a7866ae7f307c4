package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.FigureDefinition;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes the expected fields of an answer in words. */
final class AnswerFields {
  private AnswerFields() {}

  /** Returns the title of a field. It is the name itself if there are no words for it. */
  static Text title(String name) {
    return Messages.exists("handbook.field." + name) ? Phrases.text("field." + name) : Text.same(name);
  }

  /** Returns what is expected of a field in the answer to a question. */
  static Text value(String name, Node value, Question question, Jurisdiction law) {
    return switch (name) {
      case "evidence" -> Messages.text("evidence." + value.text());
      case "interpretations" -> joined(pairs(value, "choice", (id, choice) -> reading(id, choice.text(), law)), "list");
      case "settings" -> joined(pairs(value, "value", (id, set) -> setting(id, set, law)), "list");
      case "missing", "amountOpen" -> each(value, "list", item -> missing(item, law));
      case "payments" -> each(value, "semicolon", item -> payment(item, law));
      case "figures" -> each(value, "semicolon", item -> figure(item, question, law));
      case "sources" -> each(value, "semicolon", item -> source(item, law));
      case "consequences" -> each(value, "semicolon", item -> ExpectedConsequence.words(item, law));
      default -> CaseWords.expected(value, law);
    };
  }

  private static Text each(Node value, String between, Function<Node, Text> words) {
    return joined(value.items().stream().map(words).toList(), between);
  }

  private static Text joined(List<Text> words, String between) {
    return words.isEmpty() ? Phrases.text("none") : Phrases.join(words, between);
  }

  /** Returns the words of what is chosen. It is expected as {@code {id: choice}} or as a list of objects. */
  private static List<Text> pairs(Node value, String chosen, BiFunction<String, Node, Text> words) {
    List<Text> all = new ArrayList<>();
    if (value.is(Node.Kind.MAPPING)) {
      value.entries().forEach((id, choice) -> all.add(words.apply(id, choice)));
    } else {
      value.items().forEach(item -> all.add(words.apply(word(item, "id"), item.get(chosen).orElse(item))));
    }
    return all;
  }

  private static String word(Node item, String name) {
    return item.get(name).map(Node::text).orElse("");
  }

  private static Text payment(Node item, Jurisdiction law) {
    return item.entries().isEmpty()
        ? CaseWords.expected(item, law)
        : Phrases.join(
            item.entries().values().stream()
                .map(v -> period(v, law))
                .toList(),
            "space");
  }

  /** Returns a part of a payment. It may be the word for no period. */
  private static Text period(Node value, Jurisdiction law) {
    return value.text().equals("once") ? Phrases.text("once") : CaseWords.expected(value, law);
  }

  private static Text reading(String id, String choice, Jurisdiction law) {
    InterpretationPoint point = law.openPoints().get(id);
    Text words = point == null ? null : point.choices().get(choice);
    return Phrases.text("pair", point == null ? Text.same(id) : point.title(), words == null ? Text.same(choice) : words);
  }

  private static Text setting(String id, Node value, Jurisdiction law) {
    Setting setting = law.settings().get(id);
    return Phrases.text("pair", setting == null ? Text.same(id) : setting.title(), CaseWords.expected(value, law));
  }

  private static Text figure(Node item, Question question, Jurisdiction law) {
    String id = word(item, "id");
    Optional<FigureDefinition> figure = question.figures().stream().filter(f -> f.id().equals(id)).findFirst();
    Text title = figure.map(FigureDefinition::title).orElse(Text.same(id));
    Optional<Text> unit = figure.map(FigureDefinition::unit).filter(u -> !u.isEmpty());
    Node value = item.entries().getOrDefault("value", item);
    Text words = CaseWords.expected(value, law);
    return Phrases.text(
        "pair",
        item.get("period").map(period -> Phrases.text("aside", title, period(period, law))).orElse(title),
        unit.isPresent() && value.is(Node.Kind.NUMBER) ? Phrases.text("with-unit", words, unit.get()) : words);
  }

  /** Returns the title of a source with the article. An object may state one of them only, and the evidence. */
  static Text source(Node item, Jurisdiction law) {
    String id = item.is(Node.Kind.MAPPING) ? word(item, "id") : item.text();
    Source source = law.sources().get(id);
    List<Text> words = new ArrayList<>();
    if (!id.isEmpty()) {
      words.add(source == null ? Text.same(id) : source.title());
    }
    item.get("article").ifPresent(article -> words.add(CitationView.article(Optional.of(article.text()), source)));
    Text place = joined(words, "space");
    return item.get("evidence").map(e -> Phrases.text("aside", place, Messages.text("evidence." + e.text()))).orElse(place);
  }

  private static Text missing(Node item, Jurisdiction law) {
    String path = item.is(Node.Kind.MAPPING) ? item.get("fact").map(Node::text).orElse("") : item.text();
    int dot = path.indexOf('.');
    CaseShape shape = law.vocabulary().shape();
    Optional<CasePart> part = shape.kind(path.substring(0, Math.max(0, dot))).flatMap(k -> shape.factPart(k, path.substring(dot + 1)));
    InterpretationPoint point = law.openPoints().get(path.substring(dot + 1));
    Setting setting = law.settings().get(path.substring(dot + 1));
    if (point != null) {
      return point.title();
    } else if (setting != null) {
      return setting.title();
    } else if (part.isPresent()) {
      return law.vocabulary().title(part.get());
    } else if (dot > 0) {
      return shape.kind(path.substring(0, dot))
          .flatMap(kind -> law.vocabulary().fact(kind, path.substring(dot + 1)))
          .map(FactDefinition::title)
          .orElse(Text.same(path));
    }
    return CaseWords.expected(item, law);
  }
}
