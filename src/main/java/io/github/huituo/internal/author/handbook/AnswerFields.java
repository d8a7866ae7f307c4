package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the expected fields of an answer in words. */
final class AnswerFields {
  private static final ImmutableSet<String> TITLED =
      ImmutableSet.of(
          "required", "actual", "shortfall", "total", "payments", "because", "evidence", "interpretations", "missing",
          "sources", "settings", "computation", "rules", "severity", "offsets", "gives", "consequences");

  /** Facts that are parts of a case, and not facts of the vocabulary. */

  private AnswerFields() {}

  static Text title(String name) {
    return TITLED.contains(name) ? Phrases.text("field." + name) : Text.same(name);
  }

  static Text value(String name, Node value, Jurisdiction law) {
    if (name.equals("evidence") && value.is(Node.Kind.STRING)) {
      return Messages.text("evidence." + value.text());
    } else if (name.equals("interpretations") && value.is(Node.Kind.MAPPING)) {
      List<Text> readings = new ArrayList<>();
      value.entries().forEach((id, choice) -> readings.add(reading(id, choice.text(), law)));
      return Phrases.join(readings, "list");
    } else if (name.equals("missing") && value.is(Node.Kind.SEQUENCE)) {
      return value.items().isEmpty()
          ? Phrases.text("none")
          : Phrases.join(value.items().stream().map(item -> missing(item, law)).toList(), "list");
    }
    if (name.equals("payments") && value.is(Node.Kind.SEQUENCE) && !value.items().isEmpty()) {
      return Phrases.join(value.items().stream().map(item -> payment(item, law)).toList(), "semicolon");
    }
    return CaseWords.expected(value, law);
  }

  private static Text payment(Node item, Jurisdiction law) {
    return item.entries().isEmpty()
        ? CaseWords.expected(item, law)
        : Phrases.join(
            item.entries().values().stream()
                .map(v -> v.text().equals("once") ? Phrases.text("once") : CaseWords.expected(v, law))
                .toList(),
            "space");
  }

  private static Text reading(String id, String choice, Jurisdiction law) {
    InterpretationPoint point = law.openPoints().get(id);
    Text words = point == null ? null : point.choices().get(choice);
    return Phrases.text("pair", point == null ? Text.same(id) : point.title(), words == null ? Text.same(choice) : words);
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
