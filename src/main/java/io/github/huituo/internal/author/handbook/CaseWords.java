package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a case in words: each subject with its facts by their titles. */
final class CaseWords {
  private final Jurisdiction law;
  private final List<SubjectWords> subjects = new ArrayList<>();

  private CaseWords(Jurisdiction law) {
    this.law = law;
  }

  /**
   * A subject and its facts.
   *
   * @param kind its kind
   * @param id its id, or ""
   * @param facts its facts
   * @param table for several alike: a row of values for each, under the titles of the facts of the first
   */
  record SubjectWords(Text kind, String id, List<TitledValue> facts, List<Row> table) {
    SubjectWords(Text kind, String id, List<TitledValue> facts) {
      this(kind, id, facts, List.of());
    }
  }

  /**
   * One of several subjects with the same facts.
   *
   * @param id its id
   * @param values its values, in the order of the titles
   */
  record Row(String id, List<Text> values) {}

  /**
   * A fact.
   *
   * @param title what it is
   * @param value its value
   */
  record TitledValue(Text title, Text value) {}

  /** Returns the subjects of a case; the readings and settings that it chooses come first. */
  static List<SubjectWords> of(Node document, Jurisdiction law) {
    CaseWords words = new CaseWords(law);
    List<TitledValue> chosen = new ArrayList<>();
    document.get("interpretations").ifPresent(n -> n.entries().forEach((id, v) -> chosen.add(words.reading(id, v))));
    document.get("settings").ifPresent(n -> n.entries().forEach((id, v) -> chosen.add(words.setting(id, v))));
    if (!chosen.isEmpty()) {
      words.subjects.add(new SubjectWords(Phrases.text("chosen"), "", chosen));
    }
    document
        .entries()
        .forEach(
            (name, node) ->
                law.vocabulary().shape().roots().stream()
                    .filter(part -> part.isUnder(name))
                    .forEach(part -> words.subject(part.kind(), node)));
    return words.subjects;
  }

  private TitledValue reading(String id, Node value) {
    InterpretationPoint point = law.openPoints().get(id);
    Text choice = point == null ? null : point.choices().get(value.text());
    return new TitledValue(point == null ? Text.same(id) : point.title(), choice == null ? Text.same(value.text()) : choice);
  }

  private TitledValue setting(String id, Node value) {
    Optional<Setting> setting =
        law.settings().values().stream().filter(s -> s.id().equals(id) || s.localName().equals(id)).findFirst();
    return new TitledValue(setting.map(Setting::title).orElse(Text.same(id)), value(value, ""));
  }

  private void subject(SubjectKind kind, Node node) {
    if (node.is(Node.Kind.SEQUENCE)) {
      int before = subjects.size();
      node.items().forEach(item -> subject(kind, item));
      tabulate(kind, subjects.subList(before, subjects.size()));
      return;
    }
    List<TitledValue> facts = new ArrayList<>();
    int place = subjects.size();
    facts(kind, "", node, facts);
    String id = node.get("id").map(Node::text).orElse("");
    if (!facts.isEmpty()) {
      subjects.add(place, new SubjectWords(law.vocabulary().title(kind), id, facts));
    }
  }

  /** Puts subjects of one kind with the same facts into one table. */
  private void tabulate(SubjectKind kind, List<SubjectWords> alike) {
    long shapes = alike.stream().map(s -> s.kind().in("en") + s.facts().stream().map(f -> f.title().in("en")).toList()).distinct().count();
    if (alike.size() > 1 && shapes == 1 && alike.stream().allMatch(s -> s.table().isEmpty())) {
      List<Row> rows = alike.stream().map(s -> new Row(s.id(), s.facts().stream().map(TitledValue::value).toList())).toList();
      SubjectWords all = new SubjectWords(law.vocabulary().pluralTitle(kind), "", alike.get(0).facts(), rows);
      alike.clear();
      alike.add(all);
    }
  }

  private void facts(SubjectKind kind, String before, Node node, List<TitledValue> facts) {
    node.entries()
        .forEach(
            (name, value) -> {
              Optional<FactDefinition> fact = law.vocabulary().fact(kind, before + name);
              Optional<CasePart> part =
                  law.vocabulary().shape().parts(kind).stream().filter(p -> before.isEmpty() && p.isUnder(name)).findFirst();
              if (part.isPresent() && fact.isEmpty() && !value.is(Node.Kind.STRING)) {
                subject(part.get().kind(), value);
              } else if (fact.isPresent()) {
                facts.add(new TitledValue(fact.get().title(), withUnit(value, fact.get())));
              } else if (value.is(Node.Kind.MAPPING)) {
                facts(kind, before + name + ".", value, facts);
              } else if (!name.equals("id")) {
                facts.add(new TitledValue(DerivedFacts.title(before + name, law.vocabulary()), value(value, "")));
              }
            });
  }

  private Text withUnit(Node value, FactDefinition fact) {
    Text words = value(value, fact.list().orElse(""));
    return value.is(Node.Kind.NUMBER) && !fact.unit().isEmpty() ? Phrases.text("with-unit", words, fact.unit()) : words;
  }

  /** Returns a value in words. A word appears by its title in the list, which may be "". */
  private Text value(Node value, String list) {
    return switch (value.kind()) {
      case BOOLEAN -> Phrases.text(value.text().equals("true") ? "yes" : "no");
      case STRING -> law.vocabulary().word(list, value.text());
      case NUMBER, NULL -> Text.same(value.text());
      case SEQUENCE ->
          value.items().isEmpty()
              ? Phrases.text("none")
              : Phrases.join(value.items().stream().map(item -> value(item, list)).toList(), "list");
      case MAPPING ->
          !value.entries().isEmpty() && Messages.LANGUAGES.containsAll(value.entries().keySet()) ? byLanguage(value) :
          value.get("on").isPresent() ? value(value.entries().getOrDefault("on", value), list) : pairs(value.entries());
    };
  }

  /** A text in several languages. */
  private static Text byLanguage(Node value) {
    return Text.of(
        value.entries().entrySet().stream().collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, e -> e.getValue().text())));
  }

  private Text pairs(Map<String, Node> entries) {
    return Phrases.join(
        entries.entrySet().stream()
            .map(e -> Phrases.text("pair", law.vocabulary().word(e.getKey()), value(e.getValue(), "")))
            .toList(),
        "list");
  }

  /** Returns a value that a scenario expects, in words. */
  static Text expected(Node value, Jurisdiction law) {
    return new CaseWords(law).value(value, "");
  }
}
